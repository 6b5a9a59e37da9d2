import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldDigits, inDigits } from '../../shared/digits.ts';
import { operatorCodes, operators, operatorsByPrefix } from '../../shared/operators.ts';
import { groupPhone, maskPhone, parsePhone, phonePattern } from '../../shared/phone.ts';

const phones = fc
  .tuple(fc.constantFrom('3', '4', '5', '6', '7', '8', '9'), fc.stringMatching(/^\d{8}$/))
  .map(([third, rest]) => `01${third}${rest}`);

test('every way a customer writes a number gives the same eleven digits', () => {
  const dress = fc.constantFrom(
    (phone: string) => phone,
    (phone: string) => `+88${phone}`,
    (phone: string) => `88${phone}`,
    (phone: string) => `0088${phone}`,
    (phone: string) => `+880 ${phone.slice(1, 5)}-${phone.slice(5)}`,
    (phone: string) => `${phone.slice(0, 5)} ${phone.slice(5)}`,
    (phone: string) => `\u200e ${phone}`.replace('\u200e', '\u200b'),
    (phone: string) => `(${phone.slice(0, 3)}) ${phone.slice(3)}`,
  );
  fc.assert(
    fc.property(phones, dress, fc.constantFrom('latn' as const, 'beng' as const), (phone, put, digits) => {
      expect(parsePhone(inDigits(put(phone), digits))).toEqual({ ok: true, value: phone });
    }),
  );
});

test('folding digits undoes writing them in Bangla, and touches nothing else', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const latin = foldDigits(text);
      expect(foldDigits(inDigits(latin, 'beng'))).toBe(latin);
      expect(latin.length).toBe(text.length);
    }),
  );
  expect(foldDigits('০১২৩৪৫৬৭৮৯ টাকা ٣')).toBe('0123456789 টাকা ٣');
});

test('digits are written as the reader wants them, with everything else left', () => {
  expect(inDigits('Tk 1,234,567.89 / 0', 'beng')).toBe('Tk ১,২৩৪,৫৬৭.৮৯ / ০');
  expect(inDigits('Tk 1,234,567.89 / 0', 'latn')).toBe('Tk 1,234,567.89 / 0');
});

test.each([
  ['', 'empty'],
  ['   ', 'empty'],
  ['0', 'too-short'],
  ['1', 'not-a-mobile'],
  ['017', 'too-short'],
  ['0171234567', 'too-short'],
  ['017123456789', 'too-long'],
  ['01012345678', 'landline-or-retired'],
  ['01112345678', 'landline-or-retired'],
  ['01212345678', 'landline-or-retired'],
  ['02712345678', 'not-a-mobile'],
  ['+91712345678', 'not-a-mobile'],
  ['+8801112345678', 'landline-or-retired'],
  ['0171234567a', 'not-digits'],
  ['01712345678; DROP TABLE', 'not-digits'],
  ['a01712345678', 'not-digits'],
  ['01712+345678', 'not-digits'],
  ['٠١٧١٢٣٤٥٦٧٨', 'not-digits'],
])('refuses %j because it is %s', (text, failure) => {
  expect(parsePhone(text)).toEqual({ ok: false, failure });
});

test('the stored form is eleven Latin digits of a mobile and nothing around them', () => {
  for (const phone of fc.sample(phones, 50)) expect(phone).toMatch(phonePattern);
  const others = ['01212345678', '02712345678', '0171234567', '017123456789', ' 01712345678', '01712345678 ', '01712345678\n'];
  for (const other of [...others, '880 1712345678', '0171234567x', '০১৭১২৩৪৫৬৭৮']) expect(other).not.toMatch(phonePattern);
});

test('a country code is taken away at the start only', () => {
  expect(parsePhone('01788012345')).toEqual({ ok: true, value: '01788012345' });
  expect(parsePhone('8801788012345')).toEqual({ ok: true, value: '01788012345' });
});

test('what is accepted is always the stored form, whatever is typed', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('0', '1', '7', '৮', '+', '8', ' ', '-', 'x') })),
      (text) => {
        const parsed = parsePhone(text);
        if (parsed.ok) expect(parsed.value).toMatch(/^01[3-9]\d{8}$/);
      },
    ),
  );
});

test('each operator is found by the prefixes it gave out, and 017 and 013 belong to two', () => {
  for (const code of operatorCodes)
    for (const prefix of operators[code].prefixes) expect(operatorsByPrefix(`${prefix}12345678`)).toContain(code);
  expect(operatorsByPrefix('01712345678')).toEqual(['GP', 'GP ST']);
  expect(operatorsByPrefix('01312345678')).toEqual(['GP', 'GP ST']);
  expect(operatorsByPrefix('01812345678')).toEqual(['RB']);
  expect(operatorsByPrefix('01212345678')).toEqual([]);
});

test('a number is grouped to be read back and masked to be logged', () => {
  expect(groupPhone('01712345678')).toBe('01712-345678');
  expect(groupPhone('01712')).toBe('01712');
  expect(groupPhone('017123')).toBe('01712-3');
  expect(maskPhone('01712345678')).toBe('017***5678');
});

test('each operator has a key of its own', () => {
  expect(new Set(operatorCodes.map((code) => operators[code].key)).size).toBe(operatorCodes.length);
});
