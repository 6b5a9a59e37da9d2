import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { customerWords } from '../../shared/i18n/customer-words.ts';
import { fillIn, sell, sellToTheEnd, startAt } from './harness/cashier.ts';
import { openPage, type OpenedPage } from './harness/open-page.ts';
import { turn } from './harness/scenes-customer.ts';

let opened: OpenedPage;
beforeAll(async () => {
  opened = await openPage();
});
afterAll(() => opened.close());
beforeEach(() => startAt(opened.page, opened.url, { language: 'en', digits: 'latn' }));

const received = () => opened.page.evaluate(() => window.harness.play.received.length);
const board = () => opened.page.locator('dialog[open] [aria-live]');
const turnedBack = () => opened.page.locator('dialog').waitFor({ state: 'detached' });

test('F10 on the confirm panel shows the customer number, operator and amount, in both languages', async () => {
  const { page } = opened;
  await fillIn(page, '01812345678', '120');
  await turn(page);
  const shown = await board().innerText();
  for (const text of ['01812-345678', 'রবি', 'Robi', '৳120', 'একশ বিশ টাকা', 'one hundred twenty taka', customerWords.bn.check])
    expect(shown).toContain(text);
});

test('Enter on the turned screen only turns it back, however long it is held; the next one is meant', async () => {
  const { page } = opened;
  await fillIn(page, '01812345678', '50');
  await turn(page);
  for (let index = 0; index < 10; index += 1) await page.keyboard.down('Enter');
  expect(await board().isVisible()).toBe(true);
  await page.keyboard.up('Enter');
  await turnedBack();
  expect(await received()).toBe(0);
  expect(await page.locator('#confirm-title').isVisible()).toBe(true);
  await page.keyboard.press('Enter');
  await page.locator('#ended-title').waitFor();
  expect(await received()).toBe(1);
});

test.each(['5', 'Escape', 'F2', 'g', 'F10', 'Tab', 'Control+c'])('%s turns it back and reaches nothing else', async (key) => {
  const { page } = opened;
  await page.keyboard.type('0181');
  await turn(page);
  await page.keyboard.press(key);
  await turnedBack();
  expect(await page.locator('#phone').inputValue()).toMatch(/^0181\D*$/);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('phone');
});

test('a touch turns it back and touches nothing below, not even where Send lies', async () => {
  const { page } = opened;
  await fillIn(page, '01812345678', '50');
  const send = await page.locator('[data-sale]').last().boundingBox();
  await turn(page);
  await page.mouse.move((send?.x ?? 0) + 20, (send?.y ?? 0) + 20);
  await page.mouse.down();
  await page.waitForTimeout(900);
  await page.mouse.up();
  await turnedBack();
  expect(await received()).toBe(0);
  expect(await page.locator('#confirm-title').isVisible()).toBe(true);
});

test('the screen follows the sale while it is turned, and says done only when it is', async () => {
  const { page } = opened;
  await page.evaluate(() => void (window.harness.play.next = { holdUntilReleased: true }));
  await sell(page, '01812345678', '50');
  await page.locator('#waiting-title').waitFor();
  await turn(page);
  expect(await board().innerText()).toContain(customerWords.en.waiting);
  expect(await board().innerText()).not.toContain(customerWords.en.done);
  await page.evaluate(() => window.harness.play.release());
  await board().getByText(customerWords.en.done).waitFor();
});

test('of a recharge in doubt it says that it is being checked, with the claim number, and that nobody pays twice', async () => {
  const { page } = opened;
  await page.evaluate(async () => void (await window.desk.call('practice.change', { behaviour: 'charges-then-drops' })));
  await sellToTheEnd(page, '01812345678', '50');
  const claim = /[0-9A-F]{4}-[0-9A-F]{4}/.exec(await page.locator('dl').innerText())?.[0] ?? 'no claim';
  await turn(page);
  const shown = await board().innerText();
  for (const text of [customerWords.bn.checking, customerWords.en.checkingText, claim]) expect(shown).toContain(text);
  expect(shown).not.toContain(customerWords.en.done);
});

test('no balance, no commission and no name of staff stands on it', async () => {
  const { page } = opened;
  await sellToTheEnd(page, '01812345678', '50');
  await turn(page);
  expect(await page.locator('dialog[open]').innerText()).not.toMatch(/balance|commission|wallet|Rahima|TXN/i);
});

test('the button beside Send and the sign in the bar do the same', async () => {
  const { page } = opened;
  await page.getByRole('button', { name: 'Show the customer' }).first().click();
  await board().waitFor();
  await page.mouse.click(300, 300);
  await turnedBack();
  await fillIn(page, '01812345678', '50');
  await page.locator('footer').getByRole('button', { name: 'Show the customer' }).click();
  expect(await board().innerText()).toContain('01812-345678');
});

test('for a flat tablet it turns upside down, and stays so the next time', async () => {
  const { page } = opened;
  await turn(page);
  await page.getByRole('button', { name: 'Turn upside down' }).click();
  await page.keyboard.press('Enter');
  await turnedBack();
  await turn(page);
  expect(await page.locator('dialog[open] > .rotate-180').count()).toBe(1);
  await page.getByRole('button', { name: 'Turn upside down' }).click();
});
