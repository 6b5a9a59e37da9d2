import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { fillIn, startAt } from './harness/cashier.ts';
import { openPage, type OpenedPage } from './harness/open-page.ts';

let opened: OpenedPage;
beforeAll(async () => {
  opened = await openPage();
});
afterAll(() => opened.close());
beforeEach(async () => {
  await startAt(opened.page, opened.url, { language: 'bn', digits: 'beng' });
  await fillIn(opened.page, '01812345678', '998');
  await opened.page.locator('#second-number:focus').waitFor();
});

const received = () => opened.page.evaluate(() => window.harness.play.received.length);

test('the number typed again by hand is sent by Enter, and Enter alone sends nothing', async () => {
  const { page } = opened;
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Enter');
  expect(await received()).toBe(0);
  await page.keyboard.type('01812345678');
  await page.keyboard.press('Enter');
  await page.locator('#ended-title').waitFor();
  expect(await received()).toBe(1);
});

test('another number is said with its digits, and a copied one is refused', async () => {
  const { page } = opened;
  await page.keyboard.type('01812345687');
  await page.keyboard.press('Enter');
  expect(await page.locator('#second-more').innerText()).toContain('নম্বর দুটি এক নয়');
  await page.locator('#second-number').fill('');
  await page.keyboard.insertText('01812345678');
  expect(await page.locator('#second-more').innerText()).toContain('হাতে লিখুন');
  await page.keyboard.press('Enter');
  expect(await received()).toBe(0);
});

test('C says that the customer has read it, and Enter sends; a click on it is not enough', async () => {
  const { page } = opened;
  await page.getByRole('button', { name: 'গ্রাহক পড়ে দেখেছেন' }).click();
  await page.keyboard.press('Enter');
  expect(await received()).toBe(0);
  await page.keyboard.press('c');
  await page.keyboard.press('Enter');
  await page.locator('#ended-title').waitFor();
  expect(await received()).toBe(1);
});
