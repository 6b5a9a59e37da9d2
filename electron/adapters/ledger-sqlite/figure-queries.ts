import type { BusinessDay } from '../../../shared/business-day.ts';
import type { Reason } from '../../../shared/domain/recharge.ts';
import { poisha } from '../../../shared/money.ts';
import type { Dimension, Dimensions, FigureFilter, FigureReads, Figures } from '../../core/ports/figures.ts';
import type { Connection } from './connection.ts';
import { nothingYet, type Figures as FigureColumns } from './day-columns.ts';
import { phoneOf } from './phone-number.ts';
import type { CustomerMonthRow, ReasonTallyRow } from './rows.ts';
import { lazyStatements } from './statements.ts';

const columns = {
  businessDay: 'business_day',
  hour: 'hour',
  staff: 'staff',
  operator: 'operator',
  accountType: 'account_type',
} as const satisfies Record<Dimension, string>;

type FilterName = 'operator' | 'staff' | 'hour';
export const figureFilters: readonly FilterName[] = ['operator', 'staff', 'hour'];

const sums = Object.keys(nothingYet)
  .map((column) => `sum(${column}) AS ${column}`)
  .join(', ');

/** A day has a few lines, and some hundreds of tallies: the lines answer where they can. */
const tableFor = (names: readonly (Dimension | FilterName)[]): string =>
  names.includes('hour') || names.includes('staff') ? 'sales_tally' : 'day_line';

export function figuresSql(by: readonly Dimension[], given: readonly FilterName[]): string {
  const keys = by.map((name) => columns[name]).join(', ');
  const conditions = ['business_day BETWEEN ? AND ?', ...given.map((name) => `${columns[name]} = ?`)].join(' AND ');
  return `SELECT ${keys}, ${sums} FROM ${tableFor([...by, ...given])} WHERE ${conditions} GROUP BY ${keys} ORDER BY ${keys}`;
}

const reasonSql = (given: readonly 'operator'[]): string =>
  `SELECT state, reason, sum(count) AS count, sum(amount) AS amount FROM reason_tally
   WHERE business_day BETWEEN ? AND ?${given.length > 0 ? ' AND operator = ?' : ''} GROUP BY state, reason ORDER BY state, reason`;

export const figureSql = {
  reasons: reasonSql([]),
  reasonsOfOperator: reasonSql(['operator']),
  bestCustomers: 'SELECT phone, count, amount FROM customer_month WHERE month = ? ORDER BY amount DESC, phone DESC LIMIT ?',
  closedDays: 'SELECT business_day FROM closed_day WHERE business_day BETWEEN ? AND ? ORDER BY business_day',
} as const;

export function figureReads(db: Connection): Omit<FigureReads, 'countedShifts' | 'bakiFigures'> {
  const tallies = lazyStatements<FigureColumns & Record<string, string | number>>(db);
  const reasons = lazyStatements<Pick<ReasonTallyRow, 'state' | 'reason' | 'count' | 'amount'>>(db);
  const customers = lazyStatements<Omit<CustomerMonthRow, 'month'>>(db);
  const closings = lazyStatements<{ business_day: string }>(db);
  return {
    figures: (by, filter) => {
      const given = figureFilters.filter((name) => filter[name] !== undefined);
      const rows = tallies(figuresSql(by, given)).all(filter.from, filter.to, ...given.map((name) => filter[name]));
      return rows.map((row) => ({ ...dimensionsOf(by, row), ...figuresOf(row) }));
    },
    reasonFigures: ({ from, to, operator }: FigureFilter) => {
      const found =
        operator === undefined
          ? reasons(figureSql.reasons).all(from, to)
          : reasons(figureSql.reasonsOfOperator).all(from, to, operator);
      return found.map(({ reason, amount, ...rest }) => ({ ...rest, reason: reason as Reason, amount: poisha(amount) }));
    },
    bestCustomers: (month, limit) =>
      customers(figureSql.bestCustomers)
        .all(month, limit)
        .map(({ phone, count, amount }) => ({ phone: phoneOf(phone), count, amount: poisha(amount) })),
    closedDays: ({ from, to }) =>
      closings(figureSql.closedDays)
        .all(from, to)
        .map(({ business_day }) => business_day as BusinessDay),
  };
}

const dimensionsOf = <D extends Dimension>(by: readonly D[], row: Record<string, string | number>): Pick<Dimensions, D> =>
  Object.fromEntries(by.map((name) => [name, row[columns[name]]])) as Pick<Dimensions, D>;

const figuresOf = (row: FigureColumns): Figures => ({
  charged: {
    count: row.charged_count,
    amount: poisha(row.charged_amount),
    commission: poisha(row.charged_commission),
  },
  unknown: { count: row.unknown_count, amount: poisha(row.unknown_amount) },
  notCharged: { count: row.not_charged_count, amount: poisha(row.not_charged_amount) },
});
