import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { WalletFact } from '../../electron/core/ports/ledger.ts';
import { assessUnknowns } from '../../electron/core/wallet-chain.ts';
import { commissionDrift, learnCommission, netsOf } from '../../electron/core/wallet-chain/commission.ts';
import type { RechargeId } from '../../shared/ids.ts';
import { poisha, taka } from '../../shared/money.ts';

type Rounding = (exact: number) => number;
const roundings: [string, Rounding][] = [
  ['down', Math.floor],
  ['to the nearest', Math.round],
  ['up', Math.ceil],
];
// The provider's own arithmetic: percent in hundredths, steps in poisha.
const commissionAt = (hundredthsOfPercent: number, rounding: Rounding, stepPoisha: number) => (amountTaka: number) =>
  rounding((amountTaka * hundredthsOfPercent) / (100 * stepPoisha)) * stepPoisha;

const at = '2026-11-24T04:00:00.000Z';
const base = (seq: number, amountTaka: number) =>
  ({
    seq,
    at,
    sentAt: at,
    rechargeId: `r${seq}` as RechargeId,
    operator: 'GP',
    accountType: 'prepaid',
    amount: taka(amountTaka),
  }) as const;
const sold = (seq: number, amountTaka: number, commission: number, rest: Partial<WalletFact> = {}): WalletFact => ({
  ...base(seq, amountTaka),
  state: 'succeeded',
  commission: poisha(commission),
  ...rest,
});
const asked = (seq: number, amountTaka: number, rest: Partial<WalletFact> = {}): WalletFact => ({
  ...base(seq, amountTaka),
  state: 'unknown',
  ...rest,
});
const netsAfter = (facts: WalletFact[], fact: WalletFact) => netsOf(learnCommission(facts), fact);

