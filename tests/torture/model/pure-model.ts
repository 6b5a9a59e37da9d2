import { businessDayOf, dayAfter, type BusinessDay } from '../../../shared/business-day.ts';
import type { RechargeState } from '../../../shared/domain/recharge.ts';
import { hand, movedDays, noCash, owe, type PaperCash } from './paper-cash.ts';

export type Sale = {
  id: string;
  customer: number;
  amount: number;
  /** What the customer gives for it; the rest is written on the slate. */
  cash: number;
  intendedAtMs: number;
  state: RechargeState;
  /** The truth at the provider. */
  charged: boolean;
  countedDay: BusinessDay | null;
};

type Totals = { charged: number; chargedCount: number; unknown: number; unknownCount: number };

/** What a counter, its owner and the provider would agree on. Knows no ledger, no SQL, no entry. */
export type Model = {
  sales: Sale[];
  cash: PaperCash;
  closedThrough: BusinessDay | undefined;
  zNumber: number;
  cutOverMinutes: number;
  days: Map<BusinessDay, Totals>;
  /** Every day on which something came to an end, be it nothing charged. */
  withFigures: Set<BusinessDay>;
  /** Money moved behind the till's back: the wallet's suggestions may be wrong from then on. */
  outsideMoves: number;
};

export const newModel = (): Model => ({
  sales: [],
  cash: noCash(),
  closedThrough: undefined,
  zNumber: 0,
  cutOverMinutes: 0,
  days: new Map(),
  withFigures: new Set(),
  outsideMoves: 0,
});

export function today({ closedThrough, cutOverMinutes }: Model, nowMs: number): BusinessDay {
  const day = businessDayOf(nowMs, cutOverMinutes);
  return closedThrough !== undefined && closedThrough >= day ? dayAfter(closedThrough) : day;
}

/** Days close in their order: the oldest open one that has figures, or in whose drawers money moved, or today. */
export function closesNext(model: Model, nowMs: number): BusinessDay {
  const now = today(model, nowMs);
  const withFigures = [...model.withFigures, ...movedDays(model.cash)];
  const open = withFigures.filter((day) => model.closedThrough === undefined || day > model.closedThrough);
  return [...open, now].toSorted()[0] ?? now;
}

export function totalsOf(model: Model, day: BusinessDay): Totals {
  const known = model.days.get(day);
  if (known) return known;
  const fresh = { charged: 0, chargedCount: 0, unknown: 0, unknownCount: 0 };
  model.days.set(day, fresh);
  return fresh;
}

const cheap: ReadonlySet<RechargeState> = new Set(['failed', 'rejected', 'not-sent']);
const fifteenMinutesMs = 15 * 60_000;

/** Why this sale must be refused, or undefined. */
export function refusalOf(
  model: Model,
  { customer, amount, confirm }: { customer: number; amount: number; confirm: boolean },
  nowMs: number,
): string | undefined {
  if (!model.cash.drawer) return 'shift-closed';
  if (model.sales.some((sale) => sale.customer === customer && sale.state === 'unknown')) return 'number-has-open-unknown';
  const alike = model.sales.some(
    (sale) =>
      sale.customer === customer &&
      sale.amount === amount &&
      !cheap.has(sale.state) &&
      sale.intendedAtMs >= nowMs - fifteenMinutesMs,
  );
  return alike && !confirm ? 'duplicate-suspected' : undefined;
}

const counts = (state: RechargeState): 'charged' | 'unknown' | undefined => {
  if (state === 'succeeded' || state === 'settled-charged') return 'charged';
  return state === 'unknown' ? 'unknown' : undefined;
};

/** A sale reaches a state: on its own day while that is open, else on the day of whoever moves it; a closed day keeps its Z. */
export function reach(model: Model, sale: Sale, state: RechargeState, nowMs: number): void {
  const [from, to] = [counts(sale.state), counts(state)];
  const entryDay = today(model, nowMs);
  const home = sale.countedDay ?? entryDay;
  const isOpen = model.closedThrough === undefined || home > model.closedThrough;
  const day = isOpen ? home : entryDay;
  model.withFigures.add(day);
  if (from === 'charged' || (from !== undefined && isOpen)) count(totalsOf(model, day), from, sale.amount, -1);
  if (to !== undefined) count(totalsOf(model, day), to, sale.amount, 1);
  if (to === 'charged' && from !== 'charged') pay(model, sale, entryDay, 1);
  if (from === 'charged' && to !== 'charged') pay(model, sale, entryDay, -1);
  sale.countedDay = day;
  sale.state = state;
}

function count(totals: Totals, column: 'charged' | 'unknown', amount: number, sign: 1 | -1): void {
  totals[column] += sign * amount;
  totals[`${column}Count`] += sign;
}

/** A customer gives cash for what was charged, and owes the rest; or gets both back. */
function pay({ cash }: Model, { customer, amount, cash: given }: Sale, day: BusinessDay, sign: 1 | -1): void {
  hand(cash, day, { taken: sign * given, bakiGiven: sign * (amount - given) });
  owe(cash, customer, sign * (amount - given));
}
