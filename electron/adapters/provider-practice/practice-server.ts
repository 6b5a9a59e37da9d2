import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { PracticeState } from '../../../shared/domain/practice.ts';
import { unreachable } from '../../../shared/result.ts';
import { chargeFor, decline, insufficientBalance, readOrder, transactionFailed, type Reply } from './practice-account.ts';
import type { WalletFile } from './wallet-file.ts';

export type Behaviour = PracticeState['behaviour'];
export type PracticeServerOptions = { readonly wallet: WalletFile; readonly behaviour: () => Behaviour; readonly slowMs: number };

const path = '/api/mobile-recharge.php';
const bodyCapBytes = 16 * 1024;

/** Speaks exactly the documented wire format, and does with it what the present behaviour says. Not yet listening. */
export function createPracticeServer(options: PracticeServerOptions): Server {
  return createServer({ requestTimeout: 10_000 }, (request, response) => {
    if (request.method !== 'POST' || request.url !== path) {
      response.writeHead(404).end();
      return;
    }
    readBody(request, (body) => serve(new URLSearchParams(body), response, options));
  });
}

function readBody(request: IncomingMessage, done: (body: string) => void): void {
  const chunks: Buffer[] = [];
  let bytes = 0;
  request.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > bodyCapBytes) request.destroy();
    else chunks.push(chunk);
  });
  request.on('error', () => {});
  request.once('end', () => done(Buffer.concat(chunks).toString('utf8')));
}

/** Like the real script: once the request is whole it is carried out, whether or not anyone still listens. */
function serve(form: URLSearchParams, response: ServerResponse, { wallet, behaviour, slowMs }: PracticeServerOptions): void {
  const read = readOrder(form);
  if ('refusal' in read) return say(response, read.refusal);
  const { order } = read;
  const now = behaviour();
  switch (now) {
    case 'honest':
      return say(response, chargeFor(order, wallet));
    case 'slow': {
      const reply = chargeFor(order, wallet);
      setTimeout(() => say(response, reply), slowMs).unref();
      return undefined;
    }
    case 'declines':
      return say(response, decline(order, wallet));
    case 'refuses-balance':
      return say(response, insufficientBalance);
    case 'drops-before-charge':
      return drop(response);
    case 'charges-then-drops':
      chargeFor(order, wallet);
      return drop(response);
    case 'doubled-brace': {
      const reply = chargeFor(order, wallet);
      return say(response, reply.status === 200 ? { ...reply, body: `{\n${reply.body}` } : reply);
    }
    case 'server-error':
      return say(response, transactionFailed);
  }
  return unreachable(now);
}

function say(response: ServerResponse, { status, body }: Reply): void {
  response
    .writeHead(status, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body), Connection: 'close' })
    .end(body);
}

const drop = (response: ServerResponse): void => void response.socket?.resetAndDestroy();
