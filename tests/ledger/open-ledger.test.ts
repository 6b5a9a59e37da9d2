import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createFileLedgerKeys } from '../../electron/adapters/ledger-keys-file.ts';
import { connect } from '../../electron/adapters/ledger-sqlite/connection.ts';
import { openLedger } from '../../electron/adapters/ledger-sqlite/open-ledger.ts';
import { isUnsafeStorage } from '../../electron/adapters/ledger-sqlite/storage.ts';
import { fact, stamp } from './helpers/facts.ts';
import { meddle, newDir, openTest } from './helpers/ledger.ts';

const isRoot = process.getuid?.() === 0 && process.platform === 'linux';
const open = (dir: string, keysDir = dir) => openLedger({ dir, keys: createFileLedgerKeys(keysDir) });

test('a new ledger is empty, intact and open for selling', async () => {
  const { ledger, dir, checkDue } = await openTest();
  expect(ledger.verify()).toEqual({ intact: true, entries: 0, head: '' });
  expect(ledger.lastEntry()).toBeUndefined();
  expect(checkDue).toBe(false);
  expect(existsSync(join(dir, 'ledger.sqlite'))).toBe(true);
  expect(statSync(join(dir, 'ballast')).size).toBeGreaterThan(1_000_000);
});

test('the connection that writes has every setting durability rests on', () => {
  const db = connect(join(newDir(), 'ledger.sqlite'), 'write', undefined);
  const names = [
    'journal_mode',
    'synchronous',
    'fullfsync',
    'checkpoint_fullfsync',
    'foreign_keys',
    'recursive_triggers',
    'trusted_schema',
    'cell_size_check',
  ];
  expect(names.map((name) => db.pragma(name, { simple: true }))).toEqual(['wal', 2, 1, 1, 1, 1, 0, 1]);
  db.close();
});

test('a database that does not take a setting is refused as unsafe', () => {
  // A database in memory has no WAL: the pragma is accepted and reads back as another mode.
  expect(() => connect(':memory:', 'write', undefined)).toThrow('unsafe-storage: journal_mode reads back as memory');
});

test('a second till in the same process is refused', async () => {
  const { dir } = await openTest();
  expect(await open(dir)).toEqual({ ok: false, failure: 'in-use' });
});

test('after a refusal the first till still sells and the second opens once the first has closed', async () => {
  const first = await openTest();
  await open(first.dir);
  first.sell();
  await first.close();
  const second = await openTest({ dir: first.dir });
  expect(second.ledger.verify()).toMatchObject({ intact: true, entries: 3 });
});

test('a ledger of a newer app is refused and left as it is', async () => {
  const { dir, close } = await openTest();
  await close();
  meddle(dir, (db) => db.pragma('user_version = 99'));
  const before = readFileSync(join(dir, 'ledger.sqlite'));
  expect(await open(dir)).toEqual({ ok: false, failure: 'newer-version' });
  expect(readFileSync(join(dir, 'ledger.sqlite')).equals(before)).toBe(true);
});

test('a file that is no database is damaged and left as it is', async () => {
  const { dir, close } = await openTest();
  await close();
  const junk = Buffer.alloc(8192, 'not a database');
  writeFileSync(join(dir, 'ledger.sqlite'), junk);
  expect(await open(dir)).toEqual({ ok: false, failure: 'damaged' });
  expect(readFileSync(join(dir, 'ledger.sqlite')).equals(junk)).toBe(true);
});

test('a database of something else is damaged, not taken over', async () => {
  const dir = newDir();
  meddle(dir, (db) => db.exec('CREATE TABLE groceries (name)'));
  expect(await open(dir)).toEqual({ ok: false, failure: 'damaged' });
  expect(meddle(dir, (db) => db.prepare('SELECT name FROM sqlite_schema').pluck().all())).toEqual(['groceries']);
});

test('a changed entry near the end of the chain is damage at start', async () => {
  const { dir, close, sell } = await openTest();
  sell();
  await close();
  meddle(dir, (db) => db.exec("DROP TRIGGER ledger_entry_never_changes; UPDATE ledger_entry SET staff = 'Karim' WHERE seq = 2"));
  expect(await open(dir)).toEqual({ ok: false, failure: 'damaged' });
});

test('a ledger with entries whose key is gone is refused', async () => {
  const { dir, close, sell } = await openTest();
  sell();
  await close();
  rmSync(join(dir, 'ledger.key'));
  expect(await open(dir)).toEqual({ ok: false, failure: 'key-missing' });
  expect(existsSync(join(dir, 'ledger.key'))).toBe(false);
});

test('another key than the ledger was written with is damage, not a new beginning', async () => {
  const { dir, close, sell } = await openTest();
  sell();
  await close();
  writeFileSync(join(dir, 'ledger.key'), 'ab'.repeat(32));
  expect(await open(dir)).toEqual({ ok: false, failure: 'damaged' });
});

