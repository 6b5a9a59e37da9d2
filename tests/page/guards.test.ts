import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { fillIn, sell, startAt } from './harness/cashier.ts';
import { openPage, type OpenedPage } from './harness/open-page.ts';
import { loseThree, sellOften } from './harness/scenes-guards.ts';
import { hireStaff } from './harness/scenes-staff.ts';

let opened: OpenedPage;
beforeAll(async () => {
  opened = await openPage();
});
afterAll(() => opened.close());
beforeEach(() => startAt(opened.page, opened.url, { language: 'bn', digits: 'beng' }));

const received = () => opened.page.evaluate(() => window.harness.play.received.length);
const text = () => opened.page.evaluate(() => document.body.innerText);

/** The typed number has two neighbouring digits of the regular's 01812-345678 swapped. */
async function sellNearly(): Promise<number> {
  const { page } = opened;
  await sellOften(page);
  await sell(page, '01812345687', '150');
  await page.locator('#near-title').waitFor();
  return received();
}

test('a number that is almost a regular’s shows both, and neither Enter nor the duplicate’s key sends it', async () => {
  const { page } = opened;
  const before = await sellNearly();
  expect(await page.locator('[role=alertdialog] p .sr-only').allTextContents()).toEqual(['01812345678', '01812345687']);
  for (const key of ['Enter', 'Enter', 'd', ' ']) await page.keyboard.press(key);
  expect(await page.locator('#near-title').isVisible()).toBe(true);
  expect(await received()).toBe(before);
});

test('2 says that the typed number is right, and it is sold once', async () => {
  const { page } = opened;
  const before = await sellNearly();
  await page.keyboard.press('2');
  await page.locator('#ended-title').waitFor();
  expect(await text()).toContain('রিচার্জ হয়েছে');
  expect(await text()).toContain('01812-345687');
  expect(await received()).toBe(before + 1);
});

test('1 takes the regular’s number, through the form and the confirm panel, and sends nothing by itself', async () => {
  const { page } = opened;
  const before = await sellNearly();
  await page.keyboard.press('1');
  await page.locator('#amount').waitFor();
  expect(await text()).toContain('01812-345678');
  await page.keyboard.press('Enter');
  await page.locator('#confirm-title').waitFor();
  expect(await received()).toBe(before);
});

test('a click on “the typed number is right” is not enough, holding it is', async () => {
  const { page } = opened;
  const before = await sellNearly();
  const keep = page.locator('[role=alertdialog] footer button').nth(1);
  await keep.click();
  await page.waitForTimeout(200);
  expect(await received()).toBe(before);
  await keep.click({ delay: 900 });
  await page.locator('#ended-title').waitFor();
  expect(await received()).toBe(before + 1);
});

test('Esc leads back to the form with what was typed', async () => {
  const { page } = opened;
  await sellNearly();
  await page.keyboard.press('Escape');
  await page.locator('#amount').waitFor();
  expect(await text()).toContain('01812-345687');
  expect(await page.locator('#amount').inputValue()).toBe('১৫০');
});

const toAmount = async () => {
  const { page } = opened;
  await page.keyboard.type('01899887766');
  await page.keyboard.press('Enter');
  await page.locator('#amount').waitFor();
};

test('a paused operator is said before the amount, a sale is refused, and another operator is sold', async () => {
  const { page } = opened;
  await loseThree(page);
  const before = await received();
  await toAmount();
  expect(await text()).toContain('পরপর ৩টি রিচার্জ অনিশ্চিত');
  await page.keyboard.type('50');
  await page.keyboard.press('Enter');
  await page.locator('#confirm-title').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('#ended-title').waitFor();
  expect(await text()).toContain('কিছুই পাঠানো হয়নি');
  expect(await received()).toBe(before);
  await page.keyboard.press('Enter');
  await page.locator('#amount').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await sell(page, '01912345678', '50');
  await page.locator('#ended-title').waitFor();
  expect(await received()).toBe(before + 1);
});

test('whoever may is offered to sell it again, and then it is sold', async () => {
  const { page } = opened;
  await loseThree(page);
  const before = await received();
  await toAmount();
  const resume = page.getByRole('button', { name: 'এখনই আবার চালু করুন' });
  await resume.focus();
  await page.keyboard.press('Enter');
  await resume.waitFor({ state: 'detached' });
  await page.locator('#amount').focus();
  await page.keyboard.type('50');
  await page.keyboard.press('Enter');
  await page.locator('#confirm-title').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('#ended-title').waitFor();
  expect(await text()).toContain('রিচার্জ হয়েছে');
  expect(await received()).toBe(before + 1);
});

test('a cashier is told that a manager can, and is offered nothing', async () => {
  const { page } = opened;
  await loseThree(page);
  await hireStaff(page, 'Salma');
  await page.locator('#phone').waitFor();
  await toAmount();
  expect(await text()).toContain('ম্যানেজার চাইলে আবার চালু করতে পারেন');
  expect(await page.getByRole('button', { name: 'এখনই আবার চালু করুন' }).count()).toBe(0);
});

test('an amount the last known balance would not pay for is said on the form and on the confirm panel, and may be sent', async () => {
  const { page } = opened;
  await page.evaluate(() => {
    window.harness.statusParts = { wallet: { balance: 4000 as never, at: new Date().toISOString() } };
    window.harness.emitChanged();
  });
  await page.getByText('৪০.০০৳').waitFor();
  await fillIn(page, '01899887766', '50');
  expect(await text()).toContain('সার্ভার হয়তো নেবে না');
  await page.keyboard.press('Enter');
  await page.locator('#ended-title').waitFor();
  expect(await received()).toBe(1);
});
