import { describe, expect, test } from 'vitest';
import { order } from '../helpers/orders.ts';
import { testTill, type TestTill } from '../helpers/till-parts.ts';

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
