import { describe, expect, test } from 'vitest';
import { assessUnknowns, mayAutoSettle } from '../../electron/core/wallet-chain.ts';
import { gaps } from '../../electron/core/wallet-chain/gaps.ts';
import { statementLines } from '../../electron/core/wallet-chain/statement.ts';
import type { NamedGap } from '../../shared/domain/wallet.ts';
import { poisha } from '../../shared/money.ts';
import { history, idOf, instant, nowMs, sale, story, unknown } from '../helpers/wallet-story.ts';

const typedAt = (seq: number, second: number, balance: number) => ({ seq, at: instant(second), balance: poisha(balance) });
const named = (fromSeq: number, toSeq: number, amount: number, name: NamedGap['name']): NamedGap => ({
  fromSeq,
  toSeq,
  amount: poisha(amount),
  name,
  note: '',
  namedSeq: 99,
  staff: 'rahima',
});

describe('a balance a person typed', () => {
  test('suggests what a reply would, and says of itself that it was typed', () => {
    const facts = story(...history, unknown(50, 4950, { atSecond: 1000 }));
    expect(assessUnknowns(facts, { nowMs, observed: [typedAt(9, 1200, 824_473)] })).toEqual([
      {
        rechargeId: idOf(8),
        suggestion: 'charged',
        evidence: {
          balanceBefore: 829_423,
          balanceBeforeSeq: 7,
          balanceAfter: 824_473,
          balanceAfterSeq: 9,
          moved: 4950,
          typed: true,
          expectedNet: 4950,
          together: 1,
          rule: 'moved-exactly-net',
        },
      },
    ]);
  });

  test('was read two minutes before it was saved: only then is the unknown three minutes old', () => {
    const facts = story(...history, unknown(20, 0, { atSecond: 1000 }));
    const ruleAt = (second: number) =>
      assessUnknowns(facts, { nowMs, observed: [typedAt(9, second, 829_423)] })[0]?.evidence.rule;
    expect(ruleAt(1300)).toBe('nothing-moved');
    expect(ruleAt(1299)).toBe('too-soon');
  });

  test('is the ground of what comes after it too', () => {
    const facts = story(...history, 0, unknown(50, 4950, { atSecond: 1000 }), sale(20, { atSecond: 2000 }));
    expect(assessUnknowns(facts, { nowMs, observed: [typedAt(8, 900, 829_423)] })).toMatchObject([
      { suggestion: 'charged', evidence: { balanceBeforeSeq: 8, balanceAfterSeq: 10, typed: true } },
    ]);
    expect(assessUnknowns(facts, { nowMs })[0]?.evidence).not.toHaveProperty('typed');
  });

  test('shows a gap of its own, at its own place', () => {
    expect(gaps(story(...history), [typedAt(8, 900, 829_523)])).toEqual([
      {
        seq: 8,
        at: instant(900),
        amount: 100,
        balanceBefore: 829_423,
        balanceBeforeSeq: 7,
        balanceAfter: 829_523,
        reversals: [],
        lateCharges: [],
      },
    ]);
    expect(gaps(story(...history), [])).toEqual([]);
  });
});

describe('the statement', () => {
  const facts = story(sale(20), sale(500), 5000, sale(20), 700, sale(20));
  const observed = [typedAt(5, 270, 952_240)];
  const lines = (names: NamedGap[]) =>
    statementLines(facts.toReversed(), { observed, named: names }).map(({ kind, seq, amount, balance, fromSeq }) => [
      kind,
      seq,
      amount,
      balance,
      fromSeq,
    ]);
  const told = (first: string, second: string) => [
    ['sale', 1, -1980, 998_020, undefined],
    ['sale', 2, -49_500, 948_520, undefined],
    [first, 4, 5000, 953_520, 2],
    ['sale', 4, -1980, 951_540, undefined],
    [second, 5, 700, 952_240, 4],
    ['observed', 5, 0, 952_240, undefined],
    ['sale', 6, -1980, 950_260, undefined],
  ];

  test('tells typed balances in their place and movements by the names people gave them', () => {
    expect(lines([])).toEqual(told('gap', 'gap'));
    expect(lines([named(2, 4, 5000, 'deposit')])).toEqual(told('deposit', 'gap'));
    expect(lines([named(2, 4, 5000, 'deposit'), named(4, 5, 700, 'cashback')])).toEqual(told('deposit', 'cashback'));
  });

  test.each([
    ['another balance before it', named(1, 4, 5000, 'deposit')],
    ['another balance after it', named(2, 5, 5000, 'deposit')],
    ['another amount', named(2, 4, 4999, 'deposit')],
    ['the opposite sign', named(2, 4, -5000, 'deposit')],
  ])('does not take a name given to %s', (_, name) => {
    expect(lines([name])).toEqual(told('gap', 'gap'));
  });

  test('tells what the wallet holds at the first typed balance, also before any sale', () => {
    expect(statementLines([], { observed: [typedAt(1, 0, 5000)] })).toEqual([
      { kind: 'observed', seq: 1, at: instant(0), balance: 5000, amount: 0 },
    ]);
  });
});

describe('settling without a person', () => {
  const clean = Array.from({ length: 20 }, (_, index) => sale(20 + index));
  const settles = (moved: number, ...names: NamedGap[]) =>
    mayAutoSettle(story(sale(), moved, ...clean), { soleTill: true, named: names });

  test('goes on after money that a person named as having come in', () => {
    expect(settles(0)).toBe(true);
    expect(settles(5000)).toBe(false);
    for (const name of ['deposit', 'cashback', 'reversal'] as const) expect(settles(5000, named(1, 3, 5000, name))).toBe(true);
  });

  test('does not go on after money that left, nor after a name that explains nothing, or another movement', () => {
    expect(settles(-5000, named(1, 3, -5000, 'deposit'))).toBe(false);
    for (const name of ['late-charge', 'other'] as const) expect(settles(5000, named(1, 3, 5000, name))).toBe(false);
    expect(settles(5000, named(1, 3, 4000, 'deposit'))).toBe(false);
  });

  test('ends with a sale made elsewhere, however long ago', () => {
    expect(settles(0, named(50, 51, -990, 'outside-sale'))).toBe(false);
    expect(settles(0, named(50, 51, -990, 'other'))).toBe(true);
  });
});
