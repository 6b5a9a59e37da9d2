import { isIP } from 'node:net';

/** Where the one request goes, checked once when the provider is made. */
export type Target = {
  readonly secure: boolean;
  /** Without the brackets of an IPv6 literal. */
  readonly host: string;
  readonly port: number;
  /** `host:port` as the Host header and CONNECT want it. */
  readonly authority: string;
  readonly path: string;
  /** For SNI; empty for an address, which TLS does not allow there (the certificate is still checked against the address). */
  readonly servername: string;
};

const loopbackHosts = new Set(['127.0.0.1', '::1', 'localhost']);

/** Throws for an endpoint that could carry the secret in the clear beyond this machine: that is a wrong set-up, not bad luck. */
export function targetOf(endpoint: URL): Target {
  const secure = endpoint.protocol === 'https:';
  const host = endpoint.hostname.replace(/^\[|\]$/g, '');
  if (!secure && endpoint.protocol !== 'http:')
    throw new Error(`the provider is reached by https only, not ${endpoint.protocol}`);
  if (!secure && !loopbackHosts.has(host)) throw new Error('plain http is for a provider on this machine only');
  if (endpoint.username !== '' || endpoint.password !== '')
    throw new Error('the endpoint must not carry a user name or password');
  const port = endpoint.port === '' ? (secure ? 443 : 80) : Number(endpoint.port);
  return {
    secure,
    host,
    port,
    authority: `${endpoint.hostname}:${port}`,
    path: `${endpoint.pathname}${endpoint.search}`,
    servername: isIP(host) === 0 ? host : '',
  };
}
