// HTTP/1.1 by hand: a library would repair the very faults this provider exists to make.
import type { Socket } from 'node:net';
import { moment, note, type Books, type SeenRequest } from './books.ts';
import type { Framing } from './behaviours.ts';
import type { Reply } from './replies.ts';

const reasonPhrases: Record<number, string> = {
  200: 'OK',
  302: 'Found',
  307: 'Temporary Redirect',
  308: 'Permanent Redirect',
  401: 'Unauthorized',
  421: 'Misdirected Request',
  422: 'Unprocessable Content',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
};

export type Answer = Reply & {
  framing?: Framing | undefined;
  contentType?: string | undefined;
  headers?: Record<string, string>;
};

/** The whole answer as bytes, the way Apache with PHP sends it. */
export function answerBytes(
  { status, body, framing = 'length', contentType = 'text/html; charset=UTF-8', headers = {} }: Answer,
  badUtf8 = false,
): Buffer {
  const content = badUtf8 ? spoil(Buffer.from(body)) : Buffer.from(body);
  const frame: Record<Framing, Record<string, string>> = {
    length: { 'Content-Length': String(content.length) },
    chunked: { 'Transfer-Encoding': 'chunked' },
    close: {},
  };
  const all = {
    Date: new Date().toUTCString(),
    Server: 'Apache',
    'X-Powered-By': 'PHP/8.2.12',
    ...headers,
    ...frame[framing],
    Connection: 'close',
    'Content-Type': contentType,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  const head = Buffer.from(`HTTP/1.1 ${status} ${reasonPhrases[status] ?? 'Other'}\r\n${lines.join('')}\r\n`);
  return Buffer.concat([head, framing === 'chunked' ? inChunks(content) : content]);
}

function inChunks(content: Buffer): Buffer {
  const middle = content.length >> 1;
  const parts = [content.subarray(0, middle), content.subarray(middle)].filter((part) => part.length > 0);
  return Buffer.concat([
    ...parts.flatMap((part) => [Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from('\r\n')]),
    Buffer.from('0\r\n\r\n'),
  ]);
}

/** A lone continuation byte inside the first text of the body. */
function spoil(content: Buffer): Buffer {
  const at = content.indexOf('Customer');
  content[at + 1] = 0xff;
  return content;
}

export type RequestListeners = { firstByte: () => void; bytes: (total: number) => void; whole: (request: SeenRequest) => void };

/** Enters every request of a connection into the books: its first byte at once, the rest when it is whole. */
export function readRequests(socket: Socket, connection: number, books: Books, listeners: RequestListeners): void {
  let pending = Buffer.alloc(0);
  let current: SeenRequest | undefined;
  /** True when a request became whole and bytes of a next one may be left. */
  const takeOne = (): boolean => {
    if (!current) {
      current = {
        n: books.requests.length + 1,
        connection,
        firstByte: moment(),
        whole: null,
        bytes: 0,
        reads: 0,
        method: '',
        path: '',
        headers: {},
        body: '',
        fields: {},
        answerBytes: null,
      };
      books.requests.push(current);
      note(books, 'first-byte', connection);
      listeners.firstByte();
    }
    const request = current;
    request.reads += 1;
    request.bytes = pending.length;
    listeners.bytes(pending.length);
    const end = fill(request, pending);
    if (end === undefined) return false;
    request.whole = moment();
    request.bytes = end;
    pending = pending.subarray(end);
    current = undefined;
    note(books, 'request', connection);
    listeners.whole(request);
    return true;
  };
  socket.on('data', (chunk: Buffer) => {
    pending = Buffer.concat([pending, chunk]);
    while (pending.length > 0 && takeOne());
  });
}

/** Reads what is there; answers where the request ends, or undefined while it does not. */
function fill(request: SeenRequest, bytes: Buffer): number | undefined {
  const headEnd = bytes.indexOf('\r\n\r\n');
  if (headEnd < 0) return undefined;
  const [first = '', ...lines] = bytes.subarray(0, headEnd).toString('latin1').split('\r\n');
  [request.method = '', request.path = ''] = first.split(' ');
  request.headers = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  );
  const end = headEnd + 4 + Number(request.headers['content-length'] ?? 0);
  if (bytes.length < end) return undefined;
  request.body = bytes.subarray(headEnd + 4, end).toString('utf8');
  request.fields = Object.fromEntries(new URLSearchParams(request.body));
  return end;
}
