import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createHttpProvider } from '../../electron/adapters/provider-http/http-provider.ts';
import { classify } from '../../electron/core/classify.ts';
import type { Provider, ProviderEvidence } from '../../electron/core/ports/provider.ts';
import type { Behaviour, BehaviourName } from '../helpers/test-provider/behaviours.ts';
import type { Books } from '../helpers/test-provider/books.ts';
import { startTestProvider, type TestProvider } from '../helpers/test-provider/start-test-provider.ts';
import { credentials, order } from './helpers/orders.ts';

type NotSent = Extract<ProviderEvidence, { kind: 'not-sent' }>['reason'];
type Silence = Extract<ProviderEvidence, { kind: 'silence' }>['cause'];

/** Faults before the connection is secured: nothing was sent, and that is certain. */
const beforeSecured: [BehaviourName, NotSent][] = [
  ['reset-before-tls', 'connection-lost'],
  ['fin-before-tls', 'connection-lost'],
  ['tls-stall', 'connect-timeout'],
  ['garbage-before-tls', 'tls'],
  ['old-tls', 'tls'],
  ['expired-certificate', 'certificate'],
  ['wrong-host-certificate', 'certificate'],
  ['self-signed-certificate', 'certificate'],
];

/** Faults after it: whatever the error says, nobody knows; the last column is what the provider's books know. */
const afterSending: [Behaviour | BehaviourName, Silence, charges: number][] = [
  ['reset-before-reading', 'connection-lost-after-sending', 0],
  ['fin-before-reading', 'connection-lost-after-sending', 0],
  ['reset-mid-request', 'connection-lost-after-sending', 0],
  ['hang', 'no-answer-in-time', 0],
  ['charge-then-reset', 'connection-lost-after-sending', 1],
  ['charge-then-fin', 'connection-lost-after-sending', 1],
  ['charge-then-hang', 'no-answer-in-time', 1],
  [{ do: 'charge-late', afterMs: 50 }, 'connection-lost-after-sending', 1],
  [{ do: 'slow-drip', everyMs: 20 }, 'no-answer-in-time', 1],
  ['truncated-length', 'answer-cut-short', 1],
  ['truncated-chunked', 'answer-cut-short', 1],
  [{ do: 'honest', cutAtByte: 300, cutBy: 'reset' }, 'answer-cut-short', 1],
  ['oversized', 'answer-too-long', 1],
  [{ do: 'oversized', framing: 'chunked' }, 'answer-too-long', 1],
  // An answer without end: given up at the cap, not kept until memory runs out.
  [
    { do: 'raw', raw: `HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n10001\r\n${'x'.repeat(65_537)}` },
    'answer-too-long',
    0,
  ],
  [{ do: 'raw', raw: `HTTP/1.1 200 OK\r\nX: ${'x'.repeat(20_000)}\r\n\r\n` }, 'answer-too-long', 0],
  [{ do: 'raw', raw: 'SSH-2.0-OpenSSH_9.2\r\n' }, 'answer-unreadable', 0],
  [
    { do: 'raw', raw: 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n' },
    'answer-unreadable',
    0,
  ],
  [{ do: 'raw', raw: 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}' }, 'answer-unreadable', 0],
  [{ do: 'raw', raw: 'HTTP/1.1 100 Continue\r\n\r\n' }, 'connection-lost-after-sending', 0],
  [
    { do: 'raw', raw: 'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n' },
    'connection-lost-after-sending',
    0,
  ],
];

/** Whole answers that prove nothing, or less than they say. What they mean is core's matter; here: one request, and no exception. */
const oddAnswers: [Behaviour | BehaviourName, outcome: string][] = [
  ['truncated-close', 'recharge-unknown'],
  ['bad-utf8', 'recharge-unknown'],
  ['empty', 'recharge-unknown'],
  ['html-502', 'recharge-unknown'],
  ['duplicate-keys', 'recharge-unknown'],
  ['failed-but-charged', 'recharge-unknown'],
  ['success-without-status', 'recharge-unknown'],
  ['new-status', 'recharge-unknown'],
  ['transaction-failed', 'recharge-unknown'],
  ['charge-then-transaction-failed', 'recharge-unknown'],
  [{ do: 'redirect', status: 301 }, 'recharge-unknown'],
  [{ do: 'redirect', status: 302 }, 'recharge-unknown'],
  [{ do: 'redirect', status: 307 }, 'recharge-unknown'],
  [{ do: 'redirect', status: 308 }, 'recharge-unknown'],
  [{ do: 'redirect', status: 421 }, 'recharge-unknown'],
  [{ do: 'raw', raw: 'HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n' }, 'recharge-unknown'],
  [{ do: 'raw', raw: 'HTTP/1.1 503 Service Unavailable\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n' }, 'recharge-unknown'],
  [{ do: 'honest', framing: 'chunked' }, 'recharge-succeeded'],
  [{ do: 'honest', framing: 'close' }, 'recharge-succeeded'],
  [{ do: 'honest', framing: 'chunked', contentType: 'application/json' }, 'recharge-succeeded'],
  ['wrong-phone', 'recharge-succeeded'],
  ['wrong-amount', 'recharge-succeeded'],
  ['wrong-operator', 'recharge-succeeded'],
  ['wrong-arithmetic', 'recharge-succeeded'],
  [{ do: 'cashback', poisha: 500 }, 'recharge-succeeded'],
];

const titled = <Row extends [Behaviour | BehaviourName, ...unknown[]]>(rows: Row[]): [string, Row][] =>
  rows.map((row) => [typeof row[0] === 'string' ? row[0] : JSON.stringify(row[0]).slice(0, 90), row]);

let account: TestProvider;
beforeAll(async () => {
  account = await startTestProvider();
});
afterAll(() => account.stop());
beforeEach(() => account.clear());

/** Patient, so that a busy machine is no fault; impatient only where waiting is the fault. */
function providerFor(behaviour: BehaviourName): Provider {
  const timeouts = {
    connectMs: behaviour === 'tls-stall' ? 500 : 20_000,
    answerMs: neverAnswering.has(behaviour) ? 500 : 20_000,
  };
  return createHttpProvider({ endpoint: new URL(account.url), ca: account.ca ?? '', timeouts });
}

const neverAnswering: ReadonlySet<BehaviourName> = new Set(['hang', 'charge-then-hang', 'slow-drip'] as const);

/** One sale under one behaviour, and what the provider's books say came of it. */
async function sellUnder(behaviour: Behaviour | BehaviourName) {
  const before = await account.settledBooks();
  await account.behave(behaviour);
  let asked = 0;
  const sold = order();
  const evidence = await providerFor(typeof behaviour === 'string' ? behaviour : behaviour.do).submit(sold, credentials, () => {
    asked += 1;
    return true;
  });
  const after = await closedBooks();
  const more = (count: (books: Books) => number) => count(after) - count(before);
  return {
    evidence,
    outcome: classify(sold, evidence).kind,
    seen: {
      asked,
      connections: more((books) => books.connections),
      secured: more((books) => books.secured),
      requests: more((books) => books.requests.length),
      charges: more((books) => books.charges.length),
    },
  };
}

/** Waits until no script works and every connection is closed, so that a second request could not still come. */
async function closedBooks(): Promise<Books> {
  for (let tries = 0; tries < 200; tries += 1) {
    const books = await account.settledBooks();
    if (books.events.filter(({ what }) => what === 'closed').length === books.connections) return books;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('the client left a connection open after its evidence');
}

describe('before the connection is secured', () => {
  test.each(titled(beforeSecured))('%s: nothing was sent, and the ledger was not asked', async (_title, [behaviour, reason]) => {
    const { evidence, seen } = await sellUnder(behaviour);
    expect(evidence).toMatchObject({ kind: 'not-sent', reason });
    expect(seen).toEqual({ asked: 0, connections: 1, secured: 0, requests: 0, charges: 0 });
  });

  test('a name that does not exist was never reached', async () => {
    const nowhere = createHttpProvider({
      endpoint: new URL('https://nowhere.invalid/api'),
      timeouts: { connectMs: 5_000, answerMs: 500 },
    });
    const evidence = await nowhere.submit(order(), credentials, () => {
      throw new Error('asked to send to nowhere');
    });
    expect(evidence).toMatchObject({ kind: 'not-sent', reason: 'dns' });
  });
});

describe('after the ledger agreed to send', () => {
  test.each(titled(afterSending))(
    '%s: nobody knows, and there was one request at most',
    async (_title, [behaviour, cause, charges]) => {
      const { evidence, outcome, seen } = await sellUnder(behaviour);
      expect(evidence).toMatchObject({ kind: 'silence', cause });
      expect(outcome).toBe('recharge-unknown');
      const neverRead = behaviour === 'reset-before-reading' || behaviour === 'fin-before-reading';
      expect(seen).toEqual({ asked: 1, connections: 1, secured: 1, requests: neverRead ? 0 : 1, charges });
    },
  );
});

describe('a whole answer', () => {
  test.each(titled(oddAnswers))('%s: one connection, one request', async (_title, [behaviour, outcome]) => {
    const sale = await sellUnder(behaviour);
    expect(sale.evidence.kind).toBe('reply');
    expect(sale.outcome).toBe(outcome);
    expect(sale.seen).toMatchObject({ asked: 1, connections: 1, secured: 1, requests: 1 });
  });

  test('bytes after the promised length make it unreadable', async () => {
    const { evidence } = await sellUnder({ do: 'raw', raw: 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}{"success":true}' });
    expect(evidence).toMatchObject({ kind: 'silence', cause: 'answer-unreadable' });
  });

  test('an answer of exactly the most that is kept is kept', async () => {
    const body = `{"note":"${'x'.repeat(64 * 1024 - 11)}"}`;
    const { evidence } = await sellUnder({ do: 'raw', raw: `HTTP/1.1 200 OK\r\nContent-Length: ${body.length}\r\n\r\n${body}` });
    expect(evidence).toMatchObject({ kind: 'reply', body });
  });

  test("the provider's clock comes along", async () => {
    const { evidence } = await sellUnder('honest');
    expect(evidence).toMatchObject({ kind: 'reply', providerDate: expect.stringMatching(/GMT$/) as string });
  });
});
