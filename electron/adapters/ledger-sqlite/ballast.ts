import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { randomBytes } from 'node:crypto';

/** Room for the outcome of one recharge with the longest reply, many times over. */
const ballastBytes = 4 * 1024 * 1024;

/** Space set aside while there is some, so that the result of a recharge under way fits on a disk that has filled up. */
export type Ballast = {
  /** Gives the space back to the disk; false when there was none to give. */
  free(): boolean;
  /** Sets the space aside (again). Quietly does nothing when the disk has no room for it. */
  fill(): void;
};

export function ballastAt(path: string): Ballast {
  const isFull = () => existsSync(path) && statSync(path).size === ballastBytes;
  return {
    free: () => {
      if (!isFull()) return false;
      rmSync(path);
      return true;
    },
    fill: () => {
      if (isFull()) return;
      try {
        writeBallast(`${path}.new`);
        renameSync(`${path}.new`, path);
      } catch {
        rmSync(`${path}.new`, { force: true });
      }
    },
  };
}

/** Random bytes: a file system that compresses, or leaves out zeros, would set nothing aside. */
function writeBallast(path: string): void {
  const file = openSync(path, 'w', 0o600);
  try {
    const bytes = randomBytes(ballastBytes);
    let written = 0;
    while (written < bytes.length) written += writeSync(file, bytes, written);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
