import { expect, test } from 'vitest';
import { taka } from '../../shared/money.ts';
import { day, fact, newId, startMs } from './helpers/facts.ts';
import { fold } from './helpers/fold.ts';

// The facts' own hour is noon in Dhaka.
const noon = { business_day: '2026-11-24', hour: 12, staff: 'Rahim' };

test.each([
  ['sending', 5000],
  ['succeeded', 5000],
  ['unknown', 5000],
  ['failed', 0],
  ['rejected', 0],
  ['notSent', 0],
] as const)('what is %s counts against the limits until it is proven free', (outcome, amount) => {
  const till = fold();
  till.add(fact.intended(newId(), { amount: taka(20) }));
  till.sell(outcome);
  expect(till.rows('spending')).toEqual([{ ...noon, amount: 2000 + amount }]);
});

test('a verdict moves it in the hour and for the person of the intent, whoever gives it and whenever', () => {
  const till = fold();
  const id = till.sell('unknown');
  const later = { staff: 'Karim', atMs: startMs + 5 * 3_600_000, businessDay: day('2026-11-25') };
  const amountAfter = (draft: ReturnType<typeof fact.sending>) => (till.add(draft, later), till.rows('spending'));
  expect(amountAfter(fact.settled(id, 'not-charged'))).toEqual([{ ...noon, amount: 0 }]);
  expect(amountAfter(fact.reopened(id))).toEqual([{ ...noon, amount: 5000 }]);
  expect(amountAfter(fact.settled(id, 'charged'))).toEqual([{ ...noon, amount: 5000 }]);
});

test('hours, people and days are kept apart', () => {
  const till = fold();
  till.sell();
  till.sell('succeeded', { atMs: startMs + 3_600_000 });
  till.sell('succeeded', { staff: 'Karim' });
  till.sell('succeeded', { businessDay: day('2026-11-25') });
  expect(till.rows('spending')).toEqual([
    { ...noon, staff: 'Karim', amount: 5000 },
    { ...noon, amount: 5000 },
    { ...noon, hour: 13, amount: 5000 },
    { ...noon, business_day: '2026-11-25', amount: 5000 },
  ]);
});

test('an operator is resumed by the latest entry that says so', () => {
  const till = fold();
  const resumed = (operator: 'GP' | 'RB'): ReturnType<typeof fact.sending> => ({ kind: 'operator-resumed', body: { operator } });
  till.add(resumed('GP'));
  till.add(resumed('RB'));
  till.add(resumed('GP'));
  expect(till.rows('operatorResumed')).toEqual([
    { operator: 'GP', resumed_seq: 3 },
    { operator: 'RB', resumed_seq: 2 },
  ]);
});
