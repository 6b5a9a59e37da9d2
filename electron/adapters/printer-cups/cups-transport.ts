import { setTimeout as wait } from 'node:timers/promises';
import type { PrintFault } from '../../../shared/domain/printer.ts';
import { ok } from '../../../shared/result.ts';
import type { FoundPrinter, Transport } from '../../core/ports/printer.ts';
import { clean, partly } from '../printer-fault.ts';
import { operation, status, type Sent, type Told } from './ipp.ts';
import { createScheduler, type Scheduler } from './scheduler.ts';

type Options = {
  /** How long a job may wait for its printer before it is taken back. */
  readonly patienceMs?: number;
  /** Where the printing service is, as in CUPS_SERVER. */
  readonly server?: string | undefined;
};

/**
 * A queue of CUPS. The bytes go through as they are, and one request brings them: how the queue stands is asked afterwards, for a
 * paused one takes the job and does not begin with it. A job that does not get to the printer in time is cancelled, so that nothing
 * prints by itself later.
 */
export function createCupsTransport({ patienceMs = 20_000, server }: Options = {}): Transport<'cups'> {
  const scheduler = createScheduler(server);
  return {
    found: () => findQueues(scheduler),
    send: async ({ queue }, bytes) => {
      const given = await scheduler.ask(operation.printJob, {
        path: `/printers/${encodeURIComponent(queue)}`,
        attributes: [...about(scheduler, queue), ['name', 'job-name', 'Recharge Desk'], rawFormat],
        document: bytes,
      });
      if (given === 'unclear') return partly('timed-out');
      if (typeof given === 'string') return clean(noAnswer[given]);
      if (!given.done) return clean(refusals.get(given.status) ?? 'refused');
      const job = given.found[0]?.get('job-id')?.[0];
      return typeof job === 'number' ? await follow(scheduler, { queue, job, patienceMs }) : partly('timed-out');
    },
  };
}

const rawFormat: Sent = ['mimeType', 'document-format', 'application/vnd.cups-raw'];
const noAnswer = { 'no-spooler': 'no-spooler', unclear: 'no-spooler', forbidden: 'no-permission' } as const;
const refusals: ReadonlyMap<number, PrintFault> = new Map([
  [status.notFound, 'no-such-printer'],
  [status.gone, 'no-such-printer'],
  [status.notAcceptingJobs, 'queue-rejects'],
]);

const about = ({ user }: Scheduler, queue: string): Sent[] => [
  ['uri', 'printer-uri', `ipp://localhost/printers/${encodeURIComponent(queue)}`],
  ['name', 'requesting-user-name', user],
];
const asking = (...names: string[]): Sent => ['keyword', 'requested-attributes', names];

type Queue = {
  readonly name: string;
  readonly accepts: boolean;
  readonly stopped: boolean;
  readonly reasons: readonly string[];
  readonly message: string;
  readonly model: string;
};
const stateWords = ['printer-state', 'printer-state-reasons', 'printer-state-message', 'printer-is-accepting-jobs'];
const queueWords = asking('printer-name', 'printer-make-and-model', ...stateWords);
/** What CUPS calls a queue without a driver. */
const rawModel = 'Local Raw Printer';
/** `printer-state` of a queue that was paused, or that stopped itself. */
const stopped = 5;

const queueOf = (told: ReadonlyMap<string, readonly Told[]>): Queue => ({
  name: String(told.get('printer-name')?.[0] ?? ''),
  accepts: told.get('printer-is-accepting-jobs')?.[0] !== false,
  stopped: told.get('printer-state')?.[0] === stopped,
  reasons: (told.get('printer-state-reasons') ?? []).map(String),
  model: String(told.get('printer-make-and-model')?.[0] ?? ''),
  message: String(told.get('printer-state-message')?.[0] ?? ''),
});

