import { describe, expect, test } from 'vitest';
import type { WalletFact } from '../../electron/core/ports/ledger.ts';
import { assessUnknowns, reopenable } from '../../electron/core/wallet-chain.ts';
import { explain } from '../../electron/core/wallet-chain/explain.ts';
import { gaps } from '../../electron/core/wallet-chain/gaps.ts';
import { chainOf, inOrder } from '../../electron/core/wallet-chain/intervals.ts';
import { statementLines } from '../../electron/core/wallet-chain/statement.ts';
import { poisha } from '../../shared/money.ts';
import { history, idOf, instant, nowMs, said, sale, story, unknown, type StoryEvent } from '../helpers/wallet-story.ts';

const at = (second: number): StoryEvent => ({ atSecond: second });
const settled = (taka: number, charged: number, rest: StoryEvent = {}): StoryEvent => ({
  state: 'settled-charged',
  taka,
  charged,
  ...rest,
});
/** The usual history within the first seconds, so that what came before it is still young. */
const quick = history.map((event, index): StoryEvent => ({ ...event, atSecond: index + 1 }));
const amountsOf = (facts: WalletFact[]) => gaps(facts).map(({ seq, amount }) => [seq, amount]);
const without = (fact: WalletFact | undefined, key: 'balanceBefore' | 'balanceAfter' | 'commission'): WalletFact => {
  if (!fact) throw new Error('no such fact');
  const { [key]: _, ...rest } = fact;
  return rest;
};

describe('the chain', () => {
  test('is cut at every balance told, with what was sent between', () => {
    const facts = story(unknown(), sale(20, at(100)), unknown(), sale(20, at(300)), unknown());
    const [first, one, second, two, last] = facts;
    const reading = (seq: number, second: number, balance: number) => ({
      seq,
      at: instant(second),
      readMs: Date.parse(instant(second)),
      balance,
    });
    const [a, b] = [reading(2, 100, 1_000_000), reading(2, 100, 998_020)];
    const [c, d] = [reading(4, 300, 998_020), reading(4, 300, 996_040)];
    expect(chainOf(facts.toReversed())).toEqual({
      leading: [first],
      intervals: [
        { from: a, to: b, inside: [one], own: true },
        { from: b, to: c, inside: [second], own: false },
        { from: c, to: d, inside: [two], own: true },
      ],
      trailing: [last],
    });
    expect(chainOf([])).toEqual({ leading: [], intervals: [], trailing: [] });
    expect(inOrder([facts[3], facts[0], facts[4], facts[1]].map((fact) => fact as WalletFact)).map(({ seq }) => seq)).toEqual([
      1, 2, 4, 5,
    ]);
  });

  test('says nothing of what the wallet had no part in', () => {
    const free: StoryEvent[] = [{ state: 'rejected' }, { state: 'not-sent' }, { state: 'intended' }, { state: 'failed' }];
    for (const facts of [story(...free, ...history), story(...history, ...free)]) {
      const { verdicts, settledNets } = explain(facts);
      expect([verdicts.size, settledNets.size]).toEqual([0, 0]);
      expect(statementLines(facts).map(({ kind }) => kind)).toEqual(history.map(() => 'sale'));
    }
  });

  test('with one balance only has an unknown before it and nothing to measure it by', () => {
    const [asked, sold] = story(unknown(), sale());
    const facts = [asked as WalletFact, without(sold, 'balanceBefore')];
    expect(said(facts)).toEqual([['none', 'no-earlier-balance']]);
    expect(assessUnknowns(story(unknown()), { nowMs })[0]?.evidence).toStrictEqual({ rule: 'no-later-balance' });
  });
});

