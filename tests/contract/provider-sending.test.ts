import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createHttpProvider, liveEndpoint } from '../../electron/adapters/provider-http/http-provider.ts';
import type { Provider } from '../../electron/core/ports/provider.ts';
import { taka } from '../../shared/money.ts';
import type { Books } from '../helpers/test-provider/books.ts';
import { startTestProvider, type TestProvider } from '../helpers/test-provider/start-test-provider.ts';
import { credentials, keyText, order, secretText } from './helpers/orders.ts';

let account: TestProvider;
let provider: Provider;
beforeAll(async () => {
  account = await startTestProvider();
  provider = createHttpProvider({ endpoint: new URL(account.url), ca: account.ca ?? '' });
});
afterAll(() => account.stop());
beforeEach(() => account.clear());

/** The books as they are now, without giving this process a chance to write anything meanwhile. */
function booksWhileWeStandStill(): Books {
  const ask = `fetch(${JSON.stringify(account.booksUrl)}).then((answer) => answer.text()).then((text) => process.stdout.write(text))`;
  return JSON.parse(execFileSync(process.execPath, ['-e', ask], { encoding: 'utf8' })) as Books;
}

test('the ledger is asked when there is a connection and before the first byte of the request', async () => {
  const before = await account.books();
  let during: Books | undefined;
  const evidence = await provider.submit(order(), credentials, () => {
    during = booksWhileWeStandStill();
    return true;
  });
  expect(evidence.kind).toBe('reply');
  // That it is secured by then, the faults before that prove: there the ledger is never asked.
  expect(during?.connections).toBe(before.connections + 1);
  expect(during?.requests).toHaveLength(before.requests.length);
  const { events, connections } = await account.settledBooks();
  const ofThis = events.filter(({ connection }) => connection === connections).map(({ what }) => what);
  expect(ofThis.slice(0, 5)).toEqual(['accepted', 'secured', 'first-byte', 'request', 'charged']);
});

test('the request has exactly the documented fields, in one write', async () => {
  await provider.submit(order({ operator: 'GP ST', accountType: 'postpaid', amount: taka(1_498) }), credentials, () => true);
  const request = (await account.books()).requests.at(-1);
  expect(request?.fields).toEqual({
    api_key: keyText,
    api_secret: secretText,
    phone: '01712345678',
    amount: '1498',
    operator: 'GP ST',
    account_type: 'postpaid',
  });
  expect(request).toMatchObject({ method: 'POST', path: '/api/mobile-recharge.php', reads: 1 });
  expect(request?.headers).toMatchObject({
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': String(Buffer.byteLength(request?.body ?? '')),
    connection: 'close',
    host: `127.0.0.1:${account.port}`,
  });
});

test('HTTP/1.1 is agreed on, also with a server that would rather speak h2', async () => {
  await provider.submit(order(), credentials, () => true);
  expect((await account.books()).protocols.at(-1)).toBe('http/1.1');
});

test('a connection that is not used after all is closed', async () => {
  await provider.submit(order(), credentials, () => false);
  await expect
    .poll(async () => {
      const { events, connections } = await account.books();
      return events.filter(({ connection, what }) => connection === connections && what !== 'secured').map(({ what }) => what);
    })
    .toEqual(['accepted', 'closed']);
});

test.each([301, 302, 303, 307, 308, 421])('a %i leaks nothing to where it points', async (status) => {
  const elsewhere = await startTestProvider({ tls: false });
  try {
    const before = (await account.books()).requests.length;
    await account.behave({ do: 'redirect', status, location: elsewhere.url });
    expect(await provider.submit(order(), credentials, () => true)).toMatchObject({ kind: 'reply', status });
    expect((await account.books()).requests).toHaveLength(before + 1);
    expect((await elsewhere.books()).connections).toBe(0);
  } finally {
    await elsewhere.stop();
  }
});

test('a server that prints the request back does not get the credentials into the evidence', async () => {
  await account.behave('secret-echo');
  const evidence = await provider.submit(order(), credentials, () => true);
  const text = JSON.stringify(evidence);
  expect(text).toContain('[secret]');
  expect(text).toContain('01712345678');
  for (const form of [keyText, secretText, encodeURIComponent(secretText), JSON.stringify(secretText).slice(1, -1), '9c']) {
    expect(text).not.toContain(form);
  }
});

test('a name is sent for the server to choose its certificate by, and must be in it', async () => {
  const byName = createHttpProvider({ endpoint: new URL(account.url.replace('127.0.0.1', 'localhost')), ca: account.ca ?? '' });
  expect(await byName.submit(order(), credentials, () => true)).toMatchObject({ kind: 'reply', status: 200 });
});

test('the public authorities do not vouch for a throw-away one', async () => {
  const believing = createHttpProvider({ endpoint: new URL(account.url) });
  const evidence = await believing.submit(order(), credentials, () => true);
  expect(evidence).toMatchObject({ kind: 'not-sent', reason: 'certificate' });
});

test('the real endpoint is the documented one', () => {
  expect(liveEndpoint).toBe('https://nurr.top/api/mobile-recharge.php');
});

test.each([
  'http://nurr.top/api/mobile-recharge.php',
  'http://127.0.0.2/',
  'http://0.0.0.0/',
  'http://localhost.example/',
  'http://[::2]/',
  'ftp://127.0.0.1/',
  'ws://127.0.0.1/',
  'file:///etc/hosts',
  'https://user:password@nurr.top/',
])('%s is refused before anything is sold', (endpoint) => {
  expect(() => createHttpProvider({ endpoint: new URL(endpoint) })).toThrow(/https only|on this machine|user name/);
});

test.each(['http://127.0.0.1:8080/', 'http://localhost/', 'http://[::1]:1/', 'https://nurr.top/'])(
  '%s is an endpoint',
  (endpoint) => {
    expect(() => createHttpProvider({ endpoint: new URL(endpoint) })).not.toThrow();
  },
);
