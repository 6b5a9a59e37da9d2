// Two test files, or two people, may want the same build at once: the second waits and then finds it fresh.

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { cache } from '../setup/steps.mjs';

const lock = join(cache, 'build.lock');
const lookAgainMs = 200;

export async function oneAtATime(work) {
  mkdirSync(cache, { recursive: true });
  while (!take()) await sleep(lookAgainMs);
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function take() {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (!isAlive(holder())) rmSync(lock, { force: true });
    return false;
  }
}

function holder() {
  try {
    return Number(readFileSync(lock, 'utf8'));
  } catch {
    return 0; // given back in the meantime
  }
}

function isAlive(pid) {
  // just taken, its holder not yet written down
  if (pid === 0) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