describe('the commission is learned from the shop’s own replies', () => {
  describe.each(roundings)('rounded %s', (_, rounding) => {
    test.each([
      ['1 %', 100, 1],
      ['2.75 %', 275, 1],
      ['2.8 %', 280, 1],
      ['0.35 %', 35, 1],
      ['1.5 % in steps of 10 poisha', 150, 10],
      ['3 % in whole taka', 300, 100],
      ['none', 0, 1],
    ])('%s is exact after a day of usual amounts', (_, rate, step) => {
      const commission = commissionAt(rate, rounding, step);
      const amounts = [
        20, 19, 50, 33, 100, 49, 148, 199, 29, 500, 67, 998, 999, 1000, 21, 23, 27, 31, 37, 41, 43, 47, 53, 59, 61, 71, 73, 79,
        1650, 1683,
      ];
      const facts = amounts.map((amount, index) => sold(index + 1, amount, commission(amount)));
      for (const amount of [10, 20, 25, 30, 77, 149, 300, 399, 786])
        expect(netsAfter(facts, asked(99, amount))).toEqual({
          nets: [amount * 100 - commission(amount)],
          expected: amount * 100 - commission(amount),
        });
    });
  });

  test('the truth is always among the nets, from the first reply on, for any rate, rounding and amounts', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1000 }),
        fc.constantFrom(...roundings.map(([, rounding]) => rounding)),
        fc.constantFrom(1, 10, 100),
        fc.array(fc.integer({ min: 10, max: 5000 }), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 10, max: 5000 }),
        (rate, rounding, step, amounts, amount) => {
          const commission = commissionAt(rate, rounding, step);
          // A commission that swallows the amount is no commission; at these rates only steps of a taka could.
          const facts = amounts.map((each, index) => sold(index + 1, each, commission(each)));
          expect(netsAfter(facts, asked(99, amount)).nets).toContain(amount * 100 - commission(amount));
        },
      ),
      { numRuns: 400 },
    );
  });

  test('one small reply leaves larger amounts inexact, and the roundest rate is the likeliest', () => {
    const { nets, expected } = netsAfter([sold(1, 20, 20)], asked(2, 1000));
    expect(nets.length).toBeGreaterThan(1);
    expect(expected).toBe(99_000);
    expect(netsAfter([sold(1, 20, 55)], asked(2, 1000)).expected).toBe(97_250);
    expect(netsAfter([sold(1, 30, 9)], asked(2, 1000)).expected).toBe(99_700);
  });

  test('another account type is measured by its own replies', () => {
    const facts = [sold(1, 1000, 1000), sold(2, 1000, 2750, { accountType: 'postpaid' }), sold(3, 1000, 500, { operator: 'RB' })];
    expect(netsAfter(facts, asked(4, 100)).expected).toBe(9900);
    expect(netsAfter(facts, asked(4, 100, { accountType: 'postpaid' })).expected).toBe(9725);
    expect(netsAfter(facts, asked(4, 100, { operator: 'RB' })).expected).toBe(9950);
  });

  test('a pair never seen borrows from the same operator first, then from the same account type, then the newest rate', () => {
    const replies = [
      sold(1, 1000, 1000, { operator: 'BL' }),
      sold(2, 1000, 1500, { operator: 'BL' }),
      sold(3, 1000, 2000),
      sold(4, 1000, 3000, { operator: 'RB', accountType: 'postpaid' }),
      sold(5, 1000, 4000, { operator: 'AT', accountType: 'postpaid' }),
      sold(6, 1000, 2500, { operator: 'TT' }),
    ];
    const borrowed = (rest: Partial<WalletFact>, facts = replies) => netsAfter(facts, asked(9, 1000, rest)).expected;
    expect(borrowed({ accountType: 'postpaid' })).toBe(98_000);
    expect(borrowed({ operator: 'GP ST', accountType: 'postpaid' })).toBe(96_000);
    expect(borrowed({ operator: 'GP ST' })).toBe(97_500);
    expect(borrowed({ operator: 'GP ST' }, replies.slice(0, 2))).toBe(98_500);
    expect(borrowed({ operator: 'GP ST' }, replies.slice(3, 5))).toBe(96_000);
  });

  test('an operator never seen borrows the likeliest rate but is never called exact', () => {
    const facts = [
      sold(1, 1000, 2750, { balanceBefore: poisha(300_000), balanceAfter: poisha(202_750) }),
      sold(2, 1000, 500, { operator: 'RB', balanceBefore: poisha(202_750), balanceAfter: poisha(103_250) }),
    ];
    expect(netsAfter(facts, asked(3, 100, { accountType: 'postpaid' }))).toMatchObject({ expected: 9725 });
    const before = 103_250;
    const later = sold(5, 1000, 2750, { balanceBefore: poisha(before - 9725), balanceAfter: poisha(before - 9725 - 97_250) });
    expect(assessUnknowns([...facts, asked(4, 100, { accountType: 'postpaid' }), later], { nowMs: Infinity })).toMatchObject([
      { suggestion: 'charged', evidence: { rule: 'one-subset-fits', expectedNet: 9725 } },
    ]);
  });

  test('a shop that has sold nothing expects nothing, and a net of up to 10 % is possible', () => {
    const { nets, expected } = netsAfter([], asked(1, 1000));
    expect(expected).toBeUndefined();
    expect([Math.max(...nets), Math.min(...nets)]).toEqual([100_000, 90_000]);
  });

  test('only a proven sale with a commission between nothing and its amount teaches', () => {
    const lessons = [
      sold(1, 20, 20, { state: 'unknown' }),
      sold(1, 20, -1),
      sold(1, 20, 2000),
      { ...base(1, 20), state: 'succeeded' as const },
    ];
    for (const lesson of lessons) expect(learnCommission([lesson]).size).toBe(0);
    expect(learnCommission([sold(1, 20, 0)]).size).toBe(1);
  });

  test('a reply whose balances disagree with its commission teaches nothing', () => {
    expect(
      netsAfter([sold(1, 20, 20, { balanceBefore: poisha(5000), balanceAfter: poisha(3000) })], asked(2, 20)).expected,
    ).toBeUndefined();
  });

  test('an unknown is measured by the commission of its own time', () => {
    const facts = [
      ...Array.from({ length: 5 }, (_, index) => sold(index + 1, 1000, 1000)),
      ...Array.from({ length: 5 }, (_, index) => sold(index + 11, 1000, 2000)),
    ];
    expect(netsAfter(facts, asked(3, 100)).nets).toEqual([9900]);
    expect(netsAfter(facts, asked(20, 100)).nets).toEqual([9800]);
    expect(netsAfter([...facts.slice(0, 4), sold(6, 1000, 1000), ...facts.slice(5)], asked(5, 100)).nets).toEqual([9900]);
    // Between the two it may be either.
    expect(netsAfter(facts, asked(8, 100)).nets).toEqual([9900, 9800]);
  });

  test('one odd reply does not make the shop forget', () => {
    const steady = Array.from({ length: 3 }, (_, index) => sold(index + 1, 1000, 1000));
    expect(netsAfter([...steady, sold(4, 1000, 1200)], asked(7, 1000)).nets).toEqual([98_800, 99_000]);
    expect(netsAfter([...steady, sold(4, 1000, 1200), sold(5, 1000, 1300)], asked(7, 1000)).nets).toEqual([
      98_700, 99_000, 98_800,
    ]);
    const before = [sold(11, 1000, 1300), sold(12, 1000, 1200), ...[13, 14, 15].map((seq) => sold(seq, 1000, 2000))];
    expect(netsAfter(before, asked(7, 1000)).nets).toEqual([98_700, 98_000, 98_800]);
  });

  test('a run of two is not believed, a run of three is', () => {
    const run = (length: number) => [sold(1, 1000, 1000), ...Array.from({ length }, (_, index) => sold(index + 2, 1000, 2000))];
    expect(netsAfter(run(2), asked(9, 100)).nets).toEqual([9800, 9900]);
    expect(netsAfter(run(3), asked(9, 100)).nets).toEqual([9800]);
  });

  test('after a reply that no rule gives nothing is exact until a rule is believed again', () => {
    const steady = (from: number) => [from, from + 1, from + 2].map((seq) => sold(seq, 1000, 1000));
    const odd = netsAfter([...steady(1), sold(4, 1000, 1234)], asked(9, 1000));
    expect(odd.nets.slice(0, 2)).toEqual([98_766, 99_000]);
    expect(odd.nets.length).toBeGreaterThan(100);
    expect(netsAfter([...steady(1), sold(4, 1000, 1234), ...steady(5)], asked(9, 1000)).nets).toEqual([99_000]);
  });

  test('commissions by amount that follow no rate are learned amount by amount', () => {
    const facts = [20, 50, 20, 50, 20, 50].map((amount, index) => sold(index + 1, amount, amount === 20 ? 20 : 100));
    expect(netsAfter(facts, asked(9, 20)).expected).toBe(1980);
    expect(netsAfter(facts, asked(9, 50)).expected).toBe(4900);
    // What the nearest replies of this amount gave, on either side.
    const changing = [20, 21, 30, 31, 40, 41].flatMap((commission, index) => [
      sold(2 * index + 1, 20, commission),
      sold(2 * index + 2, 50, 10),
    ]);
    expect(netsAfter(changing, asked(6.5, 20)).nets.slice(0, 2)).toEqual([1970, 1969]);
  });
});

