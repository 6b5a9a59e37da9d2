import type { BusinessDay } from '../../../shared/business-day.ts';
import type { Baki, BakiLine, CashMove, CashSide, ShiftWithCash } from '../../../shared/domain/cash.ts';
import type { Claim } from '../../../shared/domain/claim.ts';
import type { ClosedDay } from '../../../shared/domain/day-report.ts';
import type { DayTotals, Shift, Tally } from '../../../shared/domain/day.ts';
import type { EntryDraft, EntryKind, EntryStamp, LedgerEntry } from '../../../shared/domain/ledger-entry.ts';
import type { PrintJob } from '../../../shared/domain/print-job.ts';
import type { Recharge, RechargeOrder, RechargeState } from '../../../shared/domain/recharge.ts';
import type { ShopSettings } from '../../../shared/domain/settings.ts';
import type { Role } from '../../../shared/domain/role.ts';
import type { Verifier } from '../../../shared/domain/staff.ts';
import type { LedgerFault } from '../../../shared/failure.ts';
import type { RechargeId, ShiftId, StaffId } from '../../../shared/ids.ts';
import type { Customer } from '../../../shared/domain/customer.ts';
import type { NamedGap } from '../../../shared/domain/wallet.ts';
import type { Poisha } from '../../../shared/money.ts';
import type { Phone } from '../../../shared/phone.ts';
import type { Result } from '../../../shared/result.ts';
import type { FigureReads } from './figures.ts';

/** `at` is when it was typed: it was read a little before. */
export type ObservedBalance = { seq: number; at: string; balance: Poisha };

export type EntryOf<K extends EntryKind> = Extract<LedgerEntry, { kind: K }>;

export type Page<T> = { items: T[]; cursor: string | null };

export type RechargeQuery = {
  limit: number;
  /** Opaque: from the page before. Newest first. */
  cursor?: string | undefined;
  businessDay?: BusinessDay | undefined;
  state?: RechargeState | undefined;
  phone?: Phone | undefined;
  lastFour?: string | undefined;
  transactionId?: string | undefined;
  /** The receipt number. */
  seq?: number | undefined;
  /** From here on: only together with one of those above. The hour is that of the order, Asia/Dhaka; both days are included. */
  operator?: RechargeOrder['operator'] | undefined;
  staff?: string | undefined;
  hour?: number | undefined;
  reason?: string | undefined;
  from?: BusinessDay | undefined;
  until?: BusinessDay | undefined;
};

/** One pair of balances the provider told, or an unknown, in `seq` order: the raw material of the wallet chain. */
export type WalletFact = {
  /** Seq of the outcome entry (for an unknown without balances: of `recharge-sending`). */
  seq: number;
  at: string;
  rechargeId: RechargeId;
  operator: RechargeOrder['operator'];
  accountType: RechargeOrder['accountType'];
  amount: Poisha;
  state: RechargeState;
  sentAt: string;
  balanceBefore?: Poisha;
  balanceAfter?: Poisha;
  commission?: Poisha;
  /** Seq of the latest `recharge-settled`: a gap seen before it was in view when the verdict was given, so it reopens nothing. */
  settledSeq?: number;
};

/** One person of the shop as core knows them. The verifiers never leave core. */
export type StaffRecord = {
  staffId: StaffId;
  name: string;
  role: Role;
  active: boolean;
  pin: Verifier;
  recovery?: Verifier;
  /** Wrong PINs in a row. */
  tries: number;
  lockedUntil?: string;
};

/**
 * The append-only, keyed-hash-chained truth and its projections.
 * Synchronous on purpose: one writer, one connection. Reads see every append that returned.
 */
