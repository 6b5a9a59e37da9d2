import { describe, expect, test } from 'vitest';
import { assessUnknowns, mayAutoSettle, reopenable } from '../../electron/core/wallet-chain.ts';
import { gaps } from '../../electron/core/wallet-chain/gaps.ts';
import { statementLines } from '../../electron/core/wallet-chain/statement.ts';
import { walletLineSchema } from '../../shared/domain/wallet.ts';
import { poisha } from '../../shared/money.ts';
import { history, idOf, instant, nowMs, said, sale, story, unknown, type StoryEvent } from '../helpers/wallet-story.ts';

describe('gaps', () => {
  test('are signed, stand at the entry that showed them, and offer the sales that may have been reversed', () => {
    const facts = story(...history, sale(50), 4950, sale(20), -777, sale(20));
    expect(gaps(facts)).toEqual([
      {
        seq: 10,
        at: instant(540),
        amount: 4950,
        balanceBefore: 824_473,
        balanceBeforeSeq: 8,
        balanceAfter: 829_423,
        reversals: [
          { rechargeId: idOf(8), seq: 8, at: instant(480) },
          { rechargeId: idOf(2), seq: 2, at: instant(120) },
        ],
        lateCharges: [],
      },
      {
        seq: 12,
        at: instant(600),
        amount: -777,
        balanceBefore: 827_443,
        balanceBeforeSeq: 10,
        balanceAfter: 826_666,
        reversals: [],
        lateCharges: [],
      },
    ]);
  });

  test('offer only sales of the last three days, and never the sale that showed the gap', () => {
    const reversed = (second: number) =>
      gaps(story(sale(50, { atSecond: 0 }), sale(20, { atSecond: 60 }), 4950, sale(50, { atSecond: second })))[0]?.reversals;
    expect(reversed(259_200)).toMatchObject([{ seq: 1 }]);
    expect(reversed(259_201)).toEqual([]);
  });

  test('offer the five newest sales of that net and nothing for money that left', () => {
    const many = Array.from({ length: 7 }, () => sale(50));
    expect(gaps(story(...many, 4950, sale()))[0]?.reversals.map(({ seq }) => seq)).toEqual([7, 6, 5, 4, 3]);
    expect(gaps(story(...many, -4950, sale()))[0]?.reversals).toEqual([]);
  });

  test('of two settled charges of the same net one of which never left show that one', () => {
    const twice: StoryEvent[] = [
      { state: 'settled-charged', taka: 50, charged: 4950 },
      { state: 'settled-charged', taka: 50 },
    ];
    const facts = story(...history, ...twice, sale());
    expect(gaps(facts)).toMatchObject([{ amount: 4950 }]);
    expect(
      statementLines(facts)
        .slice(-4)
        .map(({ kind, amount }) => [kind, amount]),
    ).toEqual([
      ['inferred', -4950],
      ['inferred', -4950],
      ['gap', 4950],
      ['sale', -1980],
    ]);
  });

  test('of two settled charges of the same net one of which left late show the other', () => {
    const twice: StoryEvent[] = [
      { state: 'settled-charged', taka: 50 },
      { state: 'settled-charged', taka: 50 },
    ];
    expect(gaps(story(...history, ...twice, sale(), -4950, sale()))).toMatchObject([{ amount: 4950, seq: 10 }]);
  });

  test('are none where a settled charge’s own reply told what it cost', () => {
    const own = (after: number): StoryEvent => ({
      state: 'settled-charged',
      charged: 829_423 - after,
      balanceBefore: poisha(829_423),
      balanceAfter: poisha(after),
    });
    const [whole, still] = [story(...history, own(827_423), sale()), story(...history, own(829_423), sale())];
    expect([gaps(whole), statementLines(whole).at(-2)?.amount]).toEqual([[], -2000]);
    expect(gaps(still)).toMatchObject([{ amount: 1980, seq: 8 }]);
  });

  test('a settled charge that never left the wallet shows as money too much', () => {
    expect(gaps(story(...history, { state: 'settled-charged', taka: 50 }, sale()))).toMatchObject([{ amount: 4950, seq: 9 }]);
  });

  test('a cashback inside a sale’s own reply belongs to that sale', () => {
    const facts = story(...history, sale(20, { balanceAfter: poisha(829_423 - 1975) }), 0);
    expect(gaps(facts)).toEqual([]);
    expect(statementLines(facts).at(-1)).toMatchObject({ kind: 'sale', amount: -1975 });
  });
});

describe('settling without a person', () => {
  const clean = Array.from({ length: 21 }, (_, index) => sale(20 + index));
  test('needs the owner’s word and 20 clean gaps', () => {
    expect(mayAutoSettle(story(...clean), { soleTill: true })).toBe(true);
    expect(mayAutoSettle(story(...clean), { soleTill: false })).toBe(false);
    expect(mayAutoSettle(story(...clean.slice(1)), { soleTill: true })).toBe(false);
  });

  test('stops for 20 gaps after one movement that nothing explains', () => {
    expect(mayAutoSettle(story(sale(), -1, ...clean.slice(1)), { soleTill: true })).toBe(false);
    expect(mayAutoSettle(story(sale(), -1, ...clean), { soleTill: true })).toBe(true);
  });

  test('is not stopped by an unknown that the balances explain, but by one they do not', () => {
    expect(mayAutoSettle(story(...clean, unknown(50, 4950), sale()), { soleTill: true })).toBe(true);
    expect(mayAutoSettle(story(...clean, unknown(50, 4970), sale()), { soleTill: true })).toBe(false);
  });

  test('is stopped by a sale whose own balances do not add up', () => {
    expect(mayAutoSettle(story(...clean, sale(20, { commission: poisha(7) }), sale()), { soleTill: true })).toBe(false);
  });
});

