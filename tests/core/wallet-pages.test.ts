import { expect, test } from 'vitest';
import type { WalletFact } from '../../electron/core/ports/ledger.ts';
import { statementLines } from '../../electron/core/wallet-chain/statement.ts';
import { walletStatement } from '../../electron/core/wallet-statement.ts';
import type { WalletLine } from '../../shared/domain/wallet.ts';
import type { poisha } from '../../shared/money.ts';
import { seededRandom } from '../helpers/seeded-random.ts';
import { live, type Step } from '../helpers/simulated-wallet.ts';

const amounts = [20, 30, 49, 50, 99, 100, 149, 200, 299, 500];

/** A long shop: mostly sales, now and then silence, a deposit or a sale elsewhere, and balances people typed. */
function longShop(count: number): {
  facts: WalletFact[];
  observed: { seq: number; at: string; balance: ReturnType<typeof poisha> }[];
} {
  const random = seededRandom(7);
  const taka = () => amounts[Math.floor(random() * amounts.length)] ?? 20;
  const steps = Array.from({ length: count }, (_, index): Step => {
    if (index % 97 === 50) return { do: 'outside', poisha: 500_000 };
    if (index % 211 === 100) return { do: 'outside', poisha: -4950 };
    if (index % 41 === 20)
      return { do: 'silence', taka: taka(), waitSeconds: 300, debitAfterSeconds: index % 2 === 0 ? 60 : null };
    return { do: 'sell', taka: taka(), waitSeconds: 300, operator: index % 5 === 0 ? 'TT' : 'RB' };
  });
  const { facts } = live({ rateBp: 280, otherRateBp: 100, rounding: 'round', steps });
  // Every gap in the seqs is where something moved outside: there a person looked at the dashboard, once in a while.
  const taken = new Set(facts.map(({ seq }) => seq));
  const observed = facts.flatMap(({ seq, at, balanceAfter }, index) =>
    balanceAfter !== undefined && index % 5 === 0 && !taken.has(seq + 1) ? [{ seq: seq + 1, at, balance: balanceAfter }] : [],
  );
  return { facts, observed };
}

/** The reads of the port that the statement needs, over facts in memory. */
function readsOf(facts: readonly WalletFact[], observed: ReturnType<typeof longShop>['observed']) {
  return {
    ledger: {
      latestWalletFacts: (limit: number, beforeSeq: number = Infinity) =>
        facts
          .filter(({ seq }) => seq < beforeSeq)
          .slice(-limit)
          .toReversed(),
      observedBalances: (sinceSeq: number) => observed.filter(({ seq }) => seq >= sinceSeq),
      namedGaps: () => [],
      lastKnownBalance: () => undefined,
    },
  } as unknown as Parameters<typeof walletStatement>[0];
}

function allPages(ports: Parameters<typeof walletStatement>[0], limit: number): WalletLine[] {
  const lines: WalletLine[] = [];
  let cursor: string | null | undefined;
  for (let page = 0; page < 1000 && cursor !== null; page += 1) {
    const { items, cursor: next } = walletStatement(ports, limit, cursor ?? undefined);
    expect(items.length).toBeGreaterThan(0);
    lines.push(...items);
    cursor = next;
  }
  expect(cursor).toBeNull();
  return lines;
}

test('pages over more facts than one window holds, joined, are the walk of all of them', () => {
  const { facts, observed } = longShop(3200);
  expect(facts.length).toBeGreaterThan(3000);
  expect(observed.length).toBeGreaterThan(5);
  const whole = statementLines(facts, { observed }).toReversed();
  expect(whole.some(({ kind }) => kind === 'inferred')).toBe(true);
  for (const limit of [37, 500]) expect(allPages(readsOf(facts, observed), limit)).toEqual(whole);
});

test('a sale made between two pages neither repeats nor drops a line, wherever the window had ended', () => {
  const { facts } = longShop(3200);
  const newest = facts.at(-1)?.seq ?? 0;
  for (const seen of [1450, 1550]) {
    const before = facts.slice(0, 2600);
    const lines: WalletLine[] = [];
    let cursor: string | null = null;
    while (lines.length < seen) {
      const page: ReturnType<typeof walletStatement> = walletStatement(readsOf(before, []), 50, cursor ?? undefined);
      lines.push(...page.items);
      cursor = page.cursor;
    }
    const later = facts.filter(({ seq }) => seq <= newest);
    while (cursor !== null) {
      const page: ReturnType<typeof walletStatement> = walletStatement(readsOf(later, []), 50, cursor);
      lines.push(...page.items);
      cursor = page.cursor;
    }
    expect(lines).toEqual(statementLines(before).toReversed());
  }
});
