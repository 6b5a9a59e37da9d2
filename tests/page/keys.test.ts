import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { screenKeys } from '../../renderer/screens.ts';
import { fillIn, sell, startAt } from './harness/cashier.ts';
import { openPage, type OpenedPage } from './harness/open-page.ts';

let opened: OpenedPage;
beforeAll(async () => {
  opened = await openPage();
});
afterAll(() => opened.close());
beforeEach(() => startAt(opened.page, opened.url, { language: 'en', digits: 'latn' }));

const here = (name: string) => opened.page.locator('nav button[aria-current=page]', { hasText: name }).waitFor();

test('each key on the rail opens its screen, and Esc leads back to Sell from each', async () => {
  const { page } = opened;
  const caps = await page.locator('nav button kbd').allInnerTexts();
  expect(caps).toEqual(Object.values(screenKeys));
  for (const key of caps.slice(1)) {
    await page.keyboard.press(key);
    await page.locator(`nav button[aria-current=page] kbd:text-is("${key}")`).waitFor();
    await page.locator('main h1, main h2, main [aria-labelledby], main table').first().waitFor();
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press('Escape');
    await here('Sell');
    await page.locator('#phone:focus').waitFor();
  }
});

test('in a search field the first Esc only leaves it, and what was typed stays', async () => {
  const { page } = opened;
  await page.keyboard.press('F2');
  const field = page.locator('main input').first();
  await field.fill('5678');
  await page.keyboard.press('Escape');
  await here('History');
  expect(await field.inputValue()).toBe('5678');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-current'))).toBe('page');
  await page.keyboard.press('Escape');
  await here('Sell');
});

test('Esc closes a dialog first and leaves the screen under it', async () => {
  const { page } = opened;
  await page.keyboard.press('F4');
  await page.getByRole('button', { name: 'Put cash in' }).click();
  await page.locator('dialog[open]').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
  await here('Day');
});

test('Esc leads back to the confirm panel as it was left, and sends nothing', async () => {
  const { page } = opened;
  await fillIn(page, '01812345678', '50');
  await page.keyboard.press('F2');
  await here('History');
  await page.locator('main input').first().waitFor();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press('Escape');
  await page.locator('#confirm-title').waitFor();
  expect(await page.evaluate(() => window.harness.play.received.length)).toBe(0);
});

test('Esc leads back to a recharge under way', async () => {
  const { page } = opened;
  await page.evaluate(() => void (window.harness.play.next = { holdUntilReleased: true }));
  await sell(page, '01812345678', '50');
  await page.locator('#waiting-title').waitFor();
  await page.keyboard.press('F3');
  await here('To check');
  await page.keyboard.press('Escape');
  await page.locator('#waiting-title').waitFor();
  await page.evaluate(() => window.harness.play.release());
  await page.locator('#ended-title').waitFor();
});
