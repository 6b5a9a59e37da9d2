// Runs inside a worker thread (out/main/worker.cjs): all that reads the whole ledger, so that the counter never waits for it.
import { parentPort } from 'node:worker_threads';
import { toFault } from '../faults.ts';
import { macKey } from '../mac.ts';
import { Cancelled, type Pace } from './job.ts';
import { jobs } from './jobs.ts';
import type { FromThread, Order, Setup, ToThread } from './messages.ts';

const tellEveryMs = 60;

const port = parentPort;
if (port === null) throw new Error('the reader runs in a thread of its own');
const say = (message: FromThread): void => port.postMessage(message);
let setup: Setup | undefined;

port.on('message', (message: ToThread) => {
  if ('setup' in message) ({ setup } = message);
  else if (setup) void carryOut(setup, message.order).then(say);
});

async function carryOut({ dir, key, nativeBinding }: Setup, { id, name, input, cancelled }: Order): Promise<FromThread> {
  // The registry ties each name's input to its job; TypeScript cannot follow that through a lookup by a variable.
  const job: (context: Parameters<(typeof jobs)['verify']>[0], input: never) => unknown = jobs[name];
  try {
    const pace = pacer(id, new Int32Array(cancelled));
    const value = await job({ dir, key: macKey(Buffer.from(key)), nativeBinding, pace }, input as never);
    return { id, kind: 'done', value };
  } catch (error) {
    if (error instanceof Cancelled) return { id, kind: 'cancelled' };
    const fault = toFault(error);
    if (fault !== undefined) return { id, kind: 'fault', fault };
    return { id, kind: 'broken', text: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

function pacer(id: number, cancelled: Int32Array): Pace {
  let toldAt = 0;
  return (done, total) => {
    if (Atomics.load(cancelled, 0) !== 0) throw new Cancelled();
    const now = performance.now();
    if (now - toldAt < tellEveryMs) return;
    toldAt = now;
    say({ id, kind: 'progress', done, total });
  };
}
