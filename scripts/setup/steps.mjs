// How set-up talks and runs programs: every step names itself and its time, and a long one shows that it is alive.

import { spawn, spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
export const cache = join(root, '.cache');

const heartbeatMs = 15_000;

export function say(text) {
  console.log(`[setup] ${text}`);
}

export function seconds(durationMs) {
  return `${(durationMs / 1000).toFixed(1)} s`;
}

export async function step(name, work) {
  const startedAt = Date.now();
  say(`${name} ...`);
  const heartbeat = setInterval(() => say(`  still at it: ${name} (${seconds(Date.now() - startedAt)})`), heartbeatMs);
  try {
    const result = await work();
    say(`${name}: done in ${seconds(Date.now() - startedAt)}`);
    return result;
  } finally {
    clearInterval(heartbeat);
  }
}

/** Runs to the end; throws with the last lines of output when the program fails. `isAlive` may end a silent one. */
export function run(command, args, { isAlive, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let output = '';
    let stalled = false;
    const keep = (chunk) => {
      output = (output + chunk).slice(-8000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const watch = setInterval(() => {
      if (isAlive !== undefined && !isAlive()) {
        stalled = true;
        child.kill('SIGKILL');
      }
    }, 1000);
    child.on('error', (error) => {
      clearInterval(watch);
      reject(error);
    });
    child.on('close', (code, signal) => {
      clearInterval(watch);
      if (code === 0) resolve(output);
      else reject(new CommandFailed(command, args, stalled ? 'no progress' : (signal ?? `exit code ${code}`), output));
    });
  });
}

export class CommandFailed extends Error {
  constructor(command, args, why, output) {
    super(`${[command, ...args].join(' ')} failed (${why})\n${lastLines(output)}`);
    this.output = output;
  }
}

/** Standard output of a quick program, or null when it is missing or fails. */
export function ask(command, args) {
  const answer = spawnSync(command, args, { cwd: root, encoding: 'utf8' });
  return answer.status === 0 ? answer.stdout.trim() : null;
}

function lastLines(output) {
  const lines = output.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('npm warn'));
  return lines
    .slice(0, 12)
    .concat(lines.length > 24 ? ['...'] : [], lines.slice(12).slice(-12))
    .join('\n');
}
