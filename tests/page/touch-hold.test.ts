import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { putFingerOn, type Finger } from '../electron/helpers/touch.ts';
import { fillIn, startAt } from './harness/cashier.ts';
import { openPage, type OpenedPage } from './harness/open-page.ts';

let opened: OpenedPage;
let finger: Finger;
beforeAll(async () => {
  opened = await openPage();
  finger = await putFingerOn(opened.page);
});
afterAll(() => opened.close());
beforeEach(() => startAt(opened.page, opened.url, { language: 'en' }));

declare global {
  interface Window {
    pressed: string[];
  }
}

test('the finger that sends a recharge presses nothing of what has come under it when it is lifted', async () => {
  const { page } = opened;
  await fillIn(page, '01812345678', '50');
  await page.evaluate(() => {
    window.pressed = [];
    for (const type of ['pointerup', 'mousedown', 'click']) document.addEventListener(type, () => window.pressed.push(type));
  });
  await finger.hold(page.locator('main button[data-sale]'), () => page.locator('#ended-title').waitFor());
  await expect.poll(() => page.evaluate(() => window.pressed)).toContain('pointerup');
  // What a lifted finger brings has come before the next one's.
  await finger.tap(page.locator('footer button[data-sale]'));
  await page.locator('#phone').waitFor();
  expect(await page.evaluate(() => window.pressed)).toEqual(['pointerup', 'pointerup', 'mousedown', 'click']);
});

test('a hold swallows no key: the button of the ending that came by it still answers to Space', async () => {
  const { page } = opened;
  await fillIn(page, '01812345678', '50');
  await finger.hold(page.locator('main button[data-sale]'), () => page.locator('#ended-title').waitFor());
  await page.locator('footer button[data-sale]').press('Space');
  await page.locator('#phone').waitFor();
});
