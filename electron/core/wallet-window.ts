import type { NamedGap } from '../../shared/domain/wallet.ts';
import type { Ports } from './ports.ts';
import type { ObservedBalance, WalletFact } from './ports/ledger.ts';

/** How far back the chain is read. An unknown older than this stays listed; it only loses its suggestion. */
const chainWindow = 2000;

export type ChainRead = { facts: WalletFact[]; observed: ObservedBalance[]; named: NamedGap[] };

/** The latest facts of the wallet, oldest first, with what people said of the same stretch. */
export function readChain({ ledger }: Pick<Ports, 'ledger'>): ChainRead {
  const facts = ledger.latestWalletFacts(chainWindow).reverse();
  // A window cut off in the middle begins at its first fact; one that holds everything begins at the beginning.
  const since = facts.length < chainWindow ? 0 : (facts[0]?.seq ?? 0);
  return { facts, observed: ledger.observedBalances(since), named: ledger.namedGaps(since) };
}
