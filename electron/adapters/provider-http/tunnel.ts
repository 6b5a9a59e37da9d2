import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import type { Target } from './target.ts';

/**
 * Asks a proxy by CONNECT for a tunnel to the target. `done` is called once, with a socket whose far end is the target, or with
 * why there is none. Nothing but the target's name is told to the proxy. Returns the socket to the proxy, for giving up early.
 */
export function openTunnel(proxy: URL, target: Target, done: (outcome: { socket: Socket } | { why: string }) => void): Socket {
  const socket = connect({ host: proxy.hostname.replace(/^\[|\]$/g, ''), port: proxy.port === '' ? 80 : Number(proxy.port) });
  const asked = request({
    // Given the socket, Node uses no agent: no pool, no environment proxy.
    createConnection: () => socket,
    method: 'CONNECT',
    path: target.authority,
    headers: { Host: target.authority, ...proxyAuthorization(proxy) },
  });
  const finish = (outcome: { socket: Socket } | { why: string }) => {
    asked.removeAllListeners();
    asked.on('error', () => {});
    done(outcome);
  };
  asked.once('connect', (response, _socket, head) => {
    const opened = response.statusCode !== undefined && response.statusCode >= 200 && response.statusCode < 300;
    // A TLS server never speaks first: bytes that came along are not from the target.
    finish(opened && head.length === 0 ? { socket } : { why: `proxy-answered-${response.statusCode}` });
  });
  asked.once('response', (response) => finish({ why: `proxy-answered-${response.statusCode}` }));
  asked.once('error', (error: NodeJS.ErrnoException) => finish({ why: error.code ?? error.name }));
  asked.end();
  return socket;
}

function proxyAuthorization({ username, password }: URL): Record<string, string> {
  if (username === '') return {};
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { 'Proxy-Authorization': `Basic ${Buffer.from(pair).toString('base64')}` };
}
