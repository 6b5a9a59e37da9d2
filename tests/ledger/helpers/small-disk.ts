import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, statfsSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { newDir } from './ledger.ts';

export const canMount = process.platform === 'linux' && process.getuid?.() === 0;

/** A file system of so many MiB, real and small enough to fill. */
export function smallDisk(sizeMiB: number): string {
  const dir = join(newDir(), 'disk');
  mkdirSync(dir);
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${sizeMiB}m`, 'tmpfs', dir]);
  onTestFinished(() => void execFileSync('umount', [dir]));
  return dir;
}

/** Writes until the disk takes not one more byte. */
export function fill(dir: string): string {
  const path = join(dir, 'filler');
  const file = openSync(path, 'w');
  try {
    for (let size = 65_536; size >= 1;) {
      try {
        if (writeSync(file, Buffer.alloc(size)) < size) size >>= 1;
      } catch {
        size >>= 1;
      }
    }
  } finally {
    closeSync(file);
  }
  expect(statfsSync(dir).bavail).toBe(0);
  return path;
}
