import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import type { LedgerFault } from '../../../shared/failure.ts';
import { fail, type Result } from '../../../shared/result.ts';
import type { Verification } from '../../../shared/domain/verification.ts';
import type { Ledger } from '../../core/ports/ledger.ts';
import type { LedgerReader, Progress } from '../../core/ports/ledger-reader.ts';
import { createAnchorKeeper } from './anchor-keeper.ts';
import { createAppend } from './append.ts';
import type { Backups, MadeBackup } from './backups.ts';
import type { Ballast } from './ballast.ts';
import { createCheckpoints } from './checkpoints.ts';
import type { CheckDue } from './check-due.ts';
import { cashReads } from './cash-queries.ts';
import { claimReads } from './claim-queries.ts';
import type { Connection } from './connection.ts';
import { counterReads } from './counter-queries.ts';
import { dayReads } from './day-queries.ts';
import { cashFigureReads } from './cash-figure-queries.ts';
import { figureReads } from './figure-queries.ts';
import { guardReads } from './guard-queries.ts';
import type { Anchor, LedgerKeys } from './keys.ts';
import { moveReads } from './move-queries.ts';
import type { Migration } from './migrate.ts';
import type { StaffMark } from './staff-mark.ts';
import { printReads } from './print-queries.ts';
import { rechargeReads } from './recharge-queries.ts';
import type { ReaderThreads } from './reader/reader-threads.ts';
import { explainRestore, type Restored } from './restored.ts';
import type { RestoreJournal } from './restore-journal.ts';
import { freeBytes, neededBytes } from './storage.ts';
import { verifyLedger } from './verify.ts';
import { staffReads } from './staff-queries.ts';
import { walletReads } from './wallet-queries.ts';

/** `verify` is the reader's, in this thread: for tools that have nothing else to do meanwhile. */
export type SqliteLedger = Ledger & { verify(): Verification };

export type OpenedLedger = {
  readonly ledger: SqliteLedger;
  /** Makes a verified copy in `backups/` now, in pauses. The ledger makes one by itself after a closed day and every 500 outcomes. */
  backup(onProgress?: Progress): Promise<Result<MadeBackup, LedgerFault>>;
  /** Resolves when no copy and no anchor is being written. Wait for it after `ledger.close()` before the process ends. */
  settled(): Promise<void>;
  /** Reads the whole ledger in other threads. */
  readonly reader: LedgerReader;
  /** A full `reader.verify` is due: the app did not close this ledger last time, or the check after a closed day did not end well. */
  readonly checkDue: boolean;
  /** A copy has taken this ledger's place, and the ledger does not say so yet, or its anchor does not know. */
  readonly restored?: Restored | undefined;
  /** Keys the PINs' verifiers: from the ledger's key, so it is in no copy of the ledger and needs no second place to be kept. */
  pepper(): KeyObject;
};

type Parts = {
  readonly db: Connection;
  readonly dir: string;
  readonly key: KeyObject;
  readonly nativeBinding: string | undefined;
  readonly migrations: readonly Migration[];
  readonly anchor: Anchor | undefined;
  readonly threads: ReaderThreads;
};

function readerOver(
  threads: ReaderThreads,
  anchor: () => Anchor | 'unreadable' | undefined,
  onChecked?: CheckDue['checked'],
): LedgerReader {
  return {
    verify: (onProgress) => {
      const { done, cancel } = threads.run('verify', { anchor: anchor() }, onProgress);
      return { cancel, done: onChecked ? done.then((found) => (found.ok && onChecked(found.value), found)) : done };
    },
    exportRecharges: (order, onProgress) => threads.run('export-recharges', order, onProgress),
    close: () => threads.close(),
  };
}

const reads = (db: Connection, key: KeyObject) => ({
  keyFingerprint: () => fingerprintOf(key),
  ...rechargeReads(db),
  ...walletReads(db),
  ...counterReads(db),
  ...dayReads(db),
  ...cashReads(db),
  ...staffReads(db),
  ...printReads(db),
  ...claimReads(db),
  ...guardReads(db),
  ...moveReads(db),
  ...figureReads(db),
  ...cashFigureReads(db),
});

export function composeReader(
  parts: Omit<Parts, 'anchor'> & { readonly anchor: Anchor | 'unreadable' | undefined },
): OpenedLedger {
  const { db, dir, threads, anchor } = parts;
  const ledger: SqliteLedger = {
    ...reads(db, parts.key),
    append: () => fail('read-only'),
    room: () => ({ freeBytes: freeBytes(dir), neededBytes }),
    verify: () => verifyLedger(parts),
    close: () => void db.close(),
  };
  const reader = readerOver(threads, () => anchor);
  return {
    ledger,
    reader,
    backup: async () => fail('read-only'),
    settled: async () => {},
    pepper: () => pepperOf(parts.key),
    checkDue: false,
  };
}

type WriterParts = Parts & {
  readonly keys: LedgerKeys;
  readonly head: Anchor;
  readonly ballast: Ballast;
  readonly backups: Backups;
  readonly due: CheckDue;
  readonly staffMark: StaffMark;
  readonly restore: RestoreJournal | undefined;
  readonly journalPath: string;
  /** Lets go of the one seller's lock. */
  readonly release: () => void;
};

export function composeWriter(parts: WriterParts): OpenedLedger {
  const { db, dir, key, keys, head, ballast, backups, release, due, staffMark } = parts;
  const anchor = createAnchorKeeper(keys, parts.anchor);
  const checkpoints = createCheckpoints(db);
  const append = createAppend({
    db,
    key,
    ballast,
    head,
    dir,
    onAppended: (entry) => {
      anchor.moved(entry);
      checkpoints.appended();
      backups.appended(entry);
      if (entry.kind === 'staff-added') staffMark.set();
      if (entry.kind !== 'day-closed') return;
      anchor.flush();
      due.mark();
    },
  });
  const ledger: SqliteLedger = {
    ...reads(db, key),
    append,
    room: () => ({ freeBytes: freeBytes(dir), neededBytes }),
    verify: () => verifyLedger({ ...parts, anchor: anchor.kept() }),
    close: () => {
      checkpoints.stop();
      anchor.flush();
      db.close();
      release();
    },
  };
  const settled = async (): Promise<void> => {
    await anchor.settled();
    await backups.settled();
  };
  if (ledger.hasStaff()) staffMark.set();
  backups.catchUp(ledger.lastZ()?.lastSeq ?? 0);
  const reader = readerOver(parts.threads, () => anchor.kept(), due.checked);
  const restored = parts.restore && explainRestore(parts.restore, { db, anchor, path: parts.journalPath });
  return { ledger, reader, backup: backups.make, settled, pepper: () => pepperOf(key), checkDue: due.isDue(), restored };
}

/** No entry's mac is of this text: those are of JSON arrays. */
export const pepperOf = (key: KeyObject): KeyObject =>
  createSecretKey(createHmac('sha256', key).update('Recharge Desk staff PINs 1').digest());

/** Short enough to be compared by eye, and of no use to anybody who wants the key. */
const fingerprintOf = (key: KeyObject): string =>
  (createHmac('sha256', key).update('Recharge Desk ledger key 1').digest('hex').slice(0, 16).match(/.{4}/g) ?? []).join(' ');
