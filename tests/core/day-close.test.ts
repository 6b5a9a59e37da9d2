import { describe, expect, test } from 'vitest';
import { first, oneDayMs, quietTill, refused, report, second, sellOne, told } from '../helpers/day-till.ts';
import { order } from '../helpers/orders.ts';
import { keptBy, testTill } from '../helpers/till-parts.ts';

describe('closing a day', () => {
  test('counts charged, unknown and not charged apart, and closes with a number that has no hole', async () => {
    const till = await quietTill();
    till.provider.answers = ['success', 'decline', 'silence'];
    for (const phone of ['01712345671', '01712345672', '01712345673']) await till.call('recharge', order({ phone }));
    expect(await report(till)).toMatchObject({
      charged: { count: 1, amount: 2000, commission: 20 },
      unknown: { count: 1, amount: 2000 },
      notCharged: { count: 1, amount: 2000 },
    });
    expect(await till.call('day.close', {})).toMatchObject({ ok: true, value: { zNumber: 1, grandTotal: 2000 } });
    expect(await till.call('day.close', { businessDay: first })).toEqual(refused('day-already-closed'));
  });

  test('a sale after the day was closed belongs to the next day', async () => {
    const till = await quietTill();
    await till.call('day.close', {});
    expect(await till.call('recharge', order())).toMatchObject({ ok: true, value: { businessDay: second } });
    expect(await till.call('day.close', {})).toMatchObject({
      ok: true,
      value: { businessDay: second, zNumber: 2, grandTotal: 2000 },
    });
  });

  test('tells who, when, from which to which entry, and ten characters of the closing entry; the first Z also tells the key', async () => {
    const till = await quietTill();
    const kept = keptBy(till);
    await sellOne(till, 1);
    const z = told(await till.call('day.close', {}));
    const entry = till.ports.ledger.lastEntry();
    expect(z).toMatchObject({ firstSeq: 1, lastSeq: entry?.seq, closedBy: 'rahima', closedAt: entry?.at });
    expect(z.proof).toBe(entry?.mac.slice(0, 10));
    expect(z.keyFingerprint).toMatch(/^([0-9a-f]{4} ){3}[0-9a-f]{4}$/);
    expect(z.keyFingerprint).toBe(till.ports.ledger.keyFingerprint());
    expect(kept.at(-1)).toMatchObject({ kind: 'day-closed', body: { lines: z.lines, wallet: z.wallet } });
    till.clock.advance(oneDayMs);
    const next = told(await till.call('day.close', {}));
    expect(next).toMatchObject({ zNumber: 2, firstSeq: z.lastSeq + 1 });
    expect(next).not.toHaveProperty('keyFingerprint');
  });

  test('the X names the latest entry, so that a slip of it can be found again', async () => {
    const till = await quietTill();
    await sellOne(till, 1);
    const last = till.ports.ledger.lastEntry();
    expect(await report(till)).toMatchObject({ firstSeq: 1, lastSeq: last?.seq, proof: last?.mac.slice(0, 10) });
  });
});

