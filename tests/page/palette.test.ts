import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sellMorning, startAt } from './harness/cashier.ts';
import { openPage, type OpenedPage } from './harness/open-page.ts';
import { findAnything } from './harness/scenes-palette.ts';
import { hireStaff } from './harness/scenes-staff.ts';

let opened: OpenedPage;
beforeAll(async () => {
  opened = await openPage();
});
afterAll(() => opened.close());
beforeEach(() => startAt(opened.page, opened.url, { language: 'bn', digits: 'beng' }));

const key = (name: string) => opened.page.keyboard.press(name);
const find = (words: string) => findAnything(opened.page, words);
const gone = () => opened.page.locator('dialog').waitFor({ state: 'detached' });
const here = (screen: string) => opened.page.locator('nav button[aria-current=page]', { hasText: screen }).waitFor();
const first = () => opened.page.locator('dialog [role=option]').first().getAttribute('data-entry');
const offered = () =>
  opened.page.locator('dialog [role=option]').evaluateAll((all) => all.map((each) => each.getAttribute('data-entry') ?? ''));
const focused = () => opened.page.evaluate(() => document.activeElement?.id ?? '');

test('Ctrl+K finds everything by a word of either language, whichever the screen has', async () => {
  const { page } = opened;
  const words: readonly [string, string][] = [
    ['হিসাব', 'history'],
    ['history', 'history'],
    ['রিপোর্ট', 'reports'],
    ['reports', 'reports'],
    ['প্রিন্টার', 'settings-printer'],
    ['printer', 'settings-printer'],
    ['দিন বন্ধ', 'closeDay'],
    ['close the day', 'closeDay'],
    ['dark', 'dark'],
    ['আঁধার', 'dark'],
    ['আধার', 'dark'],
    ['english', 'en'],
    ['খরচ', 'payOut'],
    ['pay-out', 'payOut'],
    ['শেষ রশিদ', 'reprint'],
    ['last receipt', 'reprint'],
    ['অপারেটর অনুযায়ী', 'report-operators'],
    ['by operator', 'report-operators'],
  ];
  for (const language of ['bn', 'en'] as const) {
    await page.evaluate(async (next) => void (await window.desk.call('preferences.change', { language: next })), language);
    await page.locator(`html[lang=${language}]`).waitFor();
    await find('');
    for (const [word, entry] of words) {
      if (word === 'english' && language === 'en') continue;
      await page.locator('dialog input').fill(word);
      expect(await first(), `${language}: ${word}`).toBe(entry);
    }
    await key('Escape');
    await gone();
  }
});

test('the arrows choose, round and round, and Enter goes there', async () => {
  const { page } = opened;
  await find('');
  const all = await offered();
  const chosen = () => page.locator('dialog [aria-selected=true]').getAttribute('data-entry');
  expect(await chosen()).toBe(all[0]);
  await key('ArrowUp');
  expect(await chosen()).toBe(all.at(-1));
  await key('ArrowDown');
  await key('ArrowDown');
  expect(await chosen()).toBe(all[1]);
  const active = await page.locator('dialog input').getAttribute('aria-activedescendant');
  expect(await page.locator(`[id="${active}"]`).getAttribute('data-entry')).toBe(all[1]);
  await page.locator('dialog input').fill('ওয়ালেট');
  await key('Enter');
  await gone();
  await here('ওয়ালেট');
  // Tab goes on within the screen.
  await page.locator('main:focus').waitFor();
});

