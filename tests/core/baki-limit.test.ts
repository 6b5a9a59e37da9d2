import { describe, expect, test } from 'vitest';
import { order } from '../helpers/orders.ts';
import { testTill } from '../helpers/till-parts.ts';

const onBaki = (cashTaka: number, amountTaka = 50) =>
  order({ amount: amountTaka * 100, cashTaken: cashTaka * 100, confirm: true, confirmNumber: true });

describe('less cash than a recharge costs', () => {
  test('is refused in a shop that gives no baki, before anything is written down', async () => {
    const till = await testTill();
    const before = till.ports.ledger.lastEntry();
    expect(await till.call('recharge', onBaki(20))).toEqual({ ok: false, failure: { kind: 'baki-off' } });
    expect(till.provider.submitted).toHaveLength(0);
    expect(till.ports.ledger.lastEntry()).toEqual(before);
  });

  test('is baki up to the limit of a customer, and refused from there on with what is left', async () => {
    const till = await testTill();
    await till.call('settings.change', { bakiLimitTaka: 100 });
    expect(await till.call('recharge', onBaki(0))).toMatchObject({ ok: true, value: { state: 'succeeded', cashTaken: 0 } });
    expect(await till.call('recharge', onBaki(5, 60))).toEqual({
      ok: false,
      failure: { kind: 'baki-limit', limit: 10_000, owed: 5000, left: 5000 },
    });
    expect(await till.call('recharge', onBaki(10, 60))).toMatchObject({ ok: true });
    expect(till.ports.ledger.bakiOf('01712345678' as never)).toMatchObject({ owed: 10_000 });
    expect(await till.call('recharge', onBaki(50))).toMatchObject({ ok: true });
    expect(await till.call('recharge', onBaki(49))).toMatchObject({ failure: { kind: 'baki-limit', left: 0 } });
  });

  test('is told to no provider', async () => {
    const till = await testTill();
    await till.call('settings.change', { bakiLimitTaka: 100 });
    await till.call('recharge', onBaki(20));
    expect(till.ports.ledger.recharges({ limit: 1 }).items).toMatchObject([{ amount: 5000, cashTaken: 2000 }]);
  });
});

test('cash that is the whole amount is written down as no cash of its own', async () => {
  const till = await testTill();
  const answer = await till.call('recharge', onBaki(50));
  expect(answer).toMatchObject({ ok: true, value: { amount: 5000 } });
  expect(answer.ok && 'cashTaken' in answer.value).toBe(false);
  expect(till.ports.ledger.bakiOf('01712345678' as never)).toBeUndefined();
});

test.each([[51], [-1]])('Tk %i for a recharge of Tk 50 is no cash', async (cash) => {
  const till = await testTill();
  await till.call('settings.change', { bakiLimitTaka: 100 });
  expect(await till.call('recharge', onBaki(cash))).toEqual({
    ok: false,
    failure: { kind: 'invalid-input', at: ['cashTaken'] },
  });
});

test('the same id with other cash is another order', async () => {
  const till = await testTill();
  await till.call('settings.change', { bakiLimitTaka: 100 });
  const first = onBaki(20);
  await till.call('recharge', first);
  expect(await till.call('recharge', { ...first, cashTaken: 3000 })).toEqual({
    ok: false,
    failure: { kind: 'id-already-used' },
  });
  const { cashTaken: _, ...paidInFull } = first;
  expect(await till.call('recharge', paidInFull)).toMatchObject({ failure: { kind: 'id-already-used' } });
  expect(await till.call('recharge', first)).toMatchObject({ ok: true });
  expect(till.provider.submitted).toHaveLength(1);
});