async function queueNow(scheduler: Scheduler, queue: string): Promise<Queue | PrintFault> {
  const answer = await scheduler.ask(operation.printerAttributes, {
    path: '/',
    attributes: [...about(scheduler, queue), queueWords],
  });
  if (typeof answer === 'string') return noAnswer[answer];
  const [told] = answer.found;
  return answer.done && told ? queueOf(told) : 'no-such-printer';
}

async function findQueues(scheduler: Scheduler): Promise<FoundPrinter[]> {
  const answer = await scheduler.ask(operation.getPrinters, { path: '/', attributes: [queueWords] });
  if (typeof answer === 'string' || !answer.done) return [];
  return answer.found.map(queueOf).map((queue) => ({
    name: queue.name,
    target: { via: 'cups', queue: queue.name } as const,
    ready: queue.accepts && !queue.stopped,
    driver: queue.model !== '' && queue.model !== rawModel,
  }));
}

type Followed = { readonly queue: string; readonly job: number; readonly patienceMs: number };

/** Until the job has come to an end. What is still there when patience ends is taken back. */
async function follow(scheduler: Scheduler, followed: Followed) {
  const givenUpAt = performance.now() + followed.patienceMs;
  for (let pauseMs = 20; ; pauseMs = Math.min(400, pauseMs * 1.5)) {
    await wait(pauseMs);
    const state = await queueNow(scheduler, followed.queue);
    // A queue that is deleted takes its jobs with it; part of this one may be on paper.
    if (typeof state === 'string') return partly(state);
    const job = await jobNow(scheduler, followed);
    if (job.end) return await over(scheduler, followed, job);
    const noPaper = state.reasons.some((reason) => reason.startsWith('media-empty'));
    const isStuck = state.stopped || job.held || noPaper;
    if (!isStuck && performance.now() < givenUpAt) continue;
    await scheduler.ask(operation.cancelJob, { path: '/jobs/', attributes: aboutJob(scheduler, followed) });
    const last = await jobNow(scheduler, followed);
    if (last.end === 'completed') return ok(undefined);
    // What the printer never began is in no way on paper.
    const failed = last.began ? partly : clean;
    if (noPaper) return failed('no-paper');
    // Only the name of the fault hangs on these words: whether some of it came out, they do not prove.
    if (/unavailable|not responding|unreachable/.test(state.message)) return failed('offline');
    return failed(state.stopped ? 'queue-paused' : 'timed-out');
  }
}

type Job = {
  readonly end: 'completed' | 'cancelled' | 'aborted' | 'gone' | null;
  readonly held: boolean;
  readonly began: boolean;
};
const ends: Readonly<Record<number, Job['end']>> = { 7: 'cancelled', 8: 'aborted', 9: 'completed' };
const stoppedJob = 6;

const aboutJob = (scheduler: Scheduler, { queue, job }: Followed): Sent[] => [
  ...about(scheduler, queue),
  ['integer', 'job-id', job],
];

async function jobNow(scheduler: Scheduler, followed: Followed): Promise<Job> {
  const attributes = [...aboutJob(scheduler, followed), asking('job-state', 'time-at-processing')];
  const answer = await scheduler.ask(operation.jobAttributes, { path: '/jobs/', attributes });
  if (typeof answer === 'string') return { end: null, held: false, began: true };
  if (!answer.done) return { end: 'gone', held: false, began: true };
  const state = Number(answer.found[0]?.get('job-state')?.[0]);
  const began = typeof answer.found[0]?.get('time-at-processing')?.[0] === 'number';
  return { end: ends[state] ?? null, held: state === stoppedJob, began };
}

/**
 * Somebody else may have taken it back, or the queue gave it up, or is itself gone and took its jobs with it. A scheduler that keeps no
 * history forgets what went through.
 */
async function over(scheduler: Scheduler, { queue }: Followed, { end, began }: Job) {
  if (end === 'completed') return ok(undefined);
  const state = await queueNow(scheduler, queue);
  if (typeof state === 'string') return partly(state);
  if (end === 'gone') return ok(undefined);
  return began ? partly('cut-short') : clean('cut-short');
}
