import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { LedgerEntry } from '../../../shared/domain/ledger-entry.ts';
import type { LedgerFault } from '../../../shared/failure.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { outcomes } from './append.ts';
import { removeCopy } from './copy-ledger.ts';
import { toFault } from './faults.ts';

export type Backup = { readonly file: string; readonly entries: number };

export type Backups = {
  /** Makes and verifies a copy now; when one is being made already, answers that one. */
  make(): Promise<Result<Backup, LedgerFault>>;
  /** Starts the copy of a closed day when none was made of it: the till is often closed right after the day. Never waits for it. */
  catchUp(dayClosedSeq: number): void;
  /** Starts one after a closed day and after every 500 outcomes; never waits for it. */
  appended(entry: LedgerEntry): void;
  settled(): Promise<void>;
};

/** Writes a whole, verified, durable copy at `to` and answers its number of entries. `cancelled`: the ledger is being closed. */
export type Copier = (to: string) => Promise<Result<number, LedgerFault | 'cancelled'>>;

export type BackupParts = { readonly dir: string; readonly headSeq: number; readonly copy: Copier };

const outcomesBetween = 500;
const copiesKept = 30;
const named = /^ledger-\d{8}T\d{9}Z-(\d{10})\.sqlite$/;

export function createBackups(parts: BackupParts): Backups {
  let making: Promise<Result<Backup, LedgerFault>> | undefined;
  // About three entries a recharge: exact enough to know when a copy is due.
  let outcomesSince = Math.floor(Math.max(0, parts.headSeq - seqOfNewest(parts.dir)) / 3);

  const make = (): Promise<Result<Backup, LedgerFault>> => {
    outcomesSince = 0;
    making ??= copyAndVerify(parts).finally(() => {
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
    },
  };
}

/** A copy counts only after its own chain was walked to the end; until then it has another name and is never mistaken for one. */
async function copyAndVerify({ dir, copy }: BackupParts): Promise<Result<Backup, LedgerFault>> {
  const unverified = join(dir, 'unverified.sqlite');
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    const copied = await copy(unverified);
    if (!copied.ok) {
      clearUp(unverified);
      // Closed while copying: `catchUp` of the next start makes that of a closed day.
      return fail(copied.failure === 'cancelled' ? 'io-error' : copied.failure);
    }
    const file = join(dir, nameFor(copied.value));
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

/** `ledger-20261124T060000000Z-0000001234.sqlite`: when it was made and its last seq. */
const nameFor = (entries: number): string =>
  `ledger-${new Date().toISOString().replaceAll(/[-:.]/g, '')}-${String(entries).padStart(10, '0')}.sqlite`;

/** Oldest first. None where something else is in the way: that stops copies, not sales. */
function copiesIn(dir: string): string[] {
  if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(dir)
    .filter((name) => named.test(name))
    .sort();
}

const seqOfNewest = (dir: string): number => Number(named.exec(copiesIn(dir).at(-1) ?? '')?.[1] ?? 0);
