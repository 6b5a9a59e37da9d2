import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assessUnknowns } from '../../electron/core/wallet-chain.ts';
import { subsetsSummingTo } from '../../electron/core/wallet-chain/subsets.ts';
import { amounts, learned, live, nowMs, type Step } from '../helpers/simulated-wallet.ts';

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

test('the subset search agrees with trying everything, also with certain items and several possible nets', () => {
  const item = fc.record({
    nets: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 3 }),
    certain: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(item, { maxLength: 6, size: 'max' }), fc.integer({ min: -3, max: 40 }), (items, target) => {
      let ways: number[][] = [[]];
      for (const { nets, certain } of items)
        ways = ways.flatMap((way) => [...(certain ? [] : [0]), ...nets].map((net) => way.concat(net)));
      const fitting = ways.filter((way) => way.reduce((sum, net) => sum + net, 0) === target);
      const sets = new Set(fitting.map((way) => way.map((net) => net > 0).join()));
      const solution = subsetsSummingTo(target, items);
      expect(solution.kind).toBe(sets.size === 0 ? 'none' : sets.size === 1 ? 'one' : 'several');
      if ('chosen' in solution) expect(fitting).toContainEqual(solution.chosen);
    }),
    { numRuns: 2000 },
  );
});

test('two nets of the same items never crowd out another set with that sum', () => {
  const items = [[1, 2], [1, 2], [3], [100], [100]].map((nets) => ({ nets, certain: false }));
  for (let turn = 0; turn < 5; turn += 1) {
    for (let swap = 0; swap < 5; swap += 1) {
      const turned = [...items.slice(turn), ...items.slice(0, turn)];
      const order = [...turned.slice(swap, swap + 1), ...turned.slice(0, swap), ...turned.slice(swap + 1)];
      expect(subsetsSummingTo(3, order).kind).toBe('several');
    }
  }
});

test('32 unknowns of known net are searched, more are too many', () => {
  const items = (count: number) => Array.from({ length: count }, (_, index) => ({ nets: [2 * index + 2], certain: false }));
  expect(subsetsSummingTo(3, items(32)).kind).toBe('none');
  expect(subsetsSummingTo(2, items(32)).kind).toBe('one');
  expect(subsetsSummingTo(3, items(33)).kind).toBe('too-many');
});

test('two items with the same net are two sets, also where both are searched together', () => {
  const items = [[3], [100], [3]].map((nets) => ({ nets, certain: false }));
  expect(subsetsSummingTo(3, items).kind).toBe('several');
  expect(subsetsSummingTo(6, items)).toEqual({ kind: 'one', chosen: [3, 0, 3] });
});

test('one set reached twice leaves room for another with that sum', () => {
  // The many nets keep the other three in one half of the search.
  const many = Array.from({ length: 20 }, (_, index) => 100 + index);
  const items = [[1, 2], many, [1, 2], [3]].map((nets) => ({ nets, certain: false }));
  expect(subsetsSummingTo(3, items).kind).toBe('several');
});
