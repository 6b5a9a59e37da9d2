import { readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';
import { below, type Random } from '../torture-class.ts';

/** Flips a few bytes anywhere in the file. `nothingChanged`: SQLite itself finds nothing wrong and reads every row as before. */
export function flipBytes(file: string, random: Random): { did: string; nothingChanged: boolean } {
  const before = everythingIn(file);
  const bytes = readFileSync(file);
  const at: number[] = [];
  for (let flips = 1 + below(random, 4); flips > 0; flips -= 1) {
    const place = below(random, bytes.length);
    bytes[place] = (bytes[place] ?? 0) ^ (1 + below(random, 255));
    at.push(place);
  }
  writeFileSync(file, bytes);
  const after = everythingIn(file);
  return {
    did: `bytes ${at.join(', ')} flipped, SQLite's own check says ${after?.check ?? 'unreadable'}`,
    nothingChanged: after !== undefined && after.text === before?.text && after.check === 'ok',
  };
}

const tables = [
  'ledger_entry',
  'recharge',
  'customer',
  'customer_amount',
  'sold_amount',
  'day_line',
  'closed_day',
  'shift',
  'till_state',
  'sqlite_schema',
];

/** All rows of all tables; undefined when they cannot be read. */
function everythingIn(file: string): { text: string; check: string } | undefined {
  let db: Database.Database | undefined;
  try {
    db = new Database(file, { readonly: true });
    const hash = createHash('sha256');
    for (const table of tables) hash.update(JSON.stringify(db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).raw().all()));
    hash.update(JSON.stringify([db.pragma('user_version'), db.pragma('application_id'), db.pragma('journal_mode')]));
    const [first] = db.pragma('integrity_check(1)') as { integrity_check: string }[];
    return { text: hash.digest('hex'), check: first?.integrity_check.slice(0, 120) ?? 'nothing' };
  } catch {
    return undefined;
  } finally {
    db?.close();
  }
}