describe('commission drift', () => {
  const steady = [20, 50, 100, 500].map((amount, index) => sold(index + 1, amount, amount));
  test('is silent while one rule gives every reply', () => {
    expect(commissionDrift(steady)).toEqual([]);
    expect(commissionDrift([])).toEqual([]);
  });

  test('names the first reply that the rule before does not give, what was expected and what came', () => {
    expect(commissionDrift([...steady, sold(5, 100, 90), sold(6, 500, 450)])).toEqual([
      { operator: 'GP', accountType: 'prepaid', seq: 5, amount: 10_000, expected: 100, seen: 90, repliesSince: 2 },
    ]);
  });

  test('does not count one odd reply as a rule to drift back from', () => {
    expect(commissionDrift([...steady, sold(5, 100, 90), sold(6, 500, 500), sold(7, 500, 500)]).map(({ seq }) => seq)).toEqual([
      5,
    ]);
  });

  test('needs three replies in a row to drift away from', () => {
    expect(commissionDrift([...steady.slice(0, 3), sold(4, 100, 90)])).toHaveLength(1);
    expect(commissionDrift([...steady.slice(0, 2), sold(4, 100, 90)])).toHaveLength(0);
  });

  test('is told oldest first, whatever the order of operators and facts', () => {
    const other = (seq: number, commission: number) => sold(seq, 100, commission, { operator: 'RB' });
    const facts = [...steady, other(5, 50), other(6, 50), other(7, 50), other(8, 90), sold(9, 100, 90)];
    expect(commissionDrift(facts).map(({ seq }) => seq)).toEqual([8, 9]);
    expect(commissionDrift(facts.toReversed())).toEqual(commissionDrift(facts));
  });

  test('is told apart by operator', () => {
    expect(commissionDrift([...steady, sold(5, 100, 90, { operator: 'RB' })])).toEqual([]);
  });
});