describe('the order of days', () => {
  test('a day with sales is closed before a later one; without a day named, the oldest goes first', async () => {
    const till = await quietTill();
    await sellOne(till, 1);
    till.clock.advance(oneDayMs);
    await sellOne(till, 2);
    expect(await report(till)).toMatchObject({ businessDay: second, closeFirst: first });
    expect(await till.call('day.close', { businessDay: second })).toEqual(refused('earlier-day-open', { businessDay: first }));
    expect(await till.call('day.close', {})).toMatchObject({ ok: true, value: { businessDay: first, zNumber: 1 } });
    expect(await report(till)).not.toHaveProperty('closeFirst');
    expect(await till.call('day.close', {})).toMatchObject({ ok: true, value: { businessDay: second, grandTotal: 4000 } });
  });

  test('a day with nothing sold may be skipped or closed, and no number is missing', async () => {
    const till = await quietTill();
    await sellOne(till, 1);
    await till.call('day.close', {});
    till.clock.advance(3 * oneDayMs);
    expect(await till.call('day.close', {})).toMatchObject({ ok: true, value: { businessDay: '2026-11-27', zNumber: 2 } });
    expect(await till.call('day.close', { businessDay: '2026-11-26' })).toEqual(refused('day-already-closed'));
    expect(await till.call('day.close', { businessDay: '2026-12-24' })).toMatchObject(refused('invalid-input'));
  });

  test('a sale made while the clock ran a day ahead waits for its day, and is in no Z before', async () => {
    const till = await quietTill();
    await sellOne(till, 1);
    till.clock.jumpWall(oneDayMs);
    await sellOne(till, 2);
    till.clock.jumpWall(-oneDayMs);
    await sellOne(till, 3);
    const z = told(await till.call('day.close', {}));
    expect(z).toMatchObject({ businessDay: first, charged: { count: 2, amount: 4000 }, grandTotal: 4000 });
    till.clock.advance(oneDayMs);
    const next = told(await till.call('day.close', {}));
    expect(next).toMatchObject({ businessDay: second, charged: { count: 1 }, grandTotal: 6000 });
    // The wallet is cut where the first sale of the later day stands; together the two days hold everything.
    expect([z.wallet?.net, next.wallet?.net]).toEqual([1980, 3960]);
    expect(next.wallet?.opening).toBe(z.wallet?.closing);
  });

  test('after an early close the clock may go back: nothing enters the closed day', async () => {
    const till = await quietTill();
    const z = told(await till.call('day.close', {}));
    till.clock.jumpWall(-7_200_000);
    expect(await till.call('recharge', order())).toMatchObject({ ok: true, value: { businessDay: second } });
    expect(await report(till, first)).toEqual(z);
  });

  test('a changed cut-over moves no sale out of its day, and the days still close in their order', async () => {
    const till = await quietTill();
    till.clock.jumpWall(Date.parse('2026-11-24T19:00:00.000Z') - till.clock.nowMs());
    expect(await sellOne(till, 1).then(() => report(till))).toMatchObject({ businessDay: second });
    await till.call('settings.change', { dayCutOverMinutes: 120 });
    await sellOne(till, 2);
    expect(await report(till)).toMatchObject({ businessDay: first, charged: { count: 1 } });
    expect(await report(till, second)).toMatchObject({ charged: { count: 1 }, closeFirst: first });
    expect(await till.call('day.close', {})).toMatchObject({ ok: true, value: { businessDay: first, grandTotal: 2000 } });
    till.clock.advance(oneDayMs);
    expect(await till.call('day.close', {})).toMatchObject({ ok: true, value: { businessDay: second, grandTotal: 4000 } });
  });

  test('closed days are listed from the newest on, page by page', async () => {
    const till = await quietTill();
    for (let n = 1; n <= 3; n += 1) {
      await sellOne(till, n);
      await till.call('day.close', {});
      till.clock.advance(oneDayMs);
    }
    const page = told(await till.call('day.list', { limit: 2 }));
    expect(page.items.map(({ zNumber, businessDay }) => [zNumber, businessDay])).toEqual([
      [3, '2026-11-26'],
      [2, second],
    ]);
    expect(page.items[0]).toMatchObject({ closedBy: 'rahima', charged: { count: 1, amount: 2000 }, grandTotal: 6000 });
    const rest = told(await till.call('day.list', { limit: 2, cursor: page.cursor ?? '' }));
    expect(rest).toMatchObject({ items: [{ zNumber: 1 }], cursor: null });
  });
});

