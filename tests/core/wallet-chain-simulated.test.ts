import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { WalletFact } from '../../electron/core/ports.ts';
import { assessUnknowns, gaps, mayAutoSettle, statementLines } from '../../electron/core/wallet-chain.ts';
import { subsetsSummingTo } from '../../electron/core/wallet-chain/subsets.ts';
import type { RechargeId } from '../../shared/ids.ts';
import { poisha, taka } from '../../shared/money.ts';

/** The provider's side, written without a look at the resolver: a purse, its own commission, and scripts that debit late. */
type Truth = { facts: WalletFact[]; charged: Map<RechargeId, boolean>; first: number; last: number };
type Asked = { taka: number; waitSeconds: number; operator?: 'RB' | 'TT' };
type Step =
  | ({ do: 'sell' } & Asked)
  /** Silence. `debitAfterSeconds` null: never debited. */
  | ({ do: 'silence'; debitAfterSeconds: number | null } & Asked)
  | { do: 'outside'; poisha: number };
/** Robi pays `rateBp` per 10,000, Teletalk `otherRateBp`. */
type World = { rateBp: number; otherRateBp: number; rounding: 'floor' | 'round' | 'ceil'; steps: Step[] };

const opened = Date.UTC(2026, 10, 24, 4);
const nowMs = Date.UTC(2026, 11, 24);

function live({ rateBp, otherRateBp, rounding, steps }: World): Truth {
  let purse = 50_000_000;
  let second = 0;
  const owed: { at: number; poisha: number }[] = [];
  const facts: WalletFact[] = [];
  const charged = new Map<RechargeId, boolean>();
  const commission = ({ taka, operator }: Asked): number =>
    Math[rounding]((taka * (operator === 'TT' ? otherRateBp : rateBp)) / 100);
  const runScripts = (): void => {
    for (const debt of owed.splice(0)) {
      if (debt.at <= second) purse -= debt.poisha;
      else owed.push(debt);
    }
  };
  for (const [index, each] of steps.entries()) {
    if (each.do === 'outside') {
      purse += each.poisha;
      continue;
    }
    second += each.waitSeconds;
    runScripts();
    const at = new Date(opened + second * 1000).toISOString();
    const rechargeId = `r${index}` as RechargeId;
    const base = {
      seq: index + 1,
      at,
      sentAt: at,
      rechargeId,
      operator: each.operator ?? 'RB',
      accountType: 'prepaid',
      amount: taka(each.taka),
    } as const;
    const net = each.taka * 100 - commission(each);
    if (each.do === 'sell') {
      facts.push({
        ...base,
        state: 'succeeded',
        commission: poisha(commission(each)),
        balanceBefore: poisha(purse),
        balanceAfter: poisha(purse - net),
      });
      purse -= net;
    } else {
      facts.push({ ...base, state: 'unknown' });
      charged.set(rechargeId, each.debitAfterSeconds !== null);
      if (each.debitAfterSeconds !== null) owed.push({ at: second + each.debitAfterSeconds, poisha: net });
      runScripts();
    }
  }
  const told = facts.filter(({ balanceAfter }) => balanceAfter !== undefined);
  return { facts, charged, first: told[0]?.balanceBefore ?? 0, last: told.at(-1)?.balanceAfter ?? 0 };
}

const amounts = fc.constantFrom(
  10,
  14,
  16,
  19,
  20,
  29,
  30,
  33,
  40,
  49,
  50,
  60,
  70,
  77,
  89,
  99,
  100,
  120,
  149,
  150,
  198,
  200,
  299,
  500,
);
const waits = fc.integer({ min: 1, max: 250 });
const rateBp = fc.constantFrom(0, 100, 250, 275, 280, 300, 333);
const rates = { rateBp, otherRateBp: rateBp, rounding: fc.constantFrom('floor' as const, 'round' as const, 'ceil' as const) };
const operator = fc.constantFrom('RB' as const, 'RB' as const, 'RB' as const, 'TT' as const);
const selling = fc.record({ operator, do: fc.constant('sell' as const), taka: amounts, waitSeconds: waits });
/** A script debits within the 180 seconds or never: the declared condition. */
const silence = fc.record({
  operator,
  do: fc.constant('silence' as const),
  taka: amounts,
  waitSeconds: waits,
  debitAfterSeconds: fc.option(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 179 }))),
});
const learned: Step[] = [500, 299, 20, 33, 149, 77].map((amountTaka) => ({ do: 'sell', taka: amountTaka, waitSeconds: 60 }));

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
  let decided = 0;
  fc.assert(
    fc.property(
      fc.record(rates),
      fc.array(fc.oneof({ arbitrary: selling, weight: 2 }, { arbitrary: silence, weight: 1 }), {
        minLength: 1,
        maxLength: 40,
        size: 'max',
      }),
      (rate, steps) => {
        const truth = live({ ...rate, steps: [...learned, ...steps] });
        expect(wrongOnes(truth)).toEqual([]);
        const assessed = assessUnknowns(truth.facts, { nowMs });
        if (!assessed.some(({ evidence }) => evidence.rule === 'too-many-to-tell')) expect(gaps(truth.facts)).toEqual([]);
        decided += assessed.filter(({ suggestion }) => suggestion === 'charged' || suggestion === 'not-charged').length;
      },
    ),
    { numRuns: 2000 },
  );
  expect(decided).toBeGreaterThan(1000);
});

