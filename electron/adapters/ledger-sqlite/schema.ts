import Database from 'better-sqlite3';
import type { Connection } from './connection.ts';
import { migrate, versionOf, type Migration } from './migrate.ts';
import { tableSpecs } from './tables.ts';

type Item = { type: string; name: string; tbl_name: string; sql: string | null };

/** SQLite's own tables are none of ours; its index for a UNIQUE constraint has a table and no text. */
export const schemaSql = `SELECT type, name, tbl_name, sql FROM sqlite_schema
  WHERE type = 'index' OR name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name`;

const itemsOf = (db: Connection): Item[] => db.prepare<[], Item>(schemaSql).all();

/**
 * The first table, index or trigger that is missing, changed or not ours, as "trigger ledger_entry_never_goes"; undefined when
 * the schema is what the migrations make. Append-only is only as good as its triggers.
 */
export function differingSchema(
  db: Connection,
  steps: readonly Migration[],
  nativeBinding: string | undefined,
): string | undefined {
  const fresh = new Database(':memory:', { nativeBinding });
  try {
    migrate(
      fresh,
      steps.filter(({ to }) => to <= versionOf(db)),
    );
    const [expected, found] = [byName(fresh), byName(db)];
    // Tables first: without them the rest says little.
    const differing = [...new Set([...expected.keys(), ...found.keys()])].filter(
      (name) => expected.get(name) !== found.get(name),
    );
    return differing.find((name) => name.startsWith('table')) ?? differing[0];
  } finally {
    fresh.close();
  }
}

const byName = (db: Connection): Map<string, string> =>
  new Map(itemsOf(db).map(({ type, name, tbl_name: table, sql }) => [`${type} ${name}`, `${table} ${sql ?? ''}`]));

/** The projection tables without their indexes, to rebuild into. */
export function tablesOnlySql(db: Connection): string {
  const wanted = new Set<string>(Object.values(tableSpecs).map(({ name }) => name));
  return itemsOf(db)
    .filter(({ type, name }) => type === 'table' && wanted.has(name))
    .map(({ sql }) => `${sql ?? ''};`)
    .join('\n');
}