describe('an unknown in doubt', () => {
  test('from before the first balance may still explain what leaves soon after, and keeps its own answer', () => {
    const facts = story(unknown(50, 0, at(0)), ...quick, unknown(50, 4950, at(20)), sale(20, at(25)));
    expect(said(facts)).toEqual([
      ['none', 'no-earlier-balance'],
      ['ambiguous', 'several-subsets-fit'],
    ]);
    const refused: StoryEvent = { state: 'rejected', taka: 50, atSecond: 0 };
    expect(said(story(refused, ...quick, unknown(50, 4950, at(20)), sale(20, at(25))))).toEqual([
      ['charged', 'moved-exactly-net'],
    ]);
  });

  const three = [unknown(20, 1980, at(1000)), unknown(30, 2970, at(1001)), unknown(50, 0, at(1002))];

  test('for its name alone takes what leaves later without a name and without a gap', () => {
    const facts = story(...history, ...three, sale(20, at(1010)), -1980, sale(20, at(1020)));
    expect(said(facts)).toEqual(three.map(() => ['ambiguous', 'several-subsets-fit']));
    expect(gaps(facts)).toEqual([]);
    expect(statementLines(facts).flatMap(({ kind, amount }) => (kind === 'inferred' ? [amount] : []))).toEqual([-4950, -1980]);
  });

  const hidden = [unknown(50, 0, at(1000)), 7, sale(20, at(1010))];

  test('because of a movement is not charged with a later one of its net once it is old', () => {
    const facts = story(...history, ...hidden, sale(20, at(1300)), -4950, sale(20, at(1400)));
    expect(said(facts)).toEqual([['none', 'nothing-fits']]);
    expect(amountsOf(facts)).toEqual([
      [10, 7],
      [13, -4950],
    ]);
  });

  test('because of a movement shares what leaves while it is young, and nothing when it is old', () => {
    const young = story(...history, ...hidden, unknown(50, 4950, at(1020)), sale(20, at(1030)));
    expect(said(young)).toEqual([
      ['none', 'nothing-fits'],
      ['ambiguous', 'several-subsets-fit'],
    ]);
    const old = [unknown(50, 0, at(1000)), 7, sale(20, at(1300)), unknown(50, 4950, at(1310)), sale(20, at(1320))];
    expect(said(story(...history, ...old))).toEqual([
      ['none', 'nothing-fits'],
      ['charged', 'moved-exactly-net'],
    ]);
  });
});

describe('an unknown thought spared', () => {
  const spared = [unknown(50, 0, at(1000)), sale(20, at(1500))];

  test('stays so when another sum is missing later', () => {
    const facts = story(...history, ...spared, -777, sale(20, at(1600)));
    expect(said(facts)).toEqual([['not-charged', 'nothing-moved']]);
    expect(amountsOf(facts)).toEqual([[11, -777]]);
  });

  test('is charged late once, and the second gap of its net is a gap', () => {
    const facts = story(...history, ...spared, -4950, sale(20, at(1600)), -4950, sale(20, at(1700)));
    expect(assessUnknowns(facts, { nowMs })).toMatchObject([{ suggestion: 'charged', evidence: { balanceAfterSeq: 11 } }]);
    expect(amountsOf(facts)).toEqual([[13, -4950]]);
  });

  test('is charged late also after another was', () => {
    const two = [unknown(50, 0, at(1000)), unknown(100, 0, at(1001)), sale(20, at(1500))];
    const facts = story(...history, ...two, -4950, sale(20, at(1600)), -9900, sale(20, at(1700)));
    expect(said(facts)).toEqual([
      ['charged', 'moved-exactly-net'],
      ['charged', 'moved-exactly-net'],
    ]);
    expect(gaps(facts)).toEqual([]);
  });

  test('by a person where no balance came before is not reopened', () => {
    expect(reopenable(story({ state: 'settled-not-charged', taka: 50 }, ...history))).toEqual([]);
  });
});

