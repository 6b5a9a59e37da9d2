import type { BusinessDay } from '../../../shared/business-day.ts';
import { poisha } from '../../../shared/money.ts';
import type { Ledger } from '../../core/ports/ledger.ts';
import type { Connection } from './connection.ts';
import { customerOf } from './counter-queries.ts';
import { phoneNumber } from './phone-number.ts';
import type { CustomerRow } from './rows-customer.ts';
import { wasInDoubt } from './schema-005.ts';
import { lazyStatements } from './statements.ts';

/** One statement for every number: what does not fill it is asked for twice. A number has fewer than 90 neighbours. */
const asked = 96;

export const guardSql = {
  regulars: `SELECT * FROM customer WHERE phone IN (${Array.from({ length: asked }, () => '?').join(', ')}) AND times >= ?`,
  spentByShop: 'SELECT total(amount) AS amount FROM spending WHERE business_day = ?',
  spentByStaff: 'SELECT total(amount) AS amount FROM spending WHERE business_day = ? AND staff = ?',
  spentByHour: `SELECT business_day, hour, sum(amount) AS amount FROM spending WHERE business_day >= ? AND business_day < ?
    GROUP BY business_day, hour`,
  resumed: 'SELECT resumed_seq AS seq FROM operator_resumed WHERE operator = ?',
  doubts: `SELECT sent_at FROM recharge WHERE operator = ? AND intent_seq > ? AND ${wasInDoubt} ORDER BY intent_seq DESC LIMIT ?`,
} as const;

export type GuardReads = Pick<Ledger, 'regularsAmong' | 'spentOn' | 'spentByHour' | 'latestDoubts'>;

export function guardReads(db: Connection): GuardReads {
  const customers = lazyStatements<CustomerRow>(db);
  const sums = lazyStatements<{ amount: number }>(db);
  const hours = lazyStatements<{ business_day: string; hour: number; amount: number }>(db);
  const seqs = lazyStatements<{ seq: number }>(db);
  const doubts = lazyStatements<{ sent_at: string }>(db);
  return {
    regularsAmong: (phones, times) => {
      if (phones.length > asked) throw new Error(`asked for ${phones.length} numbers at once`);
      if (phones.length === 0) return [];
      const numbers = phones.map(phoneNumber);
      const filled = [...numbers, ...Array.from({ length: asked - numbers.length }, () => numbers[0])];
      return customers(guardSql.regulars)
        .all(...filled, times)
        .map(customerOf);
    },
    spentOn: (day, staff) => {
      const row = staff === undefined ? sums(guardSql.spentByShop).get(day) : sums(guardSql.spentByStaff).get(day, staff);
      return poisha(row?.amount ?? 0);
    },
    spentByHour: (from, before) =>
      hours(guardSql.spentByHour)
        .all(from, before)
        .map(({ business_day, hour, amount }) => ({ businessDay: business_day as BusinessDay, hour, amount: poisha(amount) })),
    latestDoubts: (operator, limit) =>
      doubts(guardSql.doubts)
        .all(operator, seqs(guardSql.resumed).get(operator)?.seq ?? 0, limit)
        .map(({ sent_at }) => sent_at),
  };
}
