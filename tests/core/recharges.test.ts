import { uuidv7 } from 'uuidv7';
import { describe, expect, test } from 'vitest';
import type { CallInput } from '../../shared/ipc/contract.ts';
import { testTill, type TestTill } from '../helpers/till-parts.ts';

const order = (change: Partial<CallInput<'recharge'>> = {}): CallInput<'recharge'> => ({
  id: uuidv7(),
  phone: '01712345678',
  operator: 'GP',
  accountType: 'prepaid',
  amount: 2000,
  ...change,
});

const kindsOf = (till: TestTill) =>
  till.events.map(({ name, payload }) => (name === 'recharge.step' ? (payload as { step: string }).step : name));

describe('one sale', () => {
  test('is intended, sent and succeeded in the ledger, and the page is told each step', async () => {
    const till = await testTill();
    const sold = await till.call('recharge', order());
    expect(sold).toMatchObject({
      ok: true,
      value: {
        state: 'succeeded',
        balanceBefore: 500_000,
        balanceAfter: 498_020,
        commission: 20,
        staff: 'rahima',
        businessDay: '2026-11-24',
      },
    });
    expect(kindsOf(till)).toEqual(['saved', 'sent', 'till.changed']);
    expect(await till.call('ledger.verify', {})).toMatchObject({ ok: true, value: { intact: true, entries: 4 } });
  });

  test('with the same id again is the same sale and not a second request', async () => {
    const till = await testTill();
    const once = order();
    const first = await till.call('recharge', once);
    expect(await till.call('recharge', once)).toEqual(first);
    expect(till.provider.submitted).toHaveLength(1);
  });

  test('with a used id and other contents is refused before anything is written', async () => {
    const till = await testTill();
    const once = order();
    await till.call('recharge', once);
    expect(await till.call('recharge', { ...once, amount: 3000 })).toEqual({ ok: false, failure: { kind: 'id-already-used' } });
    expect(till.provider.submitted).toHaveLength(1);
  });

  test('pressed twice at once is sent once: the second press sees it under way', async () => {
    const till = await testTill();
    const once = order();
    const [first, second] = await Promise.all([till.call('recharge', once), till.call('recharge', once)]);
    expect(first).toMatchObject({ ok: true, value: { state: 'succeeded' } });
    expect(second.ok && ['intended', 'sending', 'succeeded'].includes(second.value.state)).toBe(true);
    expect(till.provider.submitted).toHaveLength(1);
  });

  test('while another is under way is refused and leaves nothing behind', async () => {
    const till = await testTill();
    const second = order({ phone: '01812345678', operator: 'RB' });
    const [, refused] = await Promise.all([till.call('recharge', order()), till.call('recharge', second)]);
    expect(refused).toEqual({ ok: false, failure: { kind: 'till-busy' } });
    expect(await till.call('recharges.byId', { id: second.id })).toEqual({ ok: false, failure: { kind: 'not-found' } });
  });

  test('that the provider declines is failed and costs nothing', async () => {
    const till = await testTill();
    till.provider.answers = ['decline'];
    expect(await till.call('recharge', order())).toMatchObject({
      ok: true,
      value: { state: 'failed', reason: 'provider-declined', balanceBefore: 500_000, balanceAfter: 500_000 },
    });
  });

  test('that could not be sent is not-sent, and the number may be tried again at once', async () => {
    const till = await testTill();
    till.provider.answers = [{ kind: 'not-sent', reason: 'refused' }, 'success'];
    expect(await till.call('recharge', order())).toMatchObject({ ok: true, value: { state: 'not-sent', reason: 'refused' } });
    expect(await till.call('recharge', order())).toMatchObject({ ok: true, value: { state: 'succeeded' } });
  });

  test('with an own bug behind the provider ends as an incident, is unknown at the next order, and blocks its number', async () => {
    const till = await testTill();
    till.provider.answers = [new Error('bug')];
    const lost = order();
    expect(await till.call('recharge', lost)).toEqual({ ok: false, incident: 'incident-1' });
    expect(await till.call('recharge', order({ amount: 5000 }))).toMatchObject({
      ok: false,
      failure: { kind: 'number-has-open-unknown', rechargeId: lost.id },
    });
    expect(await till.call('recharges.byId', { id: lost.id })).toMatchObject({
      ok: true,
      value: { state: 'unknown', reason: 'app-stopped-while-sending' },
    });
  });
});

