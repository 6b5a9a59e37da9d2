import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { compileShim } from '../compile-shim.ts';
import { emptied, scratchFolder } from '../scratch.ts';
import { tally, type Findings, type Progress, type TortureClass } from '../torture-class.ts';
import { fullDiskTrials } from './full-disk.ts';

const script = fileURLToPath(new URL('./disk-trials.ts', import.meta.url));
const fullDiskShare = 50 / 950;

/** Spoils the k-th call to the disk, fills the disk up, and makes it read-only. */
export const diskFaults: TortureClass = {
  name: 'disk',
  what: 'EIO, ENOSPC or a short write on the k-th call; a full disk; a read-only one',
  fullTrials: 950,
  sliceTrials: 60,
  run: async (trials, seed, progress) => {
    const scratch = scratchFolder();
    try {
      const full = Math.round(trials * fullDiskShare);
      const shim = compileShim('disk/faults.c', scratch.dir);
      const spoilt = shim
        ? await spoiltCalls(trials - full, seed, progress, { shim, dir: scratch.dir })
        : { trials: 0, broken: [], facts: { 'k-th call skipped': 'no Linux or no gcc here' } };
      const filled = await fullDiskTrials(full, seed, join(scratch.dir, 'small'), (done) => progress(spoilt.trials + done));
      return {
        trials: spoilt.trials + filled.trials,
        broken: [...spoilt.broken, ...filled.broken],
        facts: { ...spoilt.facts, ...filled.facts },
      };
    } finally {
      scratch.remove();
    }
  },
};

type Line = { trial: number; broken: string[]; named: string[]; fired: boolean };

async function spoiltCalls(
  trials: number,
  seed: number,
  progress: Progress,
  { shim, dir }: { shim: string; dir: string },
): Promise<Findings> {
  const folder = emptied(join(dir, 'spoilt'));
  const { counts, add } = tally();
  const broken: string[] = [];
  const child = spawn(process.execPath, [script, folder, '0', String(trials), String(seed)], {
    env: { ...process.env, LD_PRELOAD: shim, FAULT_DIR: folder, FAULT_REPORT: join(dir, 'report') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  const gone = new Promise<number | null>((resolve) => child.once('close', resolve));
  let done = 0;
  for await (const text of createInterface({ input: child.stdout })) {
    const line = JSON.parse(text) as Line;
    done += 1;
    add(line.fired ? 'calls spoilt' : 'trials that ended before their call');
    for (const name of new Set(line.named)) add(`named ${name}`);
    broken.push(...line.broken.map((why) => `seed ${seed}, trial ${line.trial}: ${why}`));
    if (!progress(done)) child.kill();
  }
  const code = await gone;
  if (done < trials && code !== null)
    broken.push(`seed ${seed}, trial ${done}: the process ended with ${code}: ${complaint.slice(-600)}`);
  return { trials: done, broken, facts: counts };
}
