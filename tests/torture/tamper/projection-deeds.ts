import Database from 'better-sqlite3';
import { tableSpecs } from '../../../electron/adapters/ledger-sqlite/tables.ts';
import { below, pick, type Random } from '../torture-class.ts';

type Row = Record<string, string | number | null>;

const tables = Object.values(tableSpecs).map(({ name }) => name);

/** Changes or takes away a row of what is derived from the entries; they are untouched. Answers what it did. */
export function spoilProjection(file: string, random: Random): string {
  const db = new Database(file);
  db.pragma('ignore_check_constraints = ON');
  const rowsIn = (name: string): number => db.prepare<[], number>(`SELECT count(*) FROM ${name}`).pluck().get() ?? 0;
  const table = pick(
    random,
    tables.filter((name) => rowsIn(name) > 0),
  );
  const rows = rowsIn(table);
  const key = db.pragma(`table_info(${table})`) as { name: string; type: string; pk: number }[];
  const where = key
    .filter(({ pk }) => pk > 0)
    .map(({ name }) => `${name} = @${name}`)
    .join(' AND ');
  const row = db.prepare<[number], Row>(`SELECT * FROM ${table} LIMIT 1 OFFSET ?`).get(below(random, rows)) ?? {};
  const numbers = key.filter(
    ({ name, type, pk }) => type === 'INTEGER' && pk === 0 && row[name] !== null && name !== 'phone' && name !== 'wallet_seq',
  );
  let did: string;
  if (numbers.length === 0 || random() < 0.3) {
    db.prepare(`DELETE FROM ${table} WHERE ${where}`).run(row);
    did = `a row of ${table} taken away`;
  } else {
    const { name } = pick(random, numbers);
    db.prepare(`UPDATE ${table} SET ${name} = ${name} + 1 WHERE ${where}`).run(row);
    did = `${table}.${name} one more`;
  }
  db.close();
  return did;
}
