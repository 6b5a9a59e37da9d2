import { closeSync, existsSync, openSync, rmSync, statSync } from 'node:fs';
import type { KeyObject } from 'node:crypto';
import type { LedgerFault } from '../../../shared/failure.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { ballastAt } from './ballast.ts';
import { createBackups, type Copier } from './backups.ts';
import { behindAnchor, walkAtOnce, walkChain } from './chain.ts';
import { checkDueAt } from './check-due.ts';
import { connect, type Access, type Connection } from './connection.ts';
import { copyLedger } from './copy-ledger.ts';
import { entrySql } from './entry-rows.ts';
import { LedgerFaultError, toFault } from './faults.ts';
import { ledgerFiles, type LedgerFiles } from './files.ts';
import { isSameAnchor, type Anchor, type LedgerKeys } from './keys.ts';
import { takeLock, type Lock } from './lock.ts';
import { macKey } from './mac.ts';
import { assertOurs, isBehind, migrate, migrations as realMigrations, versionOf, type Migration } from './migrate.ts';
import { composeReader, composeWriter, type OpenedLedger } from './compose-ledger.ts';
import { createReaderThreads, type ReaderThreads } from './reader/reader-threads.ts';
import { readRestoreJournal, type RestoreJournal } from './restore-journal.ts';
import { carryOn } from './second-folder.ts';
import { staffMarkAt } from './staff-mark.ts';
import { faultAt, prepareDirectory } from './storage.ts';
import { swapLedger } from './swap-ledger.ts';

export type LedgerOptions = {
  /** Holds this ledger's files and no other ledger's. Made when it is not there. */
  readonly dir: string;
  readonly keys: LedgerKeys;
  /** Where better-sqlite3's native part lies when it is not the prebuilt one. */
  readonly nativeBinding?: string | undefined;
  /** `write` (default) takes the one seller's lock. `read` takes none, writes nothing and opens a damaged ledger too. */
  readonly access?: Access | undefined;
  /** What the reader's threads run, where it is not the source itself. */
  readonly readerScript?: string | undefined;
  /** Other steps than the real ones, to test the mechanism. */
  readonly migrations?: readonly Migration[] | undefined;
};

/**
 * Opens the ledger in `dir`, or makes it when nothing is there. For writing it refuses what could lose or hide a sale: another
 * seller, a setting that does not take, a newer app's file, a lost key, a file behind its anchor, a broken end of the chain.
 * It never deletes, replaces or repairs a file.
 */
export async function openLedger(options: LedgerOptions): Promise<Result<OpenedLedger, LedgerFault>> {
  try {
    return ok(options.access === 'read' ? await openForReading(options) : await openForWriting(options));
  } catch (error) {
    const fault = toFault(error);
    if (fault === undefined) throw error;
    return fail(fault);
  }
}

async function openForReading(options: LedgerOptions): Promise<OpenedLedger> {
  const { dir, keys, nativeBinding, migrations = realMigrations } = options;
  const db = connect(ledgerFiles(dir).ledger, 'read', nativeBinding);
  try {
    assertOurs(db, migrations);
    // Only the seller brings a ledger forward, and makes one.
    if (isBehind(db, migrations)) throw new LedgerFaultError('io-error', 'nothing to read yet');
    const key = await existingKey(keys);
    const threads = threadsOver(options, key);
    return composeReader({ db, dir, key, nativeBinding, migrations, threads, anchor: await keys.readAnchor() });
  } catch (error) {
    db.close();
    throw error;
  }
}

async function openForWriting(options: LedgerOptions): Promise<OpenedLedger> {
  const files = ledgerFiles(options.dir);
  prepareDirectory(options.dir);
  const lock = takeLock(files.lock, options.nativeBinding);
  try {
    return await openLocked(options, files, lock);
  } catch (error) {
    // SQLite needs a little room to open at all, and what was under way at a full disk must be told.
    if (faultAt(options.dir, error) === 'disk-full' && ballastAt(files.ballast).free())
      return await openLocked(options, files, lock).catch(letGo);
    return letGo(error);
  }

  function letGo(error: unknown): never {
    lock.release();
    throw error;
  }
}

