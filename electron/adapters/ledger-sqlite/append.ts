import type { KeyObject } from 'node:crypto';
import {
  entryDraftSchema,
  type EntryDraft,
  type EntryKind,
  type EntryStamp,
  type LedgerEntry,
} from '../../../shared/domain/ledger-entry.ts';
import type { LedgerFault } from '../../../shared/failure.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Ballast } from './ballast.ts';
import type { Connection } from './connection.ts';
import { entrySql, placed } from './entry-rows.ts';
import { LedgerFaultError } from './faults.ts';
import type { Anchor } from './keys.ts';
import { macOf } from './mac.ts';
import { applyEntry } from './reducer.ts';
import { sqlProjections } from './sql-tables.ts';
import { faultAt } from './storage.ts';

export type Append = (draft: EntryDraft, stamp: EntryStamp) => Result<LedgerEntry, LedgerFault>;

export type AppendParts = {
  readonly db: Connection;
  readonly key: KeyObject;
  readonly ballast: Ballast;
  readonly head: Anchor;
  readonly dir: string;
  readonly onAppended: (entry: LedgerEntry) => void;
};

/**
 * The only writer of the ledger. One transaction, so one fsync, holds the entry and everything derived from it.
 * After a storage fault it refuses everything until the ledger is opened anew. A failed sync may still leave the entry on
 * disk for the next start to find; that is safe, because each step is taken only after its entry was acknowledged.
 */
export function createAppend({ db, dir, key, ballast, head, onAppended }: AppendParts): Append {
  const insert = db.prepare<unknown[]>(entrySql.insert);
  const last = db.prepare<[], Anchor>(entrySql.last);
  const tables = sqlProjections(db);
  let { seq, mac } = head;
  let broken: LedgerFault | undefined;

  const write = db.transaction((draft: EntryDraft, stamp: EntryStamp): LedgerEntry => {
    const stored = last.get() ?? { seq: 0, mac: '' };
    if (stored.seq !== seq || stored.mac !== mac) throw new LedgerFaultError('damaged', 'somebody else wrote into the ledger');
    const place = {
      seq: seq + 1,
      at: new Date(stamp.atMs).toISOString(),
      business_day: stamp.businessDay,
      staff: storable(stamp.staff),
      prev: mac,
    };
    const body = JSON.stringify(draft.body);
    const sealed = { ...place, mac: macOf(key, { ...place, kind: draft.kind, body }) };
    insert.run(sealed.seq, sealed.at, sealed.business_day, sealed.staff, draft.kind, sealed.prev, sealed.mac, body);
    const entry = placed(draft, sealed);
    applyEntry(entry, tables);
    return entry;
  });

  const attempt = (draft: EntryDraft, stamp: EntryStamp): Result<LedgerEntry, LedgerFault> => {
    try {
      return ok(write.immediate(draft, stamp));
    } catch (error) {
      const fault = faultAt(dir, error);
      if (fault === undefined) throw error;
      return fail(fault);
    }
  };

  return (draft, stamp) => {
    if (broken !== undefined) return fail(broken);
    const parsed = entryDraftSchema.parse(draft);
    let kept = attempt(parsed, stamp);
    if (!kept.ok && kept.failure === 'disk-full' && outcomes.has(parsed.kind) && ballast.free()) kept = attempt(parsed, stamp);
    if (!kept.ok) {
      broken = kept.failure;
      return kept;
    }
    ({ seq, mac } = kept.value);
    onAppended(kept.value);
    return kept;
  };
}

/** What the ballast is kept for: facts about a recharge that has left, or that certainly has not. */
export const outcomes: ReadonlySet<EntryKind> = new Set([
  'recharge-succeeded',
  'recharge-failed',
  'recharge-rejected',
  'recharge-not-sent',
  'recharge-unknown',
]);

/** SQLite keeps UTF-8: a text that UTF-8 cannot hold would read back as another one and break its mac. */
function storable(text: string): string {
  if (Buffer.from(text, 'utf8').toString('utf8') !== text || text.includes('\0'))
    throw new Error('a name that UTF-8 cannot hold');
  return text;
}
