import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startAt } from './harness/cashier.ts';
import { openPage, type OpenedPage } from './harness/open-page.ts';
import { paste } from './harness/scenes-regulars.ts';

let opened: OpenedPage;
beforeAll(async () => {
  opened = await openPage();
});
afterAll(() => opened.close());
beforeEach(() => startAt(opened.page, opened.url, { language: 'en', digits: 'latn' }));

const field = () => opened.page.locator('#phone').inputValue();

describe('what is pasted onto the number', () => {
  test.each([
    '+8801712345678',
    '8801712-345678',
    '০১৭১২৩৪৫৬৭৮',
    '1712345678',
    'tel:+880 1712-345678',
    '\u202a+880\u00a01712\u2011345678\u202c',
    '(01712) 345678',
    'Rahim 01712 345678 50 taka plz',
  ])('%j is the number, and looks like a typed one', async (text) => {
    const { page } = opened;
    await page.keyboard.type('018');
    await paste(page, text);
    await expect.poll(field).toBe('01712-345678');
    await page.keyboard.press('Enter');
    await page.keyboard.press('g');
    await page.locator('#amount:focus').waitFor();
  });

  test('takes none of two numbers and says so, until something is typed', async () => {
    const { page } = opened;
    await page.keyboard.type('018');
    await paste(page, '01712345678, 01812345678');
    await page.getByRole('alert').getByText('more than one number').waitFor();
    expect(await field()).toBe('018');
    await page.keyboard.type('1');
    await page.locator('#phone-more').getByText('11 digits').waitFor();
    expect([await field(), await page.getByRole('alert').count()]).toEqual(['0181', 0]);
  });

  test('leaves out text without a number, and puts a part of one in where the caret is', async () => {
    const { page } = opened;
    await paste(page, 'Rahim, 50 taka');
    await page.getByRole('alert').getByText('no mobile number').waitFor();
    expect(await field()).toBe('');
    await page.keyboard.type('01712');
    await paste(page, '345-678');
    expect(await field()).toBe('01712-345678');
  });

  test('shows digits that are no number as they are, and Enter says what is wrong with them', async () => {
    const { page } = opened;
    await paste(page, '0171234567890');
    await expect.poll(field).toBe('01712-34567890');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('13 digits instead of 11').waitFor();
  });
});

test('the keypad has the faces of the digits one reads, and types the same', async () => {
  const { page } = opened;
  const faces = () =>
    page
      .getByRole('group', { name: /Number keys|সংখ্যার বোতাম/ })
      .getByRole('button')
      .allInnerTexts();
  expect(await faces()).toEqual(['7', '8', '9', '4', '5', '6', '1', '2', '3', '00', '0', '']);
  await startAt(page, opened.url, { language: 'bn', digits: 'beng' });
  expect(await faces()).toEqual(['৭', '৮', '৯', '৪', '৫', '৬', '১', '২', '৩', '০০', '০', '']);
  for (const name of ['০', '১', '৭']) await page.getByRole('button', { name, exact: true }).click();
  expect(await field()).toBe('017');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('phone');
});
