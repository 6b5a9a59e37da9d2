import type { NamedGap, WalletLine } from '../../../shared/domain/wallet.ts';
import { poisha, zero } from '../../../shared/money.ts';
import { unreachable } from '../../../shared/result.ts';
import type { ObservedBalance, WalletFact } from '../ports/ledger.ts';
import { explain, saleCost, type Explanation } from './explain.ts';
import { isGap, nameOf } from './gaps.ts';
import { roleOf, type Explained } from './walk.ts';

/**
 * The statement, newest last. Between the first and the last balance the amounts add up to what the wallet did, to the poisha (an `observed` line is 0):
 * an `unknown` line is 0 while nothing is proven to have left for it; `inferred` is what left for an unknown, without a
 * `rechargeId` where it left for some of several and the names are not known.
 */
export function statementLines(
  facts: readonly WalletFact[],
  { observed = [], named = [] }: { observed?: readonly ObservedBalance[]; named?: readonly NamedGap[] } = {},
): WalletLine[] {
  const explanation = explain(facts, Infinity, observed);
  const [before, after] = [new Map<number, WalletLine[]>(), new Map<number, WalletLine[]>()];
  const beside = new Map<number, number>();
  for (const explained of explanation.explained) {
    const { to, own } = explained.interval;
    if (own) beside.set(to.seq, explained.unexplained);
    (own ? after : before).set(to.seq, foundIn(explained, named));
  }
  return [...facts, ...observed]
    .toSorted((a, b) => a.seq - b.seq)
    .flatMap((fact) => {
      if (!('rechargeId' in fact)) return [...(before.get(fact.seq) ?? []), { kind: 'observed', ...fact, amount: zero } as const];
      const line = lineOf(fact, explanation, beside.get(fact.seq) ?? 0);
      return [before.get(fact.seq) ?? [], line, after.get(fact.seq) ?? []].flat();
    });
}

function foundIn(explained: Explained, named: readonly NamedGap[]): WalletLine[] {
  const { at, seq, balance } = explained.interval.to;
  const nameless: WalletLine = { kind: 'inferred', at, seq, balance, amount: poisha(-explained.nameless) };
  const fromSeq = explained.interval.from.seq;
  const kind = nameOf(explained, named)?.name ?? 'gap';
  const gap: WalletLine = { kind, fromSeq, at, seq, balance, amount: poisha(-explained.unexplained) };
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
