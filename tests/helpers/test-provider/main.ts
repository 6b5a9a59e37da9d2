// The reseller API as a process of its own, for tests: keeps its own books, and misbehaves on command.
//   node tests/helpers/test-provider/main.ts '{"certificates":{...}|null,"walletPoisha":100000,...}'
// First line out: {"ready":true,"port":N,"controlPort":N}. Then commands as JSON lines in, answers as JSON lines out; ends with its
// input. GET /books on the control port answers the books as well.
import { readFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { createServer as createTlsServer, type SecureContextOptions, TLSSocket } from 'node:tls';
import type { Behaviour, ConnectionBehaviour, WalletMove } from './behaviours.ts';
import { move, newBooks, note } from './books.ts';
import type { Desk } from './deeds.ts';
import { nextForConnection, serve, type Script } from './serve.ts';

type Pair = { key: string; cert: string };
export type Setup = Omit<Desk, 'books'> & {
  /** Paths of PEM files by what the certificate is; null for plain http. */
  certificates: { good: Pair; expired: Pair; 'wrong-host': Pair; 'self-signed': Pair } | null;
  walletPoisha: number;
  /** 0 for any. */
  port: number;
};
export type Command =
  | { id: number; command: 'books' }
  | { id: number; command: 'behave'; behaviours: Behaviour[] }
  | { id: number; command: 'always'; behaviour: Behaviour }
  | { id: number; command: 'clear' }
  | { id: number; command: 'move'; move: WalletMove };

const setup = JSON.parse(process.argv[2] ?? '') as Setup;
const desk: Desk = {
  books: newBooks(setup.walletPoisha),
  credentials: setup.credentials,
  commissionPerMille: setup.commissionPerMille,
};
const script: Script = { queue: [], always: { do: 'honest' } };
const { books } = desk;

const tcp = createServer({ noDelay: true }, accept);
const control = createHttpServer((_request, response) =>
  response.setHeader('Content-Type', 'application/json').end(JSON.stringify(books)),
);
const port = await listen(tcp, setup.port);
const controlPort = await listen(control, 0);
say({ ready: true, port, controlPort });

createInterface({ input: process.stdin })
  .on('line', (line) => {
    const command = JSON.parse(line) as Command;
    say({ id: command.id, answer: obey(command) });
  })
  .on('close', () => process.exit(0));

function obey(command: Command): unknown {
  switch (command.command) {
    case 'books':
      break;
    case 'behave':
      script.queue.push(...command.behaviours);
      break;
    case 'always':
      script.always = command.behaviour;
      break;
    case 'clear':
      script.queue.length = 0;
      script.always = { do: 'honest' };
      break;
    case 'move':
      move(books, command.move);
      break;
  }
  return books;
}

function accept(raw: Socket): void {
  books.connections += 1;
  const connection = books.connections;
  note(books, 'accepted', connection);
  raw.on('error', () => {});
  raw.once('close', () => note(books, 'closed', connection));
  const fault = nextForConnection(script);
  if (fault === 'reset-before-tls') return void raw.resetAndDestroy();
  if (fault === 'fin-before-tls') return void raw.resume().end();
  if (fault === 'garbage-before-tls') return void raw.resume().end('SSH-2.0-OpenSSH_9.2\r\n');
  if (fault === 'tls-stall') return void raw.resume();
  if (setup.certificates === null) return stand(raw, raw, connection, fault);
  const server = tlsServer(setup.certificates, fault);
  server.on('secureConnection', (socket: TLSSocket) => stand(socket, raw, connection, fault));
  server.on('tlsClientError', () => raw.destroy());
  server.emit('connection', raw);
}

/** The connection is secured (or needs no securing): from here on a request may come. */
function stand(socket: Socket, raw: Socket, connection: number, fault: ConnectionBehaviour | undefined): void {
  books.secured += 1;
  if (socket instanceof TLSSocket) books.protocols.push(socket.alpnProtocol || null);
  note(books, 'secured', connection);
  socket.on('error', () => {});
  if (fault === 'reset-before-reading') return void raw.resetAndDestroy();
  if (fault === 'fin-before-reading') return void socket.end();
  serve(desk, script, connection, socket, raw);
}

function tlsServer(certificates: NonNullable<Setup['certificates']>, fault: ConnectionBehaviour | undefined): Server {
  const options = ({ key, cert }: Pair): SecureContextOptions => ({ key: readFileSync(key), cert: readFileSync(cert) });
  if (fault === 'expired-certificate') return createTlsServer(options(certificates.expired));
  if (fault === 'wrong-host-certificate') return createTlsServer(options(certificates['wrong-host']));
  if (fault === 'self-signed-certificate') return createTlsServer(options(certificates['self-signed']));
  const good = options(certificates.good);
  if (fault === 'old-tls')
    return createTlsServer({ ...good, minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'ALL:@SECLEVEL=0' });
  // Offers h2 as well, as the real one may: a client that took it would speak a language this server does not.
  return createTlsServer({ ...good, ALPNProtocols: ['h2', 'http/1.1'] });
}

function listen(server: Server | ReturnType<typeof createHttpServer>, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

function say(message: object): void {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}
