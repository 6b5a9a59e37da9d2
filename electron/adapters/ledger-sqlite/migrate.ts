import type { Connection } from './connection.ts';
import { LedgerFaultError } from './faults.ts';
import { schema001 } from './schema-001.ts';
import { schema002 } from './schema-002.ts';
import { schema003 } from './schema-003.ts';
import { schema004 } from './schema-004.ts';
import { schema005 } from './schema-005.ts';
import { schema006 } from './schema-006.ts';
import { schema007 } from './schema-007.ts';
import { schema008 } from './schema-008.ts';
import { schema009 } from './schema-009.ts';
import { schema010 } from './schema-010.ts';
import { schema011 } from './schema-011.ts';

/** One step from version `to - 1` to `to`. Runs in a transaction of its own. */
export type Migration = { readonly to: number; run(db: Connection): void };

export const migrations: readonly Migration[] = [
  { to: 1, run: (db) => void db.exec(schema001) },
  { to: 2, run: (db) => void db.exec(schema002) },
  { to: 3, run: (db) => void db.exec(schema003) },
  { to: 4, run: (db) => void db.exec(schema004) },
  { to: 5, run: (db) => void db.exec(schema005) },
  { to: 6, run: schema006 },
  { to: 7, run: (db) => void db.exec(schema007) },
  { to: 8, run: schema008 },
  { to: 9, run: (db) => void db.exec(schema009) },
  { to: 10, run: (db) => void db.exec(schema010) },
  { to: 11, run: (db) => void db.exec(schema011) },
];

/** Marks the file as a Recharge Desk ledger: 'RDLG'. */
export const applicationId = 0x52444c47;

export const versionOf = (db: Connection): number => Number(db.pragma('user_version', { simple: true }));

/** Throws `newer-version` for a ledger of a newer app, `damaged` for a database that is no ledger. */
export function assertOurs(db: Connection, steps: readonly Migration[]): void {
  const id = db.pragma('application_id', { simple: true });
  const isEmpty = db.prepare<[], number>('SELECT count(*) FROM sqlite_schema').pluck().get() === 0;
  if (id !== applicationId && !isEmpty) throw new LedgerFaultError('damaged', 'not a ledger');
  if (versionOf(db) > latest(steps)) throw new LedgerFaultError('newer-version', `version ${versionOf(db)}`);
}

const latest = (steps: readonly Migration[]): number => steps.at(-1)?.to ?? 0;

export const isBehind = (db: Connection, steps: readonly Migration[]): boolean => versionOf(db) < latest(steps);

/** Brings the database to the latest version, one durable step at a time: a stop in between leaves a whole older version. */
export function migrate(db: Connection, steps: readonly Migration[]): void {
  for (const { to, run } of steps.filter((step) => step.to > versionOf(db))) {
    if (to !== versionOf(db) + 1) throw new Error(`no migration from version ${versionOf(db)} to ${to}`);
    db.transaction(() => {
      run(db);
      db.pragma(`application_id = ${applicationId}`);
      db.pragma(`user_version = ${to}`);
    }).exclusive();
  }
}