describe('guards', () => {
  test('a number with an open unknown is blocked, and no confirmation overrides it', async () => {
    const till = await testTill();
    till.provider.answers = ['silence'];
    await till.call('recharge', order());
    for (const confirm of [false, true]) {
      expect(await till.call('recharge', order({ amount: 3000, confirm }))).toMatchObject({
        ok: false,
        failure: { kind: 'number-has-open-unknown' },
      });
    }
    expect(till.provider.submitted).toHaveLength(1);
    expect(await till.call('recharge', order({ phone: '01812345678', operator: 'RB' }))).toMatchObject({ ok: true });
  });

  test('the same number and amount within the window asks first, and sells when confirmed', async () => {
    const till = await testTill();
    const first = order();
    await till.call('recharge', first);
    till.clock.advance(14 * 60_000);
    expect(await till.call('recharge', order())).toMatchObject({
      ok: false,
      failure: { kind: 'duplicate-suspected', previousId: first.id, previousState: 'succeeded' },
    });
    expect(await till.call('recharge', order({ confirm: true }))).toMatchObject({ ok: true, value: { state: 'succeeded' } });
    expect(await till.call('recharge', order({ amount: 3000 }))).toMatchObject({ ok: true });
  });

  test('after the window the same sale is an ordinary sale, and a declined one never counts', async () => {
    const till = await testTill();
    await till.call('recharge', order());
    till.clock.advance(15 * 60_000 + 1);
    till.provider.answers = ['decline'];
    expect(await till.call('recharge', order())).toMatchObject({ ok: true, value: { state: 'failed' } });
    expect(await till.call('recharge', order())).toMatchObject({ ok: true, value: { state: 'succeeded' } });
  });

  test('amounts outside the limits, with poisha, or of a switched-off operator are refused with what is allowed', async () => {
    const till = await testTill();
    expect(await till.call('recharge', order({ amount: 900 }))).toMatchObject({
      ok: false,
      failure: { kind: 'amount-out-of-limits', min: 1000, max: 100_000 },
    });
    expect(await till.call('recharge', order({ amount: 100_100 }))).toMatchObject({
      ok: false,
      failure: { kind: 'amount-out-of-limits' },
    });
    expect(await till.call('recharge', order({ amount: 100_100, accountType: 'postpaid' }))).toMatchObject({ ok: true });
    expect(await till.call('recharge', order({ amount: 2050 }))).toEqual({
      ok: false,
      failure: { kind: 'amount-not-whole-taka' },
    });
    await till.call('settings.change', { enabledOperators: ['GP'] });
    expect(await till.call('recharge', order({ phone: '01812345678', operator: 'RB' }))).toEqual({
      ok: false,
      failure: { kind: 'operator-off', operator: 'RB' },
    });
  });

  test('nothing is sold while the shift is closed', async () => {
    const till = await testTill();
    await till.call('shift.close', { counted: 0 });
    expect(await till.call('recharge', order())).toEqual({ ok: false, failure: { kind: 'shift-closed' } });
    await till.call('shift.open', { float: 0 });
    expect(await till.call('recharge', order())).toMatchObject({ ok: true });
  });

  test('nothing is sold without credentials', async () => {
    const till = await testTill();
    await till.call('credentials.forget', {});
    expect(await till.call('recharge', order())).toEqual({ ok: false, failure: { kind: 'no-credentials' } });
    expect(await till.call('recharges.list', { limit: 10 })).toMatchObject({ ok: true, value: { items: [] } });
  });
});

