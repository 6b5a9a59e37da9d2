import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { fillIn, sellMorning, startAt } from './harness/cashier.ts';
import { openPage, type OpenedPage } from './harness/open-page.ts';

let opened: OpenedPage;
beforeAll(async () => {
  opened = await openPage();
});
afterAll(() => opened.close());
beforeEach(() => startAt(opened.page, opened.url, { language: 'en' }));

const current = () => opened.page.locator('nav button[aria-current=page]').innerText();

test('a clicked notice leads to that sale in the history, or to the list of what is to be checked', async () => {
  const { page } = opened;
  await sellMorning(page);
  await page.evaluate(() => window.harness.askScreen({ screen: 'history', search: '01612349876' as never }));
  await expect.poll(() => page.locator('input[type=search]').inputValue()).toBe('01612349876');
  await expect.poll(() => page.locator('[role=option]').count()).toBe(1);
  await page.evaluate(() => window.harness.askScreen({ screen: 'unknowns' }));
  await expect.poll(current).toContain('To check');
});

test('from where a notice led, Esc leads back to the number', async () => {
  const { page } = opened;
  await sellMorning(page);
  await page.evaluate(() => window.harness.askScreen({ screen: 'unknowns' }));
  await expect.poll(current).toContain('To check');
  await page.keyboard.press('Escape');
  await page.locator('#phone:focus').waitFor();
});

test('Esc pressed in the moment in which the number is hidden and still has the focus leads back to it too', async () => {
  const { page } = opened;
  await page.locator('#phone:focus').waitFor();
  const isFieldYet = await page.evaluate(async () => {
    const field = document.querySelector('#phone');
    const [nav] = document.getElementsByTagName('nav');
    const left = new Promise<void>((resolve) => {
      if (nav) new MutationObserver(() => resolve()).observe(nav, { subtree: true, attributeFilter: ['aria-current'] });
    });
    window.harness.askScreen({ screen: 'unknowns' });
    await left;
    const hasFocus = document.activeElement === field;
    field?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
    return hasFocus;
  });
  expect(isFieldYet).toBe(true);
  await page.locator('#phone:focus').waitFor();
  expect(await current()).toContain('Sell');
});

test('what is being typed is there again after it, and nothing was sent', async () => {
  const { page } = opened;
  await fillIn(page, '01812345678', '50');
  await page.evaluate(() => window.harness.askScreen({ screen: 'unknowns' }));
  await expect.poll(current).toContain('To check');
  await page.keyboard.press('Enter');
  await page.evaluate(() => window.harness.askScreen({ screen: 'sell' }));
  await page.locator('#confirm-title').waitFor();
  expect(await page.evaluate(() => window.harness.play.received.length)).toBe(0);
});
