import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chaptersOf } from '../../renderer/features/help/chapters.ts';
import { screenKeys } from '../../renderer/screens.ts';
import { reports as bnReports } from '../../shared/i18n/bn/reports.ts';
import { bn } from '../../shared/i18n/bn.ts';
import { reports as enReports } from '../../shared/i18n/en/reports.ts';
import { en } from '../../shared/i18n/en.ts';
import { operatorCodes, operators } from '../../shared/operators.ts';
import { repository, sourcesIn } from './sources.ts';

// In the manual bold is what the app says, word for word, and `this` is a key.
const languages = ['bn', 'en'] as const;
type Language = (typeof languages)[number];

const read = (file: string) => readFileSync(join(repository, file), 'utf8');
const chapters = { bn: chaptersOf(read('docs/manual/bn.md')), en: chaptersOf(read('docs/manual/en.md')) };
const words = { bn: byText({ ...bn, reports: bnReports }), en: byText({ ...en, reports: enReports }) };
const code = sourcesIn('renderer').map(read).join('\n');

/** Every text of the app, and the names it has. */
function byText(messages: object): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const walk = (part: object, name: string) => {
    for (const [key, value] of Object.entries<string | object>({ ...part })) {
      if (typeof value === 'string') found.set(value, [...(found.get(value) ?? []), `${name}.${key}`]);
      else walk(value, `${name}.${key}`);
    }
  };
  walk(messages, '');
  return found;
}

/** `Settings → Staff` is the way through two. */
const said = (text: string) => [...text.matchAll(/\*\*([^*]+)\*\*/g)].flatMap(([, bold = '']) => bold.split(' → '));
const strange = (language: Language, text: string) => said(text).filter((each) => !words[language].has(each));

/** `G S B` are three keys, `Ctrl +` is one. */
const keysIn = (text: string) =>
  [...text.matchAll(/`([^`]+)`/g)].flatMap(([, keys = '']) => (keys.startsWith('Ctrl ') ? [keys] : keys.split(' ')));

const names: Readonly<Record<string, string>> = { Enter: 'Enter', Esc: 'Escape', '↓': 'ArrowDown', '+': 'Equal', '-': 'Minus' };
const letters = new Set<string>(operatorCodes.map((each) => operators[each].key));

function isKnown(key: string): boolean {
  if (/^F\d+$/.test(key))
    return Object.values<string>(screenKeys).includes(key) || code.includes(`useHotkeys('${key.toLowerCase()}'`);
  if (key.startsWith('Ctrl ')) return isKnownWithCtrl(key.slice('Ctrl '.length));
  if (letters.has(key)) return true;
  return code.includes(`'${names[key] ?? (/^\d$/.test(key) ? `Digit${key}` : `Key${key}`)}'`);
}

function isKnownWithCtrl(key: string): boolean {
  if (/^[A-Z]$/.test(key)) return code.includes(`useHotkeys('mod+${key.toLowerCase()}'`);
  return code.includes('event.ctrlKey ||') && isKnown(key);
}

test.each(languages)('what is bold in the manual are the app’s own words (%s)', (language) => {
  expect(chapters[language].flatMap(({ id, body }) => strange(language, body).map((each) => `${id}: ${each}`))).toEqual([]);
});

test.each(languages)('every key of the manual is a key the app knows (%s)', (language) => {
  const keys = chapters[language].flatMap(({ body }) => keysIn(body));
  expect(keys.length).toBeGreaterThan(40);
  expect(keys.filter((key) => !isKnown(key))).toEqual([]);
});

test('a word or a key that the app does not have is noticed', () => {
  expect(strange('en', '**Settings → Staff**, **Send it** and **Send recharge**')).toEqual(['Send it']);
  expect(strange('bn', '**বিক্রি**, **বিক্রয়**')).toEqual(['বিক্রয়']);
  expect(keysIn('`G S`, `Q`, `Ctrl Q`, `F12`, `Enter`').filter((key) => !isKnown(key))).toEqual(['Q', 'Ctrl Q', 'F12']);
});

test('both languages speak of the same words and the same keys in each chapter', () => {
  const unmatched = chapters.en.flatMap(({ id, body }, at) => {
    const [english, bangla] = [namesOf('en', body), namesOf('bn', chapters.bn[at]?.body ?? '')];
    return [...missing(english, bangla), ...missing(bangla, english)].map((each) => `${id}: ${each}`);
  });
  expect(unmatched).toEqual([]);
  const keys = (language: Language) => chapters[language].map(({ id, body }) => [id, [...new Set(keysIn(body))].sort()]);
  expect(keys('bn')).toEqual(keys('en'));
});

const namesOf = (language: Language, text: string) =>
  said(text).map((each) => ({ text: each, names: words[language].get(each) ?? [] }));
const missing = (some: ReturnType<typeof namesOf>, others: ReturnType<typeof namesOf>) =>
  some.filter((one) => !others.some((other) => other.names.some((name) => one.names.includes(name)))).map(({ text }) => text);
