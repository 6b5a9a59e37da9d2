import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recoverUnfinished } from '../../electron/core/recovery.ts';
import { fastDir } from '../ledger/helpers/ledger.ts';
import { order } from '../helpers/orders.ts';
import { testTill, type TestTill } from '../helpers/till-parts.ts';

let numbers = 0;
/** An order no other guard has a word about. */
const fresh = (amountTaka: number) =>
  order({
    phone: `013${String((numbers += 1)).padStart(8, '0')}`,
    amount: amountTaka * 100,
    confirm: true,
    confirmNumber: true,
  });
const over = (of: 'staff' | 'shop', leftTaka: number) => ({
  ok: false,
  failure: { kind: 'daily-limit', of, left: leftTaka * 100 },
});
const spent = (till: TestTill) => till.ports.ledger.spentOn('2026-11-24' as never);

describe('the daily limit', () => {
  test('of one person stops that person, says what is left, and lets another sell on', async () => {
    const till = await testTill();
    await till.call('settings.change', { staffDailyTaka: 100 });
    expect(await till.call('recharge', fresh(70))).toMatchObject({ ok: true });
    expect(await till.call('recharge', fresh(40))).toEqual({
      ok: false,
      failure: { kind: 'daily-limit', of: 'staff', limit: 10_000, left: 3000 },
    });
    expect(await till.call('recharge', fresh(30))).toMatchObject({ ok: true });
    expect(await till.call('recharge', fresh(10))).toMatchObject(over('staff', 0));
    till.session.staff = 'karim';
    expect(await till.call('recharge', fresh(100))).toMatchObject({ ok: true });
    expect(till.provider.submitted).toHaveLength(3);
  });

  test('of the shop counts everybody, and holds also where a person has none', async () => {
    const till = await testTill();
    await till.call('settings.change', { shopDailyTaka: 100 });
    await till.call('recharge', fresh(60));
    till.session.staff = 'karim';
    expect(await till.call('recharge', fresh(50))).toMatchObject(over('shop', 40));
    await till.call('settings.change', { shopDailyTaka: 110 });
    expect(await till.call('recharge', fresh(50))).toMatchObject({ ok: true });
  });

  test('counts what is in doubt until it is proven free, and again when that proves false', async () => {
    const till = await testTill();
    await till.call('settings.change', { staffDailyTaka: 100, pauseAfterUnknowns: 0 });
    till.provider.answers = ['silence'];
    const lost = fresh(100);
    await till.call('recharge', lost);
    expect(await till.call('recharge', fresh(10))).toMatchObject(over('staff', 0));
    const settle = { rechargeId: lost.id, reason: 'not on the dashboard', verdict: 'not-charged' as const };
    expect(await till.call('unknowns.settle', settle)).toMatchObject({ ok: true });
    expect(await till.call('recharge', fresh(10))).toMatchObject({ ok: true });
    till.ports.ledger.append(
      { kind: 'recharge-reopened', body: { id: lost.id as never, reason: 'late debit', evidence: [] } },
      { atMs: till.clock.nowMs(), businessDay: '2026-11-24' as never, staff: 'rahima' },
    );
    expect(await till.call('recharge', fresh(10))).toMatchObject(over('staff', 0));
  });

  test('is new with the business day, and a doubt of yesterday that proves free gives nothing to today', async () => {
    const till = await testTill();
    await till.call('settings.change', { staffDailyTaka: 100, pauseAfterUnknowns: 0 });
    till.provider.answers = ['silence'];
    const lost = fresh(100);
    await till.call('recharge', lost);
    till.clock.advance(24 * 3_600_000);
    expect(await till.call('recharge', fresh(80))).toMatchObject({ ok: true });
    await till.call('unknowns.settle', { rechargeId: lost.id, reason: 'not on the dashboard', verdict: 'not-charged' });
    expect(await till.call('recharge', fresh(30))).toMatchObject(over('staff', 20));
  });

  test('counts an order the app stopped in the middle of, before anything of it is found out', async () => {
    const till = await testTill();
    await till.call('settings.change', { staffDailyTaka: 100, pauseAfterUnknowns: 0 });
    till.provider.answers = [new Error('the power went')];
    await till.call('recharge', fresh(90));
    expect(spent(till)).toBe(9000);
    expect(recoverUnfinished(till.ports)).toMatchObject({ ok: true });
    expect(await till.call('recharge', fresh(20))).toMatchObject(over('staff', 10));
  });

  test('holds for a till that nobody attends', async () => {
    const till = await testTill();
    Object.assign(till.ports, { attended: false });
    await till.call('settings.change', { shopDailyTaka: 20 });
    await till.call('recharge', fresh(20));
    expect(await till.call('recharge', fresh(10))).toMatchObject(over('shop', 0));
  });
});

const tries = fc.array(
  fc.record({
    taka: fc.integer({ min: 10, max: 300 }),
    staff: fc.constantFrom('rahima', 'রহিম'),
    answer: fc.constantFrom('success', 'success', 'decline', 'silence', 'charge-then-silence'),
    race: fc.boolean(),
  }),
  { minLength: 1, maxLength: 12 },
);

test('however an amount is split, raced or lost, no more than the limit may have been spent, and nothing below it is refused', async () => {
  await fc.assert(
    fc.asyncProperty(tries, fc.integer({ min: 10, max: 900 }), fc.integer({ min: 10, max: 900 }), async (all, each, shop) => {
      const till = await testTill(fastDir());
      await till.call('settings.change', { staffDailyTaka: each, shopDailyTaka: shop, pauseAfterUnknowns: 0 });
      const held = { rahima: 0, রহিম: 0 };
      for (const { taka, staff, answer, race } of all) {
        till.session.staff = staff;
        till.provider.answers = [answer];
        const left = Math.min(each - held[staff], shop - held.rahima - held['রহিম']);
        const racing = race ? [fresh(taka), fresh(taka), fresh(taka)] : [fresh(taka)];
        const ended = await Promise.all(racing.map((one) => till.call('recharge', one)));
        const sold = ended.filter(({ ok }) => ok).length;
        expect(sold).toBe(taka <= left ? 1 : 0);
        if (sold > 0 && answer !== 'decline') held[staff] += taka;
      }
      expect(spent(till)).toBe((held.rahima + held['রহিম']) * 100);
      expect(spent(till)).toBeLessThanOrEqual(shop * 100);
      till.close();
    }),
    { numRuns: 25 },
  );
}, 120_000);
