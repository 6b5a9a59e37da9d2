import { expect, test } from 'vitest';
import { recoverUnfinished } from '../../electron/core/recovery.ts';
import { order } from '../helpers/orders.ts';
import { keptBy, scriptedProvider, temporaryFolder, testClock, testTill, type TestTill } from '../helpers/till-parts.ts';

const minute = 60_000;
let numbers = 0;
const fresh = (operator: 'GP' | 'RB' = 'GP') =>
  order({ operator, phone: `${operator === 'GP' ? '017' : '018'}${String((numbers += 1)).padStart(8, '0')}` });

/** So many recharges without an answer, ten minutes apart, the first one now. Answers their ids. */
async function lose(till: TestTill, times: number, operator: 'GP' | 'RB' = 'GP'): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 0; n < times; n += 1) {
    if (n > 0) till.clock.advance(10 * minute);
    till.provider.answers = ['silence'];
    const lost = fresh(operator);
    expect(await till.call('recharge', lost)).toMatchObject({ ok: true, value: { state: 'unknown' } });
    ids.push(lost.id);
  }
  return ids;
}
const paused = { ok: false, failure: { kind: 'operator-paused', operator: 'GP' } };
const sold = { ok: true, value: { state: 'succeeded' } };

test('three unknowns of one operator within half an hour pause that operator, and no other', async () => {
  const till = await testTill();
  await lose(till, 2);
  expect(await till.call('recharge', fresh())).toMatchObject(sold);
  till.clock.advance(10 * minute);
  await lose(till, 1);
  const until = '2026-11-24T06:30:00.000Z';
  expect(await till.call('recharge', fresh())).toEqual({
    ok: false,
    failure: { kind: 'operator-paused', operator: 'GP', unknowns: 3, until },
  });
  expect(await till.call('recharge', fresh('RB'))).toMatchObject(sold);
  expect(await till.call('till.status', {})).toMatchObject({
    ok: true,
    value: { paused: [{ operator: 'GP', unknowns: 3, until }], cannotSell: null },
  });
});

test('a pause ends by itself when the oldest of its unknowns is half an hour old, to the millisecond', async () => {
  const till = await testTill();
  await lose(till, 3);
  till.clock.advance(10 * minute - 1);
  expect(await till.call('recharge', fresh())).toMatchObject(paused);
  till.clock.advance(1);
  expect(await till.call('recharge', fresh())).toMatchObject(sold);
  expect(await till.call('till.status', {})).toMatchObject({ ok: true, value: { paused: [] } });
});

test('three unknowns over more than half an hour pause nothing', async () => {
  const till = await testTill();
  await lose(till, 2);
  till.clock.advance(20 * minute);
  await lose(till, 1);
  expect(await till.call('recharge', fresh())).toMatchObject(sold);
});

test('an unknown that is settled since still counts: the operator is in trouble all the same', async () => {
  const till = await testTill();
  for (const rechargeId of await lose(till, 3))
    await till.call('unknowns.settle', { rechargeId, verdict: 'not-charged', reason: 'not on the dashboard' });
  expect(await till.call('recharge', fresh())).toMatchObject(paused);
});

test('a manager lets it go on at once, it is written down, and only new unknowns pause it again', async () => {
  const till = await testTill();
  await lose(till, 3);
  till.session.role = 'manager';
  const kept = keptBy(till);
  expect(await till.call('operators.resume', { operator: 'GP' })).toEqual({ ok: true, value: [] });
  expect(kept).toEqual([{ kind: 'operator-resumed', body: { operator: 'GP' }, staff: 'rahima' }]);
  expect(await till.call('recharge', fresh())).toMatchObject(sold);
  await lose(till, 2);
  expect(await till.call('recharge', fresh())).toMatchObject(sold);
  await lose(till, 1);
  expect(await till.call('recharge', fresh())).toMatchObject(paused);
});

test('a resume of one operator leaves another paused, and one that is not paused writes nothing', async () => {
  const till = await testTill();
  await till.call('settings.change', { pauseMinutes: 240 });
  await lose(till, 3, 'RB');
  await lose(till, 3);
  expect(await till.call('operators.resume', { operator: 'RB' })).toMatchObject({ ok: true, value: [{ operator: 'GP' }] });
  const seq = till.ports.ledger.lastEntry()?.seq;
  expect(await till.call('operators.resume', { operator: 'BL' })).toMatchObject({ ok: true, value: [{ operator: 'GP' }] });
  expect(till.ports.ledger.lastEntry()?.seq).toBe(seq);
  expect(await till.call('recharge', fresh())).toMatchObject(paused);
});

test('a cashier cannot end a pause', async () => {
  const till = await testTill();
  await lose(till, 3);
  till.session.role = 'cashier';
  expect(await till.call('operators.resume', { operator: 'GP' })).toEqual({ ok: false, failure: { kind: 'not-allowed' } });
  expect(await till.call('recharge', fresh())).toMatchObject(paused);
});

test('a pause outlives a restart', async () => {
  const before = await testTill();
  await lose(before, 3);
  await before.ports.reader.close();
  before.close();
  const after = await testTill(before.dir, scriptedProvider(), before.clock);
  expect(await after.call('recharge', fresh())).toMatchObject(paused);
});

test('what an unexpected end of the app left behind pauses nothing', async () => {
  const till = await testTill();
  for (let n = 0; n < 4; n += 1) {
    till.provider.answers = [new Error('the power went')];
    await till.call('recharge', fresh());
    expect(recoverUnfinished(till.ports)).toMatchObject({ ok: true });
  }
  expect(await till.call('recharge', fresh())).toMatchObject(sold);
});

test('a clock put back by a day does not pause an operator for a day', async () => {
  const till = await testTill();
  await lose(till, 3);
  till.clock.jumpWall(-24 * 3_600_000);
  expect(await till.call('recharge', fresh())).toMatchObject(sold);
});

test('the owner says after how many unknowns in how long, or never', async () => {
  const till = await testTill();
  await till.call('settings.change', { pauseAfterUnknowns: 1, pauseMinutes: 5 });
  await lose(till, 1);
  expect(await till.call('recharge', fresh())).toMatchObject(paused);
  till.clock.advance(5 * minute);
  expect(await till.call('recharge', fresh())).toMatchObject(sold);
  await till.call('settings.change', { pauseAfterUnknowns: 0 });
  await lose(till, 4);
  expect(await till.call('recharge', fresh())).toMatchObject(sold);
});

test('a till that nobody attends pauses nothing, and says so', async () => {
  const till = await testTill(temporaryFolder(), scriptedProvider(), testClock(), false);
  await lose(till, 3);
  expect(await till.call('recharge', fresh())).toMatchObject(sold);
  expect(await till.call('till.status', {})).toMatchObject({ ok: true, value: { paused: [] } });
});
