import type { KeyObject } from 'node:crypto';
import type { LedgerEntry } from '../../../shared/domain/ledger-entry.ts';
import type { Connection } from './connection.ts';
import { entryOf, entrySql } from './entry-rows.ts';
import { toFault } from './faults.ts';
import type { Anchor } from './keys.ts';
import { macOf, type EntryRow } from './mac.ts';

export type BadChain = { readonly intact: false; readonly firstBadSeq: number; readonly why: string };
export type Chain = { readonly intact: true; readonly entries: number; readonly head: string } | BadChain;

const bad = (firstBadSeq: number, why: string): BadChain => ({ intact: false, firstBadSeq: Math.max(0, firstBadSeq), why });

const rowsAtOnce = 1_000;

type Walk = {
  /** Start behind this entry, which is taken on trust; from the very first one when absent. */
  readonly after?: Anchor | undefined;
  /** Handed each entry once it is proven and read; what it answers ends the walk. */
  readonly visit?: (entry: LedgerEntry) => string | undefined;
};

/**
 * Walks the entries in order of seq, a page at a time, recomputing each mac and link, and stops at the first that is wrong.
 * Yields the last seq between pages, so that a caller may tell how far it is. Rows that are not read are not in memory.
 */
export function* walkChain(db: Connection, key: KeyObject, { after, visit }: Walk = {}): Generator<number, Chain> {
  let { seq, mac } = after ?? { seq: 0, mac: '' };
  let from = after?.seq ?? Number.MIN_SAFE_INTEGER;
  try {
    const page = db.prepare<[number, number], EntryRow>(entrySql.from);
    for (;;) {
      const rows = page.all(from, rowsAtOnce);
      for (const row of rows) {
        const why = wrongIn(row, key, seq + 1, mac, visit);
        if (why !== undefined) return bad(Math.min(row.seq, seq + 1), why);
        ({ seq, mac } = row);
      }
      if (rows.length < rowsAtOnce) return { intact: true, entries: seq, head: mac };
      from = seq;
      yield seq;
    }
  } catch (error) {
    if (toFault(error) === undefined) throw error;
    return bad(seq + 1, 'unreadable');
  }
}

function wrongIn(row: EntryRow, key: KeyObject, seq: number, prev: string, visit: Walk['visit']): string | undefined {
  if (row.seq !== seq) return row.seq > seq ? 'missing' : 'out-of-place';
  if (row.prev !== prev) return 'does-not-follow-the-entry-before';
  if (macOf(key, row) !== row.mac) return 'changed';
  if (!visit) return undefined;
  const entry = entryOf(row);
  return entry ? visit(entry) : 'not-an-entry';
}

/** Runs a walk to its end; `pace` may end it by throwing. */
export function walkAtOnce(walk: Generator<number, Chain>, pace?: (done: number) => void): Chain {
  for (;;) {
    const step = walk.next();
    if (step.done) return step.value;
    pace?.(step.value);
  }
}

/** Whether the file holds the entry its anchor names: if not it was rolled back, cut, or rewritten with a stolen key. */
export function behindAnchor(db: Connection, entries: number, anchor: Anchor | undefined): BadChain | undefined {
  if (!anchor) return undefined;
  if (entries < anchor.seq) return bad(entries + 1, 'behind-its-anchor');
  const found = db.prepare<[number], { mac: string }>(entrySql.macAt).get(anchor.seq)?.mac;
  return found === anchor.mac ? undefined : bad(anchor.seq, 'not-the-anchored-entry');
}
