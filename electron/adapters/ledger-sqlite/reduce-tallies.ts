import { hourOfDay } from '../../../shared/business-day.ts';
import { added, nothingYet, type Column } from './day-columns.ts';
import type { RechargeRow } from './rows.ts';
import type { Projections } from './tables.ts';

/** What the reports are read from moves with the day's totals, by the same steps. */
export function countForReports(row: RechargeRow, column: Column, day: string, sign: 1 | -1, tables: Projections): void {
  tally(row, column, day, sign, tables);
  if (column === 'charged') countCustomer(row, day.slice(0, 7), sign, tables);
  else countReason(row, day, sign, tables);
}

function tally(row: RechargeRow, column: Column, business_day: string, sign: 1 | -1, { salesTally }: Projections): void {
  const { staff, operator, account_type } = row;
  const hour = hourOfDay(Date.parse(row.intended_at));
  const found = salesTally.get(business_day, hour, staff, operator, account_type);
  const line = added(found ?? { business_day, hour, staff, operator, account_type, ...nothingYet }, row, column, sign);
  if (found) salesTally.update(line);
  else salesTally.insert(line);
}

function countReason(row: RechargeRow, business_day: string, sign: 1 | -1, { reasonTally }: Projections): void {
  const { operator, state, reason, amount } = row;
  if (reason === null) throw new Error(`recharge ${row.id} is ${state} without a reason`);
  const found = reasonTally.get(business_day, operator, state, reason);
  if (found) reasonTally.update({ ...found, count: found.count + sign, amount: found.amount + sign * amount });
  else reasonTally.insert({ business_day, operator, state, reason, count: sign, amount: sign * amount });
}

function countCustomer({ phone, amount }: RechargeRow, month: string, sign: 1 | -1, { customerMonth }: Projections): void {
  const found = customerMonth.get(month, phone);
  if (found) customerMonth.update({ ...found, count: found.count + sign, amount: found.amount + sign * amount });
  else customerMonth.insert({ month, phone, count: sign, amount: sign * amount });
}
