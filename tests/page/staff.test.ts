import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startAt } from './harness/cashier.ts';
import { openPage, type OpenedPage } from './harness/open-page.ts';
import { hireStaff, scenesByName } from './harness/scenes-staff.ts';

let opened: OpenedPage;
beforeAll(async () => {
  opened = await openPage();
});
afterAll(() => opened.close());
beforeEach(() => startAt(opened.page, opened.url, { language: 'en' }));

const text = () => opened.page.evaluate(() => document.body.innerText);
const received = () => opened.page.evaluate(() => window.harness.play.received.length);
const pinField = () => opened.page.locator('input[type=password]');

test('signing in takes a PIN and Enter, and no mouse; a wrong one says how many tries are left', async () => {
  const { page } = opened;
  await hireStaff(page, null);
  await pinField().waitFor();
  await page.keyboard.type('9999');
  await page.keyboard.press('Enter');
  await page.locator('[role=alert]').waitFor();
  expect(await text()).toContain('Tries left before a pause: 4');
  await page.keyboard.insertText('১১১১');
  await page.keyboard.press('Enter');
  await page.locator('#phone').waitFor();
  expect(await page.locator('header').innerText()).toContain('Rahima');
});

test('F9 locks, nothing of the shop is left on the screen, and a half-typed order is there again for the next one', async () => {
  const { page } = opened;
  await hireStaff(page, 'Rahima');
  await page.keyboard.type('01812345678');
  await page.keyboard.press('Enter');
  await page.locator('#amount').waitFor();
  await page.keyboard.type('50');
  await page.keyboard.press('F9');
  await pinField().waitFor();
  expect(await text()).not.toContain('01812');
  await page.getByRole('button', { name: 'Salma' }).click();
  await page.keyboard.type('3333');
  await page.keyboard.press('Enter');
  await page.locator('#amount').waitFor();
  expect(await page.locator('#amount').inputValue()).toBe('50');
  expect(await received()).toBe(0);
  expect(await page.locator('header').innerText()).toContain('Salma');
});

test('a manager’s word sends what a cashier may not send alone, once; a wrong PIN and Esc send nothing', async () => {
  const { page } = opened;
  await scenesByName('staff-word').go(page);
  await page.keyboard.type('9999');
  await page.keyboard.press('Enter');
  await page.locator('dialog [role=alert]').waitFor();
  expect(await received()).toBe(0);
  await page.getByRole('button', { name: 'Karim' }).click();
  await page.keyboard.type('2222');
  await page.keyboard.press('Enter');
  await page.locator('#ended-title').waitFor();
  expect(await received()).toBe(1);
  expect(await text()).toContain('Recharge done');
});

test('Esc in the manager’s dialog sends nothing and keeps what was typed', async () => {
  const { page } = opened;
  await scenesByName('staff-word').go(page);
  await page.keyboard.press('Escape');
  await page.locator('#ended-title').waitFor();
  expect(await received()).toBe(0);
  await page.keyboard.press('Enter');
  expect(await page.locator('#amount').inputValue()).toBe('2,000');
});
