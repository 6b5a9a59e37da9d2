import { added, columnOf, movesOf, nothingYet, type Column } from './day-columns.ts';
import { countForReports } from './reduce-tallies.ts';
import type { DayLineRow, RechargeRow } from './rows.ts';
import type { Projections } from './tables.ts';
import { changeTillState, tillState } from './till-state.ts';

/** Moves a recharge between the columns of its day's totals and answers the day that holds it from now on. */
export function moveInTotals(before: RechargeRow, after: RechargeRow, entryDay: string, tables: Projections): string | null {
  const from = columnOf(before.state);
  const to = columnOf(after.state);
  if (from === to) return before.counted_day;
  const { closed_through: closedThrough } = tillState(tables);
  const { day, moves } = movesOf({ from, to, home: before.counted_day ?? before.business_day, entryDay, closedThrough });
  for (const { of, column, sign } of moves) {
    const row = of === 'before' ? before : after;
    count(row, column, day, sign, tables);
    countForReports(row, column, day, sign, tables);
  }
  return to === undefined ? null : day;
}

function count(row: RechargeRow, column: Column, day: string, sign: 1 | -1, tables: Projections): void {
  const { operator, account_type } = row;
  const found = tables.dayLine.get(day, operator, account_type);
  const line = added(found ?? emptyLine(day, row), row, column, sign);
  if (found) tables.dayLine.update(line);
  else tables.dayLine.insert(line);
}

const emptyLine = (business_day: string, { operator, account_type }: RechargeRow): DayLineRow => ({
  business_day,
  operator,
  account_type,
  ...nothingYet,
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
