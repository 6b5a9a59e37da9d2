import { foldDigits } from './digits.ts';
import type { Phone } from './phone.ts';

/** Soft hyphens, zero-width and direction marks: what phones and chat programs put into numbers and nobody sees. */
const invisible = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** What may stand between the digits of one number. Not a line end or a tab: digits in two lines or columns are two things. */
const between = '[ \\u00a0\\u2000-\\u200a\\u202f\\u3000().\\[\\]\\-\\u2010-\\u2015\\u2212]+';
const clusters = new RegExp(`[0-9]+(?:${between}[0-9]+)*`, 'g');
const separators = new RegExp(between);

const international = /^(?:00)?8800?(1[3-9]\d{8})$/;
const national = /^0(1[3-9]\d{8})$/;
const bare = /^(1[3-9]\d{8})$/;
const mostDigits = 16;
/** More than a message: somebody copied something else. */
const mostCharacters = 10_000;

/**
 * The mobile numbers in a pasted text, each once, in their order. Every reading counts: digits that can be read as two different
 * numbers give both, so that whoever takes a single one only never takes a guess.
 *
 * Read are 01XXXXXXXXX, the same after 880, 88 or 0088, and 1XXXXXXXXX where no digits stand before it; in Bangla digits too.
 * Digits that touch a Latin letter belong to a code, like a TXN id; behind `+` stands a country, and only ours has our numbers.
 */
export function findPhones(text: string): Phone[] {
  if (text.length > mostCharacters) return [];
  const plain = foldDigits(text.normalize('NFC').replace(invisible, ''));
  const found = [...plain.matchAll(clusters)].flatMap(({ 0: digits, index }) => {
    const groups = digits.split(separators);
    const from = isLatin(plain.charAt(index - 1)) ? 1 : 0;
    const until = groups.length - (isLatin(plain.charAt(index + digits.length)) ? 1 : 0);
    const abroad = plain
      .slice(Math.max(0, index - 4), index)
      .trimEnd()
      .endsWith('+');
    return phonesIn(groups.slice(0, until), from, abroad);
  });
  return [...new Set(found)];
}

const isLatin = (character: string): boolean => /[A-Za-z]/.test(character);

function phonesIn(groups: readonly string[], from: number, abroad: boolean): Phone[] {
  const found: Phone[] = [];
  let home = !abroad;
  for (let start = from; start < groups.length; start += 1) {
    for (let end = start + 1; end <= groups.length; end += 1) {
      const run = groups.slice(start, end);
      const digits = run.join('');
      if (digits.length > mostDigits) break;
      const rest = readRun(digits, run, start === 0, abroad);
      if (rest !== undefined) found.push(`0${rest}` as Phone);
    }
    home ||= found.length > 0;
    if (!home) return [];
  }
  return found;
}

/** These groups as one number and nothing more. Without a country they must be parted like a number, and not like a date. */
function readRun(
  digits: string,
  [first = '', second = '', ...more]: readonly string[],
  isFirst: boolean,
  abroad: boolean,
): string | undefined {
  const [, withCountry] = international.exec(digits) ?? [];
  if (withCountry !== undefined || (isFirst && abroad)) return withCountry;
  const isParted = first.length >= 3 || (first === '0' && second.length >= 3);
  if (isParted && national.test(digits)) return digits.slice(1);
  return isFirst && first.length >= 4 && more.length === 0 ? bare.exec(digits)?.[1] : undefined;
}
