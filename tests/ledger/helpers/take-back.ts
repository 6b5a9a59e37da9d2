import Database from 'better-sqlite3';
import { migrate, migrations } from '../../../electron/adapters/ledger-sqlite/migrate.ts';
import { meddle } from './ledger.ts';

export type Thing = { type: string; name: string; sql: string };

/** Every table, index and trigger of a file. */
export const thingsIn = (db: Database.Database): Thing[] =>
  db.prepare<[], Thing>('SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name').all();

/** What a file of that version holds, by the migrations themselves. */
export function schemaOf(version: number): Thing[] {
  const db = new Database(':memory:');
  migrate(db, migrations.slice(0, version));
  const things = thingsIn(db);
  db.close();
  return things;
}

function columnsAdded(db: Database.Database, version: number): { table: string; column: string }[] {
  const old = new Database(':memory:');
  migrate(old, migrations.slice(0, version));
  const columnsIn = (some: Database.Database, table: string) =>
    some.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table);
  const tables = thingsIn(old).filter(({ type }) => type === 'table');
  const added = tables.flatMap(({ name: table }) => {
    const known = columnsIn(old, table);
    return columnsIn(db, table).flatMap((column) => (known.includes(column) ? [] : [{ table, column }]));
  });
  old.close();
  return added;
}

/**
 * Takes away what later versions added, which leaves the file as an app of that version would have left it. Its entries must be
 * ones that such an app could write. What a later version took away is made again, empty: it is one that is filled from the
 * recharges, and nothing reads it on the way forward. A version that changes a table in another way must teach this how to undo it.
 */
export function takeBack(dir: string, version: number): void {
  const known = schemaOf(version);
  meddle(dir, (db) => {
    const added = thingsIn(db).filter(({ name }) => !known.some((each) => each.name === name));
    for (const { type, name } of added) db.exec(`DROP ${type} IF EXISTS ${name}`);
    for (const { table, column } of columnsAdded(db, version)) db.exec(`ALTER TABLE ${table} DROP COLUMN ${column}`);
    const has = new Set(thingsIn(db).map(({ name }) => name));
    const gone = known.filter(({ name }) => !has.has(name)).sort((a, b) => b.type.localeCompare(a.type));
    for (const { sql } of gone) db.exec(sql);
    db.pragma(`user_version = ${version}`);
    if (JSON.stringify(thingsIn(db)) !== JSON.stringify(known)) throw new Error(`not a ledger of version ${version}`);
  });
}
