import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createFileLedgerKeys } from '../../electron/adapters/ledger-keys-file.ts';
import { createAnchorKeeper } from '../../electron/adapters/ledger-sqlite/anchor-keeper.ts';
import { ballastAt } from '../../electron/adapters/ledger-sqlite/ballast.ts';
import type { Anchor, LedgerKeys } from '../../electron/adapters/ledger-sqlite/keys.ts';
import { takeLock } from '../../electron/adapters/ledger-sqlite/lock.ts';
import {
  applicationId,
  assertOurs,
  isBehind,
  migrate,
  migrations,
  versionOf,
  type Migration,
} from '../../electron/adapters/ledger-sqlite/migrate.ts';
import { rebuildLedger } from '../../electron/adapters/ledger-sqlite/rebuild.ts';
import { memoryDatabase } from './helpers/fold.ts';
import { fastDir, meddle, openTest } from './helpers/ledger.ts';
import { takeBack } from './helpers/take-back.ts';

describe('migrations', () => {
  const latest = migrations.length;
  const step = (to: number, sql = `CREATE TABLE t${to} (a)`): Migration => ({ to, run: (db) => void db.exec(sql) });

  test('bring an empty file to the latest version, marked as a ledger', () => {
    const db = new Database(':memory:');
    expect([versionOf(db), isBehind(db, migrations)]).toEqual([0, true]);
    assertOurs(db, migrations);
    migrate(db, migrations);
    expect([versionOf(db), isBehind(db, migrations)]).toEqual([latest, false]);
    expect(db.pragma('application_id', { simple: true })).toBe(applicationId);
    expect(Buffer.from(applicationId.toString(16), 'hex').toString()).toBe('RDLG');
    assertOurs(db, migrations);
    migrate(db, migrations);
    expect(versionOf(db)).toBe(latest);
    expect(isBehind(db, [])).toBe(false);
  });

  test('take the steps that are missing only, in order, without a hole', () => {
    const db = memoryDatabase();
    migrate(db, [...migrations, step(latest + 1), step(latest + 2)]);
    expect(versionOf(db)).toBe(latest + 2);
    expect(() => migrate(db, [step(latest + 4)])).toThrow(`no migration from version ${latest + 2} to ${latest + 4}`);
    expect(versionOf(db)).toBe(latest + 2);
  });

  test('that fail leave the version before, whole', () => {
    const db = memoryDatabase();
    const failing = step(latest + 2, 'CREATE TABLE half (a); CREATE TABLE nonsense');
    expect(() => migrate(db, [step(latest + 1), failing])).toThrow();
    expect(versionOf(db)).toBe(latest + 1);
    expect(db.prepare("SELECT name FROM sqlite_schema WHERE name IN ('half')").all()).toEqual([]);
  });

  test('refuse what is no ledger, and the ledger of a newer app', () => {
    const other = new Database(':memory:');
    other.exec('CREATE TABLE a (b)');
    expect(() => assertOurs(other, migrations)).toThrow('damaged: not a ledger');
    const newer = memoryDatabase();
    newer.pragma(`user_version = ${latest + 1}`);
    expect(() => assertOurs(newer, migrations)).toThrow(`newer-version: version ${latest + 1}`);
    newer.pragma('application_id = 1');
    expect(() => assertOurs(newer, migrations)).toThrow('not a ledger');
  });
});

test('one till at a time holds the lock, and another may when it was given back', () => {
  const path = join(fastDir(), 'lock');
  const lock = takeLock(path, undefined);
  expect(() => takeLock(path, undefined)).toThrow(expect.objectContaining({ fault: 'in-use' }));
  expect(() => takeLock(path, undefined)).toThrow('in-use: another till sells from this ledger');
  lock.release();
  takeLock(path, undefined).release();
  expect(existsSync(`${path}-journal`)).toBe(false);
});

test('a lock that is no file of ours is not taken for one that is held', () => {
  const path = join(fastDir(), 'lock');
  writeFileSync(path, 'x'.repeat(5000));
  expect(() => takeLock(path, undefined)).toThrow(expect.objectContaining({ code: 'SQLITE_NOTADB' }));
});

describe('a ballast', () => {
  const fourMiB = 4 * 1024 * 1024;

  test('sets four MiB aside that no file system can leave out, and gives them back once', () => {
    const path = join(fastDir(), 'ballast');
    const ballast = ballastAt(path);
    expect(ballast.free()).toBe(false);
    ballast.fill();
    expect(statSync(path)).toMatchObject({ size: fourMiB });
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
    const bytes = readFileSync(path);
    for (const from of [0, fourMiB / 2, fourMiB - 64]) expect(new Set(bytes.subarray(from, from + 64)).size).toBeGreaterThan(16);
    ballast.fill();
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect(existsSync(`${path}.new`)).toBe(false);
    expect([ballast.free(), existsSync(path), ballast.free()]).toEqual([true, false, false]);
  });

  test('that is not whole is nothing to give, and is made anew', () => {
    const path = join(fastDir(), 'ballast');
    writeFileSync(path, 'short');
    expect(ballastAt(path).free()).toBe(false);
    ballastAt(path).fill();
    expect(statSync(path).size).toBe(fourMiB);
  });

  test('that has no place is none, quietly, and leaves nothing half made', () => {
    const dir = fastDir();
    ballastAt(join(dir, 'nowhere', 'ballast')).fill();
    const path = join(dir, 'ballast');
    mkdirSync(join(path, 'in the way'), { recursive: true });
    ballastAt(path).fill();
    expect(existsSync(`${path}.new`)).toBe(false);
    expect(ballastAt(path).free()).toBe(false);
  });
});

