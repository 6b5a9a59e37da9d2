// The headless till, which ends itself with SIGKILL at one chosen step of putting a copy back: right before the n-th time that it
// moves, removes or syncs a file of the ledger's folder (STOP_AT), or right after the swap. It says how many steps there were.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const stopAt = Number(process.env['STOP_AT'] ?? 0);
const afterSwap = process.env['STOP_AFTER_SWAP'] === '1';
let steps = 0;
let counting = false;

const stop = (): void => void process.kill(process.pid, 'SIGKILL');

function before(): void {
  if (!counting) return;
  steps += 1;
  if (steps === stopAt) stop();
}

const { renameSync, rmSync, fsyncSync, writeFileSync } = fs;
fs.renameSync = (from, to) => {
  // The journal's own file is the first that is moved when a copy takes the ledger's place.
  if (String(to).endsWith('restore.json')) counting = true;
  before();
  renameSync(from, to);
  if (afterSwap && String(from).includes('restoring-')) stop();
};
fs.rmSync = (path, options) => (before(), rmSync(path, options));
fs.fsyncSync = (handle) => (before(), fsyncSync(handle));
fs.writeFileSync = (path, text, options) => (before(), writeFileSync(path, text, options));
syncBuiltinESMExports();

process.on('exit', () => process.stderr.write(`steps ${steps}\n`));
await import('../../scripts/till.ts');
