import { expect, test } from 'vitest';
import { order } from '../helpers/orders.ts';
import { testTill } from '../helpers/till-parts.ts';
import { meddle } from '../ledger/helpers/ledger.ts';

test('a ledger that was changed under the till stops it selling, and the page is told why', async () => {
  const till = await testTill();
  const sold = order();
  expect(await till.call('recharge', sold)).toMatchObject({ ok: true, value: { state: 'succeeded' } });
  expect(await till.call('ledger.verify', {})).toMatchObject({ ok: true, value: { intact: true } });
  meddle(till.dir, (db) =>
    db.exec("DROP TRIGGER ledger_entry_never_changes; UPDATE ledger_entry SET staff = 'Karim' WHERE seq = 2"),
  );
  expect(await till.call('ledger.verify', {})).toMatchObject({ ok: true, value: { intact: false, firstBadSeq: 2 } });

  const why = { kind: 'ledger-unavailable', fault: 'damaged' };
  expect(await till.call('recharge', order())).toEqual({ ok: false, failure: why });
  expect(till.provider.submitted).toHaveLength(1);
  expect(await till.call('till.status', {})).toMatchObject({ ok: true, value: { cannotSell: why } });
  expect(till.events.map(({ name }) => name)).toContain('till.changed');
  // What was sold before is still told.
  expect(await till.call('recharge', sold)).toMatchObject({ ok: true, value: { state: 'succeeded' } });
});

test('closing the day checks the whole ledger behind it, without anybody waiting', async () => {
  const till = await testTill(undefined, undefined, undefined, false);
  await till.call('recharge', order());
  meddle(till.dir, (db) => db.exec('UPDATE recharge SET amount = amount + 100'));
  expect(await till.call('day.close', {})).toMatchObject({ ok: true });
  expect(await till.call('till.status', {})).toMatchObject({ value: { cannotSell: null } });
  await expect
    .poll(async () => await till.call('till.status', {}), { timeout: 20_000 })
    .toMatchObject({ value: { cannotSell: { kind: 'ledger-unavailable' } } });
});

test('two who ask for a check at once get one check', async () => {
  const till = await testTill();
  const [a, b] = await Promise.all([till.call('ledger.verify', {}), till.call('ledger.verify', {})]);
  expect(a).toEqual(b);
  expect(a).toMatchObject({ ok: true, value: { intact: true } });
});
