import { isUtf8 } from 'node:buffer';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Socket } from 'node:net';
import type { ProviderEvidence } from '../../core/ports/provider.ts';
import type { Target } from './target.ts';

type Silence = Extract<ProviderEvidence, { kind: 'silence' }>;
export type ExchangeOptions = {
  /** From the first byte of the request to the last of the answer. */
  readonly answerMs: number;
  /** Takes the credentials out of whatever the answer says. */
  readonly redact: (text: string) => string;
};

const bodyCapBytes = 64 * 1024;
const headerCapBytes = 16 * 1024;

/**
 * Writes the one request on an open connection and gathers what comes of it. From here on every outcome but a whole answer is
 * `silence`, whatever its error code says. Settles once, and the socket is destroyed by then. Never throws for the network.
 */
export function exchange(socket: Socket, target: Target, body: string, options: ExchangeOptions): Promise<ProviderEvidence> {
  return new Promise((resolve) => {
    const begin = target.secure ? httpsRequest : httpRequest;
    const request = begin({
      // `agent` is left out on purpose: with `agent: false` Node ignores createConnection and opens a second socket.
      createConnection: () => socket,
      host: target.host,
      port: target.port,
      path: target.path,
      method: 'POST',
      headers: {
        'Content-Type': 'application/x-www-form-urlencoded',
        'Content-Length': Buffer.byteLength(body),
        Accept: 'application/json',
        'User-Agent': 'recharge-desk',
        Connection: 'close',
      },
      insecureHTTPParser: false,
      maxHeaderSize: headerCapBytes,
    });
    const settle = (evidence: ProviderEvidence) => {
      clearTimeout(deadline);
      request.destroy();
      socket.destroy();
      resolve(evidence);
    };
    let answering = false;
    const lost = (code: string) => settle(silence(code, answering));
    const deadline = setTimeout(() => settle({ kind: 'silence', cause: 'no-answer-in-time' }), options.answerMs);

    request.on('error', (error: NodeJS.ErrnoException) => lost(error.code ?? error.name));
    // With an answer under way Node closes the request before the answer has ended: then the answer's own events decide.
    request.once('close', () => answering || lost('closed'));
    request.once('response', (response) => {
      answering = true;
      readAnswer(response, options.redact, settle, lost);
    });
    // A string, so that Node puts head and body into one write.
    request.end(body);
  });
}

function readAnswer(
  response: IncomingMessage,
  redact: (text: string) => string,
  settle: (evidence: ProviderEvidence) => void,
  lost: (code: string) => void,
): void {
  const chunks: Buffer[] = [];
  let bytes = 0;
  response.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > bodyCapBytes) settle({ kind: 'silence', cause: 'answer-too-long' });
    else chunks.push(chunk);
  });
  response.on('error', (error: NodeJS.ErrnoException) => lost(error.code ?? error.name));
  response.once('close', () => lost('closed'));
  response.once('end', () => {
    // False when the framing promised more than came.
    if (!response.complete) return lost('incomplete');
    settle(wholeReply(response, Buffer.concat(chunks), redact));
  });
}

function wholeReply(response: IncomingMessage, bytes: Buffer, redact: (text: string) => string): ProviderEvidence {
  const { statusCode = 0, headers } = response;
  const body = isUtf8(bytes) ? redact(bytes.toString('utf8')) : null;
  // Redaction may make a text longer than the ledger keeps.
  if (body !== null && body.length > bodyCapBytes) return { kind: 'silence', cause: 'answer-too-long' };
  return { kind: 'reply', status: statusCode, body, ...(headers.date !== undefined && { providerDate: redact(headers.date) }) };
}

function silence(code: string, answering: boolean): Silence {
  const unreadable = code.startsWith('HPE_') && code !== 'HPE_INVALID_EOF_STATE';
  if (code === 'HPE_HEADER_OVERFLOW') return { kind: 'silence', cause: 'answer-too-long', detail: code };
  if (unreadable) return { kind: 'silence', cause: 'answer-unreadable', detail: code };
  return { kind: 'silence', cause: answering ? 'answer-cut-short' : 'connection-lost-after-sending', detail: code };
}
