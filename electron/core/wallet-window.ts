import type { NamedGap } from '../../shared/domain/wallet.ts';
import type { Ports } from './ports.ts';
import type { ObservedBalance, WalletFact } from './ports/ledger.ts';

/** How far back the chain is read. An unknown older than this stays listed; it only loses its suggestion. */
const chainWindow = 2000;

/** So many facts at a window's edge lend their context to the lines beside them, and are shown from the window in which they lie deeper. */
const overlap = chainWindow / 4;

export type ChainRead = { facts: WalletFact[]; observed: ObservedBalance[]; named: NamedGap[] };

/**
 * A window of the wallet's facts, oldest first, with what people said of the same stretch: the latest, or those before `beforeSeq`.
 */
export function readChain({ ledger }: Pick<Ports, 'ledger'>, beforeSeq: number = Infinity): ChainRead {
  const facts = ledger.latestWalletFacts(chainWindow, beforeSeq === Infinity ? undefined : beforeSeq).reverse();
  // A window cut off in the middle begins at its first fact; one that holds everything begins at the beginning.
  const since = facts.length < chainWindow ? 0 : (facts[0]?.seq ?? 0);
  const observed = ledger.observedBalances(since).filter(({ seq }) => seq < beforeSeq);
  return { facts, observed, named: ledger.namedGaps(since) };
}

/**
 * Where to go on below this window: lines after `floorSeq` are this window's, the rest belong to the one before `nextBeforeSeq`,
 * which reaches above them. Null where nothing is older.
 */
export function below({ facts }: ChainRead): { floorSeq: number; nextBeforeSeq: number } | null {
  const [floor, next] = [facts[overlap - 1], facts[2 * overlap]];
  return facts.length < chainWindow || !floor || !next ? null : { floorSeq: floor.seq, nextBeforeSeq: next.seq };
}

/** More facts than this in one period are not read: no shop sells so much between two closings, and the counter would wait. */
const mostInPeriod = 6 * chainWindow;

/**
 * The facts after `fromSeq`, however many windows they fill, with a stretch before them for context; undefined when they are too
 * many to be read at once.
 */
export function readPeriod({ ledger }: Pick<Ports, 'ledger'>, fromSeq: number): ChainRead | undefined {
  const facts: WalletFact[] = [];
  let [wanted, before, isWhole] = [chainWindow, Infinity, false];
  while (wanted > 0 && !isWhole) {
    const page = ledger.latestWalletFacts(wanted, before === Infinity ? undefined : before);
    facts.push(...page);
    before = page.at(-1)?.seq ?? 0;
    isWhole = page.length < wanted;
    if (before > fromSeq && facts.length >= mostInPeriod) return undefined;
    const context = facts.length - facts.filter(({ seq }) => seq > fromSeq).length;
    wanted = before > fromSeq ? chainWindow : Math.max(0, overlap - context);
  }
  const since = isWhole ? 0 : before;
  return { facts: facts.reverse(), observed: ledger.observedBalances(since), named: ledger.namedGaps(since) };
}
