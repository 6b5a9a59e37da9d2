import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldDigits } from '../../shared/digits.ts';
import { createFormat } from '../../shared/i18n/format.ts';
import { parsePoisha, poisha } from '../../shared/money.ts';

const latin = createFormat({ language: 'bn', digits: 'latn' });
const bangla = createFormat({ language: 'bn', digits: 'beng' });
const english = createFormat({ language: 'en', digits: 'latn' });

test('money is grouped by lakh in both digit sets', () => {
  expect(latin.exactMoney(poisha(123_456_750))).toBe('৳12,34,567.50');
  expect(bangla.exactMoney(poisha(123_456_750))).toBe('১২,৩৪,৫৬৭.৫০৳');
});

test('whole taka are said without poisha, except in columns', () => {
  expect(latin.money(poisha(5000))).toBe('৳50');
  expect(bangla.money(poisha(5000))).toBe('৫০৳');
  expect(latin.exactMoney(poisha(5000))).toBe('৳50.00');
  expect(latin.money(poisha(5050))).toBe('৳50.50');
});

test('no amount is changed by showing it', () => {
  fc.assert(
    fc.property(fc.integer({ min: -10_000_000_000_000, max: 10_000_000_000_000 }), (amount) => {
      for (const format of [latin, bangla, english]) {
        const read = parsePoisha(foldDigits(format.exactMoney(poisha(amount))).replace(/[^0-9.-]/g, ''));
        expect(read).toEqual({ ok: true, value: poisha(amount) });
      }
    }),
  );
});

test('the time is Dhaka’s, with the words people say in Bangla', () => {
  expect(bangla.time('2026-11-24T08:35:07.000Z')).toBe('দুপুর ২:৩৫:০৭');
  expect(latin.time('2026-11-24T19:05:00.000Z')).toBe('রাত 1:05:00');
  expect(english.time('2026-11-24T08:35:07.000Z')).toBe('2:35:07 PM');
  expect(english.time('2026-11-24T18:00:00.000Z')).toBe('12:00:00 AM');
});

test('a moment names the year only when it is another one', () => {
  const now = Date.parse('2026-11-24T08:00:00.000Z');
  expect(english.moment('2026-11-23T20:30:00.000Z', now)).toBe('24 Nov, 2:30 AM');
  expect(english.moment('2025-11-23T20:30:00.000Z', now)).toBe('24 Nov 2025, 2:30 AM');
  expect(bangla.moment('2026-11-23T20:30:00.000Z', now)).toBe('২৪ নভেম্বর, রাত ২:৩০');
});
