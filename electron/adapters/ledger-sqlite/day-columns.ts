import type { RechargeState } from '../../../shared/domain/recharge.ts';
import { unreachable } from '../../../shared/result.ts';
import type { DayLineRow, RechargeRow } from './rows.ts';

export type Column = 'charged' | 'unknown' | 'not-charged';

/** The columns of a day's totals, whatever else names its row. */
export type Figures = Omit<DayLineRow, 'business_day' | 'operator' | 'account_type' | 'unknown_cash'>;

/** Which of a day's columns holds a recharge in this state; none while it is under way. */
export function columnOf(state: RechargeState): Column | undefined {
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

type Change = {
  readonly from: Column | undefined;
  readonly to: Column | undefined;
  /** The day that holds it, or, while none does, its own. */
  readonly home: string;
  readonly entryDay: string;
  readonly closedThrough: string;
};
type Move = { readonly of: 'before' | 'after'; readonly column: Column; readonly sign: 1 | -1 };

/**
 * Between which columns of which day a recharge moves.
 *
 * It moves within its own business day, or the one that holds it, while that day is open. A closed day is never touched: what
 * moves later is added to the day of the entry that moves it, and the closed day keeps what its Z says. Only a charge that
 * proves false afterwards is also taken out again, of the day that is open then, because the sum of charged amounts over all
 * days must always be what the shop has really sold.
 */
export function movesOf({ from, to, home, entryDay, closedThrough }: Change): { day: string; moves: Move[] } {
  if (from === to) return { day: home, moves: [] };
  const day = home > closedThrough ? home : entryDay;
  const moves: Move[] = [];
  if (from !== undefined && (from === 'charged' || day === home)) moves.push({ of: 'before', column: from, sign: -1 });
  if (to !== undefined) moves.push({ of: 'after', column: to, sign: 1 });
  return { day, moves };
}

export function added<L extends Figures>(line: L, { amount, commission }: RechargeRow, column: Column, sign: 1 | -1): L {
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

export const nothingYet = {
  charged_count: 0,
  charged_amount: 0,
  charged_commission: 0,
  unknown_count: 0,
  unknown_amount: 0,
  not_charged_count: 0,
  not_charged_amount: 0,
} as const satisfies Figures;