test('settling by itself, sale by sale, is never wrong where the account sells on this till alone', () => {
  let settledCount = 0;
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
        const { facts, charged, first, last } = live({ ...rate, steps: [...history, ...steps] });
        const settled = new Map<RechargeId, WalletFact['state']>();
        const asSettled = (fact: WalletFact): WalletFact => ({ ...fact, state: settled.get(fact.rechargeId) ?? fact.state });
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
  expect(settledCount).toBeGreaterThan(500);
});

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
      const settled = facts.map((fact, index) =>
        fact.state === 'unknown' ? { ...fact, state: persons[index % 30] ?? fact.state } : fact,
      );
      expect(movedByLines(settled)).toBe(last - first);
    }),
    { numRuns: 2000 },
  );
});

test('with everything asked between two balances, what is said is what trying every subset says', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(amounts, fc.boolean()), { minLength: 2, maxLength: 9, size: 'max' }),
      fc.option(fc.integer({ min: -30_000, max: 30_000 }), { freq: 2 }),
      (asked, outside) => {
        const steps = asked.map(([amountTaka, debited]): Step => ({
          do: 'silence',
          taka: amountTaka,
          waitSeconds: 1,
          debitAfterSeconds: debited ? 0 : null,
        }));
        const other: Step[] = outside === null ? [] : [{ do: 'outside', poisha: outside }];
        const { facts } = live({
          rateBp: 100,
          otherRateBp: 0,
          rounding: 'floor',
          steps: [...learned, ...steps, ...other, { do: 'sell', taka: 20, waitSeconds: 500 }],
        });
        const nets = asked.map(([amountTaka]) => amountTaka * 99);
        const left = asked.reduce((sum, [amountTaka, debited]) => sum + (debited ? amountTaka * 99 : 0), 0) - (outside ?? 0);
        const fitting = Array.from({ length: 2 ** nets.length }, (_, mask) => mask).filter(
          (mask) => nets.reduce((sum, net, bit) => sum + (mask & (1 << bit) ? net : 0), 0) === left,
        );
        const [only] = fitting;
        const expected = nets.map((_, bit) => {
          if (only === undefined) return 'none';
          if (fitting.length > 1) return 'ambiguous';
          return only & (1 << bit) ? 'charged' : 'not-charged';
        });
        expect(assessUnknowns(facts, { nowMs }).map(({ suggestion }) => suggestion)).toEqual(expected);
      },
    ),
    { numRuns: 1000 },
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

test('the subset search agrees with trying everything, also with certain items and several possible nets', () => {
  const item = fc.record({
    nets: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 3 }),
    certain: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(item, { maxLength: 6, size: 'max' }), fc.integer({ min: -3, max: 40 }), (items, target) => {
      let ways: number[][] = [[]];
      for (const { nets, certain } of items)
        ways = ways.flatMap((way) => [...(certain ? [] : [0]), ...nets].map((net) => [...way, net]));
      const fitting = ways.filter((way) => way.reduce((sum, net) => sum + net, 0) === target);
      const sets = new Set(fitting.map((way) => way.map((net) => net > 0).join()));
      const solution = subsetsSummingTo(target, items);
      expect(solution.kind).toBe(sets.size === 0 ? 'none' : sets.size === 1 ? 'one' : 'several');
      if ('chosen' in solution) expect(fitting).toContainEqual(solution.chosen);
    }),
    { numRuns: 2000 },
  );
});
