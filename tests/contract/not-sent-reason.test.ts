import { expect, test } from 'vitest';
import { errorCode, notSentReason } from '../../electron/adapters/provider-http/not-sent-reason.ts';

const failed = (code: string, syscall = 'connect') => Object.assign(new Error(`${syscall} ${code}`), { code, syscall });

test.each([
  [failed('ENOTFOUND', 'getaddrinfo'), 'dns'],
  [failed('EAI_AGAIN', 'getaddrinfo'), 'dns'],
  [failed('ECONNREFUSED'), 'refused'],
  [failed('ENETUNREACH'), 'unreachable'],
  [failed('EHOSTUNREACH'), 'unreachable'],
  [failed('EADDRNOTAVAIL'), 'unreachable'],
  [failed('ETIMEDOUT'), 'connect-timeout'],
  [failed('ECONNRESET', 'read'), 'connection-lost'],
  [failed('EPIPE', 'write'), 'connection-lost'],
  [failed('EPROTO', 'write'), 'tls'],
  [failed('ERR_SSL_WRONG_VERSION_NUMBER', ''), 'tls'],
  [failed('EWHATEVER'), 'connection-lost'],
] as const)('%s says %s', (error, reason) => {
  expect(notSentReason(error, false)).toBe(reason);
});

test('of several addresses that failed, the first one names the reason', () => {
  const all = Object.assign(new AggregateError([failed('ECONNREFUSED'), failed('ENETUNREACH')]), { code: 'ECONNREFUSED' });
  expect(notSentReason(all, false)).toBe('refused');
  expect(errorCode(all)).toBe('ECONNREFUSED');
});

test('a certificate that was refused is the reason whatever the code is', () => {
  expect(notSentReason(failed('ECONNRESET', 'read'), true)).toBe('certificate');
});
