import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { WalletFact } from '../../electron/core/ports/ledger.ts';
import { assessUnknowns, mayAutoSettle } from '../../electron/core/wallet-chain.ts';
import { gaps } from '../../electron/core/wallet-chain/gaps.ts';
import { statementLines } from '../../electron/core/wallet-chain/statement.ts';
import type { RechargeId } from '../../shared/ids.ts';
import { amounts, learned, live, nowMs, rates, selling, silence, type Step, type Truth } from '../helpers/simulated-wallet.ts';

const wrongOnes = ({ facts, charged }: Truth) =>
  assessUnknowns(facts, { nowMs }).filter(
    ({ rechargeId, suggestion }) =>
      (suggestion === 'charged' && !charged.get(rechargeId)) || (suggestion === 'not-charged' && charged.get(rechargeId)),
  );

test('one unknown and nothing moving outside is always decided, and always right', () => {
  fc.assert(
    fc.property(
      fc.record(rates),
      fc.array(selling, { maxLength: 10 }),
      silence,
      fc.array(selling, { maxLength: 10 }),
      (rate, before, asked, after) => {
        const quiet: Step[] = [{ do: 'sell', taka: 20, waitSeconds: 200 }];
        const truth = live({ ...rate, steps: [...learned, ...before, asked, ...after, ...quiet] });
        const [verdict] = assessUnknowns(truth.facts, { nowMs });
        expect(verdict?.suggestion).toBe(asked.debitAfterSeconds === null ? 'not-charged' : 'charged');
        expect(gaps(truth.facts)).toEqual([]);
      },
    ),
    { numRuns: 1500 },
  );
});

test('any number of unknowns at any moments, on this till alone: what is said is never wrong, and no gap is invented', () => {
  let [worlds, decided] = [0, 0];
  fc.assert(
    fc.property(
      fc.record(rates),
      fc.array(fc.oneof({ arbitrary: selling, weight: 2 }, { arbitrary: silence, weight: 1 }), {
        minLength: 1,
        maxLength: 40,
        size: 'max',
      }),
      (rate, steps) => {
        worlds += 1;
        const truth = live({ ...rate, steps: [...learned, ...steps] });
        expect(wrongOnes(truth)).toEqual([]);
        const assessed = assessUnknowns(truth.facts, { nowMs });
        if (!assessed.some(({ evidence }) => evidence.rule === 'too-many-to-tell')) expect(gaps(truth.facts)).toEqual([]);
        decided += assessed.filter(({ suggestion }) => suggestion === 'charged' || suggestion === 'not-charged').length;
      },
    ),
    { numRuns: 2000 },
  );
  expect(decided).toBeGreaterThan(worlds);
});

test('settling by itself, sale by sale, is never wrong where the account sells on this till alone', () => {
  let [worlds, settledCount] = [0, 0];
  const history: Step[] = Array.from({ length: 25 }, (_, index) => ({
    do: 'sell',
    taka: [500, 299, 20, 33, 149, 77][index % 6] ?? 20,
    waitSeconds: 60,
  }));
  fc.assert(
    fc.property(
      fc.record(rates),
      fc.array(fc.oneof({ arbitrary: selling, weight: 3 }, { arbitrary: silence, weight: 1 }), {
        minLength: 2,
        maxLength: 30,
        size: 'max',
      }),
      (rate, steps) => {
        worlds += 1;
        const { facts, charged, first, last } = live({ ...rate, steps: [...history, ...steps] });
        const settled = new Map<RechargeId, WalletFact['state']>();
        const asSettled = (fact: WalletFact) => inState(fact, settled.get(fact.rechargeId) ?? fact.state);
        for (let seen = history.length + 1; seen <= facts.length; seen += 1) {
          const known = facts.slice(0, seen).map(asSettled);
          if (!mayAutoSettle(known, { soleTill: true })) continue;
          for (const { rechargeId, suggestion } of assessUnknowns(known, { nowMs })) {
            if (suggestion === 'charged' || suggestion === 'not-charged') settled.set(rechargeId, `settled-${suggestion}`);
          }
        }
        for (const [id, state] of settled)
          expect([id, state]).toEqual([id, charged.get(id) ? 'settled-charged' : 'settled-not-charged']);
        const final = facts.map(asSettled);
        if (!assessUnknowns(final, { nowMs }).some(({ evidence }) => evidence.rule === 'too-many-to-tell'))
          expect(gaps(final)).toEqual([]);
        expect(movedByLines(final)).toBe(last - first);
        settledCount += settled.size;
      },
    ),
    { numRuns: 500 },
  );
  expect(settledCount).toBeGreaterThan(worlds);
});

const inState = (fact: WalletFact, state: WalletFact['state']): WalletFact => ({ ...fact, state });

/** What the statement says the wallet did up to the last balance told. Settled charges after it are not in that balance yet. */
function movedByLines(facts: WalletFact[]): number {
  const lastToldSeq = facts.findLast(({ balanceAfter }) => balanceAfter !== undefined)?.seq ?? 0;
  return statementLines(facts)
    .filter(({ seq }) => seq <= lastToldSeq)
    .reduce((sum, { amount }) => sum + amount, 0);
}

test('the statement adds up to the poisha, whatever moves outside and whatever a person settled', () => {
  const outside = fc.record({
    do: fc.constant('outside' as const),
    poisha: fc.oneof(fc.integer({ min: -50_000, max: 50_000 }), fc.constantFrom(-1980, -4950, 1980, 100_000)),
  });
  const verdicts = fc.constantFrom('unknown' as const, 'settled-charged' as const, 'settled-not-charged' as const);
  const steps = fc.array(fc.oneof(selling, silence, outside), { maxLength: 30, size: 'max' });
  fc.assert(
    fc.property(fc.record(rates), steps, fc.array(verdicts, { minLength: 30, maxLength: 30 }), (rate, steps, persons) => {
      const { facts, first, last } = live({ ...rate, steps: [{ do: 'sell', taka: 500, waitSeconds: 1 }, ...steps] });
      const verdictOf = ({ state }: WalletFact, index: number) => (state === 'unknown' ? (persons[index % 30] ?? state) : state);
      const settled = facts.map((fact, index) => inState(fact, verdictOf(fact, index)));
      expect(movedByLines(settled)).toBe(last - first);
    }),
    { numRuns: 2000 },
  );
});

test('with one unknown and any movement outside, "charged" needs exactly its net and "not charged" exactly nothing', () => {
  fc.assert(
    fc.property(
      amounts,
      fc.boolean(),
      fc.oneof(
        fc.constant(0),
        fc.integer({ min: -60_000, max: 60_000 }),
        amounts.map((each) => each * -99),
      ),
      (amountTaka, debited, outside) => {
        const steps: Step[] = [
          ...learned,
          { do: 'silence', taka: amountTaka, waitSeconds: 1, debitAfterSeconds: debited ? 0 : null },
          { do: 'outside', poisha: outside },
          { do: 'sell', taka: 20, waitSeconds: 180 },
        ];
        const [verdict] = assessUnknowns(live({ rateBp: 100, otherRateBp: 0, rounding: 'round', steps }).facts, { nowMs });
        const left = (debited ? amountTaka * 99 : 0) - outside;
        expect(verdict?.suggestion).toBe(left === amountTaka * 99 ? 'charged' : left === 0 ? 'not-charged' : 'none');
      },
    ),
    { numRuns: 1000 },
  );
});
