import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Recharge } from '../../../shared/domain/recharge.ts';
import type { CallResult } from '../../../shared/ipc/contract.ts';
import type { KillTillSetup } from './kill-plan.ts';

const script = fileURLToPath(new URL('./kill-till.ts', import.meta.url));

export type KilledRun = {
  /** What its callers were answered before it died. */
  answered: Recharge[];
  killed: boolean;
  /** From the start of the process until it was ready; absent when it died before. */
  startMs: number | undefined;
  /** What it should never say. */
  complaint: string | undefined;
};

/** Starts a till and sees to its end: by itself, at its crash point, or by our SIGKILL at a moment nobody chose. */
export async function runAndKill(
  setup: KillTillSetup,
  { cache, shim }: { cache: string; shim: string | undefined },
): Promise<KilledRun> {
  const atDiskCall = setup.plan.at === 'disk-call' && shim !== undefined;
  const plan = setup.plan.at === 'disk-call' && !atDiskCall ? ({ at: 'after-append', nth: 3 } as const) : setup.plan;
  const child = spawn(process.execPath, [script, JSON.stringify({ ...setup, plan })], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_COMPILE_CACHE: cache,
      ...(atDiskCall && { LD_PRELOAD: shim, FAULT_DIR: setup.dir, FAULT_REPORT: '/dev/null' }),
    },
  });
  const ended = new Promise<NodeJS.Signals | number | null>((resolve) =>
    child.once('close', (code, signal) => resolve(signal ?? code)),
  );
  const answered: Recharge[] = [];
  let startMs: number | undefined;
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  createInterface({ input: child.stdout }).on('line', (line) => {
    const said = parsed(line);
    if (said?.ready !== undefined) {
      startMs = said.ready;
      if (plan.at === 'any-moment') setTimeout(() => child.kill('SIGKILL'), plan.afterMs);
    }
    if (said?.answer?.ok) answered.push(said.answer.value);
    else if (said?.answer) complaint += JSON.stringify(said.answer);
  });
  const end = await ended;
  return {
    answered,
    killed: end === 'SIGKILL',
    startMs,
    complaint: (end === 'SIGKILL' || end === 0) && complaint === '' ? undefined : `ended with ${end}: ${complaint.slice(0, 600)}`,
  };
}

/** The last line of a killed till may be a part of one: nobody was answered then. */
function parsed(line: string): { ready?: number; answer?: CallResult<'recharge'> } | undefined {
  try {
    return JSON.parse(line) as { ready?: number; answer?: CallResult<'recharge'> };
  } catch {
    return undefined;
  }
}
