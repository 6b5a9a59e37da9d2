import type { RechargeState } from '../../../shared/domain/recharge.ts';
import type { Evidence, Suggestion } from '../../../shared/domain/wallet.ts';
import type { RechargeId } from '../../../shared/ids.ts';
import type { WalletFact } from '../ports/ledger.ts';
import type { Nets } from './commission.ts';
import type { Interval } from './intervals.ts';

/** A script at the provider may still debit this long after the request was sent; until then "nothing moved" proves nothing. */
const lateScriptMs = 180_000;
/** A debit later than this is not laid to an old unknown: among usual amounts some old one would match every sale made elsewhere. */
const lateDebitMs = 24 * 60 * 60 * 1000;

/** What a recharge in this state means to the wallet: its cost is proven, still open, decided as charged, or nothing. */
export const roleOf: Readonly<Record<RechargeState, 'sale' | 'open' | 'settled-charged' | 'free'>> = {
  succeeded: 'sale',
  unknown: 'open',
  // No verdict is due yet, but its debit may already be in a balance.
  sending: 'open',
  'settled-charged': 'settled-charged',
  'settled-not-charged': 'free',
  intended: 'free',
  failed: 'free',
  rejected: 'free',
  'not-sent': 'free',
};

/** A recharge the wallet may have paid for. */
export type Charge = { readonly fact: WalletFact; readonly nets: Nets };
/**
 * `doubt`: why its verdict can no longer be said, while its debit is still reckoned with. It shares an amount that left for some of
 * several (`names`), or a movement nobody can explain may hide its debit (`movement`).
 */
export type Open = Charge & { doubt?: 'names' | 'movement' };
/** Settled as charged, but not seen to leave between the balances around it (`home`): it may leave later. */
export type Debt = Charge & { readonly home: Explained };

/** `net`: poisha that left for it, when it is `charged`. */
export type Verdict = { suggestion: Suggestion; evidence: Evidence; net?: number };

/** What is left of an interval, in poisha that left the wallet (negative: came in) and... */
export type Explained = {
  readonly interval: Interval;
  /** ...that no sale, settled or suggested-charged unknown explains. */
  unexplained: number;
  /** ...that left for some of several unknowns, with no telling which. */
  nameless: number;
};

export type Walk = {
  readonly nowMs: number;
  readonly verdicts: Map<RechargeId, Verdict>;
  /** What each settled-charged recharge took. */
  readonly settledNets: Map<RechargeId, number>;
  /** Unknowns so young at the last balance that what is debited next may be theirs. */
  live: Open[];
  /** Suggested as not charged; a later gap of exactly their net says otherwise. */
  spared: Open[];
  debts: Debt[];
};

export const likeliestNet = ({ nets, expected = nets[0] }: Nets): number => expected ?? 0;

/** Whether every debit of this recharge's script had happened when the later balance was read. A clock ahead of itself proves no age. */
export const isSettledByAge = ({ sentAt }: WalletFact, { to }: Interval, nowMs: number): boolean =>
  Math.min(to.readMs, nowMs) - Date.parse(sentAt) >= lateScriptMs;

/** Whether a debit in this interval may still be laid to this recharge. */
export const mayBeLateDebit = ({ sentAt }: WalletFact, { from }: Interval): boolean =>
  from.readMs - Date.parse(sentAt) <= lateDebitMs;