describe('an anchor keeper', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const anchor = (seq: number): Anchor => ({ seq, mac: String(seq) });

  /** A store whose writes end when they are told to, well or badly. */
  function slowKeys() {
    const writes: { anchor: Anchor; done: () => void; failed: () => void }[] = [];
    const writeAnchor = (each: Anchor) =>
      new Promise<void>((done, fail) => void writes.push({ anchor: each, done, failed: () => fail(new Error('locked')) }));
    const keeper = createAnchorKeeper({ writeAnchor } as LedgerKeys, anchor(1));
    const end = async (at: number, how: 'done' | 'failed') => {
      writes[at]?.[how]();
      await vi.advanceTimersByTimeAsync(0);
    };
    return { keeper, end, written: () => writes.map((each) => each.anchor.seq) };
  }

  test('knows the anchor it began with and writes nothing by itself', async () => {
    const { keeper, written } = slowKeys();
    expect(keeper.kept()).toEqual(anchor(1));
    keeper.flush();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(written()).toEqual([]);
    await keeper.settled();
  });

  test('writes the newest two seconds after the first that moved, without its other fields', async () => {
    const { keeper, end, written } = slowKeys();
    keeper.moved({ ...anchor(2), kind: 'x' } as Anchor);
    await vi.advanceTimersByTimeAsync(1500);
    keeper.moved({ ...anchor(3), kind: 'x' } as Anchor);
    await vi.advanceTimersByTimeAsync(499);
    expect(written()).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(written()).toEqual([3]);
    expect(keeper.kept()).toEqual(anchor(1));
    await end(0, 'done');
    expect(keeper.kept()).toEqual(anchor(3));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(written()).toEqual([3]);
    keeper.moved(anchor(4));
    await vi.advanceTimersByTimeAsync(2000);
    expect(written()).toEqual([3, 4]);
  });

  test('has one write under way, and follows it with what came meanwhile', async () => {
    const { keeper, end, written } = slowKeys();
    keeper.moved(anchor(2));
    keeper.flush();
    keeper.moved(anchor(3));
    keeper.flush();
    keeper.moved(anchor(4));
    expect(written()).toEqual([2]);
    let settled = false;
    void keeper.settled().then(() => (settled = true));
    await end(0, 'done');
    expect(written()).toEqual([2, 4]);
    expect(settled).toBe(false);
    await end(1, 'done');
    expect([settled, keeper.kept()]).toEqual([true, anchor(4)]);
  });

  test('flushing takes the place of the two seconds', async () => {
    const { keeper, end, written } = slowKeys();
    keeper.moved(anchor(2));
    keeper.flush();
    await end(0, 'failed');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(written()).toEqual([2]);
  });

  test('keeps what could not be written for the next time, and does not spin', async () => {
    const { keeper, end, written } = slowKeys();
    keeper.moved(anchor(2));
    keeper.flush();
    await end(0, 'failed');
    expect([written(), keeper.kept()]).toEqual([[2], anchor(1)]);
    keeper.flush();
    expect(written()).toEqual([2, 2]);
    keeper.moved(anchor(3));
    await end(1, 'failed');
    expect(written()).toEqual([2, 2, 3]);
    await end(2, 'done');
    expect(keeper.kept()).toEqual(anchor(3));
  });
});

describe('support’s rebuild', () => {
  const rebuild = (dir: string) => rebuildLedger({ dir, keys: createFileLedgerKeys(dir) });

  test('says how many entries it was made from, and gives the lock back', async () => {
    const till = await openTest({ dir: fastDir() });
    till.sell();
    expect(await rebuild(till.dir)).toEqual({ ok: false, failure: 'in-use' });
    await till.close();
    meddle(till.dir, (db) => db.exec('DELETE FROM customer'));
    expect(await rebuild(till.dir)).toEqual({ ok: true, value: { entries: 3 } });
    expect(meddle(till.dir, (db) => db.prepare('SELECT times FROM customer').pluck().all())).toEqual([1]);
    takeLock(join(till.dir, 'ledger.lock'), undefined).release();
  });

  test('refuses where there is no ledger, no key, something else, or an older version', async () => {
    const empty = fastDir();
    expect(await rebuild(empty)).toEqual({ ok: false, failure: 'io-error' });
    const till = await openTest({ dir: fastDir() });
    till.sell();
    await till.close();
    const marked = (id: number) => meddle(till.dir, (db) => db.pragma(`application_id = ${id}`));
    marked(1);
    expect(await rebuild(till.dir)).toEqual({ ok: false, failure: 'damaged' });
    marked(applicationId);
    takeBack(till.dir, 3);
    expect(await rebuild(till.dir)).toEqual({ ok: false, failure: 'damaged' });
    rmSync(join(till.dir, 'ledger.key'));
    expect(await rebuild(till.dir)).toEqual({ ok: false, failure: 'key-missing' });
  });
});
