import Database from 'better-sqlite3';
import type { LedgerFault } from '../../../shared/failure.ts';

/** Carries an expected storage fault out of nested steps; `toFault` turns it back into a value at the port's edge. */
export class LedgerFaultError extends Error {
  readonly fault: LedgerFault;
  constructor(fault: LedgerFault, detail: string) {
    super(`${fault}: ${detail}`);
    this.fault = fault;
  }
}

const byNodeCode: Readonly<Record<string, LedgerFault>> = {
  EROFS: 'read-only',
  EACCES: 'read-only',
  EPERM: 'read-only',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
};

const bySqliteCode: readonly (readonly [prefix: string, fault: LedgerFault])[] = [
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_CORRUPT', 'damaged'],
  ['SQLITE_NOTADB', 'damaged'],
  // Every statement is prepared against our own schema in the tests: one that no longer fits met another schema.
  ['SQLITE_ERROR', 'damaged'],
  ['SQLITE_READONLY', 'read-only'],
  ['SQLITE_PERM', 'read-only'],
  ['SQLITE_BUSY', 'in-use'],
  ['SQLITE_LOCKED', 'in-use'],
  ['SQLITE_IOERR', 'io-error'],
  ['SQLITE_CANTOPEN', 'io-error'],
  ['SQLITE_PROTOCOL', 'io-error'],
  ['SQLITE_NOMEM', 'io-error'],
];

/** The storage fault an error stands for; undefined when it is a bug (a broken constraint, a misuse) and must be thrown on. */
export function toFault(error: unknown): LedgerFault | undefined {
  if (error instanceof LedgerFaultError) return error.fault;
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  const { code } = error;
  if (error instanceof Database.SqliteError) return bySqliteCode.find(([prefix]) => code.startsWith(prefix))?.[1];
  return /^E[A-Z]+$/.test(code) ? (byNodeCode[code] ?? 'io-error') : undefined;
}
