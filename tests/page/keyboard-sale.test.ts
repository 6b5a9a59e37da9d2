import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { fillIn, sell, sellToTheEnd, startAt } from './harness/cashier.ts';
import { openPage, type OpenedPage } from './harness/open-page.ts';

let opened: OpenedPage;
beforeAll(async () => {
  opened = await openPage();
});
afterAll(() => opened.close());
beforeEach(() => startAt(opened.page, opened.url, { language: 'bn', digits: 'beng' }));

const received = () => opened.page.evaluate(() => window.harness.play.received.length);
const text = () => opened.page.evaluate(() => document.body.innerText);

test('the number field has the focus when the page opens', async () => {
  expect(await opened.page.evaluate(() => document.activeElement?.id)).toBe('phone');
});

test('a sale takes a number, an amount and three Enters, and no mouse', async () => {
  const { page } = opened;
  await page.keyboard.type('01812345678');
  await page.keyboard.press('Enter');
  await page.keyboard.type('50');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.locator('#ended-title').waitFor();
  expect(await text()).toContain('রিচার্জ হয়েছে');
  expect(await received()).toBe(1);
  await page.keyboard.press('Enter');
  await page.locator('#phone').waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('phone');
});

test('the next customer’s order has an id of its own', async () => {
  const { page } = opened;
  for (const phone of ['01812345678', '01912345678']) {
    await sellToTheEnd(page, phone, '20');
    await page.keyboard.press('Enter');
    await page.locator('#phone').waitFor();
  }
  expect(new Set(await page.evaluate(() => window.harness.play.received)).size).toBe(2);
});

test('an Enter held down from the amount on sends nothing', async () => {
  const { page } = opened;
  await page.keyboard.type('01812345678');
  await page.keyboard.press('Enter');
  await page.keyboard.type('50');
  for (let index = 0; index < 20; index += 1) await page.keyboard.down('Enter');
  await page.locator('#confirm-title').waitFor();
  expect(await received()).toBe(0);
  await page.keyboard.up('Enter');
  await page.keyboard.press('Enter');
  await page.locator('#ended-title').waitFor();
  expect(await received()).toBe(1);
});

test('hammering every key while it is under way sends once and cancels nothing', async () => {
  const { page } = opened;
  await page.evaluate(() => void (window.harness.play.next = { holdUntilReleased: true }));
  await sell(page, '01812345678', '50');
  await page.locator('#waiting-title').waitFor();
  for (const key of ['Enter', 'Escape', 'Enter', 'd', 'g', '5', 'Enter', ' ', 'r', 'u']) await page.keyboard.press(key);
  expect(await text()).toContain('Esc চেপে থামানো যাবে না');
  await page.evaluate(() => window.harness.play.release());
  await page.locator('#ended-title').waitFor();
  await page.waitForTimeout(100);
  expect(await received()).toBe(1);
});

test('Bangla digits and +880 are folded while they are typed', async () => {
  const { page } = opened;
  const number = page.locator('#phone');
  await page.keyboard.insertText('+৮৮০ ১৮১২-৩৪৫৬৭৮');
  expect(await number.inputValue()).toBe('01812-345678');
  await number.fill('');
  await page.keyboard.type('+8801812345678');
  expect(await number.inputValue()).toBe('01812-345678');
});

test('a digit put into the middle goes where the caret is', async () => {
  const { page } = opened;
  await page.keyboard.type('0181345678');
  for (let index = 0; index < 7; index += 1) await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('2');
  expect(await page.locator('#phone').inputValue()).toBe('01812-345678');
  await page.keyboard.press('Backspace');
  expect(await page.locator('#phone').inputValue()).toBe('01813-45678');
  await page.keyboard.type('2');
  // the dash is ours, so deleting across it takes the digit behind it
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Backspace');
  expect(await page.locator('#phone').inputValue()).toBe('01813-45678');
});

test('017 asks GP or Skitto by one key, and after the sale it is remembered', async () => {
  const { page } = opened;
  await sellToTheEnd(page, '01712345678', '50', 's');
  await page.keyboard.press('Enter');
  await fillIn(page, '01712345678', '30');
  expect(await text()).toContain('স্কিটো');
});

test('another operator is taken with a warning, on the form and on the confirm panel', async () => {
  const { page } = opened;
  await page.keyboard.type('01812345678');
  await page.keyboard.press('Enter');
  await page.keyboard.press('a');
  expect(await text()).toContain('018 সাধারণত রবি নম্বর');
  await page.keyboard.type('50');
  await page.keyboard.press('Enter');
  await page.locator('#confirm-title').waitFor();
  expect(await text()).toContain('018 সাধারণত রবি নম্বর');
});

