import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startAt } from './harness/cashier.ts';
import { openPage, type OpenedPage } from './harness/open-page.ts';

let opened: OpenedPage;
beforeAll(async () => {
  opened = await openPage();
});
afterAll(() => opened.close());
beforeEach(async () => {
  await startAt(opened.page, opened.url, { language: 'bn' });
  await welcome();
});

async function welcome(): Promise<void> {
  await opened.page.evaluate(() => {
    void window.desk.call('preferences.change', { firstRun: 'welcome' });
    window.harness.emitChanged();
  });
  await opened.page.locator('main form h1').waitFor();
}
const status = () =>
  opened.page.evaluate(async () => {
    const answer = await window.desk.call('till.status', {});
    if (!answer.ok) throw new Error('no status');
    return answer.value;
  });
const focused = () => opened.page.evaluate(() => document.activeElement?.tagName);

test('the three first screens are passed by keyboard alone: language and digits at once, the shop, the owner later', async () => {
  const { page } = opened;
  await page.keyboard.press('ArrowRight');
  await page.locator('html[lang="en"]').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await status()).preferences.digits).toBe('beng');
  await page.keyboard.press('Enter');
  await page.locator('input[maxlength="60"]:focus').waitFor();
  await page.keyboard.type('Al-Amin Telecom');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Mirpur 10');
  await page.keyboard.press('Enter');
  await page.locator('input[maxlength="40"]:focus').waitFor();
  expect((await status()).settings).toMatchObject({ shopName: 'Al-Amin Telecom', shopAddress: 'Mirpur 10' });
  await page.getByRole('button', { name: 'Set up later' }).press('Enter');
  await page.locator('#phone:focus').waitFor();
  expect(await status()).toMatchObject({ mode: 'practice', preferences: { firstRun: 'guide' }, seat: { state: 'open' } });
});

test('fingers alone set the owner up: the keys beside the form type the PIN, the code is shown once, then there is the sell screen', async () => {
  const { page } = opened;
  await page.getByText('English', { exact: true }).click();
  await page.locator('html[lang="en"]').waitFor();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Skip' }).click();
  await page.locator('input[maxlength="40"]').fill('Rahima');
  for (const field of [0, 1]) {
    await page.locator('input[type=password]').nth(field).click();
    for (const digit of ['2', '5', '8', '0']) await page.getByRole('button', { name: digit, exact: true }).click();
  }
  await page.getByRole('button', { name: 'Set up the owner' }).click();
  await page.locator('#code-title').waitFor();
  await page.getByRole('button', { name: 'I have written it down' }).click();
  await page.locator('#phone:focus').waitFor();
  expect(await status()).toMatchObject({ staff: 'Rahima', seat: { state: 'signed-in' }, preferences: { firstRun: 'guide' } });
});

test('who goes back, or starts again in the middle, finds what was typed', async () => {
  const { page } = opened;
  await page.keyboard.press('Enter');
  await page.locator('input[maxlength="60"]:focus').waitFor();
  await page.keyboard.type('আল-আমিন টেলিকম');
  await page.keyboard.press('Tab');
  await expect.poll(async () => (await status()).settings.shopName).toBe('আল-আমিন টেলিকম');
  await page.locator('footer button').first().click();
  await page.locator('[role=radio], input[type=radio]').first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('input[maxlength="60"]:focus').waitFor();
  expect(await page.locator('input[maxlength="60"]').inputValue()).toBe('আল-আমিন টেলিকম');
});

test('no key of the counter leads past the first screens, and nothing is sold there', async () => {
  const { page } = opened;
  for (const key of ['F2', 'F5', 'F9', 'Escape', '0', '1']) await page.keyboard.press(key);
  expect(await page.locator('main form h1').isVisible()).toBe(true);
  expect(await focused()).toBe('INPUT');
  expect(await page.evaluate(() => window.harness.play.received.length)).toBe(0);
});
