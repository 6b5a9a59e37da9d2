import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { WalletFact } from '../../electron/core/ports.ts';
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
  });

  test('another account type is measured by its own replies', () => {
    const facts = [sold(1, 1000, 1000), sold(2, 1000, 2750, { accountType: 'postpaid' }), sold(3, 1000, 500, { operator: 'RB' })];
    expect(netsAfter(facts, asked(4, 100)).expected).toBe(9900);
    expect(netsAfter(facts, asked(4, 100, { accountType: 'postpaid' })).expected).toBe(9725);
    expect(netsAfter(facts, asked(4, 100, { operator: 'RB' })).expected).toBe(9950);
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
    const { nets, expected } = netsAfter([], asked(1, 20));
    expect(expected).toBeUndefined();
    expect([Math.max(...nets), Math.min(...nets)]).toEqual([2000, 1800]);
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
    // Between the two it may be either.
    expect(netsAfter(facts, asked(8, 100)).nets).toEqual([9900, 9800]);
  });

  test('one odd reply does not make the shop forget', () => {
    const facts = [...Array.from({ length: 5 }, (_, index) => sold(index + 1, 1000, 1000)), sold(6, 1000, 1234)];
    expect(netsAfter(facts, asked(7, 100)).nets).toContain(9900);
  });

  test('commissions by amount that follow no rate are learned amount by amount', () => {
    const facts = [20, 50, 20, 50, 20, 50].map((amount, index) => sold(index + 1, amount, amount === 20 ? 20 : 100));
    expect(netsAfter(facts, asked(9, 20)).expected).toBe(1980);
    expect(netsAfter(facts, asked(9, 50)).expected).toBe(4900);
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

  test('is told apart by operator', () => {
    expect(commissionDrift([...steady, sold(5, 100, 90, { operator: 'RB' })])).toEqual([]);
  });
});
