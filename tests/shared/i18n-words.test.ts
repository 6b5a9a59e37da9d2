import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amountInWords } from '../../shared/i18n/words.ts';
import { poisha, taka } from '../../shared/money.ts';

/** Reads words back, by another rule than the one that wrote them: each word adds or multiplies. */
function reader(units: readonly string[], hundred: RegExp): (words: string) => number {
  const values = new Map(units.map((word, value) => [word, value]));
  const scales: readonly (readonly [RegExp, number])[] = [
    [/^(কোটি|crore)$/, 10_000_000],
    [/^(লাখ|lakh)$/, 100_000],
    [/^(হাজার|thousand)$/, 1000],
  ];
  return (words) => {
    let total = 0;
    let group = 0;
    let poishaPart = 0;
    for (const word of words.split(' ')) {
      const scale = scales.find(([pattern]) => pattern.test(word));
      const bare = word.replace(hundred, '');
      if (/^(টাকা|taka)$/.test(word)) [total, group] = [total + group, 0];
      else if (/^(পয়সা|poisha)$/.test(word)) [poishaPart, group] = [group, 0];
      else if (word === 'hundred') group *= 100;
      else if (scale) [total, group] = [scale[1] === 10_000_000 ? (total + group) * scale[1] : total + group * scale[1], 0];
      else if (values.has(word)) group += values.get(word) ?? Number.NaN;
      else if (bare !== word) group += (values.get(bare) ?? Number.NaN) * 100;
      else group = Number.NaN;
    }
    return total * 100 + poishaPart;
  };
}

const below100 = (language: 'bn' | 'en') =>
  Array.from({ length: 100 }, (_, count) => amountInWords(taka(count), language).replace(/ (টাকা|taka)$/, ''));
const read = { bn: reader(below100('bn'), /শ$/), en: reader(below100('en'), /(?!)/) };

describe.each(['bn', 'en'] as const)('an amount in words (%s)', (language) => {
  test('every number below a hundred has a word of its own', () => {
    expect(new Set(below100(language)).size).toBe(100);
    expect(below100(language).every((word) => word !== '')).toBe(true);
  });

  test('the words read back give the amount', () => {
    const amounts = fc.oneof(fc.integer({ min: 0, max: 5_000_000 }), fc.integer({ min: 0, max: 100_000_000_000 }));
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(read[language](amountInWords(poisha(amount), language))).toBe(amount);
      }),
    );
  });
});

test('amounts a shop sells sound as a shop says them', () => {
  expect(amountInWords(taka(1498), 'bn')).toBe('এক হাজার চারশ আটানব্বই টাকা');
  expect(amountInWords(taka(1498), 'en')).toBe('one thousand four hundred ninety-eight taka');
  expect(amountInWords(taka(50), 'bn')).toBe('পঞ্চাশ টাকা');
  expect(amountInWords(taka(100_000), 'en')).toBe('one lakh taka');
  expect(amountInWords(poisha(2050), 'bn')).toBe('বিশ টাকা পঞ্চাশ পয়সা');
});
