import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldDigits, inDigits } from '../../shared/digits.ts';
import { findPhones } from '../../shared/find-phones.ts';
import { parsePhone, phonePattern } from '../../shared/phone.ts';

const phones = fc
  .tuple(fc.constantFrom('3', '4', '5', '6', '7', '8', '9'), fc.stringMatching(/^\d{8}$/))
  .map(([third, rest]) => `01${third}${rest}`);

const parts = (phone: string, ...lengths: number[]) => {
  let at = 0;
  return lengths.map((length) => phone.slice(at, (at += length)));
};
/** Between two parts of one number. */
const gap = fc.constantFrom(' ', '-', '  ', '\u00a0', '\u202f', '.', ' - ', '\u2011', '\u200b', '\u2060', '\u2013');
const written = fc
  .tuple(phones, gap, fc.nat({ max: 11 }), fc.constantFrom('latn' as const, 'beng' as const))
  .map(([phone, sep, how, digits]) => {
    const bare = phone.slice(1);
    const forms = [
      phone,
      parts(phone, 5, 6).join(sep),
      parts(phone, 3, 4, 4).join(sep),
      parts(phone, 5, 2, 2, 2).join(sep),
      `(${phone.slice(0, 3)})${sep}${phone.slice(3)}`,
      `+88${phone}`,
      `+880${sep}${parts(bare, 4, 6).join(sep)}`,
      `88${sep}${phone}`,
      `0088${phone}`,
      `(+880)${sep}${bare}`,
      `+880${sep}(0)${sep}${bare}`,
      `\u202a+880${sep}${parts(bare, 2, 8).join(sep)}\u202c`,
    ];
    return { phone, text: inDigits(forms[how] ?? phone, digits) };
  });
/** What people write before and behind a number: words, amounts, greetings, in both languages. */
const before = fc.constantFrom(
  '',
  ' ',
  'Rahim ',
  'tel:',
  'নম্বর ',
  '\n',
  'Tk 100, ',
  '50 taka ',
  '(10%) ',
  '\t20\t',
  'wa.me/',
  '16-12-2025: ',
  'নং',
  '# ',
);
const behind = fc.constantFrom(
  '',
  ' ',
  ' 50 taka plz',
  'এ ৫০ টাকা',
  ' এ ৫০ টাকা',
  '\n',
  '; ',
  ', Tk 100',
  ' (10%)',
  '\t20\t',
  '?text=50',
  ' 16-12-2025',
  ' ৳৫০',
  ', ',
);

describe('a pasted text', () => {
  test('with one number in any form, and words and amounts around it, gives that number', () => {
    fc.assert(
      fc.property(before, written, behind, (lead, { phone, text }, rest) => {
        expect(findPhones(lead + text + rest), JSON.stringify(lead + text + rest)).toEqual([phone]);
      }),
      { numRuns: 3000 },
    );
  });

  test('with two numbers gives both, and never one of them', () => {
    fc.assert(
      fc.property(written, fc.constantFrom(' ', ', ', '\n', ' / ', ' or ', ' 50 ', '\t'), written, (one, sep, other) => {
        fc.pre(one.phone !== other.phone);
        const found = findPhones(one.text + sep + other.text);
        expect(found.length, one.text + sep + other.text).toBeGreaterThanOrEqual(2);
        expect(found).toEqual(expect.arrayContaining([one.phone, other.phone]));
      }),
      { numRuns: 3000 },
    );
  });

  test('with the same number twice, in two forms, gives it once', () => {
    fc.assert(
      fc.property(written, fc.nat({ max: 2 }), ({ phone, text }, how) => {
        const again = [phone, `+88${phone}`, phone.slice(0, 5) + '-' + phone.slice(5)][how] ?? phone;
        expect(findPhones(`${text}\n${again}`)).toEqual([phone]);
      }),
    );
  });

  test('whatever it is, gives only numbers whose digits stand in it in that order', () => {
    const piece = fc.oneof(
      fc.string({ maxLength: 6 }),
      fc.stringMatching(/^[01789+ ().-]{0,12}$/),
      written.map(({ text }) => text),
      fc.constantFrom('880', '88', '0', '01', '017', '1712', '+', 'a', '\n', '345678', '2026', '-'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const found = findPhones(text);
        expect(new Set(found).size).toBe(found.length);
        for (const phone of found) {
          expect(phone).toMatch(phonePattern);
          expect(foldDigits(text).replace(/[^0-9]/g, '')).toContain(phone.slice(1));
        }
      }),
      { numRuns: 3000 },
    );
  });

  test('that is a number as it may be typed gives what typing it gives', () => {
    fc.assert(
      fc.property(phones, fc.constantFrom('', '+88', '88', '0088'), (phone, country) => {
        expect(findPhones(country + phone)).toEqual([phone]);
        expect(parsePhone(country + phone)).toEqual({ ok: true, value: phone });
      }),
    );
  });

  test.each([
    ['+8801712345678', '01712345678'],
    ['8801712-345678', '01712345678'],
    ['০১৭১২৩৪৫৬৭৮', '01712345678'],
    ['1712345678', '01712345678'],
    ['1712-345678', '01712345678'],
    ['tel:+880-1712-345678', '01712345678'],
    ['Rahim 01712 345678 50 taka plz', '01712345678'],
    ['50 01712345678', '01712345678'],
    ['01712345678+50', '01712345678'],
    ['০১৭১২৩৪৫৬৭৮এ ৫০ টাকা দিন', '01712345678'],
    ['https://wa.me/8801712345678?text=hi', '01712345678'],
    ['0 1712 345678', '01712345678'],
  ])('%j is %s', (text, phone) => expect(findPhones(text)).toEqual([phone]));

  test.each([
    ['a date and an amount', '16-12-2025 50'],
    ['a date with two digits first', '01-3-2025 1234'],
    ['a TXN id', 'TXN01712345678'],
    ['a code that goes on', '01712345678B'],
    ['a number of another country', '+44 1712 345678'],
    ['a number of another country without its plus', '0044 1712 345678'],
    ['nothing', ''],
    ['a digit too few', '0171234567'],
    ['a digit too many', '017123456789'],
    ['a landline or a retired code', '01212345678'],
    ['two numbers without anything between', '0171234567801812345678'],
    ['a number broken over two lines', '01712\n345678'],
    ['an amount in front of a number without its 0', '50 1712345678'],
    ['an amount with commas', '1,712,345,678'],
  ])('%s is no number', (_, text) => expect(findPhones(text)).toEqual([]));

  test('longer than any message gives nothing, at once', () => {
    const long = '1 '.repeat(4_000);
    expect(findPhones(`${long}; 01712345678`)).toEqual(['01712345678']);
    expect(findPhones(`${long}${long}; 01712345678`)).toEqual([]);
  });
});
