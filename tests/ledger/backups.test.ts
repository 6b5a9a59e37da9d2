import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createFileLedgerKeys } from '../../electron/adapters/ledger-keys-file.ts';
import { openLedger } from '../../electron/adapters/ledger-sqlite/open-ledger.ts';
import { day, fact, newId, today } from './helpers/facts.ts';
import { meddle, newDir, openTest, type TestLedger } from './helpers/ledger.ts';

const copies = (till: TestLedger | string): string[] => {
  const backups = join(typeof till === 'string' ? till : till.dir, 'backups');
  return readdirSync(backups).sort();
};

test('a backup is one file with every entry, verified, and opens as a ledger where it is restored', async () => {
  const till = await openTest();
  const id = till.sell();
  const made = await till.backup();
  expect(made).toMatchObject({ ok: true, value: { entries: 3 } });
  expect(copies(till)).toEqual([expect.stringMatching(/^ledger-\d{8}T\d{9}Z-0000000003\.sqlite$/)]);

  const restored = newDir();
  copyFileSync(join(till.dir, 'backups', copies(till)[0] ?? ''), join(restored, 'ledger.sqlite'));
  copyFileSync(join(till.dir, 'ledger.key'), join(restored, 'ledger.key'));
  const again = await openTest({ dir: restored });
  expect(again.ledger.recharge(id)).toEqual(till.ledger.recharge(id));
  expect(again.ledger.verify()).toMatchObject({ intact: true, entries: 3 });
});

test('selling goes on while a backup is made, and the backup is still whole', async () => {
  const till = await openTest();
  for (let sold = 0; sold < 150; sold += 1) till.sell('failed', {});
  const making = till.backup();
  for (let sold = 0; sold < 30; sold += 1) {
    till.sell();
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(await making).toMatchObject({ ok: true });
  expect(till.ledger.verify()).toMatchObject({ intact: true, entries: 540 });
});

test('closing a day makes a backup by itself', async () => {
  const till = await openTest();
  till.sell();
  till.closeDay(today);
  await till.settled();
  expect(copies(till)).toEqual([expect.stringContaining('-0000000004.sqlite')]);
});

test('a day whose copy was never finished is copied at the next start, and then no more', async () => {
  const first = await openTest();
  first.sell();
  first.closeDay(today);
  await first.settled();
  await first.close();
  rmSync(join(first.dir, 'backups'), { recursive: true });
  const second = await openTest({ dir: first.dir });
  await second.settled();
  await second.close();
  expect(copies(second)).toEqual([expect.stringContaining('-0000000004.sqlite')]);
  const third = await openTest({ dir: first.dir });
  await third.settled();
  expect(copies(third)).toHaveLength(1);
});

test('five hundred outcomes make a backup by themselves, counted over restarts', async () => {
  const first = await openTest();
  for (let sold = 0; sold < 480; sold += 1) first.sell();
  await first.close();
  const till = await openTest({ dir: first.dir });
  for (let sold = 0; sold < 19; sold += 1) till.sell();
  await till.settled();
  expect(readdirSync(till.dir)).not.toContain('backups');
  till.sell();
  await till.settled();
  expect(copies(till)).toEqual([expect.stringContaining('-0000001500.sqlite')]);
});

test('thirty backups are kept, the oldest go, and files of others stay', async () => {
  const till = await openTest();
  till.sell();
  const dir = join(till.dir, 'backups');
  mkdirSync(dir);
  writeFileSync(join(dir, 'note from the owner.txt'), '');
  for (let n = 1; n <= 30; n += 1)
    writeFileSync(join(dir, `ledger-202501${String(n).padStart(2, '0')}T000000000Z-0000000001.sqlite`), '');
  await till.backup();
  expect(copies(till).filter((name) => name.startsWith('ledger-'))).toHaveLength(30);
  expect(copies(till)[0]).toBe('ledger-20250102T000000000Z-0000000001.sqlite');
  expect(copies(till)).toContain('note from the owner.txt');
});

test('a ledger that does not verify makes no backup, and no older one is lost for it', async () => {
  const till = await openTest();
  till.sell();
  await till.backup();
  const before = copies(till);
  meddle(till.dir, (db) =>
    db.exec("DROP TRIGGER ledger_entry_never_changes; UPDATE ledger_entry SET staff = 'Karim' WHERE seq = 2"),
  );
  expect(await till.backup()).toEqual({ ok: false, failure: 'damaged' });
  expect(copies(till)).toEqual(before);
});

test('closing the ledger while a backup is made leaves no half copy', async () => {
  const till = await openTest();
  for (let sold = 0; sold < 100; sold += 1) till.sell();
  const making = till.backup();
  await new Promise((resolve) => setImmediate(resolve));
  await till.close();
  const made = await making;
  const left = copies(till);
  expect(left).toHaveLength(made.ok ? 1 : 0);
  const again = await openLedger({ dir: till.dir, keys: createFileLedgerKeys(till.dir) });
  expect(again.ok).toBe(true);
  if (again.ok) again.value.ledger.close();
});

test('where no backup can be written selling goes on, and who asks is told', async () => {
  const till = await openTest();
  writeFileSync(join(till.dir, 'backups'), 'in the way');
  till.sell();
  till.closeDay(today);
  await till.settled();
  till.sell('succeeded', {}, { businessDay: day('2026-11-25') });
  expect(await till.backup()).toEqual({ ok: false, failure: 'io-error' });
  expect(till.ledger.verify()).toMatchObject({ intact: true, entries: 7 });
  await till.close();
  await openTest({ dir: till.dir });
});

test('two backups asked for at once are one', async () => {
  const till = await openTest();
  till.add(fact.intended(newId()));
  const [a, b] = await Promise.all([till.backup(), till.backup()]);
  expect(a).toEqual(b);
  expect(copies(till)).toHaveLength(1);
});
