import { describe, expect, test } from 'vitest';
import { assessUnknowns } from '../../electron/core/wallet-chain.ts';
import { gaps } from '../../electron/core/wallet-chain/gaps.ts';
import { poisha } from '../../shared/money.ts';
import { history, idOf, instant, nowMs, said, sale, story, unknown, type StoryEvent } from '../helpers/wallet-story.ts';

describe('one unknown', () => {
  test('is suggested as not charged when nothing moved and the next balance was read 180 seconds after it was sent', () => {
    const facts = story(...history, unknown(20, 0, { atSecond: 1000 }), sale(50, { atSecond: 1180 }));
    expect(assessUnknowns(facts, { nowMs })).toEqual([
      {
        rechargeId: idOf(8),
        suggestion: 'not-charged',
        evidence: {
          balanceBefore: 829_423,
          balanceBeforeSeq: 7,
          balanceAfter: 829_423,
          balanceAfterSeq: 9,
          moved: 0,
          expectedNet: 1980,
          together: 1,
          rule: 'nothing-moved',
        },
      },
    ]);
  });

  test('is not spoken of while a late script may still debit it', () => {
    const facts = story(...history, unknown(20, 0, { atSecond: 1000 }), sale(50, { atSecond: 1179 }));
    expect(said(facts)).toEqual([['none', 'too-soon']]);
  });

  test('is not older than the clock says, whatever a jumped time claims', () => {
    const facts = story(...history, unknown(20, 0, { atSecond: 1000 }), sale(50, { atSecond: 9000 }));
    expect(assessUnknowns(facts, { nowMs: Date.parse(instant(1100)) })[0]?.evidence.rule).toBe('too-soon');
  });

  test('asked too soon is answered by the first balance that is late enough', () => {
    const quick = [...history, unknown(20, 0, { atSecond: 1000 }), sale(50, { atSecond: 1010 }), sale(50, { atSecond: 1100 })];
    expect(said(story(...quick))).toEqual([['none', 'too-soon']]);
    expect(assessUnknowns(story(...quick, sale(50, { atSecond: 1200 })), { nowMs })[0]).toMatchObject({
      suggestion: 'not-charged',
      evidence: { rule: 'nothing-moved', balanceBeforeSeq: 10, balanceAfterSeq: 11 },
    });
  });

  test('is suggested as charged when exactly its net left, however soon', () => {
    const facts = story(...history, unknown(50, 4950, { atSecond: 1000 }), sale(20, { atSecond: 1001 }));
    expect(assessUnknowns(facts, { nowMs })[0]).toMatchObject({
      suggestion: 'charged',
      evidence: { rule: 'moved-exactly-net', moved: 4950, expectedNet: 4950, together: 1 },
    });
  });

  test('debited by a late script after the next sale is suggested as charged on the balances around the debit', () => {
    const facts = story(
      ...history,
      unknown(50, 0, { atSecond: 1000 }),
      sale(20, { atSecond: 1020 }),
      -4950,
      sale(20, { atSecond: 1100 }),
    );
    expect(assessUnknowns(facts, { nowMs })[0]).toMatchObject({
      suggestion: 'charged',
      evidence: { rule: 'moved-exactly-net', balanceBeforeSeq: 9, balanceAfterSeq: 11 },
    });
    expect(gaps(facts)).toEqual([]);
  });

  test('thought not charged, then missing from a balance hours later, is suggested as charged', () => {
    const facts = story(
      ...history,
      unknown(50, 0, { atSecond: 1000 }),
      sale(20, { atSecond: 1500 }),
      -4950,
      sale(20, { atSecond: 9000 }),
    );
    expect(assessUnknowns(facts, { nowMs })).toMatchObject([
      { suggestion: 'charged', evidence: { rule: 'moved-exactly-net', together: 1, balanceAfterSeq: 11 } },
    ]);
  });

  test('is not charged with a gap of its size that came days later', () => {
    const facts = story(
      ...history,
      unknown(50, 0, { atSecond: 1000 }),
      sale(20, { atSecond: 1500 }),
      sale(20, { atSecond: 200_000 }),
      -4950,
      sale(20, { atSecond: 200_100 }),
    );
    expect(said(facts)).toEqual([['not-charged', 'nothing-moved']]);
    expect(gaps(facts)).toMatchObject([{ amount: -4950 }]);
  });

  test.each([
    ['a deposit came in between', 50_000],
    ['a cashback came with the debit', -1980 + 5],
    ['something else left', -3000],
  ])('is not spoken of when %s', (_, moved) => {
    const facts = story(...history, unknown(20, 0, { atSecond: 1000 }), moved, sale(20, { atSecond: 2000 }));
    expect(said(facts)).toEqual([['none', 'nothing-fits']]);
    expect(gaps(facts)).toMatchObject([{ seq: 10, amount: moved, balanceBeforeSeq: 7 }]);
  });

  test('once charged is not charged again by a gap of the same size', () => {
    const facts = story(...history, unknown(50, 4950), sale(20, { atSecond: 2000 }), -4950, sale());
    expect(assessUnknowns(facts, { nowMs })).toMatchObject([{ suggestion: 'charged', evidence: { balanceAfterSeq: 9 } }]);
    expect(gaps(facts)).toMatchObject([{ amount: -4950, seq: 11 }]);
  });

  test('once hidden by a movement is not spoken of again, whatever comes', () => {
    const facts = story(
      ...history,
      unknown(50, 0, { atSecond: 1000 }),
      7,
      sale(20, { atSecond: 1010 }),
      -4950,
      sale(20, { atSecond: 1020 }),
      sale(20, { atSecond: 2000 }),
    );
    expect(said(facts)).toEqual([['none', 'nothing-fits']]);
    expect(gaps(facts).map(({ amount }) => amount)).toEqual([7, -4950]);
  });

  test('has nothing said before the next balance, and nothing where no balance came before', () => {
    expect(assessUnknowns(story(...history, unknown()), { nowMs })).toMatchObject([
      {
        suggestion: 'none',
        evidence: { rule: 'no-later-balance', balanceBefore: 829_423, balanceBeforeSeq: 7, expectedNet: 1980 },
      },
    ]);
    expect(said(story(unknown(), ...history))).toEqual([['none', 'no-earlier-balance']]);
    expect(said(story(unknown()))).toEqual([['none', 'no-later-balance']]);
  });

  test('is measured by its own balances when its reply carried them', () => {
    const own = (after: number): StoryEvent =>
      unknown(20, 829_423 - after, { balanceBefore: poisha(829_423), balanceAfter: poisha(after) });
    expect(said(story(...history, own(827_443), sale()))).toEqual([['charged', 'moved-exactly-net']]);
    expect(said(story(...history, own(827_400), sale()))).toEqual([['none', 'nothing-fits']]);
    expect(gaps(story(...history, own(827_400), sale()))).toMatchObject([{ amount: -2023, seq: 8 }]);
    expect(said(story(...history, own(829_423), sale(20, { atSecond: 5000 })))).toEqual([['not-charged', 'nothing-moved']]);
  });

  test('still in flight has no verdict yet', () => {
    expect(said(story(...history, { state: 'sending', taka: 50, charged: 4950 }, sale()))).toEqual([]);
    expect(said(story({ state: 'sending' }, ...history))).toEqual([]);
  });

  test('lies between balances whatever refusals without balances stand beside it', () => {
    const refusals: StoryEvent[] = [{ state: 'rejected' }, { state: 'not-sent' }];
    expect(said(story(...history, ...refusals, unknown(50, 4950), ...refusals, sale()))).toEqual([
      ['charged', 'moved-exactly-net'],
    ]);
  });
});
