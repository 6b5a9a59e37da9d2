import type { BusinessDay } from '../../shared/business-day.ts';
import type { DayReport, Shift } from '../../shared/domain/day.ts';
import type { EntryDraft, EntryStamp, LedgerEntry } from '../../shared/domain/ledger-entry.ts';
import type { NotSentReason, Recharge, RechargeOrder, RechargeState } from '../../shared/domain/recharge.ts';
import type { Preferences, ShopSettings } from '../../shared/domain/settings.ts';
import type { KeychainFault, LedgerFault } from '../../shared/failure.ts';
import type { RechargeId, ShiftId } from '../../shared/ids.ts';
import type { Customer, EventName, Events, PracticeState, TillStatus, Verification } from '../../shared/ipc/contract.ts';
import type { Poisha } from '../../shared/money.ts';
import type { Phone } from '../../shared/phone.ts';
import type { Result } from '../../shared/result.ts';

// ---- The provider -------------------------------------------------------------------------------------------------

/** The phase decides, never an error code: a reset happens before sending as well as after the charge. */
export type ProviderEvidence =
  /** Not one byte of the request left. */
  | { kind: 'not-sent'; reason: NotSentReason; detail?: string }
  /** A whole HTTP reply came. `body` is null when it is not UTF-8. */
  | { kind: 'reply'; status: number; body: string | null; providerDate?: string }
  /** The request may have reached the provider and no whole reply came. */
  | {
      kind: 'silence';
      cause: 'no-answer-in-time' | 'connection-lost-after-sending' | 'answer-cut-short' | 'answer-too-long' | 'answer-unreadable';
      detail?: string;
    };

/** Lent to a provider for one request. Prints as `[secret]` in every conversion. */
export type Credentials = { readonly apiKey: Secret; readonly apiSecret: Secret };
export interface Secret {
  /** The only way to the text; call it where the request body is built and nowhere else. */
  reveal(): string;
}

/** The reseller API. */
export interface Provider {
  /**
   * Makes at most one request for this order, over a fresh connection, and tells what came of it.
   * Connects first; calls `onSending` exactly once after the connection is secured and before the first byte of the request.
   * When `onSending` answers false nothing is sent (`not-sent`, `stopped-before-sending`).
   * Never retries, never follows a redirect, never throws for the network.
   */
  submit(order: RechargeOrder, credentials: Credentials, onSending: () => boolean): Promise<ProviderEvidence>;
}

/** The practice provider's own controls; absent for real selling. */
export interface Practice {
  state(): PracticeState;
  behave(behaviour: PracticeState['behaviour']): PracticeState;
}

// ---- The ledger ---------------------------------------------------------------------------------------------------

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

/**
 * The append-only, keyed-hash-chained truth and its projections.
 * Synchronous on purpose: one writer, one connection. Reads see every append that returned.
 */
export interface Ledger {
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
  openUnknownOn(phone: Phone): Recharge | undefined;
  /** The latest recharge of this number and amount that may have cost money (not failed, rejected or not-sent), intended at or after `since` (UTC text). */
  latestLike(phone: Phone, amount: Poisha, since: string): Recharge | undefined;
  customer(phone: Phone): Customer | undefined;
  recentCustomers(limit: number): Customer[];
  usualAmounts(limit: number): Poisha[];
  /** The wallet chain going back from the newest fact, or from before `beforeSeq`: newest first, at most `limit`. */
  latestWalletFacts(limit: number, beforeSeq?: number): WalletFact[];
  lastKnownBalance(): { balance: Poisha; at: string } | undefined;
  openShift(): Shift | undefined;
  /** Sum of charged amounts (succeeded, settled-charged) entered since this shift opened. */
  takenInShift(shiftId: ShiftId): Poisha;
  /**
   * The day's totals from the rollup; with its Z number when the day is closed.
   * `grandTotal` is of all closed days up to and, when it is closed, including this one.
   */
  day(businessDay: BusinessDay): DayReport;
  lastZ(): { zNumber: number; businessDay: BusinessDay; lastSeq: number } | undefined;
  timesPrinted(id: RechargeId): number;
  settings(): ShopSettings;
  lastEntry(): { seq: number; at: string; mac: string } | undefined;
  /** Walks the whole chain, compares with the anchor outside the file, and the projections with their rebuild. */
  verify(): Verification;
  close(): void;
}

// ---- Credentials --------------------------------------------------------------------------------------------------

/** Write-only for everyone but the provider: nothing here answers with a secret except `use`. */
export interface CredentialStore {
  /** Writes, reads back and deletes a canary, within 5 s. */
  selfTest(): Promise<'ok' | KeychainFault>;
  put(apiKey: string, apiSecret: string, keep: 'keychain' | 'session'): Promise<Result<void, KeychainFault>>;
  held(): Promise<Result<'none' | 'keychain' | 'session', KeychainFault>>;
  /** Lends the credentials to `borrow`; `none` when there are none. */
  use<T>(borrow: (credentials: Credentials) => Promise<T>): Promise<Result<T, 'none' | KeychainFault>>;
  forget(): Promise<Result<void, KeychainFault>>;
}

// ---- The rest of the world ----------------------------------------------------------------------------------------

export interface Clock {
  /** Wall time, Unix milliseconds. May jump. */
  nowMs(): number;
  /** Never jumps, arbitrary origin, milliseconds. */
  monotonicMs(): number;
}

export interface Ids {
  /** A UUIDv7. */
  next(): string;
}

/** JSON lines; phones masked by the caller, secrets never handed in. */
export interface Log {
  info(event: string, facts?: Record<string, string | number | boolean | null>): void;
  /** A bug: returns the incident id the user can read out. */
  incident(error: unknown, where: string): string;
}

export interface PreferenceStore {
  get(): Preferences;
  change(change: Partial<Preferences>): Preferences;
}

/** Tells the page what it did not ask for. Never throws, never waits. */
export interface Announcer {
  emit<N extends EventName>(name: N, payload: Events[N]): void;
}

/** Who is at the counter. */
export interface Session {
  staff(): string;
  role(): 'cashier' | 'manager' | 'owner';
}

/** Switches the whole till between practice and real selling; only the composition root can. */
export interface ModeSwitch {
  mode(): 'practice' | 'live';
  /** Closes this till and opens the other (or the same one again); answers how to ask the new one for its status. */
  change(mode: 'practice' | 'live'): Promise<Result<{ status(): Promise<TillStatus> }>>;
}

/** Everything a use case may touch. */
export type Ports = {
  readonly provider: Provider;
  readonly practice: Practice | null;
  readonly ledger: Ledger;
  readonly credentials: CredentialStore;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly preferences: PreferenceStore;
  readonly announcer: Announcer;
  readonly session: Session;
  readonly modeSwitch: ModeSwitch;
  readonly version: string;
};
