import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Progress } from '../../core/ports/ledger-reader.ts';
import type { LedgerEntry } from '../../../shared/domain/ledger-entry.ts';
import type { LedgerFault } from '../../../shared/failure.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { outcomes } from './append.ts';
import { removeCopy } from './copy-ledger.ts';
import { copiesIn, copiesKept, copyName, readCopyName } from './copy-names.ts';
import { toFault } from './faults.ts';

export type MadeBackup = { readonly file: string; readonly entries: number };

export type Backups = {
  /** Makes and verifies a copy now; when one is being made already, answers that one. Answers before it is in the second folder. */
  make(onProgress?: Progress): Promise<Result<MadeBackup, LedgerFault>>;
  /** Starts the copy of a closed day when none was made of it: the till is often closed right after the day. Never waits for it. */
  catchUp(dayClosedSeq: number): void;
  /** Starts one after a closed day and after every 500 outcomes; never waits for it. */
  appended(entry: LedgerEntry): void;
  /** Resolves when no copy is being made or carried on. */
  settled(): Promise<void>;
};

/** Writes a whole, verified, durable copy at `to` and answers its number of entries. `cancelled`: the ledger is being closed. */
export type Copier = (to: string, onProgress?: Progress) => Promise<Result<number, LedgerFault | 'cancelled'>>;

export type BackupParts = {
  readonly dir: string;
  readonly headSeq: number;
  readonly copy: Copier;
  /** Puts a copy into a second place as well, whenever it comes to that. */
  readonly carry?: (file: string) => Promise<void>;
};

const outcomesBetween = 500;

export function createBackups(parts: BackupParts): Backups {
  let making: Promise<Result<MadeBackup, LedgerFault>> | undefined;
  // About three entries a recharge: exact enough to know when a copy is due.
  let outcomesSince = Math.floor(Math.max(0, parts.headSeq - seqOfNewest(parts.dir)) / 3);

  let carried: Promise<void> = Promise.resolve();
  // One after the other, and no copy waits for it: a stick may be slow, or never answer.
  const carryOn = (file: string): void => {
    carried = carried.then(() => parts.carry?.(file)).catch(() => undefined);
  };

  const make = (onProgress?: Progress): Promise<Result<MadeBackup, LedgerFault>> => {
    outcomesSince = 0;
    making ??= copyAndVerify(parts, onProgress)
      .then((made) => {
        if (made.ok) carryOn(made.value.file);
        return made;
      })
      .finally(() => {
        making = undefined;
      });
    return making;
  };
  // A bug while copying must not end the till in the middle of a sale; `make` shows it to who asks for a copy.
  const begin = (): void => void make().catch(() => undefined);
  return {
    make,
    catchUp: (dayClosedSeq) => {
      if (dayClosedSeq > seqOfNewest(parts.dir)) begin();
    },
    appended: ({ kind }) => {
      if (outcomes.has(kind)) outcomesSince += 1;
      if (kind === 'day-closed' || outcomesSince >= outcomesBetween) begin();
    },
    settled: async () => {
      while (making) await making.catch(() => undefined);
      await carried;
    },
  };
}

/** A copy counts only after its own chain was walked to the end; until then it has another name and is never mistaken for one. */
async function copyAndVerify({ dir, copy }: BackupParts, onProgress?: Progress): Promise<Result<MadeBackup, LedgerFault>> {
  const unverified = join(dir, 'unverified.sqlite');
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    const copied = await copy(unverified, onProgress);
    if (!copied.ok) {
      clearUp(unverified);
      // Closed while copying: `catchUp` of the next start makes that of a closed day.
      return fail(copied.failure === 'cancelled' ? 'io-error' : copied.failure);
    }
    const file = join(dir, copyName(copied.value));
    renameSync(unverified, file);
    for (const old of copiesIn(dir).slice(0, -copiesKept)) rmSync(join(dir, old));
    return ok({ file, entries: copied.value });
  } catch (error) {
    clearUp(unverified);
    const fault = toFault(error);
    if (fault === undefined) throw error;
    return fail(fault);
  }
}

/** After a failure, which is the one to tell: what cannot be removed now is removed before the next copy. */
function clearUp(path: string): void {
  try {
    removeCopy(path);
  } catch {
    // As said above.
  }
}

const seqOfNewest = (dir: string): number => readCopyName(copiesIn(dir).at(-1) ?? '')?.entries ?? 0;
