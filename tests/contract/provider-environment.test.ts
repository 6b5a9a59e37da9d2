import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startTestProvider, type TestProvider } from '../helpers/test-provider/start-test-provider.ts';

const script = fileURLToPath(new URL('./helpers/submit-once.ts', import.meta.url));
const run = promisify(execFile);

/** Sells once in a process with this environment. */
async function sellWith(env: Record<string, string>, ...args: string[]): Promise<unknown> {
  const { stdout } = await run(process.execPath, [script, ...args], {
    env: { PATH: process.env['PATH'] ?? '', NODE_NO_WARNINGS: '1', ...env },
  });
  return JSON.parse(stdout);
}

let account: TestProvider;
let caFile: string;
let sink: Server;
let sinkUrl: string;
let sinkConnections = 0;
beforeAll(async () => {
  account = await startTestProvider();
  caFile = account.caFile ?? '';
  sink = createServer((socket) => {
    sinkConnections += 1;
    socket.destroy();
  });
  sink.listen(0, '127.0.0.1');
  await once(sink, 'listening');
  sinkUrl = `http://127.0.0.1:${(sink.address() as AddressInfo).port}`;
});
afterAll(async () => {
  sink.close();
  await account.stop();
});
beforeEach(() => account.clear());

test('without any variable the sale goes through: the cases below fail for their own reason', async () => {
  expect(await sellWith({}, account.url, caFile)).toMatchObject({ kind: 'reply', status: 200 });
});

test.each(['self-signed-certificate', 'expired-certificate', 'wrong-host-certificate'] as const)(
  'NODE_TLS_REJECT_UNAUTHORIZED=0 does not make a %s acceptable',
  async (fault) => {
    const { requests } = await account.books();
    await account.behave(fault);
    const evidence = await sellWith({ NODE_TLS_REJECT_UNAUTHORIZED: '0' }, account.url, caFile);
    expect(evidence).toMatchObject({ kind: 'not-sent', reason: 'certificate' });
    expect((await account.books()).requests).toHaveLength(requests.length);
  },
);

test('NODE_EXTRA_CA_CERTS adds nobody to those who are believed', async () => {
  const { requests } = await account.books();
  const evidence = await sellWith({ NODE_EXTRA_CA_CERTS: caFile }, account.url);
  expect(evidence).toMatchObject({ kind: 'not-sent', reason: 'certificate' });
  expect((await account.books()).requests).toHaveLength(requests.length);
});

test('NODE_OPTIONS cannot bring back TLS 1.1 or a lenient parser', async () => {
  await account.behave('old-tls');
  const options = { NODE_OPTIONS: '--tls-min-v1.0 --insecure-http-parser' };
  expect(await sellWith(options, account.url, caFile)).toMatchObject({ kind: 'not-sent', reason: 'tls' });
  await account.behave({
    do: 'raw',
    raw: 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n',
  });
  expect(await sellWith(options, account.url, caFile)).toMatchObject({ kind: 'silence', cause: 'answer-unreadable' });
});

test('a proxy in the environment is not used', async () => {
  const proxies = ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'http_proxy', 'https_proxy', 'all_proxy'];
  const env = Object.fromEntries(proxies.map((name) => [name, sinkUrl]));
  expect(await sellWith({ NODE_USE_ENV_PROXY: '1', ...env }, account.url, caFile)).toMatchObject({ kind: 'reply', status: 200 });
  expect(sinkConnections).toBe(0);
});
