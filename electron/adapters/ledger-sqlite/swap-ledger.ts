import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { syncFolder } from '../sync-folder.ts';
import { ledgerFiles } from './files.ts';
import type { RestoreJournal } from './restore-journal.ts';

/**
 * Puts the staged copy in the ledger's place, from wherever a stop may have left it. Once the staged file is gone the new ledger is
 * in place, and nothing is touched. What was here is kept under another name, with its WAL, which must never meet another ledger.
 */
export function swapLedger(dir: string, { staged, keptAs }: RestoreJournal): void {
  const files = ledgerFiles(dir);
  const from = join(dir, staged);
  if (!existsSync(from)) return;
  moveAside(files.wal, join(dir, `${keptAs}-wal`));
  rmSync(`${files.ledger}-shm`, { force: true });
  moveAside(files.ledger, join(dir, keptAs));
  syncFolder(dir);
  renameSync(from, files.ledger);
  syncFolder(dir);
}

function moveAside(from: string, to: string): void {
  if (existsSync(from)) renameSync(from, freeName(to));
}

/** Nothing is ever written over what was kept. */
function freeName(path: string): string {
  for (let more = 1; ; more += 1) {
    const name = more === 1 ? path : `${path}.${more}`;
    if (!existsSync(name)) return name;
  }
}
