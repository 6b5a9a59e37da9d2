import { join } from 'node:path';
import Database from 'better-sqlite3';

/** What lies in the ledger of `dir`, past the till that has it open. */
export function readEntries(dir: string): { seq: number; at: string; kind: string; staff: string; body: unknown }[] {
  const db = new Database(join(dir, 'ledger.sqlite'), { readonly: true });
  try {
    const rows = db.prepare<[], { seq: number; at: string; kind: string; staff: string; body: string }>(
      'SELECT seq, at, kind, staff, body FROM ledger_entry ORDER BY seq',
    );
    return rows.all().map((row) => ({ ...row, body: JSON.parse(row.body) as unknown }));
  } finally {
    db.close();
  }
}
