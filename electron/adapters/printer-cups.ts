import { setTimeout as wait } from 'node:timers/promises';
import { ok } from '../../shared/result.ts';
import type { FoundPrinter, Transport } from '../core/ports/printer.ts';
import { clean, partly } from './printer-fault.ts';
import { alertsOf, queuesIn, requestId } from './printer-cups-text.ts';
import { runTool, type Tool } from './run-tool.ts';

type Options = {
  /** How long a job may wait for its printer before it is taken back. */
  readonly patienceMs?: number;
  /** Added to the environment of `lp` and its like: `CUPS_SERVER`. */
  readonly env?: Readonly<Record<string, string>>;
};

/**
 * A queue of CUPS, by its own commands and never through a shell. The bytes go through as they are (`-o raw`). A job that does not get
 * to the printer in time is cancelled, so that nothing prints by itself later.
 */
export function createCupsTransport({ patienceMs = 20_000, env = {} }: Options = {}): Transport<'cups'> {
  const cups = runTool({ ...env, LC_ALL: 'C' });
  return {
    found: () => findQueues(cups),
    send: async ({ queue }, bytes) => {
      const [state, found] = await Promise.all([cups('lpstat', ['-l', '-p', queue]), cups('lpstat', ['-a', queue])]);
      if (state.code !== 0 || found.code !== 0) return clean(await whyNoQueue(cups));
      const [known] = queuesIn(state.out, found.out);
      if (!known) return clean('no-such-printer');
      if (!known.accepts) return clean('queue-rejects');
      if (!known.enabled) return clean('queue-paused');
      const given = await cups('lp', ['-d', queue, '-o', 'raw', '-t', 'Recharge Desk', '-'], bytes);
      const id = requestId(given.out);
      if (given.code !== 0 || id === undefined) return given.code === 'timed-out' ? partly('timed-out') : clean('refused');
      return await follow(cups, queue, id, patienceMs);
    },
  };
}

async function findQueues(cups: Tool): Promise<FoundPrinter[]> {
  const [state, accepting] = await Promise.all([cups('lpstat', ['-l', '-p']), cups('lpstat', ['-a'])]);
  return queuesIn(state.out, accepting.out).map(({ name, enabled, accepts }) => ({
    name,
    target: { via: 'cups', queue: name } as const,
    ready: enabled && accepts,
  }));
}

async function whyNoQueue(cups: Tool) {
  const { out } = await cups('lpstat', ['-r']);
  return out.trim() === 'scheduler is running' ? 'no-such-printer' : 'no-spooler';
}

/** Until the job has left the queue. What is still there when patience ends is taken back. */
async function follow(cups: Tool, queue: string, id: string, patienceMs: number) {
  const givenUpAt = performance.now() + patienceMs;
  for (let pauseMs = 40; ; pauseMs = Math.min(400, pauseMs * 1.5)) {
    await wait(pauseMs);
    const waiting = await cups('lpstat', ['-W', 'not-completed', '-o', queue]);
    // A queue that is deleted takes its jobs with it; part of this one may be on paper.
    if (waiting.code !== 0) return partly(await whyNoQueue(cups));
    if (!new RegExp(`^${escaped(id)}\\s`, 'm').test(waiting.out)) return await endOf(cups, queue, id);
    const state = await cups('lpstat', ['-l', '-p', queue]);
    const [known] = queuesIn(state.out, '');
    const reasons = known?.reasons ?? [];
    const isStuck = known?.enabled === false || reasons.some((reason) => reason.startsWith('media-empty'));
    if (!isStuck && performance.now() < givenUpAt) continue;
    await cups('cancel', [id]);
    if (reasons.some((reason) => reason.startsWith('media-empty'))) return partly('no-paper');
    // Only the name of the fault hangs on these words: whether some of it came out, they do not prove.
    if (/^\s+The printer .*(unavailable|not responding|unreachable)/m.test(state.out)) return partly('offline');
    return partly(known?.enabled === false ? 'queue-paused' : 'timed-out');
  }
}

async function endOf(cups: Tool, queue: string, id: string) {
  const { out } = await cups('lpstat', ['-l', '-W', 'completed', '-o', queue]);
  // CUPS 2.4 says `processing-to-stop-point` of a job that went through, others `job-completed-successfully`.
  return alertsOf(out, id).some((alert) => /cancel|abort/.test(alert)) ? partly('cut-short') : ok(undefined);
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
