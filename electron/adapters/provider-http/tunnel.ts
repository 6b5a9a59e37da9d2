import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import type { Target } from './target.ts';

export type Proxy = { readonly host: string; readonly port: number; readonly headers: Readonly<Record<string, string>> };

/** Throws for what cannot carry the request unread: that is a wrong setting, found before a sale. */
export function proxyOf(url: URL, target: Target): Proxy {
  if (url.protocol !== 'http:' || !target.secure) throw new Error('a proxy is spoken to by http, and carries https only');
  const { hostname, port, username, password } = url;
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? 80 : Number(port),
    headers: username === '' ? {} : { 'Proxy-Authorization': `Basic ${Buffer.from(pair).toString('base64')}` },
  };
}

/**
 * Asks a proxy by CONNECT for a tunnel to the target. `done` is called once, with a socket whose far end is the target, or with
 * why there is none. Nothing but the target's name is told to the proxy. Returns the socket to the proxy, for giving up early.
 */
export function openTunnel(
  { host, port, headers }: Proxy,
  target: Target,
  done: (outcome: { socket: Socket } | { why: string }) => void,
): Socket {
  const socket = connect({ host, port });
  // Stays: once the tunnel stands, a late error on this socket has no other listener, and would end the process.
  socket.on('error', () => {});
  const asked = request({
    // Given the socket, Node uses no agent: no pool, no environment proxy.
    createConnection: () => socket,
    method: 'CONNECT',
    path: target.authority,
    headers: { Host: target.authority, ...headers },
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
