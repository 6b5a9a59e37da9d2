import { usualFromTimes, type Customer } from '../../../shared/domain/customer.ts';
import type { ShopSettings } from '../../../shared/domain/settings.ts';
import { poisha } from '../../../shared/money.ts';
import type { Ledger } from '../../core/ports/ledger.ts';
import type { Connection } from './connection.ts';
import { entrySql } from './entry-rows.ts';
import { phoneNumber, phoneOf } from './phone-number.ts';
import type { CustomerRow } from './rows-customer.ts';
import { lazyStatements } from './statements.ts';
import { readSettings } from './till-state.ts';

export const counterSql = {
  customer: 'SELECT * FROM customer WHERE phone = ?',
  recentCustomers: 'SELECT * FROM customer WHERE last_seq > 0 ORDER BY last_seq DESC LIMIT ?',
  favouriteCustomers: 'SELECT * FROM customer WHERE favourite_seq IS NOT NULL ORDER BY favourite_seq LIMIT ?',
  usualAmounts: `SELECT amount FROM sold_amount WHERE operator = ? AND account_type = ? AND times >= ${usualFromTimes}
    ORDER BY times DESC, amount LIMIT ?`,
  timesPrinted: 'SELECT prints FROM recharge WHERE id = ?',
  settings: 'SELECT settings FROM till_state WHERE id = 1',
} as const;

export type CounterReads = Pick<
  Ledger,
  'customer' | 'recentCustomers' | 'favouriteCustomers' | 'usualAmounts' | 'timesPrinted' | 'settings' | 'lastEntry'
>;

export function counterReads(db: Connection): CounterReads {
  const customers = lazyStatements<CustomerRow>(db);
  const amounts = lazyStatements<{ amount: number }>(db);
  const prints = lazyStatements<{ prints: number }>(db);
  const entries = lazyStatements<{ seq: number; at: string; mac: string }>(db);
  return {
    customer: (phone) => {
      const row = customers(counterSql.customer).get(phoneNumber(phone));
      return row && customerOf(row);
    },
    recentCustomers: (limit) => customers(counterSql.recentCustomers).all(limit).map(customerOf),
    favouriteCustomers: (limit) => customers(counterSql.favouriteCustomers).all(limit).map(customerOf),
    usualAmounts: ({ operator, accountType }, limit) =>
      amounts(counterSql.usualAmounts)
        .all(operator, accountType, limit)
        .map(({ amount }) => poisha(amount)),
    timesPrinted: (id) => prints(counterSql.timesPrinted).get(id)?.prints ?? 0,
    settings: settingsRead(db),
    lastEntry: () => entries(entrySql.last).get(),
  };
}

/** Asked for several times a sale and changed a few times a year: parsed again only when the stored text is another one. */
function settingsRead(db: Connection): () => ShopSettings {
  const statement = lazyStatements<{ settings: string }>(db);
  let known: { text: string; settings: ShopSettings } | undefined;
  return () => {
    const text = statement(counterSql.settings).get()?.settings ?? '{}';
    if (known?.text !== text) known = { text, settings: readSettings(text) };
    return structuredClone(known.settings);
  };
}

export const customerOf = (row: CustomerRow): Customer => ({
  phone: phoneOf(row.phone),
  operator: row.operator,
  accountType: row.account_type,
  lastAmount: poisha(row.last_amount),
  lastAt: row.last_at,
  times: row.times,
  usualAmount: row.usual_amount === null || row.usual_times < usualFromTimes ? null : poisha(row.usual_amount),
  favourite: row.favourite_seq !== null,
  name: row.name,
});