test('each entry leads where its name says', async () => {
  const { page } = opened;
  await sellMorning(page);
  const ways: readonly [string, string][] = [
    ['printer', '[data-section=printer][aria-current=page]'],
    ['backup', '[data-section=ledger][aria-current=page]'],
    ['by hour', 'main nav button[aria-current=true]:has-text("ঘণ্টা")'],
    ['pay-out', 'dialog[open]:has-text("ড্রয়ার থেকে টাকা নেওয়া")'],
    ['count the drawer', 'dialog[open] footer'],
    ['close day', 'dialog[open]'],
    ['keymap', 'dialog[open] [data-chapter=keys][aria-current=page]'],
    ['exercise', 'dialog[open]'],
  ];
  for (const [word, there] of ways) {
    await find(word);
    await key('Enter');
    await page.locator('dialog [role=combobox]').waitFor({ state: 'detached' });
    await page.locator(there).waitFor();
    if (there.startsWith('dialog')) await key('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
  }
});

test('a number is looked for in the history, in Bangla digits too', async () => {
  const { page } = opened;
  await sellMorning(page);
  await find('৫৬৭৮');
  await key('Enter');
  await here('হিসাব');
  expect(await page.locator('main input[type=search]').inputValue()).toBe('5678');
  await find('01911-223344');
  await key('Enter');
  await page.locator('main input[type=search]').waitFor();
  await expect.poll(() => page.locator('main [role=option]').count()).toBe(1);
});

test('the last receipt is shown with its print button under the hand, and a held Enter prints nothing', async () => {
  const { page } = opened;
  await sellMorning(page);
  await find('last receipt');
  await page.keyboard.down('Enter');
  const button = page.locator('main aside button:focus');
  await button.waitFor();
  for (let index = 0; index < 5; index += 1) await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  const printed = () =>
    page.evaluate(async () => {
      const jobs = await window.desk.call('print.jobs', { limit: 5 });
      return jobs.ok ? jobs.value.items.length : -1;
    });
  expect(await printed()).toBe(0);
  expect(await button.count()).toBe(1);
});

test('Esc closes it and gives the focus back, with what was typed as it was', async () => {
  const { page } = opened;
  await page.keyboard.type('01812');
  for (const close of ['Escape', 'Control+k']) {
    await find('50');
    await key(close);
    await gone();
    expect(await focused()).toBe('phone');
    expect(await page.locator('#phone').inputValue()).toBe('01812');
  }
  await find('dark');
  await key('Enter');
  await page.locator('html[data-theme=dark]').waitFor();
  await gone();
  expect(await focused()).toBe('phone');
  await find('screen sell');
  await page.locator('dialog input').fill('বিক্রি');
  await key('Enter');
  await gone();
  expect(await focused()).toBe('phone');
  expect(await page.locator('#phone').inputValue()).toBe('01812');
});

test('a function key leads away from it as from everywhere, and it never opens over another question', async () => {
  const { page } = opened;
  await find('da');
  await key('F4');
  await gone();
  await here('দিন');
  await find('');
  await key('F1');
  await page.locator('dialog [data-chapter=day][aria-current=page]').waitFor();
  await key('Control+k');
  expect(await page.locator('dialog').count()).toBe(1);
  expect(await page.locator('dialog [role=combobox]').count()).toBe(0);
});

test('only what this person may do is listed', async () => {
  const { page } = opened;
  await hireStaff(page, 'Salma');
  await find('');
  const cashier = await offered();
  for (const hers of ['sell', 'history', 'unknowns', 'day', 'baki', 'payOut', 'count', 'handOver', 'lock', 'settings-look'])
    expect(cashier).toContain(hers);
  for (const word of ['wallet', 'reports', 'closeDay', 'daySlip', 'settings-credentials', 'settings-shop', 'settings-printer'])
    expect(cashier).not.toContain(word);
  expect(cashier.filter((each) => each.startsWith('report-'))).toEqual([]);
  await key('Escape');
  await gone();
  await page.evaluate(async () => {
    const listed = await window.desk.call('staff.list', {});
    const karim = listed.ok ? listed.value.items.find(({ name }) => name === 'Karim') : undefined;
    await window.desk.call('staff.signOut', {});
    if (karim) await window.desk.call('staff.signIn', { staffId: karim.staffId, pin: '2222' });
    window.harness.emitChanged();
  });
  await page.locator('header', { hasText: 'Karim' }).waitFor();
  await find('');
  const manager = await offered();
  for (const his of ['wallet', 'closeDay', 'report-days', 'settings-printer']) expect(manager).toContain(his);
  expect(manager).not.toContain('settings-credentials');
});
