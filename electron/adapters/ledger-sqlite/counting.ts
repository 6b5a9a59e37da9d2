import { added, columnOf, movesOf, nothingYet, type Column } from './day-columns.ts';
import { moveInBaki } from './reduce-baki.ts';
import { moveInDrawer } from './reduce-cash.ts';
import { countForReports } from './reduce-tallies.ts';
import type { DayLineRow, RechargeRow } from './rows.ts';
import type { Place } from './steps.ts';
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
  const figures = added(found ?? emptyLine(day, row), row, column, sign);
  const line = column === 'unknown' ? { ...figures, unknown_cash: figures.unknown_cash + sign * cashOf(row) } : figures;
  if (found) tables.dayLine.update(line);
  else tables.dayLine.insert(line);
}

const emptyLine = (business_day: string, { operator, account_type }: RechargeRow): DayLineRow => ({
  business_day,
  operator,
  account_type,
  unknown_cash: 0,
  ...nothingYet,
});

/**
 * Adds a charge to the sum of all days, its cash to the drawer that is open, and what was not paid to what its customer owes. A
 * charge that proves false is taken back out of all three.
 */
export function moveInSums(before: RechargeRow, after: RechargeRow, place: Place, tables: Projections): void {
  const change = isCharged(after) - isCharged(before);
  if (change === 0) return;
  const { amount } = after;
  const unpaid = amount - cashOf(after);
  const { charged_total } = tillState(tables);
  changeTillState(tables, { charged_total: charged_total + change * amount });
  moveInDrawer(place.businessDay, { taken: change * cashOf(after), baki_given: change * unpaid }, tables);
  if (unpaid === 0) return;
  const kind = change === 1 ? 'given' : 'taken-back';
  moveInBaki(after.phone, { kind, change: change * unpaid, note: '', recharge_id: after.id }, place, tables);
}

const isCharged = ({ state }: RechargeRow): 0 | 1 => (columnOf(state) === 'charged' ? 1 : 0);
const cashOf = ({ amount, cash_taken }: RechargeRow): number => cash_taken ?? amount;