describe('a person at the counter', () => {
  test('closes the shift first; one that began on a later day does not hold up an earlier day', async () => {
    const till = await testTill();
    await sellOne(till, 1);
    expect(await till.call('day.close', {})).toEqual(refused('shift-still-open'));
    await till.call('shift.close', { counted: 2000 });
    till.clock.advance(oneDayMs);
    await till.call('shift.open', { float: 0 });
    await sellOne(till, 2);
    expect(await till.call('day.close', {})).toMatchObject({ ok: true, value: { businessDay: first } });
    expect(await till.call('day.close', {})).toEqual(refused('shift-still-open'));
  });

  test('who presses twice does not close tomorrow as well', async () => {
    const till = await testTill();
    await till.call('shift.close', { counted: 0 });
    await till.call('day.close', {});
    expect(await till.call('day.close', {})).toEqual(refused('day-already-closed'));
    expect(await till.call('day.close', { businessDay: second })).toEqual(refused('day-already-closed'));
  });

  test('signs for what is still in doubt with a reason, and it is carried into the next day', async () => {
    const till = await testTill();
    await sellOne(till, 1, 'charge-then-silence');
    await sellOne(till, 2);
    till.provider.balance += 100_000;
    await sellOne(till, 3);
    await till.call('shift.close', { counted: 4000 });
    const doubts = { unknowns: 1, gaps: 1 };
    expect(await till.call('day.close', {})).toEqual(refused('day-has-doubts', { ...doubts, maySign: true }));
    const note = 'the provider answers tomorrow';
    const z = told(await till.call('day.close', { note }));
    expect(z).toMatchObject({
      signedFor: { note },
      carriedIn: { count: 0 },
      carriedOut: { count: 1, amount: 2000 },
      wallet: { unexplained: { count: 1, amount: 100_000 } },
    });
    till.clock.advance(oneDayMs);
    expect(await report(till)).toMatchObject({ carriedIn: { count: 1, amount: 2000 }, carriedOut: { count: 1 } });
    expect(await till.call('day.close', {})).toMatchObject(refused('day-has-doubts', { unknowns: 1, gaps: 0 }));
  });

  test('an owner who wants no doubts in a Z gets none, also on a till without a person', async () => {
    for (const attended of [true, false]) {
      const till = await testTill(undefined, undefined, undefined, attended);
      await till.call('settings.change', { closeWithDoubts: 'refuse' });
      const lost = await sellOne(till, 1, 'silence');
      await till.call('shift.close', { counted: 0 });
      const no = refused('day-has-doubts', { unknowns: 1, gaps: 0, maySign: false });
      expect(await till.call('day.close', {})).toEqual(no);
      expect(await till.call('day.close', { note: 'all the same' })).toEqual(no);
      await till.call('unknowns.settle', { rechargeId: lost.id, verdict: 'not-charged', reason: 'dashboard' });
      expect(await till.call('day.close', {})).toMatchObject({ ok: true, value: { zNumber: 1 } });
    }
  });
});

describe('what is found out after a day was closed', () => {
  test('leaves its Z as it was, and stands in the open day as sold earlier', async () => {
    const till = await quietTill();
    await sellOne(till, 1);
    const lost = await sellOne(till, 2, 'charge-then-silence');
    const wrong = await sellOne(till, 3, 'silence');
    await till.call('unknowns.settle', { rechargeId: wrong.id, verdict: 'charged', reason: 'thought so' });
    const z = told(await till.call('day.close', {}));
    expect(z).toMatchObject({ charged: { count: 2 }, unknown: { count: 1 }, carriedOut: { count: 1, amount: 2000 } });
    till.clock.advance(oneDayMs);
    await sellOne(till, 4);
    await till.call('unknowns.settle', { rechargeId: lost.id, verdict: 'charged', reason: 'SMS' });
    await till.call('unknowns.reopen', { rechargeId: wrong.id, reason: 'never came' });
    await till.call('wallet.observe', { balance: 1, note: 'mistyped' });
    const x = await report(till);
    expect(x).toMatchObject({
      charged: { count: 1, amount: 2000 },
      earlier: { charged: { count: 1, amount: 2000 }, takenBack: { count: 1, amount: 2000 } },
      carriedIn: { count: 1 },
      carriedOut: { count: 1 },
    });
    expect(await report(till, first)).toEqual(z);
    const next = told(await till.call('day.close', {}));
    expect(next.earlier).toEqual(x.earlier);
  });
});
