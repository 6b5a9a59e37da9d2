import { join } from 'node:path';
import Database from 'better-sqlite3';

/** What lies in the ledger of `dir`, past the till that has it open. */
export function readEntries(dir: string): { kind: string; staff: string; body: unknown }[] {
  const db = new Database(join(dir, 'ledger.sqlite'), { readonly: true });
  try {
    const rows = db.prepare<[], { kind: string; staff: string; body: string }>(
      'SELECT kind, staff, body FROM ledger_entry ORDER BY seq',
    );
    return rows.all().map(({ kind, staff, body }) => ({ kind, staff, body: JSON.parse(body) as unknown }));
  } finally {
    db.close();
  }
}
