import { entryDraftSchema, type LedgerEntry } from '../../../shared/domain/ledger-entry.ts';
import type { BusinessDay } from '../../../shared/business-day.ts';
import type { EntryRow } from './mac.ts';

export const entryColumns = 'seq, at, business_day, staff, kind, prev, mac, body';

export const entrySql = {
  insert: `INSERT INTO ledger_entry (${entryColumns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  last: 'SELECT seq, at, mac FROM ledger_entry WHERE seq > 0 ORDER BY seq DESC LIMIT 1',
  from: `SELECT ${entryColumns} FROM ledger_entry WHERE seq > ? ORDER BY seq LIMIT ?`,
  macAt: 'SELECT mac FROM ledger_entry WHERE seq = ?',
} as const;

/** A stored row as a fact again; undefined when its body is not what its kind says. */
export function entryOf(row: EntryRow): LedgerEntry | undefined {
  const { data } = entryDraftSchema.safeParse({ kind: row.kind, body: parsed(row.body) });
  return data && placed(data, row);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

export function placed(
  draft: Pick<LedgerEntry, 'kind' | 'body'>,
  { seq, at, business_day, staff, prev, mac }: Omit<EntryRow, 'body' | 'kind'>,
): LedgerEntry {
  return { ...draft, seq, at, businessDay: business_day as BusinessDay, staff, prev, mac } as LedgerEntry;
}
