import Database from 'better-sqlite3';
import type { KeyObject } from 'node:crypto';
import type { LedgerEntry } from '../../../shared/domain/ledger-entry.ts';
import type { Verification } from '../../../shared/domain/verification.ts';
import { cachedProjections } from './cached-tables.ts';
import { behindAnchor, walkAtOnce, walkChain, type BadChain } from './chain.ts';
import { firstDifference } from './compare-tables.ts';
import type { Connection } from './connection.ts';
import { entrySql } from './entry-rows.ts';
import { toFault } from './faults.ts';
import type { Anchor } from './keys.ts';
import type { Migration } from './migrate.ts';
import { applyEntry } from './reducer.ts';
import { differingSchema, tablesOnlySql } from './schema.ts';
import { IllegalStep } from './steps.ts';

export type VerifyParts = {
  readonly db: Connection;
  readonly key: KeyObject;
  readonly anchor: Anchor | 'unreadable' | undefined;
  readonly migrations: readonly Migration[];
  readonly nativeBinding: string | undefined;
  /** Told how many entries are proven, of how many; ends the check by throwing. */
  readonly pace?: (done: number, total: number) => void;
};

/**
 * Proves the whole ledger: every mac and link, the anchor outside the file, the append-only triggers, and the projections
 * against a rebuild in a scratch database. `firstBadSeq` is 0 where the fault lies in no entry (the schema, a total).
 */
export function verifyLedger(parts: VerifyParts): Verification {
  const { db, nativeBinding } = parts;
  const scratch = new Database('', { nativeBinding });
  try {
    return db.transaction(() => verifyInto(scratch, parts)).deferred();
  } catch (error) {
    if (toFault(error) === undefined) throw error;
    return { intact: false, firstBadSeq: 0, why: 'unreadable' };
  } finally {
    scratch.close();
  }
}

function verifyInto(scratch: Connection, { db, key, anchor, migrations, nativeBinding, pace }: VerifyParts): Verification {
  const changed = differingSchema(db, migrations, nativeBinding);
  // Without the tables there is nothing to rebuild into: the chain is still walked, and says more.
  const canRebuild = changed === undefined || changed.startsWith('trigger');
  const rebuild = canRebuild ? startRebuild(scratch, db) : undefined;
  const walk = walkChain(db, key, { ...(rebuild && { visit: rebuild.visit }) });
  const chain = walkAtOnce(walk, pace && ((done) => pace(done, lastSeq(db))));
  if (!chain.intact) return chain;
  if (anchor === 'unreadable') return { intact: false, firstBadSeq: 0, why: 'anchor-unreadable' };
  const behind = behindAnchor(db, chain.entries, anchor);
  if (behind) return behind;
  if (changed !== undefined) return { intact: false, firstBadSeq: 0, why: `schema: ${changed}` };
  return rebuild?.compare() ?? brokenStorage(db) ?? chain;
}

const lastSeq = (db: Connection): number => db.prepare<[], Anchor>(entrySql.last).get()?.seq ?? 0;

/** The rows may be right and an index lead past them: the guards look for a number's open unknown through one. */
function brokenStorage(db: Connection): BadChain | undefined {
  const found = db.pragma('integrity_check(1)', { simple: true });
  return found === 'ok' ? undefined : { intact: false, firstBadSeq: 0, why: `storage: ${String(found).slice(0, 200)}` };
}

type Rebuild = { visit(entry: LedgerEntry): string | undefined; compare(): BadChain | undefined };

function startRebuild(scratch: Connection, db: Connection): Rebuild {
  scratch.exec(tablesOnlySql(db));
  scratch.pragma('journal_mode = OFF');
  scratch.exec('BEGIN');
  const { tables, flush } = cachedProjections(scratch);
  return {
    visit: (entry) => {
      try {
        applyEntry(entry, tables);
        return undefined;
      } catch (error) {
        if (error instanceof IllegalStep) return 'cannot-follow-the-entries-before';
        throw error;
      }
    },
    compare: () => {
      flush();
      scratch.exec('COMMIT');
      return firstDifference(db, scratch);
    },
  };
}
