import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFileLedgerKeys } from '../../electron/adapters/ledger-keys-file.ts';
import { rebuildLedger } from '../../electron/adapters/ledger-sqlite/rebuild.ts';
import { tableSql } from '../../electron/adapters/ledger-sqlite/sql-tables.ts';
import { tableSpecs } from '../../electron/adapters/ledger-sqlite/tables.ts';
import type { Ledger } from '../../electron/core/ports/ledger.ts';
import { dayAfter } from '../../shared/business-day.ts';
import { accountTypes, operatorCodes } from '../../shared/operators.ts';
import type { CashBook } from '../helpers/cash-book.ts';
import type { RechargeId } from '../../shared/ids.ts';
import { day, phone } from './helpers/facts.ts';
import { play, wishes } from './helpers/history.ts';
import { fastDir, meddle, openTest } from './helpers/ledger.ts';
import type { Model } from './helpers/model.ts';

const free = new Set(['failed', 'rejected', 'not-sent', 'settled-not-charged']);
const allRows = (dir: string) =>
  meddle(dir, (db) => Object.values(tableSpecs).map((spec) => [spec.name, db.prepare(tableSql(spec).all).all()]));

function expectTheSame(ledger: Ledger, model: Model): void {
  const days = new Set([...model.postings.map((posting) => posting.day), '2026-11-24']);
  for (const each of days) {
    const report = ledger.day(day(each));
    for (const column of ['charged', 'unknown', 'notCharged'] as const) {
      const { commission, ...rest } = model.total(column, (posting) => posting.day === each);
      expect(report[column]).toEqual(column === 'charged' ? { ...rest, commission } : rest);
      for (const line of report.lines) {
        const of = model.total(
          column,
          (posting) => posting.day === each && posting.line === `${line.operator}|${line.accountType}`,
        );
        expect(line[column]).toMatchObject({ count: of.count, amount: of.amount });
      }
    }
    const closed = each <= model.closedThrough && report.zNumber !== undefined;
    const upTo = model.total('charged', (posting) => (closed ? posting.day <= each : posting.day < each));
    expect(report.grandTotal).toBe(upTo.amount);
  }
  for (const [id, sold] of model.sold) {
    expect(ledger.recharge(id as RechargeId)).toMatchObject({
      state: sold.state,
      seq: sold.seqs[0],
      lastSeq: sold.seqs.at(-1),
      phone: sold.phone,
    });
    expect(ledger.timesPrinted(id as RechargeId)).toBe(sold.prints);
  }
  for (const [zNumber, copies] of model.zCopies) expect(ledger.timesZPrinted(zNumber)).toBe(Math.max(0, ...copies.values()));
  const held = [...model.sold.values()].filter(({ state }) => !free.has(state));
  const sum = (some: typeof held): number => some.reduce((total, { amount }) => total + amount, 0);
  for (const each of days) {
    const ofDay = held.filter((sold) => sold.day === each);
    expect(ledger.spentOn(day(each))).toBe(sum(ofDay));
    for (const staff of ['Rahim', 'রহিম', 'nobody'])
      expect(ledger.spentOn(day(each), staff)).toBe(sum(ofDay.filter((sold) => sold.staff === staff)));
    expect(ledger.spentByHour(day(each), dayAfter(day(each))).reduce((total, { amount }) => total + amount, 0)).toBe(sum(ofDay));
  }
  expectTheSameCash(ledger, model.cash, days);
  expect(ledger.openShift()?.shiftId).toBe(model.openShift);
  expectTheSameCustomers(ledger, model);
  const open = [...model.sold].filter(([, sold]) => sold.state === 'unknown').map(([id]) => id);
  expect(ledger.openUnknowns().map(({ id }) => id)).toEqual(open);
  const unfinished = [...model.sold]
    .filter(([, sold]) => sold.state === 'intended' || sold.state === 'sending')
    .map(([id]) => id);
  expect(ledger.unfinished().map(({ id }) => id)).toEqual(unfinished);
}

function expectTheSameCustomers(ledger: Ledger, model: Model): void {
  for (const [number, { times, lastAmount }] of model.remembered)
    expect(ledger.customer(phone(number))).toMatchObject({
      times,
      lastAmount,
      usualAmount: model.usualOf(number),
      favourite: model.favourites.includes(number),
      name: model.names.get(number) ?? '',
    });
  expect(ledger.favouriteCustomers(50).map((each) => each.phone)).toEqual(model.favourites);
  for (const operator of operatorCodes)
    for (const accountType of accountTypes)
      expect(ledger.usualAmounts({ operator, accountType }, 50)).toEqual(model.usualFor(`${operator}|${accountType}`));
}

