import { gapsListed, type WalletSide } from '../../../shared/domain/day-report.ts';
import { gapNames } from '../../../shared/domain/gap-name.ts';
import type { NamedGap } from '../../../shared/domain/wallet.ts';
import { poisha, type Poisha } from '../../../shared/money.ts';
import type { ObservedBalance, WalletFact } from '../ports/ledger.ts';
import { explain, saleCost, type Explanation } from './explain.ts';
import { isGap, nameOf } from './gaps.ts';
import { movedIn, type Reading } from './intervals.ts';
import { roleOf, type Explained } from './walk.ts';

type Told = { facts: readonly WalletFact[]; observed: readonly ObservedBalance[]; named: readonly NamedGap[] };

/**
 * What the wallet did after `fromSeq` and through `throughSeq`. A movement belongs to the period in which its later balance was
 * told, so every movement is in one period, and a period opens with what the one before closed with. Facts from before it lend
 * their context: the balance before, the commission, and unknowns whose debit may still come.
 */
export function walletOfPeriod(
  { facts, observed, named }: Told,
  { fromSeq, throughSeq }: { fromSeq: number; throughSeq: number },
): WalletSide {
  const isIn = ({ seq }: { seq: number }): boolean => seq <= throughSeq;
  const explanation = explain(facts.filter(isIn), Infinity, observed.filter(isIn));
  const { intervals } = explanation.chain;
  const told = explanation.explained.filter(({ interval }) => interval.to.seq > fromSeq);
  const readings: Reading[] = intervals[0] ? [intervals[0].from, ...intervals.map(({ to }) => to)] : [];
  const [opening, closing] = [readings.findLast(({ seq }) => seq <= fromSeq) ?? readings[0], readings.at(-1)];
  const found = told.map((each) => ({ ...leftFor(each, explanation), each, name: nameOf(each, named)?.name }));
  const unexplained = found.filter(({ each, name }) => isGap(each) && name === undefined).map(({ each }) => each);
  const inferred = sum(found.map((each) => each.inferred));
  return {
    ...(opening && { opening: opening.balance }),
    ...(closing && { closing: closing.balance, closingAt: closing.at }),
    ...(closing?.typed && { typed: true as const }),
    net: poisha(inferred + sum(found.map(({ proven }) => proven))),
    inferred: poisha(inferred),
    named: gapNames.flatMap((name) => {
      const so = found.filter((one) => isGap(one.each) && one.name === name);
      return so.length === 0 ? [] : [{ name, count: so.length, amount: grew(sum(so.map(({ each }) => each.unexplained))) }];
    }),
    unexplained: { count: unexplained.length, amount: grew(sum(unexplained.map((each) => each.unexplained))) },
    gaps: unexplained.slice(0, gapsListed).map(({ interval: { from, to }, unexplained: left }) => ({
      fromSeq: from.seq,
      toSeq: to.seq,
      at: to.at,
      amount: grew(left),
    })),
    throughSeq,
  };
}

/** Poisha that left for recharges: proven by their replies (a cashback in the same reply is theirs), and all the rest by the balances. */
function leftFor(explained: Explained, { netsFor }: Explanation): { proven: number; inferred: number } {
  const { interval, unexplained } = explained;
  const sales = interval.inside.filter(({ state }) => roleOf[state] === 'sale');
  const beside = isGap(explained) ? 0 : unexplained;
  const proven = sum(sales.map((fact) => saleCost(fact, netsFor))) + beside;
  return { proven, inferred: movedIn(interval) - proven - (unexplained - beside) };
}

/** Seen from the wallet: what left it is negative, and nothing is 0, not -0. */
const grew = (left: number): Poisha => poisha(0 - left);
const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
