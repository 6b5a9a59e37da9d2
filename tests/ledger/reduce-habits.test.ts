import { expect, test } from 'vitest';
import { taka } from '../../shared/money.ts';
import { fact, phone, startMs } from './helpers/facts.ts';
import { fold } from './helpers/fold.ts';

const at = (minute: number) => ({ atMs: startMs + minute * 60_000 });
const instant = (minute: number) => new Date(startMs + minute * 60_000).toISOString();

test('a number is remembered with its operator, its last amount and how often, once it was sent and not declined', () => {
  const till = fold();
  for (const outcome of ['sending', 'failed', 'rejected', 'notSent'] as const) till.sell(outcome);
  expect([till.rows('customer'), till.rows('soldAmount')]).toEqual([[], []]);
  till.sell('succeeded', at(1));
  const other = { operator: 'RB', accountType: 'postpaid', amount: taka(30) } as const;
  const unknown = till.sell('unknown', at(2), other);
  till.add(fact.settled(unknown, 'charged'));
  till.sell('succeeded', at(3), { phone: phone('01899995678'), amount: taka(30) });
  const customer = { phone: 1_712_345_678, operator: 'RB', account_type: 'postpaid', last_amount: 3000 };
  const second = { phone: 1_899_995_678, operator: 'GP', account_type: 'prepaid', last_amount: 3000 };
  const plain = { favourite_seq: null, name: '' };
  expect(till.rows('customer')).toEqual([
    { ...customer, ...plain, last_at: instant(2), last_seq: 16, times: 2, usual_amount: 5000, usual_times: 1 },
    { ...second, ...plain, last_at: instant(3), last_seq: 20, times: 1, usual_amount: 3000, usual_times: 1 },
  ]);
  expect(till.rows('customerAmount')).toEqual([
    { phone: 1_712_345_678, amount: 5000, times: 1 },
    { phone: 1_899_995_678, amount: 3000, times: 1 },
  ]);
  expect(till.rows('soldAmount')).toEqual([
    { operator: 'GP', account_type: 'prepaid', amount: 3000, times: 1 },
    { operator: 'GP', account_type: 'prepaid', amount: 5000, times: 1 },
    { operator: 'RB', account_type: 'postpaid', amount: 3000, times: 1 },
  ]);
  till.add(fact.noted(phone('01712345678'), { name: 'রহিম' }));
  till.sell('succeeded', at(4));
  expect(till.rows('customer')[0]).toMatchObject({
    favourite_seq: 21,
    name: 'রহিম',
    times: 3,
    usual_amount: 5000,
    usual_times: 2,
  });
});
