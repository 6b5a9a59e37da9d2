import Database from 'better-sqlite3';
import { LedgerFaultError } from './faults.ts';

export type Lock = { release(): void };

/**
 * Takes the one seller's lock of a ledger: an exclusive SQLite lock on a file of its own, held open for the ledger's life.
 * The operating system drops it when the process dies, however it dies, so it is never stale. Throws `in-use`.
 */
export function takeLock(path: string, nativeBinding: string | undefined): Lock {
  const holder = new Database(path, { timeout: 0, nativeBinding });
  try {
    // Nothing is ever written there, so no journal needs room on a disk that may be full.
    holder.pragma('journal_mode = MEMORY');
    holder.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    holder.close();
    const busy = error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');
    throw busy ? new LedgerFaultError('in-use', 'another till sells from this ledger') : error;
  }
  return { release: () => void holder.close() };
}
