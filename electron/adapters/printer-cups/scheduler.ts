import { existsSync } from 'node:fs';
import { request, type RequestOptions } from 'node:http';
import { userInfo } from 'node:os';
import { decodeAnswer, encodeRequest, type Answer, type Sent } from './ipp.ts';

/** `no-spooler`: nobody is there, nothing was said. `unclear`: it was said, and no answer came. `forbidden`: it answers, but not to us. */
export type NoAnswer = 'no-spooler' | 'unclear' | 'forbidden';

export type Scheduler = {
  /** One request, one answer; ends by itself and never throws. */
  ask(
    what: number,
    where: { readonly path: string; readonly attributes: readonly Sent[]; readonly document?: Uint8Array },
  ): Promise<Answer | NoAnswer>;
  /** Who asks: CUPS lets a job be followed and taken back by its owner. */
  readonly user: string;
};

const withinMs = 4000;
/** Where Debian and its children, other Linux systems and macOS have the scheduler's own socket. */
const usualSockets = ['/run/cups/cups.sock', '/var/run/cups/cups.sock', '/private/var/run/cupsd'];

/**
 * The printing service of this computer, spoken to directly: a process of its own for each question (`lpstat`, `lp`) took longer than
 * all of the printing. `server` as in CUPS_SERVER: a socket, or a host with or without a port.
 */
export function createScheduler(server = process.env['CUPS_SERVER']): Scheduler {
  const user = ownName();
  return {
    user,
    ask: async (what, { path, attributes, document = new Uint8Array() }) => {
      const body = encodeRequest(what, attributes, document);
      const target = placeOf(server);
      const answer = await post({ ...target, path }, body);
      // Over its own socket the scheduler sees for itself who is asking: it only wants it said.
      if (answer !== 'forbidden' || !('socketPath' in target)) return answer;
      return await post({ ...target, path, headers: { authorization: `PeerCred ${user}` } }, body);
    },
  };
}

function placeOf(server: string | undefined): Pick<RequestOptions, 'socketPath' | 'host' | 'port'> {
  const named = server?.replace(/\/version=.*$/, '');
  if (named?.startsWith('/')) return { socketPath: named };
  const [, host, port] = /^([^:]+)(?::(\d{1,5}))?$/.exec(named ?? '') ?? [];
  if (host !== undefined) return { host, port: Number(port ?? 631) };
  const socketPath = usualSockets.find((path) => existsSync(path));
  return socketPath === undefined ? { host: '127.0.0.1', port: 631 } : { socketPath };
}

function ownName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'desk'; // a user id without an entry in the system's list
  }
}

function post(where: RequestOptions, body: Buffer): Promise<Answer | NoAnswer> {
  return new Promise((resolve) => {
    let spoken = false;
    const lost = (): void => resolve(spoken ? 'unclear' : 'no-spooler');
    const headers = { host: 'localhost', ...where.headers, 'content-type': 'application/ipp', 'content-length': body.length };
    const asked = request({ ...where, headers, method: 'POST', agent: false }, (reply) => {
      const parts: Buffer[] = [];
      reply.on('data', (part: Buffer) => parts.push(part));
      reply.on('error', lost);
      reply.on('end', () => {
        if (reply.statusCode === 401 || reply.statusCode === 403) resolve('forbidden');
        else resolve(decodeAnswer(Buffer.concat(parts)) ?? 'unclear');
      });
    });
    asked.on('socket', (socket) => socket.once('connect', () => (spoken = true)));
    asked.on('error', lost);
    const timer = setTimeout(() => asked.destroy(new Error('no answer in time')), withinMs);
    asked.on('close', () => {
      clearTimeout(timer);
      lost();
    });
    asked.end(body);
  });
}
