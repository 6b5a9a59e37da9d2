import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Preferences } from '../../shared/domain/settings.ts';
import { startAt } from './harness/cashier.ts';
import { openPage, type OpenedPage } from './harness/open-page.ts';
import { scenes } from './harness/scenes.ts';

let opened: OpenedPage;
const complaints: string[] = [];
beforeAll(async () => {
  opened = await openPage();
  opened.page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  opened.page.on('pageerror', (error) => complaints.push(error.message));
});
afterAll(() => opened.close());

/** Words that are the same in every language here: names, keys, units. */
const latinInBangla =
  /^(API|BIN|CSV|JPEG|PDF|PNG|F[1-9]|Esc|Ctrl|TXN|MB|Rahima|Karim|Salma|Recharge|Desk|gnome-keyring|X|Z|K7-2F9A|[0-9A-F]{2,4}(-[0-9A-F]{4})?)$/;

async function sceneIn(name: string, look: Partial<Preferences>): Promise<void> {
  const scene = scenes.find((each) => each.name === name);
  if (!scene) throw new Error(`no scene ${name}`);
  complaints.length = 0;
  await startAt(opened.page, opened.url, look, scene.query);
  await scene.go(opened.page);
}

/** What is on the screen besides the slip (always Bangla) and words marked as another language. */
const shownText = () =>
  opened.page.evaluate(() => {
    const copy = document.body.cloneNode(true);
    if (!(copy instanceof HTMLElement)) return '';
    for (const foreign of copy.querySelectorAll('[lang], bdi, option, select, kbd')) foreign.remove();
    return copy.textContent ?? '';
  });

/** Scenes that differ in their words alone are laid out alike: axe looks at the first of them. */
const familyOf = (name: string) =>
  /^(ended-rejected|ended-not-sent|ended-unknown|fault-ledger|fault-keychain|settings-keychain)-/.exec(name)?.[1] ?? name;
const isFirstOfFamily = (name: string) => scenes.find((each) => familyOf(each.name) === familyOf(name))?.name === name;

const looks = [
  { language: 'bn', digits: 'beng', theme: 'light', sounds: false },
  { language: 'en', digits: 'latn', theme: 'dark', sounds: false },
] as const satisfies readonly Partial<Preferences>[];

describe.each(looks)('in $language, $theme', (look) => {
  test.each(scenes.map(({ name }) => name))(
    '%s has its words, nothing serious for axe, and nothing the page’s own policy forbids',
    async (name) => {
      await sceneIn(name, look);
      const { page } = opened;
      await page.waitForTimeout(160);
      const shown = await shownText();
      expect(shown, 'a key instead of a text').not.toMatch(
        /\b(sell|outcome|failure|keychainFault|ledgerFault|notSent|rejected|unknown|history|day|settings|practice|trouble|staff|printing|printFault|wallet|claims|backups|customers|move|firstRun|training|goLive|aside|limits)\.[a-z]/,
      );
      expect(shown, 'a hole in a text').not.toContain('{{');
      if (look.language === 'en') expect(shown.match(/[ঀ-৲৴-৿]+/g) ?? [], 'Bangla on an English screen').toEqual([]);
      if (look.language === 'bn')
        expect(
          (shown.match(/\b[A-Za-z][\w-]*/g) ?? []).filter((word) => !latinInBangla.test(word)),
          'English on a Bangla screen',
        ).toEqual([]);
      expect(complaints).toEqual([]);
      if (!isFirstOfFamily(name)) return;
      const { violations } = await new AxeBuilder({ page })
        .setLegacyMode(true)
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    },
  );
});

describe('at the smallest window, 1024 x 700', () => {
  test.each([
    'sell-recent',
    'sell-amount',
    'confirm',
    'waiting-long-and-esc',
    'duplicate',
    'ended-unknown-silence',
    'history',
    'unknowns',
    'wallet',
    'wallet-name-in',
    'unknowns-settled',
    'claims',
    'claims-pack',
    'reports-days-10000',
    'reports-own-dates',
    'day',
    'settings-operators',
    'settings-printer-asked',
    'print-failed-offline',
    'history-reprint',
  ])('%s keeps everything in reach', async (name) => {
    const { page } = opened;
    await page.setViewportSize({ width: 1024, height: 700 });
    await sceneIn(name, { language: 'bn', digits: 'beng', theme: 'contrast' });
    const wide = await page.evaluate(() =>
      [...document.querySelectorAll('body *')]
        .filter(
          (element) =>
            element.getBoundingClientRect().right > innerWidth + 1 && getComputedStyle(element).position !== 'absolute',
        )
        .map(({ outerHTML }) => outerHTML.slice(0, 120)),
    );
    expect(wide).toEqual([]);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id)).toEqual([]);
    await page.setViewportSize({ width: 1366, height: 768 });
  });
});
