import { existsSync, readFileSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { LedgerFaultError } from './faults.ts';

export type Connection = Database.Database;
export type Access = 'write' | 'read';

/** Before this one, SQLite could corrupt a database when a WAL reset met a crash. Source: its release notes for 3.51.3. */
const leastVersion = [3, 51, 3] as const;

/**
 * What durability and the append-only triggers rest on, and how each must read back. better-sqlite3 builds with WAL default
 * synchronous=NORMAL, which loses acknowledged commits in a power cut; INSERT OR REPLACE slips past a DELETE trigger
 * without recursive_triggers. Checkpoints are ours (see checkpoints.ts), so that no append pays for one.
 */
const writerPragmas = [
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['fullfsync', 'ON', 1],
  ['checkpoint_fullfsync', 'ON', 1],
  ['wal_autocheckpoint', '0', 0],
  ['foreign_keys', 'ON', 1],
  ['recursive_triggers', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
] as const;

const readerPragmas = [
  ['query_only', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
] as const;

/** Opens the ledger's file with every pragma set and read back; throws `unsafe-storage` when one does not take. */
export function connect(path: string, access: Access, nativeBinding: string | undefined): Connection {
  const binding = { nativeBinding };
  if (access === 'write') return withPragmas(new Database(path, binding), writerPragmas);
  try {
    return withPragmas(new Database(path, { ...binding, readonly: true, fileMustExist: true }), readerPragmas);
  } catch (error) {
    if (!isShutOut(error) || hasWal(path)) throw error;
    return withPragmas(new Database(inMemory(path), binding), readerPragmas);
  }
}

function withPragmas(db: Connection, pragmas: readonly (readonly [string, string, string | number])[]): Connection {
  try {
    assertVersion(db);
    for (const [name, setting, expected] of pragmas) {
      db.pragma(`${name} = ${setting}`);
      const found = db.pragma(name, { simple: true });
      if (found !== expected) throw new LedgerFaultError('unsafe-storage', `${name} reads back as ${String(found)}`);
    }
    // The first look into the file itself.
    db.pragma('user_version');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** A reader of a WAL database makes a -shm file beside it; on a read-only disk it may not. */
const isShutOut = (error: unknown): boolean =>
  error instanceof Database.SqliteError && /^SQLITE_(CANTOPEN|READONLY|IOERR)/.test(error.code);

const hasWal = (path: string): boolean => existsSync(`${path}-wal`) && statSync(`${path}-wal`).size > 0;

/**
 * The whole file, for a disk nobody can write to: without a WAL beside it, it stands still and is complete.
 * Bytes 18 and 19 of the header say WAL (2); a database in memory has none, so they say rollback (1). Source: SQLite's file format.
 */
function inMemory(path: string): Buffer {
  const bytes = readFileSync(path);
  bytes.fill(1, 18, 20);
  return bytes;
}

function assertVersion(db: Connection): void {
  const version = db.prepare<[], string>('SELECT sqlite_version()').pluck().get() ?? '';
  const parts = version.split('.').map(Number);
  for (const [index, least] of leastVersion.entries()) {
    const part = parts[index] ?? 0;
    if (part > least) return;
    if (part < least) throw new LedgerFaultError('unsafe-storage', `SQLite ${version} is older than ${leastVersion.join('.')}`);
  }
}