test('an older copy of the file is behind its anchor', async () => {
  const { dir, close, sell } = await openTest();
  sell();
  await close();
  const older = readFileSync(join(dir, 'ledger.sqlite'));
  const second = await openTest({ dir });
  second.sell();
  await second.close();
  writeFileSync(join(dir, 'ledger.sqlite'), older);
  expect(await open(dir)).toEqual({ ok: false, failure: 'rolled-back' });
});

test.each([
  ['removed', (path: string) => rmSync(path)],
  ['emptied', (path: string) => truncateSync(path, 0)],
])('a ledger file that was %s is not answered with an empty ledger', async (_how, act) => {
  const { dir, close, sell } = await openTest();
  sell();
  await close();
  act(join(dir, 'ledger.sqlite'));
  expect(await open(dir)).toEqual({ ok: false, failure: 'rolled-back' });
});

test('an anchor that no ledger wrote counts as rolled back', async () => {
  const { dir, close, sell } = await openTest();
  sell();
  await close();
  writeFileSync(join(dir, 'ledger.anchor'), '{}');
  expect(await open(dir)).toEqual({ ok: false, failure: 'rolled-back' });
  const { ledger } = await openTest({ dir, access: 'read' });
  expect(ledger.verify()).toEqual({ intact: false, firstBadSeq: 0, why: 'anchor-unreadable' });
});

test('a reader makes nothing where there is no ledger', async () => {
  const dir = newDir();
  expect(await openLedger({ dir, keys: createFileLedgerKeys(dir), access: 'read' })).toEqual({ ok: false, failure: 'io-error' });
  writeFileSync(join(dir, 'ledger.sqlite'), '');
  expect(await openLedger({ dir, keys: createFileLedgerKeys(dir), access: 'read' })).toEqual({ ok: false, failure: 'io-error' });
  expect(readdirSync(dir)).toEqual(['ledger.sqlite']);
});

test.runIf(process.platform !== 'win32')('what a ledger writes is readable by its user only', async () => {
  const till = await openTest();
  till.sell();
  await till.backup();
  const files = ['ledger.sqlite', 'ledger.sqlite-wal', 'ballast', 'ledger.key', 'backups'];
  for (const file of files) expect(statSync(join(till.dir, file)).mode & 0o077, file).toBe(0);
});

test('a reader opens beside the seller, sees what was appended and writes nothing', async () => {
  const { dir, sell } = await openTest();
  const id = sell();
  const reader = await openTest({ dir, access: 'read' });
  expect(reader.ledger.recharge(id)?.state).toBe('succeeded');
  sell();
  expect(reader.ledger.verify()).toMatchObject({ intact: true, entries: 6 });
  expect(reader.ledger.append(fact.sending(id), stamp())).toEqual({ ok: false, failure: 'read-only' });
});

test('a clean close and an unclean stop are told apart', async () => {
  const first = await openTest();
  first.sell();
  const copy = newDir();
  execFileSync('cp', ['-r', `${first.dir}/.`, copy]);
  await first.close();
  expect((await openTest({ dir: first.dir })).checkDue).toBe(false);
  const stopped = await openTest({ dir: copy });
  expect(stopped.checkDue).toBe(true);
  expect(stopped.ledger.verify()).toMatchObject({ intact: true, entries: 3 });
});

test('network and synced folders are no place for a ledger', () => {
  expect(isUnsafeStorage('/home/shop/till', 0xef53)).toBe(false);
  expect(isUnsafeStorage('C:\\Users\\shop\\AppData\\Roaming\\till', 0)).toBe(false);
  expect(isUnsafeStorage('/mnt/share/till', 0x6969)).toBe(true);
  expect(isUnsafeStorage('\\\\server\\share\\till', 0)).toBe(true);
  expect(isUnsafeStorage('C:\\Users\\shop\\OneDrive\\till', 0)).toBe(true);
  expect(isUnsafeStorage('C:\\Users\\shop\\OneDrive - Shop\\till', 0)).toBe(true);
  expect(isUnsafeStorage('/home/shop/Dropbox/till', 0)).toBe(true);
});

test('a directory that cannot be made is a fault, not a crash', async () => {
  const dir = join(newDir(), 'file');
  writeFileSync(dir, '');
  expect(await open(join(dir, 'ledger'))).toMatchObject({ ok: false });
});

test.runIf(isRoot)('a read-only medium is refused for selling', async () => {
  const { dir, close, sell } = await openTest();
  sell();
  await close();
  const mount = join(newDir(), 'mount');
  mkdirSync(mount);
  execFileSync('mount', ['--bind', dir, mount]);
  onTestFinished(() => void execFileSync('umount', [mount]));
  execFileSync('mount', ['-o', 'remount,ro,bind', mount]);
  expect(await open(mount)).toEqual({ ok: false, failure: 'read-only' });
});