describe('money that left', () => {
  const free = (taka: number, second: number): StoryEvent => ({ state: 'settled-not-charged', taka, atSecond: second });
  const offers = (...events: (StoryEvent | number)[]) =>
    gaps(story(...history, ...events)).map(({ amount, lateCharges }) => [amount, lateCharges.map(({ seq }) => seq)]);

  test('offers what was settled as not charged at exactly that cost in the last seven days, and only before it', () => {
    const events = (second: number) => [
      free(50, 1000),
      free(20, 1001),
      sale(20, at(1100)),
      -4950,
      sale(20, at(second)),
      free(50, second),
    ];
    expect(offers(...events(1000 + 604_800))).toEqual([[-4950, [8]]]);
    expect(offers(...events(1000 + 604_801))).toEqual([[-4950, []]]);
    const [gap] = gaps(story(...history, ...events(2000)));
    expect(gap?.lateCharges).toEqual([{ rechargeId: idOf(8), seq: 8, at: instant(1000) }]);
  });

  test('offers the five newest, newest first, and nothing for money that came in', () => {
    const seven = Array.from({ length: 7 }, (_, index) => free(50, 1000 + index));
    expect(offers(...seven, sale(20, at(1100)), -4950, sale())).toEqual([[-4950, [14, 13, 12, 11, 10]]]);
    expect(offers(...seven, sale(20, at(1100)), 4950, sale())).toEqual([[4950, []]]);
  });
});

describe('a settled charge', () => {
  test('before the first and after the last balance is told with what it is expected to have cost', () => {
    expect(statementLines(story(...history, settled(50, 4950))).at(-1)).toMatchObject({ kind: 'inferred', amount: -4950 });
    expect(statementLines(story(settled(50, 4950), ...history))[0]).toMatchObject({ kind: 'inferred', amount: -4950 });
  });

  test('is not seen in a movement of its net that came days later', () => {
    const days = [sale(20, at(1500)), sale(20, at(200_000)), -4950, sale(20, at(200_100))];
    expect(amountsOf(story(...history, settled(50, 0, at(1000)), ...days))).toEqual([
      [9, 4950],
      [12, -4950],
    ]);
  });

  test('and another may leave together later', () => {
    const both = [settled(50, 0), settled(100, 0), sale(), -14_850, sale()];
    expect(gaps(story(...history, ...both))).toEqual([]);
  });

  test('beside several unknowns leaves them what it did not take', () => {
    const facts = story(...history, settled(100, 9900), unknown(50, 4950), unknown(50), sale());
    expect(gaps(facts)).toEqual([]);
    const nameless = statementLines(facts).filter((line) => line.kind === 'inferred' && line.rechargeId === undefined);
    expect(nameless).toMatchObject([{ amount: -4950 }]);
  });

  const own = (before: number, moved: number, second: number) =>
    settled(20, moved, { ...at(second), balanceBefore: poisha(before), balanceAfter: poisha(before - moved) });

  test('never cost more than its amount, whatever its own reply told', () => {
    expect(amountsOf(story(...history, own(829_423, 2001, 1000), sale()))).toEqual([[8, -21]]);
    expect(amountsOf(story(...history, own(829_423, 2000, 1000), sale()))).toEqual([]);
  });

  test('whose own reply told what it cost puts no other in doubt', () => {
    const young = [unknown(50, 0, at(1000)), sale(20, at(1010)), own(827_443, 2000, 1020), sale(20, at(1300))];
    expect(said(story(...history, ...young))).toEqual([['not-charged', 'nothing-moved']]);
  });
});

describe('the statement', () => {
  test('tells what is suggested as charged as inferred, what is under way as unknown, and no balance nobody told', () => {
    const lines = statementLines(story(...history, unknown(50, 4950), sale(), { state: 'sending' }));
    expect(lines.slice(-3)).toMatchObject([
      { kind: 'inferred', amount: -4950 },
      { kind: 'sale' },
      { kind: 'unknown', amount: 0 },
    ]);
    expect(lines.at(-1)).not.toHaveProperty('balance');
    expect(lines.at(-1)?.amount).toBe(0);
  });

  test('gives a sale that told one balance what it costs, and the movement before it its own line', () => {
    const facts = story(...history, 700, sale(20));
    const half = [...facts.slice(0, -1), without(facts.at(-1), 'balanceAfter')];
    const tail = (each: WalletFact[]) =>
      statementLines(each)
        .slice(-2)
        .map(({ kind, amount }) => [kind, amount]);
    expect(tail(half)).toEqual([
      ['gap', 700],
      ['sale', -1980],
    ]);
    expect(tail([...facts.slice(0, -1), without(facts.at(-1), 'commission')])).toEqual(tail(facts));
  });
});
