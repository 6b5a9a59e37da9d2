import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startAt } from './harness/cashier.ts';
import { openPage, type OpenedPage } from './harness/open-page.ts';
import { walletScenes } from './harness/scenes-wallet.ts';

let opened: OpenedPage;
beforeAll(async () => {
  opened = await openPage();
});
afterAll(() => opened.close());
beforeEach(() => startAt(opened.page, opened.url, { language: 'en', digits: 'latn', theme: 'light' }));

const rows = () => opened.page.locator('tbody tr');

test('every line says its direction in a sign and a word, and the amounts lead from each told balance to the next', async () => {
  const { page } = opened;
  await walletScenes.find(({ name }) => name === 'wallet')?.go(page);
  const cells = await rows().evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
  const taka = (text = '') => Number(text.replace('−', '-').replaceAll(/[^\d.-]/g, ''));
  expect(cells).toHaveLength(16);
  let balance: number | undefined;
  for (const [, , amount = '', after = ''] of cells.toReversed()) {
    expect(amount).toMatch(/^(\+.*in|−.*out|৳0\.00nothing proven)$/);
    if (balance !== undefined) balance = Number((balance + taka(amount)).toFixed(2));
    if (after === 'not told') continue;
    if (balance !== undefined) expect(taka(after)).toBe(balance);
    balance = taka(after);
  }
  const summary = await page.locator('main section').first().locator('dd').allTextContents();
  expect(summary).toEqual(['+৳5,000.00', '−৳297.00']);
});

test('older lines are fetched when they are asked for, and the end says so', async () => {
  const { page } = opened;
  await page.evaluate(async () => {
    window.harness.play.latencyMs = 0;
    for (let index = 0; index < 70; index += 1) {
      const end = String(index + 1000);
      const id = `0198e000-0000-7000-8000-00000000${end}` as never;
      await window.desk.recharge({
        id,
        phone: `0181234${end}` as never,
        operator: 'RB',
        accountType: 'prepaid',
        amount: 2000,
      });
    }
    window.harness.emitChanged();
  });
  await page.keyboard.press('F6');
  await rows().nth(49).waitFor();
  expect(await rows().count()).toBe(50);
  await page.getByRole('button', { name: 'Show older' }).click();
  await page.getByText('Nothing older is shown.').waitFor();
  expect(await rows().count()).toBe(70);
  expect(await page.getByRole('button', { name: 'Show older' }).count()).toBe(0);
});

const go = (name: string) => walletScenes.find((each) => each.name === name)?.go(opened.page);
const body = () => opened.page.evaluate(() => document.body.innerText);

test('a movement is named by the keyboard alone, with a name that fits its direction, and is no longer unexplained', async () => {
  const { page } = opened;
  await go('wallet');
  const button = page.getByRole('button', { name: 'Say what it was' }).first();
  await button.waitFor();
  await button.focus();
  await page.keyboard.press('Enter');
  const dialog = page.locator('dialog');
  await dialog.waitFor();
  expect(await dialog.innerText()).not.toContain('Sale made elsewhere');
  expect(await page.getByRole('button', { name: 'Write it down' }).isDisabled()).toBe(true);
  await page.getByRole('radio', { name: /^Deposit/ }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.type('bank slip 17');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('bank slip 17').waitFor();
  const summary = await page.locator('main section').first().locator('dd').allTextContents();
  expect(summary).toEqual(['৳0.00', '−৳297.00']);
});

test('something else is not taken without a word of what it was', async () => {
  const { page } = opened;
  await go('wallet');
  await page.getByRole('button', { name: 'Say what it was' }).first().click();
  await page.getByRole('radio', { name: /^Something else/ }).check({ force: true });
  const save = page.getByRole('button', { name: 'Write it down' });
  expect(await save.isDisabled()).toBe(true);
  await page.getByRole('textbox', { name: 'Note' }).fill('returned by the bank');
  expect(await save.isEnabled()).toBe(true);
});

test('the dashboard’s balance is typed in either digits and stands in the statement as what it is', async () => {
  const { page } = opened;
  await go('wallet');
  await page.getByRole('button', { name: 'Dashboard balance now' }).click();
  await page.getByLabel('Balance on the dashboard').fill('২৫,০০০.৫০');
  await page.keyboard.press('Enter');
  await page.locator('dialog').waitFor({ state: 'detached' });
  await rows().filter({ hasText: 'Dashboard balance, typed in' }).first().waitFor();
  expect(await rows().filter({ hasText: 'Dashboard balance, typed in' }).first().innerText()).toContain('25,000.50');
});

test('a cashier who presses F6 is told why the wallet is not shown, and nothing of it is', async () => {
  const { page } = opened;
  await go('wallet-cashier');
  const text = await body();
  expect(text).toContain('The wallet is for managers and the owner');
  expect(text).toContain('Ask a manager to sign in. You can go on selling.');
  expect(await page.locator('main table').count()).toBe(0);
});
