import type { BusinessDay } from '../../../shared/business-day.ts';
import type { Reason, RechargeOrder, RechargeState } from '../../../shared/domain/recharge.ts';
import type { Poisha } from '../../../shared/money.ts';
import type { Phone } from '../../../shared/phone.ts';

/** Business days, both included. */
export type Span = { readonly from: BusinessDay; readonly to: BusinessDay };

export type FigureFilter = Span & {
  readonly operator?: RechargeOrder['operator'] | undefined;
  readonly staff?: string | undefined;
  readonly hour?: number | undefined;
};

/** What figures can be told apart by. The hour (Asia/Dhaka) and the person are those of the order. */
export type Dimensions = {
  businessDay: BusinessDay;
  hour: number;
  staff: string;
  operator: RechargeOrder['operator'];
  accountType: RechargeOrder['accountType'];
};
export type Dimension = keyof Dimensions;

/** The columns of a day's totals. Signed: what proves false after its day was closed is taken out of the day that is open then. */
export type Figures = {
  readonly charged: { readonly count: number; readonly amount: Poisha; readonly commission: Poisha };
  readonly unknown: { readonly count: number; readonly amount: Poisha };
  readonly notCharged: { readonly count: number; readonly amount: Poisha };
};

/** Why recharges came to nothing, or are unknown, by the state that counts them in their day. */
export type ReasonFigures = {
  readonly state: RechargeState;
  readonly reason: Reason;
  readonly count: number;
  readonly amount: Poisha;
};

export type CustomerFigures = { readonly phone: Phone; readonly count: number; readonly amount: Poisha };

/** One drawer that was counted, in the day it stood in when it was. `other` is cash no sale brought or took: baki paid, paid in, less paid out. */
export type CountedShift = {
  readonly businessDay: BusinessDay;
  readonly staff: string;
  readonly taken: Poisha;
  readonly other: Poisha;
  readonly expected: Poisha;
  readonly counted: Poisha;
  readonly difference: Poisha;
  readonly reason?: string;
};

/** What a customer came to owe within some days (less what was taken back), paid and was let off, and owes at their end. */
export type BakiFigures = {
  readonly phone: Phone;
  readonly given: Poisha;
  readonly paid: Poisha;
  readonly forgiven: Poisha;
  readonly owed: Poisha;
};

/**
 * Sums kept with every entry, for reports. None of these reads recharges or entries: what they cost grows with the days asked for,
 * with shifts and with customers who owe, never with what was sold.
 */
export interface FigureReads {
  /** Sums of these days, one row for each combination of `by` that occurs, in its order. */
  figures<D extends Dimension>(by: readonly D[], filter: FigureFilter): (Pick<Dimensions, D> & Figures)[];
  /** By state, then reason. */
  reasonFigures(filter: Omit<FigureFilter, 'staff' | 'hour'>): ReasonFigures[];
  /** Who was charged for most in a month (`YYYY-MM`), first. */
  bestCustomers(month: string, limit: number): CustomerFigures[];
  /** In the order in which they were opened. */
  countedShifts(span: Span): CountedShift[];
  /** Of everybody who owes something at the end of these days or whose account moved in them. */
  bakiFigures(span: Span): BakiFigures[];
  /** Which of these days are closed, in order. */
  closedDays(span: Span): BusinessDay[];
}
