import type { SecureContext } from 'node:tls';
import type { Provider } from '../../core/ports/provider.ts';
import { openConnection } from './connection.ts';
import { exchange } from './exchange.ts';
import { redactor } from './redact.ts';
import { requestBody } from './request-text.ts';
import { targetOf } from './target.ts';
import { trustedContext } from './trust.ts';
import { proxyOf } from './tunnel.ts';

/** The provider's one address, from its documentation ("Submit Mobile Recharge"). Real selling knows no other. */
export const liveEndpoint = 'https://nurr.top/api/mobile-recharge.php';

export type HttpProviderOptions = {
  /** https; plain http only on this machine. Anything else throws when the provider is made. */
  readonly endpoint: URL;
  /** PEM. The only authority to believe, in place of the public ones. */
  readonly ca?: string | Buffer;
  /**
   * `connectMs` covers everything before the first byte, `answerMs` everything after it. Long on purpose: nothing is lost by
   * waiting, and giving up early only makes an unknown of a recharge that went well.
   */
  readonly timeouts?: { readonly connectMs: number; readonly answerMs: number };
  /** An http proxy to tunnel through by CONNECT. Only from settings; the environment's is never used. */
  readonly proxy?: URL;
};

/**
 * The reseller API over a fresh HTTP/1.1 connection per recharge: one connection, one request, one write, then it is destroyed.
 * No pool, no redirect, no retry, no h2, because each of them can send a request twice without telling.
 */
export function createHttpProvider({
  endpoint,
  ca,
  timeouts = { connectMs: 10_000, answerMs: 120_000 },
  proxy,
}: HttpProviderOptions): Provider {
  const target = targetOf(endpoint);
  const through = proxy && proxyOf(proxy, target);
  const { connectMs, answerMs } = timeouts;
  // Reading some hundred public authorities takes a while: once, and not before the first sale.
  let trusted: SecureContext | undefined = ca === undefined ? undefined : trustedContext(ca);
  const context = () => (trusted ??= trustedContext(ca));

  return {
    async submit(order, credentials, onSending) {
      const body = requestBody(order, credentials);
      const connection = await openConnection(target, { context, proxy: through, connectMs });
      if (!connection.ok) return connection.evidence;
      const { socket } = connection;
      try {
        if (socket.destroyed) return { kind: 'not-sent', reason: 'connection-lost' };
        if (!onSending()) return { kind: 'not-sent', reason: 'stopped-before-sending' };
        return await exchange(socket, target, body, { answerMs, redact: redactor(credentials) });
      } finally {
        socket.destroy();
      }
    },
  };
}
