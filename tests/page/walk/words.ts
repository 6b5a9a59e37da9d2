import type { Page } from 'playwright';
import { expect } from 'vitest';
import { en } from '../../../shared/i18n/en.ts';
import type { Look } from './looks.ts';

/** Words that are the same in every language here: names, keys, units. */
const latinInBangla =
  /^(API|BIN|CSV|JPEG|PDF|PNG|F[1-9]|F10|Esc|Ctrl|TXN|MB|Rahima|Karim|Salma|Recharge|Desk|gnome-keyring|X|Z|K7-2F9A|[0-9A-F]{2,4}(-[0-9A-F]{4})?)$/;

/** A key of ours that was shown instead of its text: `sell.title`. */
const key = new RegExp(`\\b(${Object.keys(en).join('|')})\\.[a-z]`);

/** What is on the screen besides the slip (always Bangla) and words marked as another language. */
const shownText = (page: Page) =>
  page.evaluate(() => {
    const copy = document.body.cloneNode(true);
    if (!(copy instanceof HTMLElement)) return '';
    for (const foreign of copy.querySelectorAll('[lang], bdi, option, select, kbd')) foreign.remove();
    return copy.textContent ?? '';
  });

/** Every text is there, whole, and in the language that was chosen. */
export async function expectWords(page: Page, { language }: Look): Promise<void> {
  const shown = await shownText(page);
  expect(shown, 'a key instead of a text').not.toMatch(key);
  expect(shown, 'a hole in a text').not.toContain('{{');
  if (language === 'en') expect(shown.match(/[ঀ-৲৴-৿]+/g) ?? [], 'Bangla on an English screen').toEqual([]);
  else
    expect(
      (shown.match(/\b[A-Za-z][\w-]*/g) ?? []).filter((word) => !latinInBangla.test(word)),
      'English on a Bangla screen',
    ).toEqual([]);
}
