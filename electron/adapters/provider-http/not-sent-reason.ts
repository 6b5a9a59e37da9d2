import type { NotSentReason } from '../../../shared/domain/recharge.ts';

/** What Node tells of a failed connection. Of several addresses tried, `errors` has each one's own. */
export type ConnectionError = Error & { code?: string; syscall?: string; errors?: ConnectionError[] };

const reasonsByCode: Readonly<Record<string, NotSentReason>> = {
  ECONNREFUSED: 'refused',
  EHOSTUNREACH: 'unreachable',
  EHOSTDOWN: 'unreachable',
  ENETUNREACH: 'unreachable',
  ENETDOWN: 'unreachable',
  EADDRNOTAVAIL: 'unreachable',
  EACCES: 'unreachable',
  EPERM: 'unreachable',
  ETIMEDOUT: 'connect-timeout',
  EPROTO: 'tls',
};

/**
 * Names why no secured connection came about. Only ever asked before the first byte of the request: after it, the same error
 * codes prove nothing.
 */
export function notSentReason(error: ConnectionError, certificateRefused: boolean): NotSentReason {
  if (certificateRefused) return 'certificate';
  const first = error.errors?.[0] ?? error;
  if (first.syscall === 'getaddrinfo') return 'dns';
  const code = first.code ?? '';
  if (code.startsWith('ERR_SSL_') || code.startsWith('ERR_TLS_')) return 'tls';
  return reasonsByCode[code] ?? 'connection-lost';
}

/** The code alone: a message may quote what a stranger's server sent. */
export const errorCode = (error: ConnectionError): string => error.errors?.[0]?.code ?? error.code ?? error.name;
