import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import { createHttpProvider } from '../../electron/adapters/provider-http/http-provider.ts';
import { startTestProvider, type TestProvider } from '../helpers/test-provider/start-test-provider.ts';
import { credentials, keyText, order } from './helpers/orders.ts';

let account: TestProvider;
beforeAll(async () => {
  account = await startTestProvider();
});
afterAll(() => account.stop());
beforeEach(() => account.clear());

type Proxy = { url: URL; heard: () => string };

/** A proxy on loopback. `answer` gets the socket once a CONNECT has come. */
async function startProxy(answer: (socket: Socket) => void): Promise<Proxy> {
  let heard = '';
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('data', (chunk) => (heard += chunk.toString('latin1')));
    socket.once('data', () => answer(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { url: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`), heard: () => heard };
}

function tunnel(socket: Socket): void {
  const far = connect(account.port, '127.0.0.1', () => {
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    socket.pipe(far).pipe(socket);
  });
  far.on('error', () => socket.destroy());
  socket.on('close', () => far.destroy());
}

async function sellThrough(proxy: URL, connectMs = 20_000) {
  const provider = createHttpProvider({
    endpoint: new URL(account.url),
    ca: account.ca ?? '',
    proxy,
    timeouts: { connectMs, answerMs: 20_000 },
  });
  const before = await account.books();
  let asked = 0;
  const evidence = await provider.submit(order(), credentials, () => {
    asked += 1;
    return true;
  });
  const after = await account.settledBooks();
  return { evidence, asked, requests: after.requests.length - before.requests.length, secured: after.secured - before.secured };
}

test('a sale goes through a tunnel, and the proxy reads nothing of it', async () => {
  const proxy = await startProxy(tunnel);
  const { evidence, asked, requests } = await sellThrough(proxy.url);
  expect(evidence).toMatchObject({ kind: 'reply', status: 200 });
  expect({ asked, requests }).toEqual({ asked: 1, requests: 1 });
  expect(proxy.heard()).toMatch(new RegExp(`^CONNECT 127\\.0\\.0\\.1:${account.port} HTTP/1\\.1\r\n`));
  expect(proxy.heard()).not.toContain(keyText);
  expect(proxy.heard()).not.toContain('01712345678');
});

test("a proxy's own password goes to the proxy", async () => {
  const proxy = await startProxy(tunnel);
  const url = new URL(proxy.url);
  url.username = 'shop';
  url.password = 'p@ss';
  expect((await sellThrough(url)).evidence).toMatchObject({ kind: 'reply', status: 200 });
  expect(proxy.heard()).toContain(`Proxy-Authorization: Basic ${Buffer.from('shop:p@ss').toString('base64')}`);
});

const refusing: [string, (socket: Socket) => void][] = [
  ['asks for a password', (socket) => void socket.end('HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n')],
  ['cannot reach the provider', (socket) => void socket.end('HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n')],
  ['hangs up', (socket) => void socket.end()],
  ['resets', (socket) => void socket.resetAndDestroy()],
  ['never answers', () => {}],
  ['does not speak HTTP', (socket) => void socket.end('SSH-2.0-OpenSSH_9.2\r\n')],
  ['slips in bytes of its own', (socket) => void socket.write('HTTP/1.1 200 OK\r\n\r\nHTTP/1.1 200 OK\r\n\r\n')],
];
test.each(refusing)('a proxy that %s means nothing was sent', async (what, answer) => {
  const proxy = await startProxy(answer);
  const { evidence, asked, requests, secured } = await sellThrough(proxy.url, what === 'never answers' ? 400 : undefined);
  expect(evidence).toMatchObject({ kind: 'not-sent', reason: 'proxy' });
  expect({ asked, requests, secured }).toEqual({ asked: 0, requests: 0, secured: 0 });
});

test('a proxy that is not there means nothing was sent', async () => {
  const { url } = await startProxy(() => {});
  url.port = '1';
  expect(await sellThrough(url)).toMatchObject({ evidence: { kind: 'not-sent', reason: 'proxy' }, asked: 0, requests: 0 });
});

test('a wrong certificate at the end of the tunnel is still refused', async () => {
  const proxy = await startProxy(tunnel);
  await account.behave('self-signed-certificate');
  expect(await sellThrough(proxy.url)).toMatchObject({
    evidence: { kind: 'not-sent', reason: 'certificate' },
    asked: 0,
    requests: 0,
  });
});

test('a line that breaks in the tunnel after sending is a silence', async () => {
  const proxy = await startProxy(tunnel);
  await account.behave('charge-then-reset');
  expect(await sellThrough(proxy.url)).toMatchObject({ evidence: { kind: 'silence' }, asked: 1, requests: 1 });
});

test.each(['https://127.0.0.1:8080', 'socks5://127.0.0.1:1080', 'http://a%zz:b@127.0.0.1:1'])(
  '%s is no proxy this can use',
  (proxy) => {
    expect(() => createHttpProvider({ endpoint: new URL(account.url), proxy: new URL(proxy) })).toThrow();
  },
);

test('a proxy never carries plain http', () => {
  expect(() => createHttpProvider({ endpoint: new URL('http://127.0.0.1:1/'), proxy: new URL('http://127.0.0.1:2') })).toThrow(
    'https only',
  );
});
