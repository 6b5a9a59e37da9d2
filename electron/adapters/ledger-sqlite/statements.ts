import type Database from 'better-sqlite3';
import type { Connection } from './connection.ts';

/** Prepares a statement when it is first needed: a start waits for no report. */
export function lazyStatements<R>(db: Connection): (sql: string) => Database.Statement<unknown[], R> {
  const prepared = new Map<string, Database.Statement<unknown[], R>>();
  return (sql) => {
    const known = prepared.get(sql);
    if (known) return known;
    const statement = db.prepare<unknown[], R>(sql);
    prepared.set(sql, statement);
    return statement;
  };
}
