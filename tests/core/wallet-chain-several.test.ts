import { describe, expect, test } from 'vitest';
import { assessUnknowns } from '../../electron/core/wallet-chain.ts';
import { gaps } from '../../electron/core/wallet-chain/gaps.ts';
import { statementLines } from '../../electron/core/wallet-chain/statement.ts';
import { history, nowMs, said, sale, story, unknown, type StoryEvent } from '../helpers/wallet-story.ts';

describe('several unknowns between the same two balances', () => {
  test('are told apart when exactly one subset sums to what left', () => {
    const facts = story(...history, unknown(50, 4950), unknown(20), unknown(100, 9900), sale(20, { atSecond: 2000 }));
    expect(said(facts)).toEqual([
      ['charged', 'one-subset-fits'],
      ['not-charged', 'one-subset-fits'],
      ['charged', 'one-subset-fits'],
    ]);
    expect(assessUnknowns(facts, { nowMs }).map(({ evidence }) => evidence.together)).toEqual([3, 3, 3]);
  });

  test('are all charged when all their nets left, and none when nothing did', () => {
    expect(said(story(...history, unknown(50, 4950), unknown(50, 4950), sale()))).toEqual([
      ['charged', 'one-subset-fits'],
      ['charged', 'one-subset-fits'],
    ]);
    expect(said(story(...history, unknown(50), unknown(50), sale(20, { atSecond: 2000 })))).toEqual([
      ['not-charged', 'nothing-moved'],
      ['not-charged', 'nothing-moved'],
    ]);
  });

  test('are ambiguous when several subsets fit: the total is known, the names are not', () => {
    const facts = story(...history, unknown(20, 1980), unknown(30), unknown(50), unknown(30, 2970), sale(20, { atSecond: 2000 }));
    expect(said(facts)).toEqual(Array.from({ length: 4 }, () => ['ambiguous', 'several-subsets-fit']));
    expect(gaps(facts)).toEqual([]);
    expect(statementLines(facts).filter(({ kind }) => kind === 'inferred')).toMatchObject([{ amount: -4950 }]);
  });

  test('leave the rest unsaid while a late script may still debit it', () => {
    const facts = story(
      ...history,
      unknown(50, 4950, { atSecond: 1000 }),
      unknown(20, 0, { atSecond: 1010 }),
      sale(20, { atSecond: 1030 }),
    );
    expect(said(facts)).toEqual([
      ['charged', 'one-subset-fits'],
      ['none', 'too-soon'],
    ]);
  });

  test('a younger one of the same net makes a late debit ambiguous', () => {
    const facts = story(
      ...history,
      unknown(50, 0, { atSecond: 1000 }),
      sale(20, { atSecond: 1010 }),
      unknown(50, 4950, { atSecond: 1020 }),
      sale(20, { atSecond: 1100 }),
    );
    expect(said(facts)).toEqual([
      ['ambiguous', 'several-subsets-fit'],
      ['ambiguous', 'several-subsets-fit'],
    ]);
  });

  test('are left unsaid when no subset fits', () => {
    const facts = story(...history, unknown(50), unknown(20), -1, sale(20, { atSecond: 2000 }));
    expect(said(facts)).toEqual([
      ['none', 'nothing-fits'],
      ['none', 'nothing-fits'],
    ]);
  });

  test('are too many to tell when the work would have no bound', () => {
    const many = Array.from({ length: 40 }, (_, index) => unknown(20 + index, 0));
    expect(new Set(said(story(...history, ...many, -5000, sale())).map(([, rule]) => rule))).toEqual(
      new Set(['too-many-to-tell']),
    );
  });

  test('are weighed without those already decided', () => {
    const charged: StoryEvent = { state: 'settled-charged', taka: 100, charged: 9900 };
    const spared: StoryEvent = { state: 'settled-not-charged', taka: 50 };
    expect(said(story(...history, charged, spared, unknown(50, 4950), sale()))).toEqual([['charged', 'moved-exactly-net']]);
    expect(said(story(...history, charged, spared, unknown(50), sale(20, { atSecond: 2000 })))).toEqual([
      ['not-charged', 'nothing-moved'],
    ]);
  });

  test('never share what left with one already settled as charged', () => {
    const settled: StoryEvent = { state: 'settled-charged', taka: 50, charged: 4950 };
    expect(said(story(...history, settled, unknown(50), sale(20, { atSecond: 2000 })))).toEqual([
      ['not-charged', 'nothing-moved'],
    ]);
  });

  test('both thought spared are ambiguous when one of their nets is missing later, and the gap stays listed', () => {
    const facts = story(...history, unknown(50), unknown(50), sale(20, { atSecond: 2000 }), -4950, sale());
    expect(said(facts)).toEqual([
      ['ambiguous', 'several-subsets-fit'],
      ['ambiguous', 'several-subsets-fit'],
    ]);
    expect(gaps(facts)).toMatchObject([{ amount: -4950 }]);
  });

  test('of which one was settled on its late debit keep their verdicts', () => {
    const script = (first: StoryEvent['state']) =>
      story(
        ...history,
        { state: first!, taka: 20, charged: 0, atSecond: 1000 },
        unknown(50, 4950, { atSecond: 1010 }),
        sale(20, { atSecond: 1020 }),
        -1980,
        sale(20, { atSecond: 1100 }),
      );
    expect(said(script('unknown'))).toEqual([
      ['charged', 'moved-exactly-net'],
      ['charged', 'one-subset-fits'],
    ]);
    expect(said(script('settled-charged'))).toEqual([['charged', 'moved-exactly-net']]);
    expect(gaps(script('settled-charged'))).toEqual([]);
  });
});
