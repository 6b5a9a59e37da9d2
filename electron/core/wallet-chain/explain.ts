import type { RechargeId } from '../../../shared/ids.ts';
import { poisha } from '../../../shared/money.ts';
import type { ObservedBalance, WalletFact } from '../ports/ledger.ts';
import { learnCommission, netsOf, type Nets } from './commission.ts';
import { chainOf, movedIn, type Chain, type Interval } from './intervals.ts';
import { subsetsSummingTo, type Solution } from './subsets.ts';
import { evidenceOf, noneFits, oneFits, severalFit } from './verdicts.ts';
import {
  likeliestNet,
  mayBeLateDebit,
  roleOf,
  type Charge,
  type Debt,
  type Explained,
  type Open,
  type Verdict,
  type Walk,
} from './walk.ts';

export type Explanation = {
  readonly chain: Chain;
  readonly explained: readonly Explained[];
  readonly verdicts: ReadonlyMap<RechargeId, Verdict>;
  readonly settledNets: ReadonlyMap<RechargeId, number>;
  readonly netsFor: NetsFor;
};
type NetsFor = (fact: WalletFact) => Nets;

/**
 * Walks the chain once, oldest first, and explains every movement by what was sent. An unknown is tried between the two balances
 * around it and, as long as a late script may still debit it, in the intervals after: a verdict stands only if no other reading fits.
 * Without `nowMs` the facts' own times are believed.
 */
export function explain(
  facts: readonly WalletFact[],
  nowMs: number = Infinity,
  observed: readonly ObservedBalance[] = [],
): Explanation {
  const chain = chainOf(facts, observed);
  const book = learnCommission(facts);
  const netsFor: NetsFor = (fact) => netsOf(book, fact);
  const walk: Walk = { nowMs, verdicts: new Map(), settledNets: new Map(), live: [], spared: [], debts: [] };
  for (const fact of chain.leading.filter(isOpen)) {
    const open: Open = { fact, nets: netsFor(fact), doubt: 'movement' };
    walk.live.push(open);
    walk.verdicts.set(fact.rechargeId, {
      suggestion: 'none',
      evidence: evidenceOf('no-earlier-balance', open, undefined, chain.intervals[0]?.from),
    });
  }
  const explained = chain.intervals.map((interval) => explainInterval(walk, interval, netsFor));
  const last = chain.intervals.at(-1)?.to;
  for (const fact of chain.trailing.filter(isOpen)) {
    walk.verdicts.set(fact.rechargeId, {
      suggestion: 'none',
      evidence: evidenceOf('no-later-balance', { fact, nets: netsFor(fact) }, last),
    });
  }
  for (const fact of [...chain.leading, ...chain.trailing].filter(isSettledCharged))
    walk.settledNets.set(fact.rechargeId, likeliestNet(netsFor(fact)));
  // Never seen to leave: the wallet holds more than the books say, since where it should have left.
  for (const { fact, nets, home } of walk.debts) {
    walk.settledNets.set(fact.rechargeId, likeliestNet(nets));
    home.unexplained -= likeliestNet(nets);
  }
  return { chain, explained, verdicts: walk.verdicts, settledNets: walk.settledNets, netsFor };
}

const isOpen = ({ state }: WalletFact): boolean => roleOf[state] === 'open';
const isSettledCharged = ({ state }: WalletFact): boolean => roleOf[state] === 'settled-charged';

/** Poisha a proven sale took, by the provider's word for the commission. */
export const saleCost = (fact: WalletFact, netsFor: NetsFor): number =>
  fact.commission === undefined ? likeliestNet(netsFor(fact)) : fact.amount - fact.commission;

function explainInterval(walk: Walk, interval: Interval, netsFor: NetsFor): Explained {
  const explained: Explained = { interval, unexplained: 0, nameless: 0 };
  const { inside } = interval;
  const sales = inside.filter(({ state }) => roleOf[state] === 'sale');
  const left = sales.reduce((rest, fact) => rest - saleCost(fact, netsFor), movedIn(interval));
  const settled = inside
    .filter(isSettledCharged)
    .map((fact): Debt => ({ fact, nets: settledNetsIn(interval, fact, netsFor), home: explained }));
  const opens = [...walk.live, ...inside.filter(isOpen).map((fact): Open => ({ fact, nets: netsFor(fact) }))];
  // A sale whose balances agree with itself says nothing of the others; the next balance will.
  if (interval.own && left === 0 && sales.length === inside.length) return explained;
  const owed = walk.debts.filter(({ fact }) => mayBeLateDebit(fact, interval));
  const solution = solve(left, settled, [...owed, ...opens]);
  if (solution.kind === 'none' || solution.kind === 'too-many') {
    const settledNet = settled.reduce((sum, debt) => sum + place(walk, debt, likeliestNet(debt.nets)), 0);
    noneFits(walk, explained, opens, left - settledNet, solution.kind === 'none' ? 'nothing-fits' : 'too-many-to-tell');
    return explained;
  }
  const { chosen } = solution;
  const settledNet = settled.reduce((sum, debt, index) => sum + place(walk, debt, chosen[index] ?? 0), 0);
  if (solution.kind === 'several' && opens.length > 0) severalFit(walk, explained, opens, left - settledNet);
  else {
    for (const [index, debt] of owed.entries()) place(walk, debt, chosen[settled.length + index] ?? 0);
    oneFits(walk, explained, opens, chosen.slice(settled.length + owed.length));
  }
  return explained;
}

/** What was settled as charged is taken to have left here; only if nothing fits with it may it have left later. */
function solve(left: number, settled: readonly Charge[], others: readonly Charge[]): Solution {
  const uncertain = others.map(({ nets: { nets } }) => ({ nets, certain: false }));
  const certainly = subsetsSummingTo(left, [...settled.map(({ nets: { nets } }) => ({ nets, certain: true })), ...uncertain]);
  if (certainly.kind !== 'none' || settled.length === 0) return certainly;
  return subsetsSummingTo(left, [...settled.map(({ nets: { nets } }) => ({ nets, certain: false })), ...uncertain]);
}

/** Notes that a settled charge left here, or (net 0) that it is still to leave. Answers the net. */
function place(walk: Walk, debt: Debt, net: number): number {
  walk.debts = walk.debts.filter((each) => each.fact !== debt.fact);
  if (net === 0) walk.debts.push(debt);
  else walk.settledNets.set(debt.fact.rechargeId, net);
  return net;
}

/** Where its own reply tells both balances they say what it cost, whatever commission was expected. */
function settledNetsIn(interval: Interval, fact: WalletFact, netsFor: NetsFor): Nets {
  const moved = movedIn(interval);
  return interval.own && moved > 0 && moved <= fact.amount ? { nets: [poisha(moved)], expected: poisha(moved) } : netsFor(fact);
}
