import type { Recharge } from '../../../shared/domain/recharge.ts';
import type { Ledger, Page, RechargeQuery } from '../../core/ports/ledger.ts';
import type { Connection } from './connection.ts';
import { phoneNumber } from './phone-number.ts';
import { rechargeOf } from './recharge-of-row.ts';
import type { RechargeRow } from './rows.ts';
import { lazyStatements } from './statements.ts';

type FullRow = RechargeRow & { mac: string };

/** CROSS JOIN fixes the order of the two: find recharges by an index, then each one's last entry by its seq. */
const select = 'SELECT r.*, e.mac FROM recharge r CROSS JOIN ledger_entry e ON e.seq = r.last_seq';

export const rechargeSql = {
  byId: `${select} WHERE r.id = ?`,
  inState: `${select} WHERE r.state = ? ORDER BY r.intent_seq`,
  openUnknownOn: `${select} WHERE r.state = 'unknown' AND r.phone = ? ORDER BY r.intent_seq LIMIT 1`,
  latestLike: `${select} WHERE r.phone = ? AND r.amount = ? AND r.intended_at >= ?
    AND r.state NOT IN ('failed', 'rejected', 'not-sent') ORDER BY r.intent_seq DESC LIMIT 1`,
} as const;

/** The filters of a page, the one that leaves the fewest rows first: it picks the index, the others only look. */
const finders = [
  ['seq', 'r.intent_seq'],
  ['transactionId', 'r.transaction_id'],
  ['phone', 'r.phone'],
  ['lastFour', 'r.phone % 10000'],
  ['businessDay', 'r.business_day'],
  ['state', 'r.state'],
] as const;
/** These have no index of their own: whoever asks gives one of those above as well. */
const narrowers = [
  ['operator', 'r.operator', '='],
  ['staff', 'r.staff', '='],
  ['reason', 'r.reason', '='],
  ['hour', "CAST(strftime('%H', r.intended_at, '+6 hours') AS INTEGER)", '='],
  ['from', 'r.business_day', '>='],
  ['until', 'r.business_day', '<='],
] as const;
export type PageFilter = (typeof finders)[number][0] | (typeof narrowers)[number][0];
export const pageFinders: readonly PageFilter[] = finders.map(([name]) => name);
export const pageNarrowers: readonly PageFilter[] = narrowers.map(([name]) => name);

/** A page newest first, from below a seq. A unary plus keeps SQLite from picking the index of a lesser filter. */
export function rechargePageSql(given: ReadonlySet<PageFilter>): string {
  const conditions = [
    ...finders
      .filter(([name]) => given.has(name))
      .map(([, column], index) => (index === 0 ? `${column} = ?` : `+(${column}) = ?`)),
    ...narrowers.filter(([name]) => given.has(name)).map(([, column, compared]) => `+(${column}) ${compared} ?`),
  ];
  return `${select} WHERE ${[...conditions, 'r.intent_seq < ?'].join(' AND ')} ORDER BY r.intent_seq DESC LIMIT ?`;
}

export type RechargeReads = Pick<
  Ledger,
  'recharge' | 'recharges' | 'unfinished' | 'openUnknowns' | 'openUnknownOn' | 'latestLike'
>;

export function rechargeReads(db: Connection): RechargeReads {
  const statement = lazyStatements<FullRow>(db);
  const one = (sql: string, ...values: unknown[]): Recharge | undefined => {
    const row = statement(sql).get(...values);
    return row && rechargeOf(row);
  };
  const all = (sql: string, ...values: unknown[]): Recharge[] =>
    statement(sql)
      .all(...values)
      .map(rechargeOf);
  return {
    recharge: (id) => one(rechargeSql.byId, id),
    recharges: (query) => page(query, all),
    unfinished: () =>
      [...all(rechargeSql.inState, 'intended'), ...all(rechargeSql.inState, 'sending')].sort((a, b) => a.seq - b.seq),
    openUnknowns: () => all(rechargeSql.inState, 'unknown'),
    openUnknownOn: (phone) => one(rechargeSql.openUnknownOn, phoneNumber(phone)),
    latestLike: (phone, amount, since) => one(rechargeSql.latestLike, phoneNumber(phone), amount, since),
  };
}

function page(query: RechargeQuery, all: (sql: string, ...values: unknown[]) => Recharge[]): Page<Recharge> {
  const { phone, lastFour } = query;
  const values = {
    ...query,
    phone: phone === undefined ? undefined : phoneNumber(phone),
    lastFour: lastFour === undefined ? undefined : Number(lastFour),
  };
  const given = [...pageFinders, ...pageNarrowers].filter((name) => values[name] !== undefined);
  const below = query.cursor === undefined ? Number.MAX_SAFE_INTEGER : Number(query.cursor);
  const found = all(rechargePageSql(new Set(given)), ...given.map((name) => values[name]), below, query.limit + 1);
  const items = found.slice(0, query.limit);
  const oldest = items.at(-1);
  return { items, cursor: found.length > query.limit && oldest ? String(oldest.seq) : null };
}
