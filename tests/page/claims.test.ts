import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startAt } from './harness/cashier.ts';
import { openPage, type OpenedPage } from './harness/open-page.ts';
import { claimScenes } from './harness/scenes-claims.ts';

let opened: OpenedPage;
beforeAll(async () => {
  opened = await openPage();
});
afterAll(() => opened.close());
beforeEach(() => startAt(opened.page, opened.url, { language: 'en', digits: 'latn', theme: 'light' }));

const go = (name: string) => claimScenes.find((each) => each.name === name)?.go(opened.page);
const dialogGone = () => opened.page.locator('dialog').waitFor({ state: 'detached' });

test('a settled recharge is opened again with a reason, and stands to be checked as before', async () => {
  const { page } = opened;
  await go('unknowns-reopen');
  const save = page.locator('dialog').getByRole('button', { name: 'Open again' });
  expect(await save.isDisabled()).toBe(true);
  await page.keyboard.type('the customer came back');
  await page.keyboard.press('Enter');
  await dialogGone();
  await page.locator('main header').getByText('To check', { exact: true }).last().click();
  await page.getByRole('button', { name: 'Settle' }).waitFor();
  expect(await page.locator('main article').count()).toBe(1);
});

test('a recharge that succeeded is disputed from History by the keyboard, and moved on until it is refunded', async () => {
  const { page } = opened;
  await go('history-dispute');
  await page.keyboard.type('no SMS');
  await page.keyboard.press('Enter');
  await dialogGone();
  await page.locator('aside').getByRole('button', { name: 'Dispute pack' }).waitFor();
  await page.keyboard.press('F3');
  await page.locator('main header').getByText('Disputes', { exact: true }).click();
  const newest = page.locator('main article').first();
  await newest.getByText('no SMS').waitFor();
  for (const [step, word] of [
    ['Promised', 'by the helpline'],
    ['Refunded', 'seen in the wallet'],
  ] as const) {
    await newest.getByRole('button', { name: 'What came of it?' }).click();
    await page.getByRole('radio', { name: new RegExp(`^${step}`) }).check({ force: true });
    await page.getByRole('textbox', { name: 'Note' }).fill(word);
    await page.keyboard.press('Enter');
    await dialogGone();
    await newest.getByText(word).waitFor();
  }
  expect(await newest.locator('li').count()).toBe(3);
  await newest.getByRole('button', { name: 'Dispute it again' }).waitFor();
});

test('the dispute pack is read in either language and copied as a whole', async () => {
  const { page, app } = opened;
  await go('claims-pack');
  const text = page.locator('dialog textarea');
  expect(await text.inputValue()).toContain('Disputed recharge');
  await page.getByRole('button', { name: 'Copy all' }).click();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe(await text.inputValue());
  await page.locator('dialog label').first().click();
  await page.waitForFunction(() => document.querySelector('textarea')?.value.includes('রিচার্জ নিয়ে অভিযোগ'));
});

test('a cashier sees what is to be checked, without a way to settle it, and neither verdicts nor disputes', async () => {
  const { page } = opened;
  await go('unknowns-cashier');
  expect(await page.locator('main').innerText()).toContain('A manager or the owner settles it.');
  expect(await page.getByRole('button', { name: 'Settle' }).count()).toBe(0);
  expect(await page.locator('main header [role=radiogroup]').count()).toBe(0);
});
