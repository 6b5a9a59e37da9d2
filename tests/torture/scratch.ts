import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  closeSync,
  ftruncateSync,
  readdirSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const memory = '/dev/shm';

/** A folder of its own for one class. In memory where there is such a place: many thousand ledgers are made and thrown away. */
export function scratchFolder(): { dir: string; remove(): void } {
  const dir = mkdtempSync(join(existsSync(memory) ? memory : tmpdir(), 'recharge-desk-torture-'));
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}

/** An empty folder at this path, whatever was there. */
export function emptied(dir: string): string {
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  return dir;
}

/** As long as the ledger's own. Were it not, the ledger would write its own: slower, and no less right. */
const ballastBytes = 4 * 1024 * 1024;

/** A ballast with the right size and nothing in it: writing 4 MiB for each of many thousand ledgers proves nothing. */
export function hollowBallast(dir: string): void {
  const file = openSync(join(dir, 'ballast'), 'w');
  ftruncateSync(file, ballastBytes);
  closeSync(file);
}

/** Copies the plain files of a ledger's folder, without the ballast. */
export function copyLedger(from: string, to: string): void {
  emptied(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (entry.isFile() && entry.name !== 'ballast') copyFileSync(join(from, entry.name), join(to, entry.name));
  }
  hollowBallast(to);
}