export interface Ledger extends FigureReads {
  /**
   * Appends one fact and updates all projections in one transaction; returns only when both are durable (one fsync).
   * On a storage fault nothing of it is kept and the fault is answered; from then on the ledger refuses to append until reopened.
   * An illegal step of a recharge (an outcome without `sending`, a second outcome) throws: that is a bug in core.
   */
  append(draft: EntryDraft, stamp: EntryStamp): Result<LedgerEntry, LedgerFault>;
  /** Free bytes where the ledger lies, and the least at which a sale may start. */
  room(): { freeBytes: number; neededBytes: number };
  recharge(id: RechargeId): Recharge | undefined;
  recharges(query: RechargeQuery): Page<Recharge>;
  /** Every recharge in `intended` or `sending`: what an unclean stop left behind. */
  unfinished(): Recharge[];
  openUnknowns(): Recharge[];
  /** Whether this recharge is open because a person took its verdict back. */
  reopenedByHand(id: RechargeId): boolean;
  openUnknownOn(phone: Phone): Recharge | undefined;
  /** The latest recharge of this number and amount that may have cost money (not failed, rejected or not-sent), intended at or after `since` (UTC text). */
  latestLike(phone: Phone, amount: Poisha, since: string): Recharge | undefined;
  customer(phone: Phone): Customer | undefined;
  /** Latest sale first. */
  recentCustomers(limit: number): Customer[];
  /** In the order in which they were marked, so that each stays where it was. */
  favouriteCustomers(limit: number): Customer[];
  /** Of these numbers (at most 96) the customers who bought at least so many times. In no order. */
  regularsAmong(phones: readonly Phone[], times: number): Customer[];
  /**
   * What was taken on this business day, by one person or by the whole shop, and is not proven to have cost nothing: charged, in
   * doubt and under way. Counted for the day and the person of the intent, whenever it is settled.
   */
  spentOn(businessDay: BusinessDay, staff?: string): Poisha;
  /** The same by the hour of the day (Asia/Dhaka), for the days from `from` up to and without `before`, in their order. */
  spentByHour(from: BusinessDay, before: BusinessDay): { businessDay: BusinessDay; hour: number; amount: Poisha }[];
  /**
   * When this operator's latest recharges whose outcome was unknown were sent, newest first, at most `limit`: also those settled since,
   * none that the app's own stop left behind, and none from before a manager resumed the operator.
   */
  latestDoubts(operator: RechargeOrder['operator'], limit: number): string[];
  /** What was sold at least twice for this operator and account: most often first, the smaller first among equals. */
  usualAmounts(account: Pick<RechargeOrder, 'operator' | 'accountType'>, limit: number): Poisha[];
  /** The wallet chain going back from the newest fact, or from before `beforeSeq`: newest first, at most `limit`. */
  latestWalletFacts(limit: number, beforeSeq?: number): WalletFact[];
  /** The latest naming of every movement whose later balance stands at or after `sinceSeq`, oldest first. */
  namedGaps(sinceSeq: number): NamedGap[];
  /** Balances people read off the dashboard, at or after `sinceSeq`, oldest first. */
  observedBalances(sinceSeq: number): ObservedBalance[];
  claim(id: RechargeId): Claim | undefined;
  /** Latest moved first. */
  claims(query: { limit: number; cursor?: string | undefined }): Page<Claim>;
  lastKnownBalance(): { balance: Poisha; at: string } | undefined;
  openShift(): Shift | undefined;
  shift(shiftId: ShiftId): Shift | undefined;
  /** Newest first. */
  shifts(query: { limit: number; cursor?: string | undefined }): Page<ShiftWithCash>;
  /**
   * Charges, payments and verdicts entered while it was open; `inDoubt` is of its own recharges, and once it is closed what was in
   * doubt then.
   */
  cashOfShift(shiftId: ShiftId): CashSide | undefined;
  /** The same of every drawer that stood in this day; a closed day's never changes again. */
  cashOfDay(businessDay: BusinessDay): CashSide;
  /** In their order. */
  cashMoves(shiftId: ShiftId): CashMove[];
  /** What this customer owes; undefined when they never owed anything. */
  bakiOf(phone: Phone): Baki | undefined;
  /** Everybody whose account is not even, or all with these last four digits: latest moved first. */
  baki(query: { limit: number; cursor?: string | undefined; lastFour?: string | undefined }): Page<Baki>;
  /** A customer's statement, newest first. */
  bakiLines(query: { phone: Phone; limit: number; cursor?: string | undefined }): Page<BakiLine>;
  /** What all customers owe together. */
  bakiOwed(): Poisha;
  /**
   * The day's totals from the rollup; with its Z number when the day is closed.
   * `grandTotal` is of all closed days up to and, when it is closed, including this one.
   */
  day(businessDay: BusinessDay): DayTotals;
  lastZ(): { zNumber: number; businessDay: BusinessDay; lastSeq: number } | undefined;
  /** The entry that closed this day: what its Z says, for ever. */
  dayClosed(businessDay: BusinessDay): EntryOf<'day-closed'> | undefined;
  /** Every closed day, newest first. */
  closings(query: { limit: number; cursor?: string | undefined }): Page<ClosedDay>;
  /** The first day that has figures and is not closed. */
  oldestOpenDay(): BusinessDay | undefined;
  /** Seq of the first recharge after `afterSeq` that was intended on a day after this one, of those days that have figures. */
  firstSaleAfter(businessDay: BusinessDay, afterSeq: number): number | undefined;
  /**
   * What of an open day's charged total was sold on this very day, and on earlier ones; a charge of an earlier day that was taken
   * back since is in neither.
   */
  chargedOn(businessDay: BusinessDay): { own: Tally; earlier: Tally };
  /** Of the key the chain is made with, which it does not betray. */
  keyFingerprint(): string;
  /** The highest copy number of its receipt that is on paper or in a file, or may be. */
  timesPrinted(id: RechargeId): number;
  /** The same of a Z. */
  timesZPrinted(zNumber: number): number;
  /** Everybody who ever was added, in that order. */
  staff(): StaffRecord[];
  staffMember(staffId: StaffId): StaffRecord | undefined;
  hasStaff(): boolean;
  /** Whose name this is or once was. */
  staffNamed(name: string): StaffId | undefined;
  /** Since when another computer may sell from this ledger, and this one does not. */
  movedOutAt(): string | undefined;
  printJob(jobId: string): PrintJob | undefined;
  /** Newest first. */
  printJobs(limit: number, cursor?: string): Page<PrintJob>;
  /** Newest first, at most 200. */
  printJobsIn(state: PrintJob['state']): PrintJob[];
  /** Every copy of one receipt, and no drawer that opened without one; newest first, at most 50. */
  printJobsOf(id: RechargeId): PrintJob[];
  settings(): ShopSettings;
  lastEntry(): { seq: number; at: string; mac: string } | undefined;
  close(): void;
}
