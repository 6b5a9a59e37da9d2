import type { KeyObject } from 'node:crypto';
import { closeSync, fsyncSync, openSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { walkAtOnce, walkChain } from './chain.ts';
import { connect, type Connection } from './connection.ts';
import { entrySql } from './entry-rows.ts';
import { LedgerFaultError } from './faults.ts';
import { ledgerFiles } from './files.ts';
import type { JobContext, Pace } from './reader/job.ts';

const pagesAtOnce = 2_000;

export type CopyParts = { readonly key: KeyObject; readonly nativeBinding: string | undefined; readonly pace?: Pace };

/** {@link copyLedger} over a connection of its own. */
export async function copyOpenLedger(context: JobContext, to: string): Promise<number> {
  const db = connect(ledgerFiles(context.dir).ledger, 'read', context.nativeBinding);
  try {
    return await copyLedger(db, to, context);
  } finally {
    db.close();
  }
}

/**
 * Copies the ledger, as it stands at one moment, into one file at `to` that can be carried off; proves the copy's own chain; and
 * makes it durable. Answers the number of its entries. Throws when anything is wrong; whatever lies at `to` then is no copy.
 */
export async function copyLedger(db: Connection, to: string, parts: CopyParts): Promise<number> {
  removeCopy(to);
  // A read held open: what is sold meanwhile does not make SQLite begin the copy anew.
  const own = !db.inTransaction && db.readonly;
  if (own) db.exec('BEGIN; SELECT count(*) FROM sqlite_schema');
  try {
    const progress = ({ totalPages, remainingPages }: Database.BackupMetadata): number => {
      parts.pace?.(totalPages - remainingPages, totalPages * 2);
      return pagesAtOnce;
    };
    await db.backup(to, { progress });
  } finally {
    if (own && db.inTransaction) db.exec('COMMIT');
  }
  makeSingleFile(to, parts.nativeBinding);
  const entries = verifyCopy(to, parts, (done, total) => parts.pace?.(total + done, total * 2));
  syncFile(to);
  return entries;
}

export function syncFile(path: string): void {
  const file = openSync(path, 'r+');
  fsyncSync(file);
  closeSync(file);
}

/** Proves the chain of a file and answers its number of entries; throws when it does not hold. */
export function verifyCopy(path: string, { key, nativeBinding }: CopyParts, pace: Pace): number {
  const copy = connect(path, 'read', nativeBinding);
  try {
    const total = copy.prepare<[], { seq: number }>(entrySql.last).get()?.seq ?? 0;
    const chain = walkAtOnce(walkChain(copy, key), (done) => pace(done, total));
    if (!chain.intact) throw new LedgerFaultError('damaged', `the copy breaks at ${chain.firstBadSeq}: ${chain.why}`);
    return chain.entries;
  } finally {
    copy.close();
  }
}

/** Out of WAL mode the copy is one file that can be carried off, and reading it leaves nothing beside it. */
export function makeSingleFile(path: string, nativeBinding: string | undefined): void {
  const copy = new Database(path, { nativeBinding });
  copy.pragma('journal_mode = DELETE');
  copy.close();
}

export const removeCopy = (path: string): void => {
  for (const suffix of ['', '-journal', '-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true });
};
