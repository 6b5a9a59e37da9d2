import type { RechargeState } from '../../../shared/domain/recharge.ts';
import { unreachable } from '../../../shared/result.ts';
import type { DayLineRow, RechargeRow } from './rows.ts';
import type { Projections } from './tables.ts';
import { changeTillState, tillState } from './till-state.ts';

type Column = 'charged' | 'unknown' | 'not-charged';

/** Which of a day's columns holds a recharge in this state; none while it is under way. */
function columnOf(state: RechargeState): Column | undefined {
  switch (state) {
    case 'intended':
    case 'sending':
      return undefined;
    case 'succeeded':
    case 'settled-charged':
      return 'charged';
    case 'unknown':
      return 'unknown';
    case 'failed':
    case 'rejected':
    case 'not-sent':
    case 'settled-not-charged':
      return 'not-charged';
    default:
      return unreachable(state);
  }
}

/**
 * Moves a recharge between the columns of its day's totals and answers the day that holds it from now on.
 *
 * It moves within its own business day, or the one that holds it, while that day is open. A closed day is never touched: what
 * moves later is added to the day of the entry that moves it, and the closed day keeps what its Z says. Only a charge that
 * proves false afterwards is also taken out again, of the day that is open then, because the sum of charged amounts over all
 * days must always be what the shop has really sold.
 */
export function moveInTotals(before: RechargeRow, after: RechargeRow, entryDay: string, tables: Projections): string | null {
  const from = columnOf(before.state);
  const to = columnOf(after.state);
  if (from === to) return before.counted_day;
  const { closed_through } = tillState(tables);
  const home = before.counted_day ?? before.business_day;
  const day = home > closed_through ? home : entryDay;
  if (from === 'charged' || (from !== undefined && day === home)) count(before, from, day, -1, tables);
  if (to !== undefined) count(after, to, day, 1, tables);
  return to === undefined ? null : day;
}

function count(row: RechargeRow, column: Column, day: string, sign: 1 | -1, tables: Projections): void {
  const { operator, account_type } = row;
  const found = tables.dayLine.get(day, operator, account_type);
  const line = added(found ?? emptyLine(day, row), row, column, sign);
  if (found) tables.dayLine.update(line);
  else tables.dayLine.insert(line);
}

function added(line: DayLineRow, { amount, commission }: RechargeRow, column: Column, sign: 1 | -1): DayLineRow {
  switch (column) {
    case 'charged':
      return {
        ...line,
        charged_count: line.charged_count + sign,
        charged_amount: line.charged_amount + sign * amount,
        charged_commission: line.charged_commission + sign * (commission ?? 0),
      };
    case 'unknown':
      return { ...line, unknown_count: line.unknown_count + sign, unknown_amount: line.unknown_amount + sign * amount };
    case 'not-charged':
      return {
        ...line,
        not_charged_count: line.not_charged_count + sign,
        not_charged_amount: line.not_charged_amount + sign * amount,
      };
    default:
      return unreachable(column);
  }
}

const emptyLine = (business_day: string, { operator, account_type }: RechargeRow): DayLineRow => ({
  business_day,
  operator,
  account_type,
  charged_count: 0,
  charged_amount: 0,
  charged_commission: 0,
  unknown_count: 0,
  unknown_amount: 0,
  not_charged_count: 0,
  not_charged_amount: 0,
});

/**
 * Adds a charge to the sum of all days, and to the open shift: what was charged while it is open is what its drawer should
 * hold. A charge that proves false is taken back out of both.
 */
export function moveInSums(before: RechargeRow, after: RechargeRow, tables: Projections): void {
  const change = charged(after) - charged(before);
  if (change === 0) return;
  const { open_shift, charged_total } = tillState(tables);
  changeTillState(tables, { charged_total: charged_total + change });
  const shift = open_shift === null ? undefined : tables.shift.get(open_shift);
  if (shift) tables.shift.update({ ...shift, taken: shift.taken + change });
}

const charged = ({ state, amount }: RechargeRow): number => (columnOf(state) === 'charged' ? amount : 0);
