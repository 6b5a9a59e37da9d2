import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createFileLedgerKeys } from '../../electron/adapters/ledger-keys-file.ts';
import { migrations, type Migration } from '../../electron/adapters/ledger-sqlite/migrate.ts';
import { openLedger } from '../../electron/adapters/ledger-sqlite/open-ledger.ts';
import { fact } from './helpers/facts.ts';
import { meddle, newDir, openTest } from './helpers/ledger.ts';
import { takeBack } from './helpers/take-back.ts';

const now = migrations.length;
/** What a later version could do: a table more, filled from what is there. */
const next: Migration = {
  to: now + 1,
  run: (db) => void db.exec('CREATE TABLE note (seq INTEGER PRIMARY KEY) STRICT; INSERT INTO note SELECT seq FROM ledger_entry'),
};
const withNext = [...migrations, next];
const version = (dir: string) => meddle(dir, (db) => db.pragma('user_version', { simple: true }));

test('the real migrations are numbered from 1 without a hole', () => {
  expect(migrations.map(({ to }) => to)).toEqual(migrations.map((_, index) => index + 1));
});

test('the migrations make a whole ledger out of an empty file', async () => {
  const till = await openTest();
  till.sell();
  expect(till.ledger.verify()).toMatchObject({ intact: true });
  await till.close();
  expect(version(till.dir)).toBe(now);
});

test('an older ledger is copied, verified, and only then brought forward', async () => {
  const old = await openTest();
  const id = old.sell();
  await old.close();
  const till = await openTest({ dir: old.dir, migrations: withNext });
  expect(till.ledger.recharge(id)?.state).toBe('succeeded');
  expect(till.ledger.verify()).toMatchObject({ intact: true, entries: 3 });
  await till.close();
  expect(version(till.dir)).toBe(now + 1);
  expect(meddle(till.dir, (db) => db.prepare('SELECT count(*) FROM note').pluck().get())).toBe(3);
  const [copy = ''] = readdirSync(join(till.dir, 'backups'));
  expect(copy).toContain('-0000000003.sqlite');
});

test('a migration that fails leaves the older version whole, and its copy', async () => {
  const old = await openTest();
  old.sell();
  await old.close();
  const failing: Migration = {
    to: now + 1,
    run: (db) => {
      db.exec('CREATE TABLE note (seq INTEGER PRIMARY KEY) STRICT');
      throw new Error('a bug in a migration');
    },
  };
  const options = { dir: old.dir, keys: createFileLedgerKeys(old.dir) };
  await expect(openLedger({ ...options, migrations: [...migrations, failing] })).rejects.toThrow('a bug in a migration');
  expect(version(old.dir)).toBe(now);
  const again = await openTest({ dir: old.dir });
  expect(again.ledger.verify()).toMatchObject({ intact: true, entries: 3 });
});

test('a ledger that does not verify is not migrated', async () => {
  const old = await openTest();
  old.sell();
  await old.close();
  meddle(old.dir, (db) =>
    db.exec("DROP TRIGGER ledger_entry_never_changes; UPDATE ledger_entry SET staff = 'Karim' WHERE seq = 2"),
  );
  expect(await openLedger({ dir: old.dir, keys: createFileLedgerKeys(old.dir), migrations: withNext })).toEqual({
    ok: false,
    failure: 'damaged',
  });
  expect(version(old.dir)).toBe(now);
});

test('an older app refuses the ledger of the newer one', async () => {
  const till = await openTest({ dir: newDir(), migrations: withNext });
  await till.close();
  expect(await openLedger({ dir: till.dir, keys: createFileLedgerKeys(till.dir) })).toEqual({
    ok: false,
    failure: 'newer-version',
  });
});

test('a ledger of the first version is brought forward whole, and prints from then on', async () => {
  const old = await openTest();
  const id = old.sell();
  old.add(fact.printed(id));
  await old.close();
  takeBack(old.dir, 1);
  const till = await openTest({ dir: old.dir });
  expect(till.ledger.timesPrinted(id)).toBe(1);
  till.add(fact.printQueued(id, 2));
  expect(till.ledger.timesPrinted(id)).toBe(2);
  expect(till.ledger.printJobsOf(id)).toMatchObject([{ what: { kind: 'receipt', id, copy: 2 }, state: 'queued' }]);
  expect(till.ledger.verify()).toMatchObject({ intact: true, entries: 5 });
});
