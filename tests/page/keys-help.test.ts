import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { screenKeys, screens } from '../../renderer/screens.ts';
import { fillIn, sell, startAt } from './harness/cashier.ts';
import { openPage, type OpenedPage } from './harness/open-page.ts';

let opened: OpenedPage;
beforeAll(async () => {
  opened = await openPage();
});
afterAll(() => opened.close());
beforeEach(async () => {
  await startAt(opened.page, opened.url, { language: 'en', digits: 'latn' });
  await helpButton().waitFor();
});

const helpButton = () => opened.page.getByRole('button', { name: 'Help about this screen' });
const chapter = (id: string) => opened.page.locator(`dialog[open] [data-chapter=${id}][aria-current=page]`);
const received = () => opened.page.evaluate(() => window.harness.play.received.length);

test('F1 opens the chapter of the screen one is on', async () => {
  const { page } = opened;
  for (const screen of screens) {
    if (screen !== 'sell') await page.keyboard.press(screenKeys[screen]);
    await page.locator(`nav button[aria-current=page] kbd:text-is("${screenKeys[screen]}")`).waitFor();
    await page.keyboard.press('F1');
    await chapter(screen).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
  }
});

test('the chapter one is at stands in sight in the list of all', async () => {
  const { page } = opened;
  await page.keyboard.press('F5');
  await page.locator('nav button[aria-current=page] kbd:text-is("F5")').waitFor();
  await page.keyboard.press('F1');
  await chapter('settings').waitFor();
  const [list, current] = await Promise.all([page.locator('dialog nav').boundingBox(), chapter('settings').boundingBox()]);
  if (list === null || current === null) throw new Error('neither may be hidden');
  expect(current.y).toBeGreaterThanOrEqual(list.y);
  expect(current.y + current.height).toBeLessThanOrEqual(list.y + list.height + 1);
});

test('help closes with F1 or Esc, gives the focus back, and leaves what was typed', async () => {
  const { page } = opened;
  await page.keyboard.type('01812');
  for (const key of ['F1', 'Escape']) {
    await page.keyboard.press('F1');
    await chapter('sell').waitFor();
    await page.keyboard.press(key);
    await page.locator('dialog').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('phone');
    expect(await page.locator('#phone').inputValue()).toBe('01812');
  }
});

test('a word finds its chapters, in Bangla too, and a press opens one', async () => {
  const { page } = opened;
  await page.keyboard.press('F1');
  await chapter('sell').waitFor();
  await page.keyboard.type('dispute pack');
  await chapter('unknowns').waitFor();
  await page.keyboard.press('Escape');
  await page.evaluate(async () => {
    await window.desk.call('preferences.change', { language: 'bn', digits: 'beng' });
    window.harness.emitChanged();
  });
  await page.locator('html[lang=bn]').waitFor();
  await page.keyboard.press('F1');
  await page.locator('dialog input').fill('বাকি আদায়');
  await chapter('baki').waitFor();
  await page.locator('dialog input').fill('');
  await page.locator('dialog [data-chapter=keys]').click();
  await chapter('keys').waitFor();
  expect(await page.locator('dialog table kbd, dialog table td').first().innerText()).toBe('Enter');
});

test('Enter in the help over the confirm panel sends nothing', async () => {
  const { page } = opened;
  await fillIn(page, '01812345678', '50');
  await page.keyboard.press('F1');
  await chapter('sell').waitFor();
  for (const key of ['Enter', 'Enter', 'd', '1', '2']) await page.keyboard.press(key);
  await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
  await page.locator('#confirm-title').waitFor();
  expect(await received()).toBe(0);
});

test('an ending closes the help that was opened while it was under way', async () => {
  const { page } = opened;
  await page.evaluate(() => void (window.harness.play.next = { holdUntilReleased: true }));
  await sell(page, '01812345678', '50');
  await page.locator('#waiting-title').waitFor();
  await page.keyboard.press('F1');
  await chapter('sell').waitFor();
  await page.evaluate(() => window.harness.play.release());
  await page.locator('#ended-title').waitFor();
  await page.locator('dialog').waitFor({ state: 'detached' });
});
