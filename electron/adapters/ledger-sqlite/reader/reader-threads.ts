import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Progress, Task } from '../../../core/ports/ledger-reader.ts';
import type { LedgerFault } from '../../../../shared/failure.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import type { JobInput, JobName, JobOutput } from './jobs.ts';
import type { FromThread, Order, Setup, ToThread } from './messages.ts';

export type ReaderThreads = {
  /** Runs a job when a thread is free for it. Rejects only for a bug in the job. */
  run<N extends JobName>(name: N, input: JobInput<N>, onProgress?: Progress): Task<JobOutput<N>>;
  /** Cancels what is under way and ends the threads. Answers when none holds the ledger open any more. */
  close(): Promise<void>;
};

export type ReaderOptions = Setup & {
  /** What a thread runs: the bundle in the app, the source itself under plain Node (the default). */
  readonly script?: string | undefined;
};

/** One for what takes long (a check, a copy), one for what somebody waits for. */
const threadsAtMost = 2;
/** A thread nobody needs gives its memory back. */
const idleMs = 20_000;

type Outcome<T> = Result<T, LedgerFault | 'cancelled'>;
type Running = {
  readonly order: Order;
  readonly onProgress: Progress | undefined;
  readonly settle: (outcome: Outcome<unknown>) => void;
  readonly crash: (error: Error) => void;
};
type Thread = { readonly worker: Worker; running: Running | undefined; idle: NodeJS.Timeout | undefined };

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread of ours is no page and has no origin
const post = (worker: Worker, message: ToThread): void => worker.postMessage(message);

/** Threads that read one ledger. None is started before the first job: a start of the till waits for nothing here. */
export function createReaderThreads({ script, ...setup }: ReaderOptions): ReaderThreads {
  const threads = new Set<Thread>();
  const waiting: Running[] = [];
  const underWay = new Set<Promise<unknown>>();
  let nextId = 1;
  let closed = false;

  const start = (): Thread => {
    const worker = new Worker(script ?? join(import.meta.dirname, 'thread.ts'), { execArgv: [] });
    const thread: Thread = { worker, running: undefined, idle: undefined };
    const lost = (error: Error): void => {
      threads.delete(thread);
      clearTimeout(thread.idle);
      thread.running?.crash(error);
      thread.running = undefined;
      next();
    };
    worker.on('message', (message: FromThread) => hear(thread, message));
    worker.on('error', lost);
    worker.on('exit', (code) => lost(new Error(`a reader thread ended with ${code}`)));
    post(worker, { setup });
    threads.add(thread);
    return thread;
  };

  /** Out of sight first: a thread takes a moment to end, and a job given to it then would be lost with it. */
  const retire = (thread: Thread): void => {
    threads.delete(thread);
    void thread.worker.terminate();
  };

  const hear = (thread: Thread, message: FromThread): void => {
    const { running } = thread;
    if (running?.order.id !== message.id) return;
    if (message.kind === 'progress') return running.onProgress?.(message.done, message.total);
    thread.running = undefined;
    thread.worker.unref();
    thread.idle = setTimeout(() => retire(thread), idleMs).unref();
    if (message.kind === 'done') running.settle(ok(message.value));
    else if (message.kind === 'cancelled') running.settle(fail('cancelled'));
    else if (message.kind === 'fault') running.settle(fail(message.fault));
    else running.crash(new Error(`in the reader: ${message.text}`));
    next();
  };

  const next = (): void => {
    const running = waiting.shift();
    if (!running) return;
    const free = [...threads].find((thread) => !thread.running);
    if (!free && threads.size >= threadsAtMost) return void waiting.unshift(running);
    const thread = free ?? start();
    clearTimeout(thread.idle);
    thread.running = running;
    thread.worker.ref();
    post(thread.worker, { order: running.order });
  };

  const run = <N extends JobName>(name: N, input: JobInput<N>, onProgress?: Progress): Task<JobOutput<N>> => {
    const cancelled = new SharedArrayBuffer(4);
    const order: Order = { id: nextId, name, input, cancelled };
    nextId += 1;
    const outcome = new Promise<Outcome<JobOutput<N>>>((resolve, reject) => {
      const settle: Running['settle'] = (outcome) => resolve(outcome as Outcome<JobOutput<N>>);
      if (closed) return settle(fail('cancelled'));
      waiting.push({ order, onProgress, settle, crash: reject });
      next();
    });
    underWay.add(outcome);
    void outcome.catch(() => undefined).then(() => underWay.delete(outcome));
    const cancel = (): void => {
      Atomics.store(new Int32Array(cancelled), 0, 1);
      const at = waiting.findIndex((each) => each.order === order);
      if (at !== -1) for (const { settle } of waiting.splice(at, 1)) settle(fail('cancelled'));
    };
    return { done: outcome, cancel };
  };

  const close = async (): Promise<void> => {
    closed = true;
    for (const { order, settle } of waiting.splice(0)) {
      Atomics.store(new Int32Array(order.cancelled), 0, 1);
      settle(fail('cancelled'));
    }
    for (const { running } of threads) if (running) Atomics.store(new Int32Array(running.order.cancelled), 0, 1);
    await Promise.allSettled(underWay);
    await Promise.all([...threads].map(async ({ worker }) => await worker.terminate()));
  };
  return { run, close };
}
