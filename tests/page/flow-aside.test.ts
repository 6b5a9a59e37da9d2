import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { fillIn, sell, startAt } from './harness/cashier.ts';
import { openPage, type OpenedPage } from './harness/open-page.ts';
import { hold, putAside } from './harness/scenes-flow.ts';
import { hireStaff } from './harness/scenes-staff.ts';

let opened: OpenedPage;
beforeAll(async () => {
  opened = await openPage();
});
afterAll(() => opened.close());
beforeEach(() => startAt(opened.page, opened.url, { language: 'bn', digits: 'beng' }));

const received = () => opened.page.evaluate(() => window.harness.play.received.length);
const release = () => opened.page.evaluate(() => window.harness.play.release());
const strip = () => opened.page.locator('[data-aside]');

test('the next customer’s order is filled in while one waits, and however hard Enter is hammered it is sent only after the first has ended', async () => {
  const { page } = opened;
  await putAside(page);
  await fillIn(page, '01912345678', '20');
  const send = page.getByRole('button', { name: 'রিচার্জ পাঠান' });
  expect(await send.isDisabled()).toBe(true);
  expect(await page.locator('main').innerText()).toContain('ততক্ষণ কিছুই পাঠানো হবে না');
  for (let press = 0; press < 12; press += 1) await page.keyboard.press('Enter');
  await send.click({ force: true, delay: 900 });
  expect(await received()).toBe(1);
  await page.keyboard.down('Enter');
  await release();
  await page.locator('[data-sale]:enabled').waitFor();
  for (let repeat = 0; repeat < 5; repeat += 1) await page.keyboard.down('Enter');
  expect(await received()).toBe(1);
  await page.keyboard.up('Enter');
  await page.keyboard.press('Enter');
  await page.locator('#ended-title').waitFor();
  expect(await received()).toBe(2);
});

test('an ending while a number is typed stays on the strip, in words, until W; then what was typed is there again', async () => {
  const { page } = opened;
  await page.evaluate(async () => void (await window.desk.call('practice.change', { behaviour: 'charges-then-drops' })));
  await putAside(page);
  await page.keyboard.type('019123');
  await release();
  await page.getByText('এখনো নিশ্চিত নয়').last().waitFor();
  for (const key of ['Enter', 'Enter', 'Enter']) await page.keyboard.press(key);
  expect(await strip().innerText()).toContain('এখনো নিশ্চিত নয়: আবার রিচার্জ করবেন না');
  await page.keyboard.press('w');
  await page.locator('#ended-title').waitFor();
  expect(await page.locator('main').innerText()).toContain('01812-345678');
  await page.keyboard.press('Enter');
  await page.locator('#phone').waitFor();
  expect(await page.locator('#phone').inputValue()).toBe('01912-3');
  expect(await strip().count()).toBe(0);
});

test('W and a touch of the strip go back and forth between the two, and nothing typed is lost', async () => {
  const { page } = opened;
  await putAside(page);
  await page.keyboard.type('019');
  await page.keyboard.press('w');
  await page.locator('#waiting-title').waitFor();
  await strip().click();
  expect(await page.locator('#phone').inputValue()).toBe('019');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('phone');
  await page.keyboard.type('1');
  expect(await page.locator('#phone').inputValue()).toBe('0191');
});

test('where nothing is typed the ending comes to the front, and from any other screen', async () => {
  const { page } = opened;
  await putAside(page);
  await page.keyboard.press('F5');
  await page.locator('#section-title').waitFor();
  await release();
  await page.locator('#ended-title').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('#phone').waitFor();
  expect(await received()).toBe(1);
});

test('the button does what N does, once the recharge is written down', async () => {
  const { page } = opened;
  await hold(page);
  await sell(page, '01812345678', '50');
  await page.getByRole('button', { name: 'পরের গ্রাহক' }).click();
  await page.locator('#phone').waitFor();
  expect(await strip().innerText()).toContain('01812-345678');
});

test('an ending is announced in a region that was there before', async () => {
  const { page } = opened;
  const region = await page.locator('[data-announcer] p').nth(1).elementHandle();
  await putAside(page);
  await page.keyboard.type('019');
  await release();
  await page.waitForFunction((element) => element?.textContent?.includes('রিচার্জ হয়েছে') ?? false, region);
  expect(await region?.textContent()).toContain('01812345678');
});

test('F9 locks nothing while one is on its way; locked afterwards, its ending and the typed order are there for whoever comes', async () => {
  const { page } = opened;
  await hireStaff(page, 'Rahima');
  await page.getByRole('button', { name: 'Rahima' }).waitFor();
  await putAside(page);
  await page.keyboard.type('019');
  await page.keyboard.press('F9');
  await release();
  await page.getByText('রিচার্জ হয়েছে').last().waitFor();
  expect(await page.locator('#phone').inputValue()).toBe('019');
  await page.keyboard.press('F9');
  await page.locator('input[type=password]').waitFor();
  expect(await page.locator('body').innerText()).not.toContain('01812-345678');
  await page.keyboard.type('1111');
  await page.keyboard.press('Enter');
  await page.locator('#phone').waitFor();
  expect(await page.locator('#phone').inputValue()).toBe('019');
  expect(await strip().innerText()).toContain('রিচার্জ হয়েছে');
});

test('a page loaded in the middle of a sale keeps what somebody has begun to type, and waits beside it', async () => {
  const { page } = opened;
  await page.keyboard.type('0191');
  await page.evaluate(() => {
    window.harness.play.next = { holdUntilReleased: true };
    const id = '0198e000-0000-7000-8000-00000000f001';
    void window.desk.recharge({ id, phone: '01812345678', operator: 'RB', accountType: 'prepaid', amount: 5000 });
    window.harness.emitChanged();
  });
  await strip().waitFor();
  expect(await page.locator('#phone').inputValue()).toBe('0191');
  await release();
  await page.getByText('রিচার্জ হয়েছে').last().waitFor();
  expect(await received()).toBe(1);
});
