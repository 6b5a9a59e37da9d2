import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { fillIn, sell, sellToTheEnd, startAt } from './harness/cashier.ts';
import { openPage, type OpenedPage } from './harness/open-page.ts';
import { findAnything } from './harness/scenes-palette.ts';
import { hireStaff } from './harness/scenes-staff.ts';

let opened: OpenedPage;
beforeAll(async () => {
  opened = await openPage();
});
afterAll(() => opened.close());
beforeEach(() => startAt(opened.page, opened.url, { language: 'bn', digits: 'beng' }));

const key = (name: string) => opened.page.keyboard.press(name);
const find = (words: string) => findAnything(opened.page, words);
const gone = () => opened.page.locator('dialog').waitFor({ state: 'detached' });
const here = (screen: string) => opened.page.locator('nav button[aria-current=page]', { hasText: screen }).waitFor();
const received = () => opened.page.evaluate(() => window.harness.play.received.length);
const first = () => opened.page.locator('dialog [role=option]').first().getAttribute('data-entry');
const offered = () =>
  opened.page.locator('dialog [role=option]').evaluateAll((all) => all.map((each) => each.getAttribute('data-entry') ?? ''));

test('no key in it sends, arms or changes the sale behind it', async () => {
  const { page } = opened;
  await fillIn(page, '01812345678', '50');
  await find('dark');
  await page.keyboard.down('Enter');
  for (let index = 0; index < 10; index += 1) await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await page.locator('html[data-theme=dark]').waitFor();
  for (const words of ['', 'sell', 'বিক্রি', '01812345678', 'new sale', 'next']) {
    await find(words);
    for (const each of ['d', '1', '2', 'Backspace', 'Backspace', 'Backspace']) await key(each);
    await key('Escape');
    await gone();
  }
  await page.locator('#confirm-title').waitFor();
  expect(await received()).toBe(0);
  await key('Enter');
  await page.locator('#ended-title').waitFor();
  expect(await received()).toBe(1);
});

test('an Enter of its own does not stand for the one that a confirm panel waits for', async () => {
  const { page } = opened;
  await page.keyboard.type('01812345678');
  await key('Enter');
  await page.keyboard.type('50');
  // the amount's Enter is still down: the panel is not armed
  await page.keyboard.down('Enter');
  await page.locator('#confirm-title').waitFor();
  await find('sell');
  await key('NumpadEnter');
  await gone();
  await page.locator('#confirm-title').waitFor();
  await key('NumpadEnter');
  expect(await received()).toBe(0);
  await page.keyboard.up('Enter');
});

test('while a sale is sent it offers only what moves about, and puts it aside for the next customer', async () => {
  const { page } = opened;
  await page.evaluate(() => void (window.harness.play.next = { holdUntilReleased: true }));
  await sell(page, '01812345678', '50');
  await page.locator('#waiting-title').waitFor();
  await find('');
  const offers = await offered();
  for (const moving of ['next', 'turn', 'history', 'settings-look', 'report-today']) expect(offers).toContain(moving);
  for (const doing of ['payOut', 'count', 'closeDay', 'reprint', 'dark', 'en', 'scenarios']) expect(offers).not.toContain(doing);
  await page.locator('dialog input').fill('পরের গ্রাহক');
  await key('Enter');
  await gone();
  await page.locator('#phone:focus').waitFor();
  await find('সরিয়ে');
  expect(await first()).toBe('waiting');
  await key('Enter');
  await page.locator('#waiting-title').waitFor();
  await page.evaluate(() => window.harness.play.release());
  await page.locator('#ended-title').waitFor();
  expect(await received()).toBe(1);
});

test('an answer that comes meanwhile is said in it, takes what is typed, and is then seen before anything else', async () => {
  const { page } = opened;
  await page.evaluate(() => void (window.harness.play.next = { holdUntilReleased: true }));
  await sell(page, '01812345678', '50');
  await page.locator('#waiting-title').waitFor();
  await key('F2');
  await find('hist');
  await page.evaluate(() => window.harness.play.release());
  await page.locator('dialog [role=alert]').waitFor();
  for (const each of ['r', 'u', 'p', 'n', '5']) await key(each);
  await page.keyboard.down('Enter');
  await gone();
  for (let index = 0; index < 5; index += 1) await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await page.locator('#ended-title').waitFor();
  expect(await received()).toBe(1);
});

test('over a recharge in doubt it leads to the list and back, sends nothing and takes nothing away', async () => {
  const { page } = opened;
  await page.evaluate(async () => void (await window.desk.call('practice.change', { behaviour: 'charges-then-drops' })));
  await sellToTheEnd(page, '01812345678', '50');
  const title = await page.locator('#ended-title').innerText();
  await find('doubt');
  expect(await first()).toBe('unknowns');
  await key('Enter');
  await here('যাচাই');
  await page.locator('main article').waitFor();
  await find('বিক্রি');
  await key('Enter');
  await page.locator('#ended-title').waitFor();
  expect(await page.locator('#ended-title').innerText()).toBe(title);
  await find('next customer');
  expect(await first()).toBe('next');
  await key('Enter');
  await page.locator('#phone:focus').waitFor();
  expect(await received()).toBe(1);
});

test('on the locked till there is nothing to find', async () => {
  const { page } = opened;
  await hireStaff(page, 'Salma');
  await find('lock');
  expect(await first()).toBe('lock');
  await key('Enter');
  await page.locator('header').waitFor({ state: 'detached' });
  await key('Control+k');
  expect(await page.locator('dialog').count()).toBe(0);
});