test('P switches prepaid and postpaid', async () => {
  const { page } = opened;
  await page.keyboard.type('01812345678');
  await page.keyboard.press('Enter');
  await page.keyboard.press('p');
  await page.keyboard.type('500');
  await page.keyboard.press('Enter');
  await page.locator('#confirm-title').waitFor();
  expect(await text()).toContain('পোস্টপেইড');
});

test('the confirm panel shows number, operator and the amount in figures and in both languages', async () => {
  await fillIn(opened.page, '01812345678', '149');
  const shown = await text();
  for (const part of ['01812-345678', 'রবি', '১৪৯৳', 'একশ ঊনপঞ্চাশ টাকা', 'one hundred forty-nine taka'])
    expect(shown).toContain(part);
});

test('a click on the send button is not enough, holding it is', async () => {
  const { page } = opened;
  await fillIn(page, '01812345678', '50');
  const button = page.locator('[data-sale]');
  await button.click();
  await button.dblclick();
  await page.waitForTimeout(200);
  expect(await received()).toBe(0);
  await button.click({ delay: 900 });
  await page.locator('#ended-title').waitFor();
  expect(await received()).toBe(1);
});

test('the same sale again is priced, Enter does not confirm it, its own key does', async () => {
  const { page } = opened;
  await sellToTheEnd(page, '01812345678', '50');
  await page.keyboard.press('Enter');
  await sell(page, '01812345678', '50');
  await page.locator('#duplicate-title').waitFor();
  expect(await text()).toContain('৫,০০০৳');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  expect(await received()).toBe(1);
  await page.keyboard.press('d');
  await page.locator('#ended-title').waitFor();
  expect(await received()).toBe(2);
});

test('a number with an open unknown is blocked, and U leads to it', async () => {
  const { page } = opened;
  await page.evaluate(async () => void (await window.desk.call('practice.change', { behaviour: 'charges-then-drops' })));
  await sellToTheEnd(page, '01812345678', '50');
  expect(await text()).toContain('আবার রিচার্জ করবেন না');
  await page.keyboard.press('Enter');
  await sellToTheEnd(page, '01812345678', '20');
  expect(await received()).toBe(1);
  await page.keyboard.press('u');
  await page.locator('main article').waitFor();
  expect(await text()).toContain('01812-345678');
});

test('when only the answer is lost, the page finds the sale in the ledger and does not call it failed', async () => {
  const { page } = opened;
  await page.evaluate(() => void (window.harness.broken = 'after'));
  await sellToTheEnd(page, '01812345678', '50');
  expect(await text()).toContain('রিচার্জ হয়েছে');
  expect(await received()).toBe(1);
});

test('when the till does not answer at all, the page says so and never "failed"', async () => {
  const { page } = opened;
  await fillIn(page, '01812345678', '50');
  await page.evaluate(() => void (window.harness.broken = 'before'));
  await page.keyboard.press('Enter');
  await page.locator('#ended-title').waitFor();
  expect(await page.locator('#ended-title').innerText()).toBe('কাউন্টার সাড়া দিচ্ছে না: আবার রিচার্জ করবেন না');
});

test('an ending brings the sell screen back from any other', async () => {
  const { page } = opened;
  await page.evaluate(() => void (window.harness.play.next = { holdUntilReleased: true }));
  await sell(page, '01812345678', '50');
  await page.locator('#waiting-title').waitFor();
  await page.keyboard.press('F5');
  await page.locator('#section-title').waitFor();
  await page.evaluate(() => window.harness.play.release());
  await page.locator('#ended-title').waitFor();
});

test('a page loaded in the middle of a sale waits for it, and shows how it ended once', async () => {
  const { page } = opened;
  await page.evaluate(() => {
    window.harness.play.next = { holdUntilReleased: true };
    const id = '0198e000-0000-7000-8000-00000000f001';
    void window.desk.recharge({ id, phone: '01812345678', operator: 'RB', accountType: 'prepaid', amount: 5000 });
    window.harness.emitChanged();
  });
  await page.locator('#waiting-title').waitFor();
  expect(await text()).toContain('01812-345678');
  await page.keyboard.press('Enter');
  await page.evaluate(() => window.harness.play.release());
  await page.locator('#ended-title').waitFor();
  expect(await text()).toContain('রিচার্জ হয়েছে');
  expect(await received()).toBe(1);
  await page.keyboard.press('Escape');
  await page.evaluate(() => window.harness.emitChanged());
  await page.locator('#phone').waitFor();
});

test('the language changes on the spot, in the middle of a form', async () => {
  const { page } = opened;
  await page.keyboard.type('01812345678');
  await page.evaluate(async () => {
    await window.desk.call('preferences.change', { language: 'en', digits: 'latn' });
  });
  await page.locator('html[lang=en]').waitFor();
  expect(await text()).toContain('Customer’s mobile number');
  expect(await page.locator('#phone').inputValue()).toBe('01812-345678');
});
