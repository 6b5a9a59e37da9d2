import type { Evidence, Suggestion, WalletLine } from '../../shared/domain/wallet.ts';
import type { RechargeId } from '../../shared/ids.ts';
import { poisha, type Poisha } from '../../shared/money.ts';
import { unreachable } from '../../shared/result.ts';
import type { WalletFact } from './ports/ledger.ts';
import { explain, saleCost, type Explanation } from './wallet-chain/explain.ts';
import { evidenceOf } from './wallet-chain/verdicts.ts';
import { mayBeLateDebit, roleOf, type Explained } from './wallet-chain/walk.ts';

export type Assessment = { rechargeId: RechargeId; suggestion: Suggestion; evidence: Evidence };

/**
 * What the balances around each unknown say of it, oldest first. `charged` and `not-charged` are said only when exactly one reading
 * of all balances fits; a suggestion is never a state. An unknown settled against a late debit comes back through {@link reopenable}.
 */
export function assessUnknowns(facts: readonly WalletFact[], { nowMs }: { nowMs: number }): Assessment[] {
  const { verdicts } = explain(facts, nowMs);
  return inOrder(facts).flatMap(({ state, rechargeId }) => {
    const verdict = verdicts.get(rechargeId);
    return state === 'unknown' && verdict ? [{ rechargeId, suggestion: verdict.suggestion, evidence: verdict.evidence }] : [];
  });
}

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
  reversals: { rechargeId: RechargeId; seq: number; at: string }[];
};

/** Every gap, oldest first, for the owner to name. */
export function gaps(facts: readonly WalletFact[]): Gap[] {
  return explain(facts)
    .explained.filter(isGap)
    .map((explained) => gapOf(explained, facts));
}

const cleanGapsNeeded = 20;

/**
 * Whether suggestions may become states without a person: the owner declared that this account sells on this till alone, and the
 * last 20 times two replies followed each other, and the replies themselves, left nothing unexplained.
 */
export function mayAutoSettle(facts: readonly WalletFact[], { soleTill }: { soleTill: boolean }): boolean {
  if (!soleTill) return false;
  const { explained } = explain(facts);
  const between = explained.filter(({ interval }) => !interval.own);
  const first = between.at(-cleanGapsNeeded);
  if (!first) return false;
  return explained.slice(explained.indexOf(first)).every(({ unexplained }) => unexplained === 0);
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

/**
 * The statement, newest last. Between the first and the last balance the amounts add up to what the wallet did, to the poisha:
 * an `unknown` line is 0 while nothing is proven to have left for it; `inferred` is what left for an unknown, without a
 * `rechargeId` where it left for some of several and the names are not known.
 */
export function statementLines(facts: readonly WalletFact[]): WalletLine[] {
  const explanation = explain(facts);
  const [before, after] = [new Map<number, WalletLine[]>(), new Map<number, WalletLine[]>()];
  const beside = new Map<number, number>();
  for (const explained of explanation.explained) {
    const { to, own } = explained.interval;
    if (own) beside.set(to.seq, explained.unexplained);
    (own ? after : before).set(to.seq, foundIn(explained));
  }
  return inOrder(facts).flatMap((fact) => {
    const line = lineOf(fact, explanation, beside.get(fact.seq) ?? 0);
    return [before.get(fact.seq) ?? [], line, after.get(fact.seq) ?? []].flat();
  });
}

function foundIn(explained: Explained): WalletLine[] {
  const { at, seq, balance } = explained.interval.to;
  const nameless: WalletLine = { kind: 'inferred', at, seq, balance, amount: poisha(-explained.nameless) };
  const gap: WalletLine = { kind: 'gap', at, seq, balance, amount: poisha(-explained.unexplained) };
  return [...(explained.nameless === 0 ? [] : [nameless]), ...(isGap(explained) ? [gap] : [])];
}

/** What a sale's own balances hold beside its commission (a cashback) belongs to its line. */
function lineOf(fact: WalletFact, { verdicts, settledNets, netsFor }: Explanation, beside: number): WalletLine[] {
  const { seq, at, rechargeId, balanceAfter } = fact;
  const line = (kind: WalletLine['kind'], left: number): WalletLine[] => [
    { kind, at, seq, rechargeId, amount: poisha(-left), ...(balanceAfter !== undefined && { balance: balanceAfter }) },
  ];
  const role = roleOf[fact.state];
  switch (role) {
    case 'sale':
      return line('sale', saleCost(fact, netsFor) + beside);
    case 'open': {
      const net = verdicts.get(rechargeId)?.net;
      return line(net === undefined ? 'unknown' : 'inferred', net ?? 0);
    }
    case 'settled-charged':
      return line('inferred', settledNets.get(rechargeId) ?? 0);
    case 'free':
      return [];
  }
  return unreachable(role);
}

const inOrder = (facts: readonly WalletFact[]): WalletFact[] => facts.toSorted((a, b) => a.seq - b.seq);

/** Inside a sale's own reply there is no gap: what it holds beyond the commission is that sale's. */
function isGap({ unexplained, interval }: Explained): boolean {
  return unexplained !== 0 && !(interval.own && interval.inside.some(({ state }) => roleOf[state] === 'sale'));
}

function gapOf(explained: Explained, facts: readonly WalletFact[]): Gap {
  const { from, to } = explained.interval;
  return {
    seq: to.seq,
    at: to.at,
    amount: poisha(-explained.unexplained),
    balanceBefore: from.balance,
    balanceBeforeSeq: from.seq,
    balanceAfter: to.balance,
    reversals: reversalsOf(explained, facts),
  };
}

/** A reversal is made within days; older sales of a usual amount would all match. */
const reversedWithinMs = 72 * 60 * 60 * 1000;
const reversalsOffered = 5;

function reversalsOf({ unexplained, interval }: Explained, facts: readonly WalletFact[]): Gap['reversals'] {
  if (unexplained >= 0) return [];
  return inOrder(facts)
    .filter(({ state, seq, amount, commission, sentAt }) => {
      const recent = seq < interval.to.seq && interval.to.readMs - Date.parse(sentAt) <= reversedWithinMs;
      return state === 'succeeded' && recent && commission !== undefined && amount - commission === -unexplained;
    })
    .slice(-reversalsOffered)
    .toReversed()
    .map(({ rechargeId, seq, at }) => ({ rechargeId, seq, at }));
}
