import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Paths of PEM files. `authority` is what a client is told to believe; the pairs are what a server may show. */
export type Certificates = { authority: string } & Record<CertificateName, { key: string; cert: string }>;
export type CertificateName = 'good' | 'expired' | 'wrong-host' | 'self-signed';

const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
const thisMachine = 'subjectAltName=DNS:localhost,IP:127.0.0.1,IP:::1';

/** A throw-away certificate authority and four server certificates, made by the openssl command (Debian package `openssl`). */
export function makeCertificates(dir: string): Certificates {
  mkdirSync(dir, { recursive: true });
  const at = (name: string) => join(dir, name);
  const pair = (name: string) => ({ key: at(`${name}.key`), cert: at(`${name}.pem`) });
  const authority = pair('authority');
  const certificates: Certificates = {
    authority: authority.cert,
    good: pair('good'),
    expired: pair('expired'),
    'wrong-host': pair('wrong-host'),
    'self-signed': pair('self-signed'),
  };
  const selfSign = (subject: string, { key, cert }: { key: string; cert: string }, ...more: string[]) =>
    openssl('req', '-x509', ...newKey, '-keyout', key, '-out', cert, '-days', '2', '-subj', subject, ...more);
  const leaf = ['-CA', authority.cert, '-CAkey', authority.key, '-addext', 'basicConstraints=critical,CA:FALSE'];

  selfSign('/CN=Throw-away test authority', authority);
  selfSign('/CN=localhost', certificates.good, ...leaf, '-addext', thisMachine);
  selfSign('/CN=elsewhere.example', certificates['wrong-host'], ...leaf, '-addext', 'subjectAltName=DNS:elsewhere.example');
  selfSign('/CN=localhost', certificates['self-signed'], '-addext', thisMachine);
  signExpired(certificates.expired, authority, at('expired.csr'));
  return certificates;
}

function signExpired(
  { key, cert }: { key: string; cert: string },
  authority: { key: string; cert: string },
  request: string,
): void {
  openssl('req', ...newKey, '-keyout', key, '-out', request, '-subj', '/CN=localhost', '-addext', thisMachine);
  const sign = [
    'x509',
    '-req',
    '-in',
    request,
    '-CA',
    authority.cert,
    '-CAkey',
    authority.key,
    '-copy_extensions',
    'copy',
    '-out',
    cert,
  ];
  try {
    openssl(...sign, '-days', '-1');
  } catch {
    // OpenSSL 3.4 and newer refuse a negative validity and take the dates themselves instead.
    openssl(...sign, '-not_before', '20200101000000Z', '-not_after', '20200102000000Z');
  }
}

function openssl(...args: string[]): void {
  execFileSync('openssl', args, { stdio: ['ignore', 'ignore', 'pipe'] });
}