describe('unknowns', () => {
  test('the next sale shows that a lost one was charged, and a named person settles it with a reason', async () => {
    const till = await testTill();
    await till.call('recharge', order({ phone: '01812345678', operator: 'GP' }));
    till.provider.answers = ['charge-then-silence', 'success'];
    const lost = order();
    await till.call('recharge', lost);
    till.clock.advance(200_000);
    await till.call('recharge', order({ phone: '01912345678', operator: 'GP', amount: 5000 }));
    expect(await till.call('unknowns.list', {})).toMatchObject({
      ok: true,
      value: { items: [{ rechargeId: lost.id, suggestion: 'charged', ageMs: 200_000 }] },
    });
    const settled = await till.call('unknowns.settle', {
      rechargeId: lost.id,
      verdict: 'charged',
      reason: 'customer showed the SMS',
    });
    expect(settled).toMatchObject({
      ok: true,
      value: { state: 'settled-charged', settledBy: 'rahima', settledWhy: 'customer showed the SMS' },
    });
    expect(await till.call('unknowns.settle', { rechargeId: lost.id, verdict: 'charged', reason: 'again' })).toEqual({
      ok: false,
      failure: { kind: 'not-an-open-unknown' },
    });
  });

  test('a lost one that cost nothing is suggested as not charged', async () => {
    const till = await testTill();
    await till.call('recharge', order({ amount: 5000 }));
    till.provider.answers = ['silence', 'success'];
    const lost = order();
    await till.call('recharge', lost);
    till.clock.advance(200_000);
    await till.call('recharge', order({ phone: '01712345679' }));
    expect(await till.call('unknowns.list', {})).toMatchObject({
      ok: true,
      value: { items: [{ rechargeId: lost.id, suggestion: 'not-charged' }] },
    });
  });
});

describe('the day', () => {
  test('counts charged, unknown and not charged apart, and closes with a number that has no hole', async () => {
    const till = await testTill();
    till.provider.answers = ['success', 'decline', 'silence'];
    for (const phone of ['01712345671', '01712345672', '01712345673']) await till.call('recharge', order({ phone }));
    const x = await till.call('day.xReport', {});
    expect(x).toMatchObject({
      ok: true,
      value: {
        charged: { count: 1, amount: 2000, commission: 20 },
        unknown: { count: 1, amount: 2000 },
        notCharged: { count: 1, amount: 2000 },
      },
    });
    expect(await till.call('day.close', {})).toMatchObject({ ok: true, value: { zNumber: 1, grandTotal: 2000 } });
    expect(await till.call('day.close', { businessDay: '2026-11-24' })).toEqual({
      ok: false,
      failure: { kind: 'day-already-closed' },
    });
  });

  test('a sale after the day was closed belongs to the next day', async () => {
    const till = await testTill();
    await till.call('day.close', {});
    expect(await till.call('recharge', order())).toMatchObject({ ok: true, value: { businessDay: '2026-11-25' } });
    expect(await till.call('day.close', {})).toMatchObject({
      ok: true,
      value: { businessDay: '2026-11-25', zNumber: 2, grandTotal: 2000 },
    });
  });

  test('a wall clock that jumps by more than two minutes is written down', async () => {
    const till = await testTill();
    await till.call('recharge', order());
    till.clock.jumpWall(-3_600_000);
    await till.call('recharge', order({ phone: '01712345679' }));
    expect(await till.call('ledger.verify', {})).toMatchObject({ ok: true, value: { intact: true, entries: 8 } });
  });
});

test('the shift expects its float and what was taken, and tells the difference to the blind count', async () => {
  const till = await testTill();
  await till.call('shift.close', { counted: 0 });
  await till.call('shift.open', { float: 50_000 });
  await till.call('recharge', order());
  expect(await till.call('shift.close', { counted: 51_900, reason: 'gave too much change' })).toMatchObject({
    ok: true,
    value: { expected: 52_000, counted: 51_900, difference: -100 },
  });
});
