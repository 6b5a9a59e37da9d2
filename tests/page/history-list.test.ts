import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startAt } from './harness/cashier.ts';
import { openPage, type OpenedPage } from './harness/open-page.ts';

let opened: OpenedPage;
beforeAll(async () => {
  opened = await openPage();
  await startAt(opened.page, opened.url, { language: 'en' });
  await sell(250);
});
afterAll(() => opened.close());
beforeEach(async () => {
  // Coming back begins anew.
  await press('F4', 'F2');
  await opened.page.locator('[role=option]').first().waitFor();
});

/** So many sales, the newest of which ends with the last place's digits. */
const sell = (count: number) =>
  opened.page.evaluate(async (count) => {
    window.harness.play.latencyMs = 0;
    for (let at = 0; at < count; at += 1) {
      const id = `0198e000-0000-7000-8000-${String(at + 1).padStart(12, '0')}`;
      const phone = `018${String(10_000_000 + at)}`;
      const sold = await window.desk.recharge({ id, phone, operator: 'RB', accountType: 'prepaid', amount: 2000 });
      if (!sold.ok) throw new Error(JSON.stringify(sold));
    }
  }, count);

const current = () => opened.page.locator('[data-current]').getAttribute('aria-posinset');
const press = async (...keys: string[]) => {
  for (const key of keys) await opened.page.keyboard.press(key);
};
const focused = () =>
  opened.page.evaluate(() => document.activeElement?.getAttribute('role') ?? document.activeElement?.getAttribute('type'));

test('the arrows, Page, Home and End move one selection that is always in sight, and Enter shows its slip', async () => {
  const { page } = opened;
  expect(await focused()).toBe('search');
  await press('ArrowDown');
  expect([await focused(), await current()]).toEqual(['listbox', '1']);
  await press('ArrowDown', 'ArrowDown', 'ArrowUp');
  expect(await current()).toBe('2');
  await press('PageDown');
  const inSight = Number(await current()) - 2;
  expect(inSight).toBeGreaterThan(2);
  await press('PageUp', 'End');
  await expect.poll(current).not.toBe('2');
  expect(await page.locator('[data-current]').evaluate((row) => row.checkVisibility({ contentVisibilityAuto: true }))).toBe(true);
  const box = await page.locator('[data-current]').boundingBox();
  const list = await page.locator('section:has([role=listbox])').boundingBox();
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual((list?.y ?? 0) + (list?.height ?? 0) + 1);
  await press('Home', 'ArrowDown', 'ArrowDown', 'Enter');
  await page.locator('aside article').waitFor();
  expect(await page.locator('[aria-selected=true]').getAttribute('aria-posinset')).toBe('3');
  expect(await focused()).toBe('listbox');
});

test('a screen reader is told which row is the current one and how many there are', async () => {
  const { page } = opened;
  await press('ArrowDown', 'ArrowDown');
  const list = page.getByRole('listbox');
  const active = await list.getAttribute('aria-activedescendant');
  expect(await page.locator('[data-current]').getAttribute('id')).toBe(active);
  for (let tries = 0; tries < 8; tries += 1) await press('End');
  await expect.poll(() => page.locator('[role=option]').first().getAttribute('aria-setsize')).toBe('250');
});

test('presses that go past what is read so far are kept until the rows are there', async () => {
  const { page } = opened;
  await press('ArrowDown');
  await page.evaluate(() => {
    const list = document.querySelector('[role=listbox]');
    for (let at = 0; at < 199; at += 1)
      list?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true, repeat: true }));
  });
  await expect.poll(current).toBe('200');
});

test('a figure typed on the list begins a new search, and its first result is the current row', async () => {
  const { page } = opened;
  await press('ArrowDown', 'PageDown');
  await page.keyboard.type('0007');
  expect(await page.locator('input[type=search]').inputValue()).toBe('0007');
  await expect.poll(() => page.locator('[role=option]').count()).toBe(1);
  await press('Enter', 'Enter');
  await page.locator('aside article').waitFor();
  expect(await page.locator('[aria-selected=true]').innerText()).toContain('01810-000007');
  await press('ArrowUp');
  expect(await focused()).toBe('search');
});
