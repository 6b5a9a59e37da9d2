import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { WalletFact } from '../../electron/core/ports/ledger.ts';
import { gaps } from '../../electron/core/wallet-chain/gaps.ts';
import { walletOfPeriod } from '../../electron/core/wallet-chain/period.ts';
import type { NamedGap } from '../../shared/domain/wallet.ts';
import type { WalletSide } from '../../shared/domain/day-report.ts';
import { history, sale, story, unknown } from '../helpers/wallet-story.ts';
import { live, rates, selling, silence, type Step } from '../helpers/simulated-wallet.ts';

const outside = fc.record({
  do: fc.constant('outside' as const),
  poisha: fc.oneof(fc.integer({ min: -50_000, max: 50_000 }), fc.constantFrom(-1980, -4950, 1980, 100_000)),
});
const observing = fc.record({ do: fc.constant('observe' as const), waitSeconds: fc.integer({ min: 1, max: 250 }) });
const cutsIn = (last: number) => fc.uniqueArray(fc.integer({ min: 0, max: last }), { maxLength: 5 });

const named = (side: WalletSide): number => side.named.reduce((sum, { amount }) => sum + amount, 0);
const closes = (side: WalletSide): number => (side.opening ?? 0) + named(side) + side.unexplained.amount - side.net;

/** The periods between these cuts, each read by itself as a day's closing reads it. */
function periodsOf(told: Parameters<typeof walletOfPeriod>[0], cuts: readonly number[], last: number): WalletSide[] {
  const ends = [...cuts.toSorted((a, b) => a - b), last + 1];
  return ends.map((throughSeq, index) => walletOfPeriod(told, { fromSeq: ends[index - 1] ?? 0, throughSeq }));
}

const nameSome = (facts: readonly WalletFact[], observed: Parameters<typeof gaps>[1]): NamedGap[] =>
  gaps(facts, observed)
    .filter((_, index) => index % 2 === 0)
    .map(({ seq: toSeq, balanceBeforeSeq: fromSeq, amount }, index) => ({
      fromSeq,
      toSeq,
      amount,
      name: index % 3 === 0 ? 'deposit' : 'other',
      note: '',
      namedSeq: 10_000 + index,
      staff: 'rahima',
    }));

test('opening + named + unexplained - net is closing, to the poisha, and every day opens with what the day before closed with', () => {
  const verdicts = fc.constantFrom('unknown' as const, 'settled-charged' as const, 'settled-not-charged' as const);
  const steps = fc.array(fc.oneof(selling, silence, outside, observing), { maxLength: 40, size: 'max' });
  const persons = fc.array(verdicts, { minLength: 40, maxLength: 40 });
  fc.assert(
    fc.property(fc.record(rates), steps, persons, cutsIn(41), (rate, later, verdict, cuts) => {
      const world = live({ ...rate, steps: [{ do: 'sell', taka: 500, waitSeconds: 1 }, ...later] });
      const facts = world.facts.map((fact, at): WalletFact =>
        fact.state === 'unknown' ? { ...fact, state: verdict[at % 40] ?? 'unknown' } : fact,
      );
      const told = { facts, observed: world.observed, named: nameSome(facts, world.observed) };
      const sides = periodsOf(told, cuts, 41);
      for (const side of sides) expect(closes(side)).toBe(side.closing ?? 0);
      // A period before the first balance knows none; all that know one follow each other without a hole.
      const known = sides.filter(({ closing }) => closing !== undefined);
      for (const [index, side] of known.entries())
        expect(side.opening).toBe(index === 0 ? world.first : known[index - 1]?.closing);
      const lastTold = [...facts, ...world.observed]
        .toSorted((a, b) => a.seq - b.seq)
        .findLast((each) => ('balance' in each ? true : each.balanceAfter !== undefined));
      expect(known.at(-1)?.closing).toBe(lastTold && ('balance' in lastTold ? lastTold.balance : lastTold.balanceAfter));
    }),
    { numRuns: 1500 },
  );
});

test('a day’s net is what its sales took from the purse, and all that moved outside is named or unexplained in the day that saw it', () => {
  const steps = fc.array(fc.oneof(selling, outside), { maxLength: 40, size: 'max' });
  fc.assert(
    fc.property(fc.record(rates), steps, cutsIn(41), (rate, later, cuts) => {
      const all: Step[] = [{ do: 'sell', taka: 500, waitSeconds: 1 }, ...later];
      const { facts } = live({ ...rate, steps: all });
      const told = { facts, observed: [], named: nameSome(facts, []) };
      let from = 0;
      for (const side of periodsOf(told, cuts, 41)) {
        const mine = facts.filter(({ seq }) => seq > from && seq <= side.throughSeq);
        const took = mine.reduce((sum, fact) => sum + (fact.balanceBefore ?? 0) - (fact.balanceAfter ?? 0), 0);
        expect(side.net).toBe(took);
        expect(side.inferred).toBe(0);
        // The purse's own account: a step of the world is seen by the first sale after it.
        const moved = all.reduce((sum, step, index) => {
          const seenAt = facts.find(({ seq }) => seq > index + 1)?.seq ?? Infinity;
          return step.do === 'outside' && seenAt > from && seenAt <= side.throughSeq ? sum + step.poisha : sum;
        }, 0);
        expect(named(side) + side.unexplained.amount).toBe(moved);
        from = side.throughSeq;
      }
    }),
    { numRuns: 1500 },
  );
});

test('an unknown that was charged shows in the day whose balance lacks it, and in no other', () => {
  const facts = story(...history, unknown(50, 4950), sale(20));
  const cut = facts.at(-2)?.seq ?? 0;
  const told = { facts, observed: [], named: [] };
  const [first, second] = periodsOf(told, [cut], 99);
  expect([first?.inferred, second?.inferred]).toEqual([0, 4950]);
  expect(second).toMatchObject({ net: 4950 + 1980, unexplained: { count: 0, amount: 0 } });
});

test('what nobody explains is listed with its two balances, and counted when the list is full', () => {
  const many = Array.from({ length: 30 }, () => [1000, sale(20)]).flat();
  const side = walletOfPeriod({ facts: story(sale(20), ...many), observed: [], named: [] }, { fromSeq: 0, throughSeq: 999 });
  expect(side.unexplained).toEqual({ count: 30, amount: 30_000 });
  expect(side.gaps).toHaveLength(20);
  expect(side.gaps[0]).toMatchObject({ amount: 1000, fromSeq: 1, toSeq: 3 });
});

test('a shop without any balance yet has a wallet side without balances', () => {
  const side = walletOfPeriod({ facts: [], observed: [], named: [] }, { fromSeq: 0, throughSeq: 5 });
  expect(side).toEqual({
    net: 0,
    inferred: 0,
    named: [],
    unexplained: { count: 0, amount: 0 },
    gaps: [],
    throughSeq: 5,
  });
});