function expectTheSameCash(ledger: Ledger, book: CashBook, days: Iterable<string>): void {
  const shifts = book.drawers.flatMap(({ opened }) => book.shift(opened.body.shiftId) ?? []);
  expect(ledger.shifts({ limit: 100 }).items).toEqual(shifts.reverse());
  for (const { cash, ...shift } of shifts) {
    expect(ledger.shift(shift.shiftId)).toEqual(shift);
    expect(ledger.cashOfShift(shift.shiftId)).toEqual(cash);
    const drawer = book.drawers.find(({ opened }) => opened.body.shiftId === shift.shiftId);
    expect(ledger.cashMoves(shift.shiftId)).toEqual(drawer?.moves);
  }
  for (const each of new Set([...days, ...book.drawers.flatMap((drawer) => drawer.days.map(({ day: stood }) => stood))]))
    expect(ledger.cashOfDay(day(each))).toEqual(book.day(each));
  const customers = book.customers().map(({ lastSeq: _, ...baki }) => baki);
  expect(ledger.baki({ limit: 100 }).items).toEqual(customers.filter(({ owed }) => owed !== 0));
  expect(ledger.bakiOwed()).toBe(book.owed());
  for (const baki of customers) {
    expect(ledger.bakiOf(baki.phone)).toEqual(baki);
    const lines = book.lines.filter(({ phone: whose }) => whose === baki.phone).map(({ phone: _, ...line }) => line);
    expect(ledger.bakiLines({ phone: baki.phone, limit: 100 }).items).toEqual(lines.reverse());
  }
}

test('after any legal history the ledger, its rebuild and an independent model agree to the poisha', async () => {
  await fc.assert(
    fc.asyncProperty(wishes, async (all) => {
      const till = await openTest({ dir: fastDir() });
      const model = play(all, till);
      expectTheSame(till.ledger, model);
      expect(till.ledger.verify()).toMatchObject({ intact: true, entries: model.seq });
      await till.close();

      const before = allRows(till.dir);
      expect(await rebuildLedger({ dir: till.dir, keys: createFileLedgerKeys(till.dir) })).toEqual({
        ok: true,
        value: { entries: model.seq },
      });
      expect(allRows(till.dir)).toEqual(before);
      rmSync(till.dir, { recursive: true });
    }),
    { numRuns: 120 },
  );
}, 120_000);

test('the charged amounts of all days together are what is charged now, also after closed days were corrected', async () => {
  await fc.assert(
    fc.asyncProperty(wishes, async (all) => {
      const till = await openTest({ dir: fastDir() });
      const model = play(all, till);
      const days = new Set(model.postings.map((posting) => posting.day));
      const told = [...days].reduce((sum, each) => sum + till.ledger.day(day(each)).charged.amount, 0);
      const now = [...model.sold.values()].filter(({ state }) => state === 'succeeded' || state === 'settled-charged');
      expect(told).toBe(now.reduce((sum, { amount }) => sum + amount, 0));
      await till.close();
      rmSync(till.dir, { recursive: true });
    }),
    { numRuns: 60 },
  );
}, 120_000);

test('a rebuild repairs projections that were meddled with, and touches no entry', async () => {
  const till = await openTest();
  const id = till.sell();
  till.sell('unknown');
  await till.close();
  const before = allRows(till.dir);
  meddle(till.dir, (db) =>
    db.exec("UPDATE recharge SET state = 'failed'; DELETE FROM day_line; UPDATE till_state SET charged_total = 0"),
  );
  const spoiled = await openTest({ dir: till.dir });
  expect(spoiled.ledger.verify()).toEqual({ intact: false, firstBadSeq: 1, why: 'projection: recharge' });
  await spoiled.close();
  expect(await rebuildLedger({ dir: till.dir, keys: createFileLedgerKeys(till.dir) })).toEqual({
    ok: true,
    value: { entries: 6 },
  });
  expect(allRows(till.dir)).toEqual(before);
  const again = await openTest({ dir: till.dir });
  expect(again.ledger.recharge(id)?.state).toBe('succeeded');
  expect(again.ledger.verify()).toMatchObject({ intact: true });
});

test('a rebuild refuses a broken chain and a ledger that is open, and changes nothing then', async () => {
  const till = await openTest();
  till.sell();
  const keys = createFileLedgerKeys(till.dir);
  expect(await rebuildLedger({ dir: till.dir, keys })).toEqual({ ok: false, failure: 'in-use' });
  await till.close();
  meddle(till.dir, (db) =>
    db.exec("DROP TRIGGER ledger_entry_never_changes; UPDATE ledger_entry SET staff = 'Karim' WHERE seq = 2"),
  );
  const before = allRows(till.dir);
  expect(await rebuildLedger({ dir: till.dir, keys })).toEqual({ ok: false, failure: 'damaged' });
  expect(allRows(till.dir)).toEqual(before);
});
