import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Makes what was renamed or removed in a folder durable. Windows knows no such thing: there a rename is written with the file. */
export function syncFolder(dir: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(dir, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
