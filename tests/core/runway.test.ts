import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runwayOf, type HourSpent } from '../../electron/core/runway.ts';
import { businessDayOf, endOfBusinessDay, type BusinessDay } from '../../shared/business-day.ts';
import { poisha, taka } from '../../shared/money.ts';
import { order } from '../helpers/orders.ts';
import { testTill } from '../helpers/till-parts.ts';

/** Tuesday 24 November 2026, noon in Dhaka. */
const noonMs = Date.parse('2026-11-24T06:00:00.000Z');
const hourMs = 3_600_000;
const daysBefore = (days: number): BusinessDay => businessDayOf(noonMs - days * 24 * hourMs, 0);
const everyHour = (days: number[], amount = taka(100)): HourSpent[] =>
  days.flatMap((day) => Array.from({ length: 24 }, (_, hour) => ({ businessDay: daysBefore(day), hour, amount })));
const at = { nowMs: noonMs, cutOverMinutes: 0 };

describe('how long the balance lasts', () => {
  test('is the time at which the usual hours have eaten it, and what the rest of the day usually costs', () => {
    expect(runwayOf(everyHour([1, 2, 3]), { ...at, balance: taka(350) })).toEqual({
      until: new Date(noonMs + 3.5 * hourMs).toISOString(),
      rest: taka(1200),
    });
  });

  test('is not told while it is enough for the rest of the day', () => {
    expect(runwayOf(everyHour([1, 2, 3]), { ...at, balance: taka(1200) })).toBeNull();
  });

  test('is not told from fewer than three days', () => {
    expect(runwayOf(everyHour([1, 2]), { ...at, balance: taka(1) })).toBeNull();
  });

  test('is taken from the same weekday when there are three of it, else from the latest seven days', () => {
    const tuesdays = everyHour([7, 14, 21], taka(200));
    const others = everyHour([1, 2, 3, 4], taka(50));
    expect(runwayOf([...tuesdays, ...others], { ...at, balance: taka(400) })?.rest).toBe(taka(2400));
    const mixed = [...everyHour([1, 2, 3, 4, 5, 6, 7], taka(50)), ...everyHour([8, 9], taka(900))];
    expect(runwayOf(mixed, { ...at, balance: taka(400) })?.rest).toBe(taka(600));
  });

  test('ends with the business day of the shop, also one that ends after midnight', () => {
    const late = { nowMs: noonMs, cutOverMinutes: 180, balance: taka(1) };
    expect(runwayOf(everyHour([1, 2, 3]), late)?.rest).toBe(taka(1500));
  });

  test('is over now when nothing is left', () => {
    expect(runwayOf(everyHour([1, 2, 3]), { ...at, balance: poisha(-100) })?.until).toBe(new Date(noonMs).toISOString());
  });
});

const past = fc.array(
  fc.record({
    businessDay: fc.integer({ min: -2, max: 28 }).map(daysBefore),
    hour: fc.integer({ min: 0, max: 23 }),
    amount: fc.integer({ min: 0, max: 500_000 }).map(poisha),
  }),
  { maxLength: 300, size: 'max' },
);
const now = fc.record({
  nowMs: fc.integer({ min: noonMs - 12 * hourMs, max: noonMs + 12 * hourMs }),
  cutOverMinutes: fc.integer({ min: 0, max: 6 * 60 }),
});
/** Costs the days together 24 hours of one taka, so that the number of days used cancels out. */
const flat = (days: number[]): HourSpent[] => everyHour(days, taka(1));

describe('whatever was sold before', () => {
  test('the balance never ends before now nor after the day, and a bigger one never ends sooner', () => {
    fc.assert(
      fc.property(past, now, fc.nat(2_000_000), fc.nat(500_000), (spent, when, balance, more) => {
        const less = runwayOf(spent, { ...when, balance: poisha(balance) });
        const greater = runwayOf(spent, { ...when, balance: poisha(balance + more) });
        const endMs = endOfBusinessDay(businessDayOf(when.nowMs, when.cutOverMinutes), when.cutOverMinutes);
        if (less === null) {
          expect(greater).toBeNull();
          return;
        }
        expect(Date.parse(less.until)).toBeGreaterThanOrEqual(when.nowMs);
        expect(Date.parse(less.until)).toBeLessThanOrEqual(endMs);
        expect(less.rest).toBeGreaterThanOrEqual(balance);
        if (greater === null) return;
        expect(greater.rest).toBe(less.rest);
        expect(Date.parse(greater.until)).toBeGreaterThanOrEqual(Date.parse(less.until));
      }),
      { numRuns: 500 },
    );
  });

  test('at an even pace the time left is the balance divided by the pace', () => {
    fc.assert(
      fc.property(now, fc.nat(3000), (when, balance) => {
        const runway = runwayOf(flat([4, 5, 6, 8, 9]), { ...when, balance: poisha(balance) });
        const endMs = endOfBusinessDay(businessDayOf(when.nowMs, when.cutOverMinutes), when.cutOverMinutes);
        const lastsMs = (balance / 100) * hourMs;
        if (when.nowMs + lastsMs >= endMs) {
          expect(runway).toBeNull();
          return;
        }
        expect(Math.abs(Date.parse(runway?.until ?? '') - (when.nowMs + lastsMs))).toBeLessThanOrEqual(1);
      }),
      { numRuns: 500 },
    );
  });
});

test('the status tells it once there are three days to go by, and a declined sale is no pace', async () => {
  const till = await testTill();
  const runway = async () => {
    const status = await till.call('till.status', {});
    return status.ok ? status.value.runway : status;
  };
  till.provider.balance = 320_000;
  for (let day = 0; day < 3; day += 1) {
    expect(await runway()).toBeNull();
    till.provider.answers = ['success', 'decline'];
    await till.call('recharge', order({ amount: 100_000 }));
    await till.call('recharge', order({ phone: '01912345678', amount: 100_000 }));
    till.clock.advance(24 * hourMs);
  }
  // Tk 230 are left, Tk 1,000 are usual between twelve and one: 0.23 of the hour.
  expect(await runway()).toEqual({ until: '2026-11-27T06:13:48.000Z', rest: 100_000 });
});
