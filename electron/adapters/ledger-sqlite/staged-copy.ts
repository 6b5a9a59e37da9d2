import { randomUUID, type KeyObject } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { LedgerFault } from '../../../shared/failure.ts';
import type { RestoreWord, StagedCopy } from '../../core/ports/backups.ts';
import { createScryptPins } from '../pins-scrypt.ts';
import { compareCopy, type Comparison } from './compare-copy.ts';
import { pepperOf } from './compose-ledger.ts';
import { connect, type Connection } from './connection.ts';
import { removeCopy } from './copy-ledger.ts';
import { ledgerFiles } from './files.ts';
import type { Anchor, LedgerKeys } from './keys.ts';
import { takeLock } from './lock.ts';
import { readRestoreJournal, writeRestoreJournal, type RestoreJournal } from './restore-journal.ts';
import { staffReads } from './staff-queries.ts';
import { faultAt, prepareDirectory } from './storage.ts';
import { swapLedger } from './swap-ledger.ts';

export type StagedParts = {
  readonly dir: string;
  readonly keys: LedgerKeys;
  readonly nativeBinding?: string | undefined;
  readonly key: KeyObject;
  readonly path: string;
  readonly head: Anchor;
  /** It comes from another computer, with its key. */
  readonly movedIn?: boolean;
};

/** A name of its own: what an interrupted restore has put ready is never mistaken for another one's. */
export const stagedName = (dir: string): string => join(dir, `restoring-${randomUUID()}.sqlite`);

/** What {@link stageCopy} or {@link stageMove} left at `path`, which has been proven to `head`. */
export async function stagedCopy(parts: StagedParts): Promise<StagedCopy> {
  const { path, nativeBinding, key, head } = parts;
  const { lost, since } = compare(parts, await parts.keys.readAnchor());
  const staff = reading(path, nativeBinding, (copy) => staffReads(copy).staff());
  const pins = createScryptPins(pepperOf(key));
  return {
    entries: head.seq,
    lost,
    since,
    hasStaff: staff.length > 0,
    ownerNamed: async (staffId, pin) => {
      const owner = staff.find((each) => each.staffId === staffId && each.role === 'owner' && each.active);
      return owner && (await pins.check(pin, owner.pin)) ? owner.name : undefined;
    },
    takeItsPlace: (word) => takeItsPlace(parts, word),
    // What a journal names is the next opening's.
    discard: () => {
      if (stagedBy(ledgerFiles(parts.dir).restoreJournal, key) !== basename(path)) removeCopy(path);
    },
  };
}

function compare({ dir, path, nativeBinding, head }: StagedParts, anchor: Anchor | 'unreadable' | undefined): Comparison {
  return reading(path, nativeBinding, (copy) =>
    compareCopy(copy, head.seq, { here: ledgerFiles(dir).ledger, anchor, nativeBinding }),
  );
}

/** In the order that makes a stop harmless: nothing is moved before the journal says why; who opens the ledger next finishes it. */
async function takeItsPlace(parts: StagedParts, { reason, by }: RestoreWord): Promise<Result<void, LedgerFault>> {
  const { dir, keys, key, nativeBinding, path, head } = parts;
  const files = ledgerFiles(dir);
  try {
    prepareDirectory(dir);
    const lock = takeLock(files.lock, nativeBinding);
    try {
      const anchor = await keys.readAnchor();
      const { here, lost } = compare(parts, anchor);
      const at = new Date().toISOString().replaceAll(/[-:.]/g, '');
      const journal: RestoreJournal = {
        restoreId: randomUUID(),
        head,
        staged: basename(path),
        keptAs: `replaced-${at}.sqlite`,
        anchor: anchor ?? null,
        entriesBefore: here,
        lost,
        how: parts.movedIn ? 'moved-in' : 'restored',
        reason,
        by,
      };
      removeOthers(dir, [path, stagedBy(files.restoreJournal, key)]);
      writeRestoreJournal(files.restoreJournal, key, journal);
      // The journal is of the key that comes: until that key is here it says nothing, and from then on it says everything.
      if (parts.movedIn && !(await keys.adoptKey(key.export())).ok) return fail('key-missing');
      swapLedger(dir, journal);
      return ok(undefined);
    } finally {
      lock.release();
    }
  } catch (error) {
    const fault = faultAt(dir, error);
    if (fault === undefined) throw error;
    return fail(fault);
  }
}

const stagedBy = (journal: string, key: KeyObject): string => readRestoreJournal(journal, key)?.staged ?? '';

/** What earlier restores left that never came to a journal. */
function removeOthers(dir: string, kept: readonly string[]): void {
  const names = new Set(kept.map((path) => basename(path)));
  for (const name of readdirSync(dir))
    if (/^restoring-[0-9a-f-]{36}\.sqlite$/.test(name) && !names.has(name)) removeCopy(join(dir, name));
}

function reading<T>(path: string, nativeBinding: string | undefined, read: (copy: Connection) => T): T {
  const copy = connect(path, 'read', nativeBinding);
  try {
    return read(copy);
  } finally {
    copy.close();
  }
}
