import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openLedger } from '../../electron/adapters/ledger-sqlite/open-ledger.ts';
import { createFileLedgerKeys } from '../../electron/adapters/ledger-keys-file.ts';
import { meddle, newDir, openTest } from './helpers/ledger.ts';

const appender = fileURLToPath(new URL('helpers/appender.ts', import.meta.url));
const hasStrace = process.platform === 'linux' && spawnSync('strace', ['-V']).status === 0;

test.runIf(hasStrace)('an append syncs exactly once, and before it is acknowledged', () => {
  const dir = newDir();
  const trace = join(dir, 'trace');
  const sales = 20;
  execFileSync('strace', [
    '-f',
    '-e',
    'trace=fsync,fdatasync,write',
    '-s',
    '80',
    '-o',
    trace,
    process.execPath,
    appender,
    dir,
    String(sales),
  ]);
  const lines = readFileSync(trace, 'utf8').split('\n');
  const syncsBefore: number[] = [];
  let syncs = 0;
  for (const line of lines) {
    if (/\b(fsync|fdatasync)\(/.test(line)) syncs += 1;
    if (/write\(1, "kept /.test(line)) {
      syncsBefore.push(syncs);
      syncs = 0;
    }
  }
  // The first append of a new WAL also syncs the WAL's header.
  expect(syncsBefore.slice(1)).toEqual(Array.from({ length: sales * 3 - 1 }, () => 1));
});

type Child = { lines: string[]; killed: Promise<void> };

/** Sells in a process of its own and kills it after so many acknowledged entries. */
function sellAndKill(dir: string, afterEntries: number): Promise<Child['lines']> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [appender, dir, '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
    const lines: string[] = [];
    createInterface({ input: child.stdout }).on('line', (line) => {
      lines.push(line);
      if (lines.length === afterEntries) child.kill('SIGKILL');
    });
    child.once('close', () => resolve(lines));
  });
}

test('a seller killed at any moment loses nothing that was acknowledged, and its lock does not outlive it', async () => {
  const dir = newDir();
  let entries = 0;
  for (const afterEntries of [2, 3, 4, 11, 60, 300]) {
    const lines = await sellAndKill(dir, afterEntries);
    const acknowledged = lines.filter((line) => line.startsWith('kept ')).map((line) => line.split(' '));
    const { ledger, close, checkDue } = await openTest({ dir });
    expect(checkDue).toBe(true);
    const found = ledger.lastEntry()?.seq ?? 0;
    expect(found).toBeGreaterThanOrEqual(entries + acknowledged.length);
    // At most the one append that was under way is there without having been acknowledged.
    expect(found).toBeLessThanOrEqual(entries + acknowledged.length + 1);
    const macs = new Map(meddle(dir, (db) => db.prepare('SELECT seq, mac FROM ledger_entry').raw().all()) as [number, string][]);
    for (const [, seq, mac] of acknowledged) expect(macs.get(Number(seq))).toBe(mac);
    expect(ledger.verify()).toMatchObject({ intact: true, entries: found });
    await close();
    entries = found;
  }
});

test('a second process is refused while the first sells, and takes over once it is killed', async () => {
  const dir = newDir();
  const first = spawn(process.execPath, [appender, dir, '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const gone = new Promise((resolve) => first.once('close', resolve));
  await new Promise((resolve) => createInterface({ input: first.stdout }).once('line', resolve));
  expect(spawnSync(process.execPath, [appender, dir, '1'], { encoding: 'utf8' })).toMatchObject({
    status: 3,
    stdout: 'refused in-use\n',
  });
  expect(await openLedger({ dir, keys: createFileLedgerKeys(dir) })).toEqual({ ok: false, failure: 'in-use' });
  first.kill('SIGKILL');
  await gone;
  expect(spawnSync(process.execPath, [appender, dir, '1'], { encoding: 'utf8' })).toMatchObject({ status: 0 });
});
