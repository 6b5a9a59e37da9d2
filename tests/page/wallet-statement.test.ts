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
