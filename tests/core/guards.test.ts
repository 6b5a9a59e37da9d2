import { describe, expect, test } from 'vitest';
import { order } from '../helpers/orders.ts';
import { testTill } from '../helpers/till-parts.ts';

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
