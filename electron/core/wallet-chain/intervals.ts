import type { Poisha } from '../../../shared/money.ts';
import type { ObservedBalance, WalletFact } from '../ports/ledger.ts';

/**
 * A balance the provider told, the entry that holds it, and the earliest moment it can have been read. `typed`: a person read it
 * off the dashboard, so it suggests and explains, but is no ground to settle anything by itself.
 */
export type Reading = {
  readonly balance: Poisha;
  readonly seq: number;
  readonly at: string;
  readonly readMs: number;
  readonly typed?: true;
};

/** Between looking at the dashboard and saving what it showed. */
const typingMs = 120_000;

/** Two balances told one after the other, and what was sent between them. `own`: both stand in one reply, around its own recharge. */
export type Interval = {
  readonly from: Reading;
  readonly to: Reading;
  readonly inside: readonly WalletFact[];
  readonly own: boolean;
};

/** The wallet as the shop can see it. `leading` and `trailing` lie before the first and after the last balance told. */
export type Chain = {
  readonly leading: readonly WalletFact[];
  readonly intervals: readonly Interval[];
  readonly trailing: readonly WalletFact[];
};

/** Cuts the facts at every balance told or typed. The order is that of `seq`, whatever the order they come in. */
export function chainOf(facts: readonly WalletFact[], observed: readonly ObservedBalance[] = []): Chain {
  const leading: WalletFact[] = [];
  const intervals: Interval[] = [];
  let waiting: WalletFact[] = [];
  let last: Reading | undefined;
  const add = (reading: Reading): void => {
    if (last) intervals.push({ from: last, to: reading, inside: waiting, own: last.seq === reading.seq });
    else leading.push(...waiting);
    [waiting, last] = [[], reading];
  };
  const read = (fact: WalletFact, balance: Poisha | undefined): void => {
    // A reply tells what the wallet held at some moment after the request left; no later moment can be proven.
    if (balance !== undefined) add({ balance, seq: fact.seq, at: fact.at, readMs: Date.parse(fact.sentAt) });
  };
  for (const fact of [...facts, ...observed].toSorted((a, b) => a.seq - b.seq)) {
    if (!('rechargeId' in fact)) {
      add({ ...fact, readMs: Date.parse(fact.at) - typingMs, typed: true });
      continue;
    }
    read(fact, fact.balanceBefore);
    waiting.push(fact);
    read(fact, fact.balanceAfter);
  }
  return { leading, intervals, trailing: waiting };
}

export const inOrder = (facts: readonly WalletFact[]): WalletFact[] => facts.toSorted((a, b) => a.seq - b.seq);

/** Poisha that left the wallet between the two balances: D of money-safety 3. Negative when it grew. */
export const movedIn = ({ from, to }: Interval): number => from.balance - to.balance;
