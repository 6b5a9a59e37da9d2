import { describe, expect, test } from 'vitest';
import type { WalletFact } from '../../electron/core/ports.ts';
import { assessUnknowns, gaps, mayAutoSettle, reopenable, statementLines } from '../../electron/core/wallet-chain.ts';
import { walletLineSchema } from '../../shared/domain/wallet.ts';
import type { RechargeId } from '../../shared/ids.ts';
import { poisha, taka } from '../../shared/money.ts';

/** A script of what happens at one wallet at 1 %, told as the till would see it. Seconds since the shop opened. */
type Event = Partial<Omit<WalletFact, 'amount'>> & { taka?: number; atSecond?: number; charged?: number };
const idOf = (seq: number) => `019ab5a0-0000-7000-8000-${String(seq).padStart(12, '0')}` as RechargeId;
const instant = (second: number) => new Date(Date.UTC(2026, 10, 24, 4) + second * 1000).toISOString();
const nowMs = Date.UTC(2026, 10, 25);

function story(...events: (Event | number)[]): WalletFact[] {
  let balance = 1_000_000;
  let second = 0;
  return events.flatMap((event, index): WalletFact[] => {
    // A number is poisha that moves behind the till's back.
    if (typeof event === 'number') {
      balance += event;
      return [];
    }
    const { taka: amountTaka = 20, atSecond, charged, ...rest } = event;
    second = atSecond ?? second + 60;
    const base = {
      seq: index + 1,
      at: instant(second),
      sentAt: instant(second),
      rechargeId: idOf(index + 1),
      operator: 'GP',
      accountType: 'prepaid',
      amount: taka(amountTaka),
    } as const;
    if (rest.state && rest.state !== 'succeeded') {
      balance -= charged ?? 0;
      return [{ ...base, state: rest.state, ...rest }];
    }
    const before = balance;
    balance -= amountTaka * 99;
    return [
      {
        ...base,
        state: 'succeeded',
        commission: poisha(amountTaka),
        balanceBefore: poisha(before),
        balanceAfter: poisha(balance),
        ...rest,
      },
    ];
  });
}
const sale = (amountTaka = 20, rest: Event = {}): Event => ({ taka: amountTaka, ...rest });
const unknown = (amountTaka = 20, charged = 0, rest: Event = {}): Event => ({
  state: 'unknown',
  taka: amountTaka,
  charged,
  ...rest,
});
/** Sales of every usual amount: enough to know the commission exactly. */
const history = [20, 50, 100, 500, 1000, 33, 20].map((amount) => sale(amount));
const said = (facts: WalletFact[]) =>
  assessUnknowns(facts, { nowMs }).map(({ suggestion, evidence }) => [suggestion, evidence.rule]);

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
    expect(said(facts)).toEqual([['charged', 'moved-exactly-net']]);
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

  test('has nothing said before the next balance, and nothing where no balance came before', () => {
    expect(said(story(...history, unknown()))).toEqual([['none', 'no-later-balance']]);
    expect(said(story(unknown(), ...history))).toEqual([['none', 'no-earlier-balance']]);
    expect(said(story(unknown()))).toEqual([['none', 'no-later-balance']]);
  });

  test('is measured by its own balances when its reply carried them', () => {
    const own = (after: number): Event =>
      unknown(20, 829_423 - after, { balanceBefore: poisha(829_423), balanceAfter: poisha(after) });
    expect(said(story(...history, own(827_443), sale()))).toEqual([['charged', 'moved-exactly-net']]);
    expect(said(story(...history, own(827_400), sale()))).toEqual([['none', 'nothing-fits']]);
    expect(gaps(story(...history, own(827_400), sale()))).toMatchObject([{ amount: -2023, seq: 8 }]);
    expect(said(story(...history, own(829_423), sale(20, { atSecond: 5000 })))).toEqual([['not-charged', 'nothing-moved']]);
  });

  test('lies between balances whatever refusals without balances stand beside it', () => {
    const refusals: Event[] = [{ state: 'rejected' }, { state: 'not-sent' }];
    expect(said(story(...history, ...refusals, unknown(50, 4950), ...refusals, sale()))).toEqual([
      ['charged', 'moved-exactly-net'],
    ]);
  });
});

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
    const charged: Event = { state: 'settled-charged', taka: 100, charged: 9900 };
    const spared: Event = { state: 'settled-not-charged', taka: 50 };
    expect(said(story(...history, charged, spared, unknown(50, 4950), sale()))).toEqual([['charged', 'moved-exactly-net']]);
    expect(said(story(...history, charged, spared, unknown(50), sale(20, { atSecond: 2000 })))).toEqual([
      ['not-charged', 'nothing-moved'],
    ]);
  });

  test('of which one was settled on its late debit keep their verdicts', () => {
    const script = (first: Event['state']) =>
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
      },
      {
        seq: 12,
        at: instant(600),
        amount: -777,
        balanceBefore: 827_443,
        balanceBeforeSeq: 10,
        balanceAfter: 826_666,
        reversals: [],
      },
    ]);
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
  const spared = (rest: Event = {}): Event => ({ state: 'settled-not-charged', taka: 50, atSecond: 1000, ...rest });
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
