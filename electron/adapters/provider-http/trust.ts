import * as tls from 'node:tls';

/**
 * Whom to believe: the given authority and nobody else, or the public authorities shipped with the runtime together with those of
 * the operating system (a shop behind a filtering router has its authority there). Named one by one, so that no environment
 * variable can add to them.
 */
export function trustedContext(ca: string | Buffer | undefined): tls.SecureContext {
  return tls.createSecureContext({
    minVersion: 'TLSv1.2',
    ca: ca ?? [...new Set([...tls.rootCertificates, ...systemCertificates()])],
  });
}

/** Node 20 has no such call; typed as possibly absent because the types are of a newer Node. */
function systemCertificates(): string[] {
  const { getCACertificates }: { getCACertificates?: typeof tls.getCACertificates } = tls;
  return getCACertificates?.('system') ?? [];
}