async function openLocked(options: LedgerOptions, files: LedgerFiles, { release }: Lock): Promise<OpenedLedger> {
  // Asked first: a keychain that is locked must not look like a ledger that was rolled back.
  const key = await options.keys.key();
  if (!key.ok && key.failure === 'unavailable') throw new LedgerFaultError('key-missing', 'its store does not answer');
  const found = await options.keys.readAnchor();
  const restore = key.ok ? finishSwap(options.dir, files, macKey(key.value), found) : undefined;
  const anchor = restore ? restore.head : found;
  if (anchor === 'unreadable') throw new LedgerFaultError('rolled-back', 'the anchor was written by no ledger');
  // Looked at first: a ledger that was taken away must not be answered with an empty one.
  if (anchor && !existsSync(files.ledger)) throw new LedgerFaultError('rolled-back', 'the file is gone, its anchor is not');
  // A clean close copies the WAL back and removes it.
  makePrivate(files.ledger);
  if (existsSync(files.wal) && statSync(files.wal).size > 0) checkDueAt(files.checkDue).mark();
  const db = connect(files.ledger, 'write', options.nativeBinding);
  try {
    return await prepareWriter(options, files, db, { anchor, release, restore });
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * A restore that the owner ordered and a stop cut short is carried to its end: from here on its copy is the ledger, and what the
 * anchor remembers is explained by the journal. One whose anchor has moved on is over.
 */
function finishSwap(
  dir: string,
  { restoreJournal, checkDue }: LedgerFiles,
  key: KeyObject,
  found: Anchor | 'unreadable' | undefined,
): RestoreJournal | undefined {
  const journal = readRestoreJournal(restoreJournal, key);
  if (!journal) return undefined;
  if (!isSameAnchor(journal.anchor, found)) {
    // A keychain that does not answer says nothing of the anchor.
    if (found !== 'unreadable') rmSync(restoreJournal);
    return undefined;
  }
  swapLedger(dir, journal);
  checkDueAt(checkDue).mark();
  return journal;
}

/** Numbers of customers are nobody's business; SQLite gives its -wal the mode of the database. */
function makePrivate(path: string): void {
  if (!existsSync(path)) closeSync(openSync(path, 'a', 0o600));
}

type Start = {
  readonly anchor: Anchor | undefined;
  readonly release: () => void;
  readonly restore: RestoreJournal | undefined;
};

async function prepareWriter(options: LedgerOptions, files: LedgerFiles, db: Connection, start: Start): Promise<OpenedLedger> {
  const { dir, keys, nativeBinding, migrations = realMigrations } = options;
  assertOurs(db, migrations);
  if (start.anchor && !headOf(db)) throw new LedgerFaultError('rolled-back', 'an empty file, behind its anchor');
  const key = headOf(db) ? await existingKey(keys) : await firstKey(keys);
  const headSeq = headOf(db)?.seq ?? 0;
  if (isBehind(db, migrations)) {
    const copyHere: Copier = async (to) => ok(await copyLedger(db, to, { key, nativeBinding }));
    const copy = headOf(db) ? await createBackups({ dir: files.backups, headSeq, copy: copyHere }).make() : undefined;
    if (copy && !copy.ok) throw new LedgerFaultError(copy.failure, 'no verified copy to go back to');
    migrate(db, migrations);
  }
  const head = headOf(db) ?? { seq: 0, mac: '' };
  const behind = behindAnchor(db, head.seq, start.anchor);
  if (behind) throw new LedgerFaultError('rolled-back', `${behind.why} at ${behind.firstBadSeq}`);
  assertTail(db, key, head);
  const ballast = ballastAt(files.ballast);
  ballast.fill();
  const threads = threadsOver(options, key);
  const backups = createBackups({
    dir: files.backups,
    headSeq,
    copy: (to, onProgress) => threads.run('copy', { to }, onProgress).done,
    carry: (file) => carryOn(files.secondFolder, key, (to) => threads.run('carry-copy', { from: file, to }).done),
  });
  return composeWriter({
    db,
    dir,
    key,
    nativeBinding,
    migrations,
    keys,
    head,
    ballast,
    backups,
    threads,
    due: checkDueAt(files.checkDue),
    staffMark: staffMarkAt(files.hasStaff),
    journalPath: files.restoreJournal,
    ...start,
  });
}

const threadsOver = ({ dir, nativeBinding, readerScript }: LedgerOptions, key: KeyObject): ReaderThreads =>
  createReaderThreads({ dir, nativeBinding, key: key.export(), script: readerScript });

const tailEntries = 200;

/** The last entries of the chain, whatever its length: a start waits for no full check. */
function assertTail(db: Connection, key: KeyObject, head: Anchor): void {
  const before = head.seq - tailEntries;
  const mac = before > 0 ? db.prepare<[number], { mac: string }>(entrySql.macAt).get(before)?.mac : undefined;
  if (before > 0 && mac === undefined) throw new LedgerFaultError('damaged', `entry ${before} is missing`);
  const tail = walkAtOnce(
    walkChain(db, key, { ...(mac !== undefined && { after: { seq: before, mac } }), visit: () => undefined }),
  );
  if (!tail.intact) throw new LedgerFaultError('damaged', `${tail.why} at ${tail.firstBadSeq}`);
}

function headOf(db: Connection): Anchor | undefined {
  return versionOf(db) === 0 ? undefined : db.prepare<[], Anchor>(entrySql.last).get();
}

async function existingKey(keys: LedgerKeys): Promise<KeyObject> {
  const key = await keys.key();
  if (!key.ok) throw new LedgerFaultError('key-missing', key.failure);
  return macKey(key.value);
}

async function firstKey(keys: LedgerKeys): Promise<KeyObject> {
  const found = await keys.key();
  const key = !found.ok && found.failure === 'missing' ? await keys.createKey() : found;
  if (!key.ok) throw new LedgerFaultError('key-missing', key.failure);
  return macKey(key.value);
}
