import { hourOfDay } from '../../../shared/business-day.ts';
import type { RechargeState } from '../../../shared/domain/recharge.ts';
import type { RechargeRow } from './rows.ts';
import type { EntryOf } from './steps.ts';
import type { Projections } from './tables.ts';

/** Proven to have cost nothing. Everything else may have: it counts against the limits of the day until that is proven. */
const freeStates = ['failed', 'rejected', 'not-sent', 'settled-not-charged'] as const satisfies readonly RechargeState[];

const mayHaveCost = ({ state, amount }: RechargeRow): number => ((freeStates as readonly string[]).includes(state) ? 0 : amount);

/**
 * Keeps what may have been spent in the day, the hour and by the person of the intent, whatever happens later and whenever: these
 * sums are for limits and for the pace of a day, and no Z rests on them.
 */
export function moveInSpending(before: RechargeRow | undefined, after: RechargeRow, tables: Projections): void {
  const change = mayHaveCost(after) - (before ? mayHaveCost(before) : 0);
  const { business_day, staff } = after;
  const hour = hourOfDay(Date.parse(after.intended_at));
  const row = tables.spending.get(business_day, hour, staff);
  if (row === undefined) tables.spending.insert({ business_day, hour, staff, amount: change });
  else if (change !== 0) tables.spending.update({ ...row, amount: row.amount + change });
}

export function resumeOperator({ body: { operator }, seq }: EntryOf<'operator-resumed'>, tables: Projections): void {
  const row = { operator, resumed_seq: seq };
  if (tables.operatorResumed.get(operator)) tables.operatorResumed.update(row);
  else tables.operatorResumed.insert(row);
}
