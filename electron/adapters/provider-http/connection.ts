import { connect, type Socket } from 'node:net';
import * as tls from 'node:tls';
import type { NotSentReason } from '../../../shared/domain/recharge.ts';
import type { ProviderEvidence } from '../../core/ports/provider.ts';
import { errorCode, notSentReason, type ConnectionError } from './not-sent-reason.ts';
import type { Target } from './target.ts';
import { openTunnel, type Proxy } from './tunnel.ts';

type NotSent = Extract<ProviderEvidence, { kind: 'not-sent' }>;
export type Connection = { ok: true; socket: Socket } | { ok: false; evidence: NotSent };
export type ConnectOptions = {
  readonly context: () => tls.SecureContext;
  readonly proxy: Proxy | undefined;
  /** For everything up to `secureConnect` together: name look-up, proxy, connect, TLS. */
  readonly connectMs: number;
};

/** Phones and shop lines may need more than Node's 250 ms for one address; the next one is tried after this long. */
const nextAddressAfterMs = 2_500;
/** TCP probes, not HTTP keep-alive: they hold the router's mapping open during a long wait for the one answer. */
const probeAfterMs = 20_000;
const socketOptions = {
  autoSelectFamilyAttemptTimeout: nextAddressAfterMs,
  noDelay: true,
  keepAlive: true,
  keepAliveInitialDelay: probeAfterMs,
};

/**
 * Opens a fresh, secured connection to the target, or says why there is none. No byte of a request has been written either way.
 * Never throws for the network. The caller destroys the socket.
 */
export function openConnection(target: Target, { context, proxy, connectMs }: ConnectOptions): Promise<Connection> {
  return new Promise((resolve) => {
    const opened: Socket[] = [];
    let inTunnel = proxy === undefined;

    const notSent = (reason: NotSentReason, detail: string) => {
      clearTimeout(deadline);
      for (const socket of opened) socket.destroy();
      resolve({ ok: false, evidence: { kind: 'not-sent', reason, detail } });
    };
    const watch = (socket: Socket) => {
      opened.push(socket);
      // Stays for the socket's whole life: a late error without a listener would end the process.
      socket.on('error', (error: ConnectionError) => notSent(notSentReason(error, refusedCertificate(socket)), errorCode(error)));
      socket.once('close', () => notSent('connection-lost', 'closed'));
      socket.once(target.secure ? 'secureConnect' : 'connect', () => {
        if (target.secure && !isAuthorized(socket)) return notSent('certificate', 'not-authorized');
        clearTimeout(deadline);
        resolve({ ok: true, socket });
      });
    };
    const deadline = setTimeout(() => notSent(inTunnel ? 'connect-timeout' : 'proxy', 'no-connection-in-time'), connectMs);

    if (proxy === undefined) {
      watch(target.secure ? startTls(target, context()) : connect({ host: target.host, port: target.port, ...socketOptions }));
      return;
    }
    opened.push(
      openTunnel(proxy, target, (outcome) => {
        if ('why' in outcome) return notSent('proxy', outcome.why);
        inTunnel = true;
        watch(startTls(target, context(), outcome.socket));
      }),
    );
  });
}

function startTls({ host, port, servername }: Target, secureContext: tls.SecureContext, through?: Socket): tls.TLSSocket {
  return tls.connect({
    host,
    port,
    servername,
    secureContext,
    // Explicit, since NODE_TLS_REJECT_UNAUTHORIZED changes only the default.
    rejectUnauthorized: true,
    // Never h2: it may replay a request by itself.
    ALPNProtocols: ['http/1.1'],
    ...(through ? { socket: through } : socketOptions),
  });
}

const isAuthorized = (socket: Socket): boolean => socket instanceof tls.TLSSocket && socket.authorized;

/** Set by Node exactly when it was the certificate that it did not accept. Typed `Error`, in fact a code or null. */
const refusedCertificate = (socket: Socket): boolean => socket instanceof tls.TLSSocket && Boolean(socket.authorizationError);
