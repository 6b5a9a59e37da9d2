import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CallInput } from '../../shared/ipc/contract.ts';
import { sellMorning, sellToTheEnd, startAt } from './harness/cashier.ts';
import { openPage, type OpenedPage } from './harness/open-page.ts';
import { intoList, sellToRegulars } from './harness/scenes-regulars.ts';

let opened: OpenedPage;
beforeAll(async () => {
  opened = await openPage();
});
afterAll(() => opened.close());
beforeEach(() => startAt(opened.page, opened.url, { language: 'en', digits: 'latn' }));

const focused = () =>
  opened.page.evaluate(() => (document.activeElement as HTMLElement).dataset['customer'] ?? document.activeElement?.id);
const listed = () =>
  opened.page.locator('[data-customer]').evaluateAll((all) => all.map((each) => each.getAttribute('data-customer')));
const entries = () => opened.page.evaluate(() => window.harness.ledger.lastEntry()?.seq ?? 0);
const received = () => opened.page.evaluate(() => window.harness.play.received.length);
const note = (wish: CallInput<'customers.note'>) =>
  opened.page.evaluate(async (body) => void (await window.desk.call('customers.note', body)), wish);
const field = () => opened.page.locator('#phone').inputValue();

describe('the list under the number', () => {
  test('has favourites first, in the order they were marked, under their names', async () => {
    const { page } = opened;
    await sellMorning(page);
    await note({ phone: '01612349876', favourite: true, name: 'Karim' });
    await note({ phone: '01812345678', favourite: true, name: '' });
    await page.locator('#favourites-title').waitFor();
    expect((await listed()).slice(0, 4)).toEqual(['01612349876', '01812345678', '01455443322', '01799001122']);
    const [first, second, third] = await page.locator('[data-customer]').allInnerTexts();
    expect(first).toMatch(/^Karim\s*01612-349876\s*Airtel\s*last ৳200 · \d/);
    expect(second).toMatch(/^01812-345678\s*Robi\s*usually ৳50 · \d+ minutes ago/);
    expect(third).toMatch(/^01455-443322/);
    expect(await page.locator('[data-mark="01612349876"]').getAttribute('aria-label')).toBe(
      'Favourite 01612349876: rename or remove',
    );
    expect(await page.locator('[data-mark="01455443322"]').getAttribute('aria-label')).toBe('Make 01455443322 a favourite');
  });

  test('is reached by arrow down and left by arrow up, Esc or a digit; what was typed stays', async () => {
    const { page } = opened;
    await sellToRegulars(page, 3);
    await page.keyboard.type('01');
    await intoList(page);
    const order = await listed();
    expect(await focused()).toBe(order[0]);
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe(order[1]);
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(order[2]);
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe(order[0]);
    await page.keyboard.press('End');
    expect(await focused()).toBe(order.at(-1));
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowUp');
    expect([await focused(), await field()]).toEqual(['phone', '01']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    expect([await focused(), await field()]).toEqual(['phone', '01']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('8');
    expect([await focused(), await field()]).toEqual(['phone', '018']);
  });

  test('fills in number, operator and account by Enter; the usual amount is offered first and not typed', async () => {
    const { page } = opened;
    await sellToRegulars(page);
    const before = [await entries(), await received()];
    await page.keyboard.type('5556');
    await intoList(page);
    await page.keyboard.press('Enter');
    await page.locator('#amount:focus').waitFor();
    const shown = await page.evaluate(() => document.body.innerText);
    for (const part of ['01555-667784', 'Teletalk', 'ইঞ্জিনিয়ার সাহেব']) expect(shown).toContain(part);
    expect(await page.locator('#amount').inputValue()).toBe('');
    const amounts = page.getByRole('group', { name: 'Usual amounts' }).getByRole('button');
    await expect.poll(() => amounts.count()).toBe(6);
    expect((await amounts.allInnerTexts()).map((text) => text.replace(/\s+/g, ' '))).toEqual([
      'Usually ৳500',
      '৳100',
      '৳200',
      '৳300',
      '৳1,000',
      '৳2,000',
    ]);
    expect([await entries(), await received()]).toEqual(before);
    await amounts.first().click();
    expect(await page.locator('#amount').inputValue()).toBe('500');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('amount');
  });

  test('F on a customer marks them, Enter alone without a name, and the number has the focus again', async () => {
    const { page } = opened;
    await sellMorning(page);
    await intoList(page);
    const [phone] = await listed();
    await page.keyboard.press('f');
    await page.locator('dialog[open] input:focus').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('#favourites-title').waitFor();
    expect(await page.evaluate((who) => window.harness.ledger.customer(who as never), phone)).toMatchObject({
      favourite: true,
      name: '',
    });
    await expect.poll(focused).toBe('phone');
    expect(await received()).toBe(9);
  });

  test('a favourite is renamed, and removed, by the star', async () => {
    const { page } = opened;
    await sellToRegulars(page, 1);
    const star = page.locator('[data-mark="01812345670"]');
    await star.click();
    await page.locator('dialog[open] input').fill('Salma Apa');
    await page.keyboard.press('Enter');
    await page.getByText('Salma Apa').waitFor();
    await expect.poll(focused).toBe('phone');
    await star.click();
    await page.getByRole('button', { name: 'Remove from favourites' }).click();
    await page.locator('#favourites-title').waitFor({ state: 'detached' });
    await expect.poll(focused).toBe('phone');
    expect(await page.getByText('Salma Apa').count()).toBe(0);
    const before = await entries();
    await star.click();
    await page.locator('dialog[open] input:focus').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    await expect.poll(focused).toBe('phone');
    expect(await entries()).toBe(before);
  });

  test('F while the number is typed, and the keys of operators, ask nothing', async () => {
    const { page } = opened;
    await sellMorning(page);
    for (const key of ['f', 'g', 'n', 'w']) await page.keyboard.press(key);
    expect(await page.locator('dialog').count()).toBe(0);
    expect([await focused(), await field()]).toEqual(['phone', '']);
  });
});

describe('after a sale', () => {
  test('F makes the customer a favourite, and Enter then means the next customer', async () => {
    const { page } = opened;
    await sellToTheEnd(page, '01812345678', '50');
    await page.getByRole('button', { name: 'Make favourite' }).and(page.locator(':enabled')).waitFor();
    await page.keyboard.press('f');
    await page.locator('dialog[open] input:focus').waitFor();
    await page.keyboard.type('Karim');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Favourite', exact: true }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('[data-customer="01812345678"]').waitFor();
    expect(await page.locator('[data-customer]').first().innerText()).toMatch(/^Karim/);
    expect(await received()).toBe(1);
  });

  test.each([
    ['R behind a sale that failed', 'declines'],
    ['the button in History', 'honest'],
  ] as const)('%s fills in the same order and sends and writes nothing', async (how, behaviour) => {
    const { page } = opened;
    // Remembered for another operator and account than what is sold now: the same again is what was sold now.
    await page.evaluate(async () => {
      const id = '0198e000-0000-7000-8000-000000000401';
      await window.desk.recharge({ id, phone: '01812345678', operator: 'RB', accountType: 'prepaid', amount: 3000 });
    });
    await page.evaluate(async (next) => void (await window.desk.call('practice.change', { behaviour: next })), behaviour);
    await page.keyboard.type('01812345678');
    await page.keyboard.press('Enter');
    await page.keyboard.press('a');
    await page.keyboard.press('p');
    await page.keyboard.type('50');
    await page.keyboard.press('Enter');
    await page.locator('#confirm-title').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('#ended-title').waitFor();
    const before = [await entries(), await received()];
    if (how.startsWith('R')) await page.keyboard.press('r');
    else {
      await page.keyboard.press('Enter');
      await page.locator('#phone').waitFor();
      await page.keyboard.press('F2');
      await page.getByText('01812-345678').first().click();
      await page.getByRole('button', { name: /again/i }).click();
    }
    await page.locator('#amount:focus').waitFor();
    expect(await page.locator('#amount').inputValue()).toBe('50');
    // What is remembered of the number has come, and changed nothing.
    await page.getByRole('button', { name: /^Last time/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('#confirm-title').waitFor();
    expect(await page.evaluate(() => document.body.innerText)).toMatch(/01812-345678[\s\S]*Airtel[\s\S]*Postpaid/);
    expect([await entries(), await received()]).toEqual(before);
  });
});
