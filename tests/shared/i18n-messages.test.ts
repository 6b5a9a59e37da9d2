import { expect, test } from 'vitest';
import { bn } from '../../shared/i18n/bn.ts';
import { reports as reportsBn } from '../../shared/i18n/bn/reports.ts';
import { en } from '../../shared/i18n/en.ts';
import { reports as reportsEn } from '../../shared/i18n/en/reports.ts';

type Tree = { readonly [key: string]: string | Tree };

function texts(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : texts(value, `${path}${key}.`),
  );
}
const english = new Map([...texts(en), ...texts(reportsEn, 'reports.')]);
const bangla = new Map([...texts(bn), ...texts(reportsBn, 'reports.')]);
const holes = (text: string) =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name).sort((a, b) => a.localeCompare(b));

test('both languages say the same things', () => {
  expect(new Set(bangla.keys())).toEqual(new Set(english.keys()));
});

test('no text is empty, and none has a figure the other lacks', () => {
  for (const [key, text] of english) {
    expect(text.trim(), key).not.toBe('');
    expect(bangla.get(key)?.trim(), key).not.toBe('');
    expect(holes(bangla.get(key) ?? ''), key).toEqual(holes(text));
  }
});

test('Bangla texts are Bangla: NFC, and no Latin word but names', () => {
  const names = /^(API|CSV|UTC|Esc|Ctrl|PDF|PNG|JPEG|BIN|TXN|MB|GP|X|Z|English|Recharge|Desk|gnome-keyring|N\/A)$/;
  for (const [key, text] of bangla) {
    expect(text, key).toBe(text.normalize('NFC'));
    const words = text.replace(/\{\{\w+\}\}/g, '').match(/[A-Za-z][A-Za-z-]*/g) ?? [];
    expect(
      words.filter((word) => !names.test(word)),
      key,
    ).toEqual([]);
  }
});

test('what must never be repeated says so in both languages', () => {
  for (const key of ['outcome.unknown.title', 'outcome.underWay.title', 'outcome.cannotTell.title', 'sell.waiting.long']) {
    expect(english.get(key), key).toMatch(/do not recharge/i);
    expect(bangla.get(key), key).toMatch(/আবার রিচার্জ করবেন না/);
  }
});

test('nothing but a proven success is called done', () => {
  for (const key of [
    'unknown',
    'failed',
    'rejected',
    'not-sent',
    'underWay',
    'failure',
    'notRecorded',
    'cannotTell',
    'incident',
  ]) {
    expect(english.get(`outcome.${key}.title`), key).not.toMatch(/\bdone\b|success/i);
    expect(bangla.get(`outcome.${key}.title`), key).not.toMatch(/রিচার্জ হয়েছে|সফল/);
  }
});
