import { expect, test } from 'vitest';
import { taka } from '../../shared/money.ts';
import { day, fact, newId, phone, startMs } from './helpers/facts.ts';
import { fold } from './helpers/fold.ts';

const nothing = {
  charged_count: 0,
  charged_amount: 0,
  charged_commission: 0,
  unknown_count: 0,
  unknown_amount: 0,
  not_charged_count: 0,
  not_charged_amount: 0,
};
// The facts' own hour is noon in Dhaka.
const noon = { business_day: '2026-11-24', hour: 12, staff: 'Rahim', operator: 'GP', account_type: 'prepaid', ...nothing };

test('a charge is counted in the hour and for the person of the order, and for its number in the month', () => {
  const till = fold();
  till.sell();
  till.sell('succeeded', { atMs: startMs + 3_600_000, staff: 'Karim' });
  till.sell('succeeded', {}, { phone: phone('01812345678'), operator: 'RB', amount: taka(20) });
  const charged = { charged_count: 1, charged_amount: 5000, charged_commission: 50 };
  expect(till.rows('salesTally')).toEqual([
    { ...noon, ...charged },
    { ...noon, ...charged, operator: 'RB', charged_amount: 2000 },
    { ...noon, ...charged, hour: 13, staff: 'Karim' },
  ]);
  expect(till.rows('customerMonth')).toEqual([
    { month: '2026-11', phone: 1712345678, count: 2, amount: 10_000 },
    { month: '2026-11', phone: 1812345678, count: 1, amount: 2000 },
  ]);
  expect(till.rows('reasonTally')).toEqual([]);
});

test.each([
  ['failed', 'failed', 'provider-declined', 'not_charged'],
  ['rejected', 'rejected', 'operator-number-mismatch', 'not_charged'],
  ['notSent', 'not-sent', 'dns', 'not_charged'],
  ['unknown', 'unknown', 'no-answer-in-time', 'unknown'],
] as const)('%s is counted with its reason, and for no customer', (outcome, state, reason, column) => {
  const till = fold();
  till.sell(outcome);
  till.sell(outcome);
  const row = { business_day: '2026-11-24', operator: 'GP', state, reason };
  expect(till.rows('reasonTally')).toEqual([{ ...row, count: 2, amount: 10_000 }]);
  expect(till.rows('salesTally')).toEqual([{ ...noon, [`${column}_count`]: 2, [`${column}_amount`]: 10_000 }]);
  expect(till.rows('customerMonth')).toEqual([]);
});

test('what is under way is counted nowhere', () => {
  const till = fold();
  till.add(fact.intended(newId()));
  till.sell('sending');
  for (const table of ['salesTally', 'reasonTally', 'customerMonth'] as const) expect(till.rows(table)).toEqual([]);
});

const reasons = { business_day: '2026-11-24', operator: 'GP', reason: 'no-answer-in-time' };

test('a verdict moves it within its open day, whoever gives it and whenever', () => {
  const till = fold();
  const id = till.sell('unknown');
  const later = { staff: 'Karim', atMs: startMs + 5 * 3_600_000 };
  till.add(fact.settled(id, 'not-charged'), later);
  expect(till.rows('reasonTally')).toEqual([
    { ...reasons, state: 'settled-not-charged', count: 1, amount: 5000 },
    { ...reasons, state: 'unknown', count: 0, amount: 0 },
  ]);
  expect(till.rows('salesTally')).toEqual([{ ...noon, not_charged_count: 1, not_charged_amount: 5000 }]);
  till.add(fact.reopened(id), later);
  till.add(fact.settled(id, 'charged'), later);
  expect(till.rows('reasonTally')).toEqual([
    { ...reasons, state: 'settled-not-charged', count: 0, amount: 0 },
    { ...reasons, state: 'unknown', count: 0, amount: 0 },
  ]);
  expect(till.rows('salesTally')).toEqual([{ ...noon, charged_count: 1, charged_amount: 5000 }]);
  expect(till.rows('customerMonth')).toEqual([{ month: '2026-11', phone: 1712345678, count: 1, amount: 5000 }]);
});

test('a closed day keeps what it had; a charge that proves false afterwards is taken out of the open one, and its month', () => {
  const till = fold();
  const id = till.sell('unknown', { businessDay: day('2026-11-30') });
  const close = (closedDay: string, zNumber: number) =>
    till.add(
      {
        kind: 'day-closed',
        body: {
          closedDay: day(closedDay),
          zNumber,
          grandTotal: taka(0),
          charged: { count: 0, amount: taka(0), commission: taka(0) },
          unknown: { count: 0, amount: taka(0) },
          firstSeq: 1,
          lastSeq: 1,
        },
      },
      { businessDay: day('2027-01-01') },
    );
  close('2026-11-30', 1);
  till.add(fact.settled(id, 'charged'), { businessDay: day('2026-12-01') });
  close('2026-12-01', 2);
  till.add(fact.reopened(id), { businessDay: day('2027-01-02') });
  expect(till.rows('customerMonth')).toEqual([
    { month: '2026-12', phone: 1712345678, count: 1, amount: 5000 },
    { month: '2027-01', phone: 1712345678, count: -1, amount: -5000 },
  ]);
  expect(till.rows('salesTally')).toEqual([
    { ...noon, business_day: '2026-11-30', unknown_count: 1, unknown_amount: 5000 },
    { ...noon, business_day: '2026-12-01', charged_count: 1, charged_amount: 5000 },
    {
      ...noon,
      business_day: '2027-01-02',
      charged_count: -1,
      charged_amount: -5000,
      unknown_count: 1,
      unknown_amount: 5000,
    },
  ]);
});