describe('a verdict of not charged', () => {
  const spared = (rest: StoryEvent = {}): StoryEvent => ({ state: 'settled-not-charged', taka: 50, atSecond: 1000, ...rest });
  const late = [sale(20, { atSecond: 1500 }), -4950, sale(20, { atSecond: 1600 })];

  test('is reopened by a later gap of exactly its net', () => {
    const facts = story(...history, spared(), ...late);
    expect(reopenable(facts)).toEqual([
      {
        rechargeId: idOf(8),
        evidence: {
          balanceBefore: 827_443,
          balanceBeforeSeq: 9,
          balanceAfter: 822_493,
          balanceAfterSeq: 11,
          moved: 4950,
          expectedNet: 4950,
          together: 1,
          rule: 'moved-exactly-net',
        },
      },
    ]);
  });

  test('stands when the wallet stays still, when another sum is missing, or when days have passed', () => {
    expect(reopenable(story(...history, spared(), sale(20, { atSecond: 1500 }), sale()))).toEqual([]);
    expect(reopenable(story(...history, spared(), sale(20, { atSecond: 1500 }), -4949, sale()))).toEqual([]);
    expect(reopenable(story(...history, spared(), sale(20, { atSecond: 200_000 }), -4950, sale()))).toEqual([]);
  });

  test('stands against a gap that was in view when it was given, and falls to one that was not', () => {
    expect(reopenable(story(...history, spared({ settledSeq: 11 }), ...late))).toEqual([]);
    expect(reopenable(story(...history, spared({ settledSeq: 10 }), ...late))).toHaveLength(1);
    expect(reopenable(story(...history, spared({ settledSeq: 8 }), -4950, sale()))).toHaveLength(1);
    expect(reopenable(story(...history, spared(), -4950, sale()))).toEqual([]);
  });

  test('falls to a debit up to a day after it was sent', () => {
    const debitedAfter = (seconds: number) => story(...history, spared(), sale(20, { atSecond: 1000 + seconds }), -4950, sale());
    expect(reopenable(debitedAfter(86_400))).toHaveLength(1);
    expect(reopenable(debitedAfter(86_401))).toEqual([]);
  });

  test('falls to a debit inside the next sale’s own balances', () => {
    const next = sale(20, { atSecond: 1500, balanceAfter: poisha(829_423 - 1980 - 4950) });
    expect(reopenable(story(...history, spared({ settledSeq: 8 }), next))).toMatchObject([
      { evidence: { balanceBeforeSeq: 9, balanceAfterSeq: 9 } },
    ]);
  });

  test('stands against an older gap', () => {
    expect(reopenable(story(...history, -4950, sale(), spared(), sale(20, { atSecond: 1500 })))).toEqual([]);
  });

  test('reopened is suggested as charged, so that it is not settled and reopened for ever', () => {
    expect(said(story(...history, spared({ state: 'unknown' }), ...late))).toEqual([['charged', 'moved-exactly-net']]);
  });

  test('is reopened together with every other that the same gap contradicts', () => {
    expect(reopenable(story(...history, spared(), spared(), ...late))).toHaveLength(2);
  });
});

test('the statement tells sales, unknowns, what was inferred and gaps, newest last', () => {
  const facts = story(
    sale(20),
    sale(500),
    unknown(50, 4950),
    { state: 'failed' },
    -700,
    sale(20),
    unknown(100),
    sale(20),
    { state: 'settled-charged', taka: 20, charged: 1980 },
    5000,
    sale(20),
    unknown(10),
  );
  const lines = statementLines(facts);
  expect(
    lines.map((line) => walletLineSchema.parse(line)).map(({ kind, seq, amount, balance }) => [kind, seq, amount, balance]),
  ).toEqual([
    ['sale', 1, -1980, 998_020],
    ['sale', 2, -49_500, 948_520],
    ['unknown', 3, 0, undefined],
    ['gap', 6, -5650, 942_870],
    ['sale', 6, -1980, 940_890],
    ['unknown', 7, 0, undefined],
    ['sale', 8, -1980, 938_910],
    ['inferred', 9, -1980, undefined],
    ['gap', 11, 5000, 941_930],
    ['sale', 11, -1980, 939_950],
    ['unknown', 12, 0, undefined],
  ]);
});

test('the order of the facts does not matter, only their place in the ledger', () => {
  const facts = story(...history, unknown(50, 4950), sale(), -3, sale());
  const mixed = [...facts].reverse();
  expect(assessUnknowns(mixed, { nowMs })).toEqual(assessUnknowns(facts, { nowMs }));
  expect([gaps(mixed), statementLines(mixed)]).toEqual([gaps(facts), statementLines(facts)]);
});
