import type { GapName } from '../../shared/domain/gap-name.ts';
import type { Evidence, NamedGap, Suggestion } from '../../shared/domain/wallet.ts';
import type { RechargeId } from '../../shared/ids.ts';
import type { ObservedBalance, WalletFact } from './ports/ledger.ts';
import { explain } from './wallet-chain/explain.ts';
import { nameOf } from './wallet-chain/gaps.ts';
import { inOrder } from './wallet-chain/intervals.ts';
import { evidenceOf } from './wallet-chain/verdicts.ts';
import { mayBeLateDebit, type Explained } from './wallet-chain/walk.ts';

export type Assessment = { rechargeId: RechargeId; suggestion: Suggestion; evidence: Evidence };

/**
 * What the balances around each unknown say of it, oldest first. `charged` and `not-charged` are said only when exactly one reading
 * of all balances fits; a suggestion is never a state. An unknown settled against a late debit comes back through {@link reopenable}.
 */
export function assessUnknowns(
  facts: readonly WalletFact[],
  { nowMs, observed = [] }: { nowMs: number; observed?: readonly ObservedBalance[] },
): Assessment[] {
  const { verdicts } = explain(facts, nowMs, observed);
  return inOrder(facts).flatMap(({ state, rechargeId }) => {
    const verdict = verdicts.get(rechargeId);
    return state === 'unknown' && verdict ? [{ rechargeId, suggestion: verdict.suggestion, evidence: verdict.evidence }] : [];
  });
}

const cleanGapsNeeded = 20;

/**
 * Whether suggestions may become states without a person: the owner declared that this account sells on this till alone, and the
 * last 20 times two replies followed each other, and the replies themselves, left nothing unexplained. Balances people typed have
 * no part in it. Money a person named as having come in is explained; a sale named as made elsewhere contradicts the declaration.
 */
export function mayAutoSettle(
  facts: readonly WalletFact[],
  { soleTill, named = [] }: { soleTill: boolean; named?: readonly NamedGap[] },
): boolean {
  if (!soleTill || named.some(({ name }) => name === 'outside-sale')) return false;
  const { explained } = explain(facts);
  const between = explained.filter(({ interval }) => !interval.own);
  const first = between.at(-cleanGapsNeeded);
  if (!first) return false;
  return explained.slice(explained.indexOf(first)).every((each) => each.unexplained === 0 || isNamedIncome(each, named));
}

/**
 * Settled as not charged, but a balance told after the verdict lacks exactly their net: a late script debited after all.
 * All verdicts the same gap contradicts are listed: it cannot say which. A gap that a person already had in view contradicts nothing.
 */
export function reopenable(facts: readonly WalletFact[]): { rechargeId: RechargeId; evidence: Evidence }[] {
  const { explained, netsFor } = explain(facts);
  return inOrder(facts).flatMap((fact) => {
    if (fact.state !== 'settled-not-charged') return [];
    const nets = netsFor(fact);
    const home = explained.find(({ interval }) => interval.inside.includes(fact));
    const settledSeq = fact.settledSeq ?? home?.interval.to.seq ?? Infinity;
    const late = explained.find(
      ({ interval, unexplained }) =>
        unexplained === nets.expected && interval.to.seq > settledSeq && mayBeLateDebit(fact, interval),
    );
    if (!late) return [];
    const { from, to } = late.interval;
    return [
      { rechargeId: fact.rechargeId, evidence: { ...evidenceOf('moved-exactly-net', { fact, nets }, from, to), together: 1 } },
    ];
  });
}

const income: ReadonlySet<GapName> = new Set(['deposit', 'cashback', 'reversal']);

function isNamedIncome(explained: Explained, named: readonly NamedGap[]): boolean {
  const name = nameOf(explained, named)?.name;
  return explained.unexplained < 0 && name !== undefined && income.has(name);
}
