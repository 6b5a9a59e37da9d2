import Database from 'better-sqlite3';
import type { Connection } from './connection.ts';
import { migrate, versionOf, type Migration } from './migrate.ts';
import { tableSpecs } from './tables.ts';

type Item = { type: string; name: string; sql: string };

/** SQLite's own tables and the indexes of UNIQUE constraints have no text of ours. */
export const schemaSql = `SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
  ORDER BY type, name`;

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
    const expected = new Map(itemsOf(fresh).map((item) => [`${item.type} ${item.name}`, item.sql]));
    const found = new Map(itemsOf(db).map((item) => [`${item.type} ${item.name}`, item.sql]));
    // Tables first: without them the rest says little.
    const differing = [...new Set([...expected.keys(), ...found.keys()])].filter(
      (name) => expected.get(name) !== found.get(name),
    );
    return differing.find((name) => name.startsWith('table')) ?? differing[0];
  } finally {
    fresh.close();
  }
}

/** The projection tables without their indexes, to rebuild into. */
export function tablesOnlySql(db: Connection): string {
  const wanted = new Set<string>(Object.values(tableSpecs).map(({ name }) => name));
  return itemsOf(db)
    .filter(({ type, name }) => type === 'table' && wanted.has(name))
    .map(({ sql }) => `${sql};`)
    .join('\n');
}
