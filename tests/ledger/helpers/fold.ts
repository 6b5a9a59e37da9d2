import Database from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { placed } from '../../../electron/adapters/ledger-sqlite/entry-rows.ts';
import { migrate, migrations } from '../../../electron/adapters/ledger-sqlite/migrate.ts';
import { applyEntry } from '../../../electron/adapters/ledger-sqlite/reducer.ts';
import { sqlProjections, tableSql } from '../../../electron/adapters/ledger-sqlite/sql-tables.ts';
import { tableSpecs, type TableName } from '../../../electron/adapters/ledger-sqlite/tables.ts';
import type { EntryDraft, EntryStamp } from '../../../shared/domain/ledger-entry.ts';
import { fact, newId, stamp } from './facts.ts';

export function memoryDatabase(): Database.Database {
  const db = new Database(':memory:');
  onTestFinished(() => void db.close());
  migrate(db, migrations);
  return db;
}

export const rowsOf = (db: Database.Database, name: TableName) =>
  db.prepare<[], Record<string, unknown>>(tableSql(tableSpecs[name]).all).all();

type At = Partial<EntryStamp>;
type Outcome = 'succeeded' | 'failed' | 'rejected' | 'notSent' | 'unknown';

/** The reducer alone over tables in memory: what facts become, without a chain, a key or a disk. */
export function fold() {
  const db = memoryDatabase();
  const tables = sqlProjections(db);
  let seq = 0;
  const add = (draft: EntryDraft, at: At = {}): number => {
    const { atMs, businessDay, staff } = stamp(at);
    const place = { seq: seq + 1, at: new Date(atMs).toISOString(), business_day: businessDay, staff, prev: '', mac: '' };
    applyEntry(placed(draft, place), tables);
    seq += 1;
    return seq;
  };
  /** Sells up to an outcome, and answers the id. */
  const sell = (outcome: 'sending' | Outcome = 'succeeded', at: At = {}, order: Parameters<typeof fact.intended>[1] = {}) => {
    const id = newId();
    add(fact.intended(id, order), at);
    if (outcome !== 'notSent') add(fact.sending(id), at);
    if (outcome !== 'sending') add(fact[outcome](id), at);
    return id;
  };
  return { db, add, sell, rows: (name: TableName) => rowsOf(db, name) };
}
