import { inspect } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSecret } from '../../electron/adapters/secret.ts';
import { redactor } from '../../electron/adapters/provider-http/redact.ts';

const text = 'canary-5d1e';

const conversions: [string, (secret: unknown) => unknown][] = [
  ['JSON', (secret) => JSON.stringify({ secret })],
  ['String', (secret) => String(secret)],
  ['being joined to a text', (secret) => ['key ', secret].join('')],
  [
    'a primitive conversion',
    (secret) => (secret as { [Symbol.toPrimitive]?: (hint: string) => unknown })[Symbol.toPrimitive]?.('default'),
  ],
  ['inspect', (secret) => inspect(secret)],
  [
    'inspect with everything shown',
    (secret) => inspect(secret, { showHidden: true, depth: 9, customInspect: false, getters: true }),
  ],
  ['a spread', (secret) => JSON.stringify({ ...(secret as object) })],
  ['its keys', (secret) => JSON.stringify([Object.keys(secret as object), Object.entries(secret as object)])],
  ['a structured clone', (secret) => inspect(structuredClone(secret), { showHidden: true })],
  ['an error', (secret) => inspect(new Error('no', { cause: secret }))],
];
test.each(conversions)('%s does not show a secret', (_how, convert) => {
  expect(convert(createSecret(text))).not.toContain(text);
});

test('only reveal gives a secret back', () => {
  expect(createSecret(text).reveal()).toBe(text);
  const secret: unknown = createSecret(text);
  expect([String(secret), JSON.stringify(secret), inspect(secret)]).toEqual(['[secret]', '"[secret]"', '[secret]']);
});

const credential = fc.string({
  unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)),
  minLength: 8,
  maxLength: 60,
});
const printed: [string, (secret: string) => string][] = [
  ['as it is', (secret) => secret],
  ['in a form', (secret) => new URLSearchParams({ s: secret }).toString().slice(2)],
  [
    'in a form with small hex digits',
    (secret) =>
      new URLSearchParams({ s: secret })
        .toString()
        .slice(2)
        .replace(/%../g, (octet) => octet.toLowerCase()),
  ],
  ['in a URL', (secret) => encodeURIComponent(secret)],
  ['in JSON', (secret) => JSON.stringify(secret).slice(1, -1)],
  ['in JSON with escaped slashes', (secret) => JSON.stringify(secret).slice(1, -1).replaceAll('/', '\\/')],
  [
    'in HTML',
    (secret) =>
      secret.replace(
        /[&<>"]/g,
        (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character] ?? character,
      ),
  ],
];
test.each(printed)('a credential printed %s is taken out, whichever it is', (_how, print) => {
  fc.assert(
    fc.property(credential, credential, (key, secret) => {
      const redact = redactor({ apiKey: createSecret(key), apiSecret: createSecret(secret) });
      const redacted = redact(`<pre>${print(key)}</pre> ${print(secret)}.`);
      expect(redacted.replaceAll('[secret]', '')).not.toContain(print(key));
      expect(redacted.replaceAll('[secret]', '')).not.toContain(print(secret));
    }),
  );
});

test('of two credentials where one is a part of the other, nothing is left over', () => {
  const redact = redactor({ apiKey: createSecret('abcdefgh'), apiSecret: createSecret('abcdefgh-12345678') });
  expect(redact('x abcdefgh-12345678 y abcdefgh z')).toBe('x [secret] y [secret] z');
});

test('a text without credentials stays as it is', () => {
  const redact = redactor({ apiKey: createSecret('abcdefgh'), apiSecret: createSecret('12345678') });
  fc.assert(fc.property(fc.string(), (any) => any.includes('abcdefgh') || any.includes('12345678') || redact(any) === any));
});
