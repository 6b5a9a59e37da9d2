import { closeSync, existsSync, fsyncSync, openSync, readSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { SecondFolderTrouble } from '../../../shared/domain/backup-list.ts';
import { syncFolder } from '../sync-folder.ts';
import { removeCopy, verifyCopy } from './copy-ledger.ts';
import { copiesIn, copiesKept } from './copy-names.ts';
import { toFault } from './faults.ts';
import { Cancelled, type JobContext, type Pace } from './reader/job.ts';

const bytesAtOnce = 1024 * 1024;

/**
 * Puts a copy into the second folder: whole, durable, proven once more where it lies now, the oldest beyond thirty removed. A folder
 * that is not there is not made: the stick it was on is gone, and what lies at its path now is another disk.
 */
export function carryCopy(context: JobContext, { from, to }: { from: string; to: string }): SecondFolderTrouble | null {
  const unverified = join(to, 'unverified.sqlite');
  try {
    if (!existsSync(to)) return 'gone';
    copyBytes(from, unverified, context.pace);
    verifyCopy(unverified, context, () => undefined);
    renameSync(unverified, join(to, basename(from)));
    syncFolder(to);
    for (const old of copiesIn(to).slice(0, -copiesKept)) rmSync(join(to, old));
    return null;
  } catch (error) {
    removeQuietly(unverified);
    if (error instanceof Cancelled) throw error;
    return troubleOf(error);
  }
}

function copyBytes(from: string, to: string, pace: Pace): void {
  const { size } = statSync(from);
  const source = openSync(from, 'r');
  try {
    const target = openSync(to, 'w', 0o600);
    try {
      const chunk = Buffer.alloc(bytesAtOnce);
      for (let done = 0, got = 1; got > 0; done += got) {
        got = readSync(source, chunk, 0, chunk.length, done);
        // Not writeSync: a disk that fills up may take a part and call it done.
        writeFileSync(target, chunk.subarray(0, got));
        pace(done, size);
      }
      fsyncSync(target);
    } finally {
      closeSync(target);
    }
  } finally {
    closeSync(source);
  }
}

/** What a failed write means to the owner; throws a bug on. */
export function troubleOf(error: unknown): SecondFolderTrouble {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENXIO' || code === 'ENODEV') return 'gone';
  const fault = toFault(error);
  if (fault === undefined) throw error;
  return fault === 'disk-full' ? 'full' : fault === 'read-only' ? 'read-only' : 'failed';
}

function removeQuietly(path: string): void {
  try {
    removeCopy(path);
  } catch {
    // A stick that was pulled out: the next copy begins by writing over it.
  }
}
