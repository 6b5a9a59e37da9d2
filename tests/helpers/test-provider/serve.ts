// One connection at a time of the test provider's life: takes the next behaviour and lives up to it.
import type { Socket } from 'node:net';
import { isConnectionBehaviour, isRequestBehaviour, type Behaviour, type ConnectionBehaviour } from './behaviours.ts';
import { move, note, type Books, type SeenRequest } from './books.ts';
import { carryOut, type Desk } from './deeds.ts';
import { answerBytes, readRequests, type Answer } from './wire.ts';

export type Script = { queue: Behaviour[]; always: Behaviour };

/** Taken at accept, so that a connection which never sends uses up no behaviour of a request. */
export function nextForConnection({ queue, always }: Script): ConnectionBehaviour | undefined {
  const name = (queue[0] ?? always).do;
  if (!isConnectionBehaviour(name)) return undefined;
  queue.shift();
  return name;
}

/** Serves requests on a connection that stands; `raw` is the TCP socket under `socket` (the same on plain http). */
export function serve(desk: Desk, script: Script, connection: number, socket: Socket, raw: Socket): void {
  const { books } = desk;
  const reset = () => void raw.resetAndDestroy();
  let dead = false;
  readRequests(socket, connection, books, {
    firstByte: () => {},
    bytes: (total) => {
      const next = script.queue[0] ?? script.always;
      if (dead || next.do !== 'reset-mid-request' || total < (next.afterBytes ?? 1)) return;
      dead = true;
      script.queue.shift();
      reset();
    },
    whole: (request) => {
      if (dead) return;
      // One answer a connection, as `Connection: close` says; more requests on it are only counted.
      dead = true;
      void work(desk, request, script.queue.shift() ?? script.always, { socket, reset });
    },
  });
}

type Line = { socket: Socket; reset: () => void };

/** Like PHP: once the request is whole the script runs to its end, whether or not anyone still listens. */
async function work(desk: Desk, request: SeenRequest, behaviour: Behaviour, line: Line): Promise<void> {
  const { books } = desk;
  books.working += 1;
  if (behaviour.do === 'charge-late') line.socket.end();
  await pause(behaviour.workMs ?? 0);
  if (behaviour.walletBefore) move(books, behaviour.walletBefore);
  if (behaviour.do === 'charge-late') await pause(behaviour.afterMs ?? 200);
  if (!isRequestBehaviour(behaviour)) throw new Error(`${behaviour.do} is about connecting, and this connection stands`);
  const answer = carryOut(desk, request, behaviour);
  if (behaviour.do === 'cashback') move(books, { why: 'cashback', poisha: behaviour.poisha ?? 0 });
  if (behaviour.walletAfter) move(books, behaviour.walletAfter);
  await pause(behaviour.thinkMs ?? 0);
  books.working -= 1;
  if (answer === 'reset') line.reset();
  else if (answer === 'fin') line.socket.end();
  else if (answer !== 'hang') await send(books, request, answer, behaviour, line);
}

/** Bytes missing at the end of the truncated answers. */
const missingBytes = 12;

async function send(
  books: Books,
  request: SeenRequest,
  answer: Answer | Buffer,
  behaviour: Behaviour,
  { socket, reset }: Line,
): Promise<void> {
  const bytes = Buffer.isBuffer(answer) ? answer : answerBytes(answer, behaviour.do === 'bad-utf8');
  request.answerBytes = bytes.length;
  const truncated = behaviour.do.startsWith('truncated-');
  const upTo = behaviour.cutAtByte ?? (truncated ? bytes.length - missingBytes : bytes.length);
  if (behaviour.do === 'slow-drip') {
    for (const byte of bytes.subarray(0, upTo)) {
      if (socket.destroyed) return;
      socket.write(Uint8Array.of(byte));
      await pause(behaviour.everyMs ?? 5);
    }
    socket.end();
  } else if (behaviour.cutBy === 'reset') {
    socket.write(bytes.subarray(0, upTo), reset);
  } else {
    socket.end(bytes.subarray(0, upTo));
  }
  note(books, 'answered', request.connection);
}

const pause = (ms: number): Promise<void> => (ms > 0 ? new Promise((resolve) => setTimeout(resolve, ms)) : Promise.resolve());
