import type { NamedGap } from '../../../shared/domain/wallet.ts';
import type { RechargeId } from '../../../shared/ids.ts';
import { poisha, type Poisha } from '../../../shared/money.ts';
import type { ObservedBalance, WalletFact } from '../ports/ledger.ts';
import { explain, type Explanation } from './explain.ts';
import { inOrder } from './intervals.ts';
import { roleOf, type Explained } from './walk.ts';

/** A movement of the wallet that nothing the till knows explains. */
export type Gap = {
  /** The entry whose balance showed it. */
  seq: number;
  at: string;
  /** Signed: negative left the wallet. */
  amount: Poisha;
  balanceBefore: Poisha;
  balanceBeforeSeq: number;
  balanceAfter: Poisha;
  /** Earlier sales that cost exactly what came in, newest first: one of them may have been reversed. */
  reversals: Sent[];
  /** Recharges settled as not charged that cost exactly what left, newest first: one of them may have been charged late. */
  lateCharges: Sent[];
};
type Sent = { rechargeId: RechargeId; seq: number; at: string };

/** Every gap, oldest first, for the owner to name. */
export function gaps(facts: readonly WalletFact[], observed: readonly ObservedBalance[] = []): Gap[] {
  const { explained, netsFor } = explain(facts, Infinity, observed);
  return explained.filter(isGap).map((each) => gapOf(each, facts, netsFor));
}

/** Inside a sale's own reply there is no gap: what it holds beyond the commission is that sale's. */
export function isGap({ unexplained, interval }: Explained): boolean {
  return unexplained !== 0 && !(interval.own && interval.inside.some(({ state }) => roleOf[state] === 'sale'));
}

/** What a person said this movement was, while it still has the amount it had then. */
export function nameOf({ interval: { from, to }, unexplained }: Explained, named: readonly NamedGap[]): NamedGap | undefined {
  return named.find(({ fromSeq, toSeq, amount }) => fromSeq === from.seq && toSeq === to.seq && amount === -unexplained);
}

function gapOf(explained: Explained, facts: readonly WalletFact[], netsFor: Explanation['netsFor']): Gap {
  const { from, to } = explained.interval;
  return {
    seq: to.seq,
    at: to.at,
    amount: poisha(-explained.unexplained),
    balanceBefore: from.balance,
    balanceBeforeSeq: from.seq,
    balanceAfter: to.balance,
    reversals: reversalsOf(explained, facts),
    lateCharges: lateChargesOf(explained, facts, netsFor),
  };
}

/** A reversal is made within days; older sales of a usual amount would all match. */
const reversedWithinMs = 72 * 60 * 60 * 1000;
/** Within a day a late debit is laid to its recharge by the chain itself. */
const chargedLateWithinMs = 7 * 24 * 60 * 60 * 1000;
const offered = 5;

function reversalsOf({ unexplained, interval }: Explained, facts: readonly WalletFact[]): Gap['reversals'] {
  if (unexplained >= 0) return [];
  return inOrder(facts)
    .filter(({ state, seq, amount, commission, sentAt }) => {
      const recent = seq < interval.to.seq && interval.to.readMs - Date.parse(sentAt) <= reversedWithinMs;
      return state === 'succeeded' && recent && commission !== undefined && amount - commission === -unexplained;
    })
    .slice(-offered)
    .toReversed()
    .map(sent);
}

function lateChargesOf(
  { unexplained, interval }: Explained,
  facts: readonly WalletFact[],
  netsFor: Explanation['netsFor'],
): Gap['lateCharges'] {
  if (unexplained <= 0) return [];
  return inOrder(facts)
    .filter((fact) => {
      const recent = fact.seq < interval.to.seq && interval.to.readMs - Date.parse(fact.sentAt) <= chargedLateWithinMs;
      return fact.state === 'settled-not-charged' && recent && netsFor(fact).expected === unexplained;
    })
    .slice(-offered)
    .toReversed()
    .map(sent);
}

const sent = ({ rechargeId, seq, at }: WalletFact): Sent => ({ rechargeId, seq, at });
