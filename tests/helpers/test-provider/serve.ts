// One connection at a time of the test provider's life: takes the next behaviour and lives up to it.
import type { Socket } from 'node:net';
import { isConnectionBehaviour, type Behaviour, type Framing } from './behaviours.ts';
import { charge, move, note, type Books, type Charge, type SeenRequest } from './books.ts';
import { badGateway, failed, oddSuccess, refusals, success, whyRefused, type Reply } from './replies.ts';
import { answerBytes, readRequests, type Answer } from './wire.ts';

export type Script = { queue: Behaviour[]; always: Behaviour };
export type Desk = {
  books: Books;
  script: Script;
  credentials: { key: string; secret: string } | null;
  commissionPerMille: Record<string, number>;
};

/** Taken at accept, so that a connection which never sends uses up no behaviour of a request. */
export function nextForConnection({ queue, always }: Script): Behaviour | undefined {
  const next = queue[0] ?? always;
  if (!isConnectionBehaviour(next.do)) return undefined;
  return queue.shift() ?? next;
}

/** Serves requests on a connection that stands; `raw` is the TCP socket under `socket` (the same on plain http). */
export function serve(desk: Desk, connection: number, socket: Socket, raw: Socket): void {
  const { books, script } = desk;
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
  const answer = carryOut(desk, request, behaviour);
  if (behaviour.do === 'cashback') move(books, { why: 'cashback', poisha: behaviour.poisha ?? 0 });
  if (behaviour.walletAfter) move(books, behaviour.walletAfter);
  await pause(behaviour.thinkMs ?? 0);
  books.working -= 1;
  if (answer === 'reset') line.reset();
  else if (answer === 'fin') line.socket.end();
  else if (answer !== 'hang') await send(books, request, answer, behaviour, line);
}

type Fate = Answer | Buffer | 'reset' | 'fin' | 'hang';

/** Touches the wallet and decides the answer. */
function carryOut(desk: Desk, request: SeenRequest, behaviour: Behaviour): Fate {
  const { books, commissionPerMille } = desk;
  const take = (): Charge => charge(books, request, commissionPerMille[request.fields['operator'] ?? ''] ?? 10);
  const told = (reply: Reply, framing: Framing | undefined = behaviour.framing): Answer => ({
    ...reply,
    framing,
    contentType: behaviour.contentType,
  });
  const name = behaviour.do;
  const refusal = refusals[name];
  if (refusal) return told(refusal);
  switch (name) {
    case 'failed':
      return told(failed(request, books.walletPoisha, behaviour));
    case 'hang':
      return 'hang';
    case 'redirect':
      return {
        ...told({ status: behaviour.status ?? 307, body: '' }),
        headers: { Location: behaviour.location ?? request.path },
      };
    case 'html-502':
      return told(badGateway);
    case 'raw':
      if (behaviour.charge) take();
      return Buffer.from(behaviour.raw ?? '', 'latin1');
    case 'charge-then-transaction-failed':
      take();
      return told(refusals['transaction-failed'] as Reply);
    case 'charge-then-reset':
      take();
      return 'reset';
    case 'charge-then-fin':
    case 'charge-late':
      take();
      return 'fin';
    case 'charge-then-hang':
      take();
      return 'hang';
    case 'honest': {
      if (request.method !== 'POST') return told({ status: 405, body: '' });
      const why = whyRefused(request, books.walletPoisha, desk.credentials);
      return told(why === undefined ? success(take(), behaviour) : (refusals[why] as Reply));
    }
    case 'cashback':
      return told(success(take(), behaviour));
    case 'truncated-length':
    case 'bad-utf8':
      return told(success(take(), behaviour));
    case 'truncated-chunked':
      return told(success(take(), behaviour), 'chunked');
    case 'truncated-close':
      return told(success(take(), behaviour), 'close');
    default:
      return told(oddSuccess(take(), behaviour, request));
  }
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
