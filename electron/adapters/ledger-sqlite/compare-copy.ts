import type { RestoreRelation } from '../../../shared/domain/backup-list.ts';
import { connect, type Connection } from './connection.ts';
import { entrySql } from './entry-rows.ts';
import { toFault } from './faults.ts';
import type { Anchor } from './keys.ts';

export type Comparison = {
  readonly here: number;
  readonly relation: RestoreRelation;
  readonly lost: number;
  readonly since: string | null;
};

export type Against = {
  /** This till's ledger, which may be damaged or gone. */
  readonly here: string;
  readonly anchor: Anchor | 'unreadable' | undefined;
  readonly nativeBinding: string | undefined;
};

/**
 * How a copy of so many proven entries stands to what this till has: its file as far as it can be read, and what the anchor outside
 * remembers. Entries link to those before, so two chains that agree at one entry agree in all before it.
 */
export function compareCopy(copy: Connection, entries: number, { here, anchor, nativeBinding }: Against): Comparison {
  const anchored = anchor === 'unreadable' ? undefined : anchor;
  const stored = withLedger(here, nativeBinding, (ledger) => ({
    seq: lastSeq(ledger),
    shared: sharedWith(copy, entries, ledger),
  }));
  const known = Math.max(anchored?.seq ?? 0, stored?.seq ?? 0);
  if (known === 0) return { here: 0, relation: 'none-here', lost: 0, since: null };
  const shared = Math.max(stored?.shared ?? 0, sharedWithAnchor(copy, entries, anchored));
  const lost = known - shared;
  const relation = shared < entries ? (lost === 0 ? 'newer' : 'other-line') : lost === 0 ? 'same' : 'older';
  return { here: known, relation, lost, since: atOf(copy, shared) ?? null };
}

/** Behind the anchor, a proven copy stands on the anchored line as far as anybody can say. */
function sharedWithAnchor(copy: Connection, entries: number, anchor: Anchor | undefined): number {
  if (!anchor) return 0;
  if (entries < anchor.seq) return entries;
  return macAt(copy, anchor.seq) === anchor.mac ? anchor.seq : 0;
}

function sharedWith(copy: Connection, entries: number, ledger: Connection): number {
  let low = 0;
  let high = Math.min(entries, lastSeq(ledger));
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (macAt(copy, middle) === macAt(ledger, middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** What can be read of the ledger that is here; undefined when nothing can. */
function withLedger<T>(path: string, nativeBinding: string | undefined, read: (ledger: Connection) => T): T | undefined {
  let ledger: Connection | undefined;
  try {
    ledger = connect(path, 'read', nativeBinding);
    return read(ledger);
  } catch (error) {
    if (toFault(error) === undefined) throw error;
    return undefined;
  } finally {
    ledger?.close();
  }
}

const lastSeq = (db: Connection): number => db.prepare<[], Anchor>(entrySql.last).get()?.seq ?? 0;
const macAt = (db: Connection, seq: number): string | undefined =>
  db.prepare<[number], { mac: string }>(entrySql.macAt).get(seq)?.mac;
const atOf = (db: Connection, seq: number): string | undefined =>
  db.prepare<[number], string>('SELECT at FROM ledger_entry WHERE seq = ?').pluck().get(seq);
