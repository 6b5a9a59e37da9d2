import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { fillIn, sell, startAt } from './harness/cashier.ts';
import { openPage, type OpenedPage } from './harness/open-page.ts';

// Who cannot see the screen, or has no mouse, is where the focus is: nowhere is lost.

let opened: OpenedPage;
beforeAll(async () => {
  opened = await openPage();
});
afterAll(() => opened.close());
beforeEach(() => startAt(opened.page, opened.url, { language: 'en', digits: 'latn' }));

const focused = () =>
  opened.page.evaluate(() => document.activeElement?.id || document.activeElement?.localName || 'nothing has the focus');

test('through a sale the focus is in the field that is asked for, or in the panel that is shown', async () => {
  const { page } = opened;
  expect(await focused()).toBe('phone');
  await fillIn(page, '01812345678', '50');
  await expect.poll(focused).toBe('main');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('section')?.getAttribute('aria-labelledby'))).toBe(
    'confirm-title',
  );
  await page.keyboard.press('Enter');
  await page.locator('#amount').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('#confirm-title').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('#ended-title').waitFor();
  await expect.poll(focused).not.toBe('body');
  await page.keyboard.press('Enter');
  await expect.poll(focused).toBe('phone');
});

test('a half-typed sale that one comes back to has the focus again', async () => {
  const { page } = opened;
  await fillIn(page, '01812345678', '50');
  await page.keyboard.press('F3');
  await page.keyboard.press('Escape');
  await page.locator('#confirm-title').waitFor();
  await expect.poll(focused).toBe('main');
});

test('a dialog gives the focus back to where it was', async () => {
  const { page } = opened;
  await page.locator('[data-scenarios]').click();
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  // The press itself left it in the number.
  await expect.poll(focused).toBe('phone');
});

test('a warning of the till is where the focus is', async () => {
  const { page } = opened;
  await sell(page, '01812345678', '50');
  await page.locator('#ended-title').waitFor();
  await page.keyboard.press('Enter');
  await sell(page, '01812345678', '50');
  await page.locator('#duplicate-title').waitFor();
  await expect.poll(focused).not.toBe('body');
});
