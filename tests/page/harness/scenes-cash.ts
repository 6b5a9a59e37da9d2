import type { Page } from 'playwright';
import { sellMorning } from './cashier.ts';
import { hireStaff } from './scenes-staff.ts';
import type { Scene } from './scene.ts';

const toDay = async (page: Page): Promise<void> => {
  await page.keyboard.press('F4');
  await page.locator('#shift-title').waitFor();
};

/** A morning of sales, two of them on baki, and cash that came and went. */
async function cashMorning(page: Page): Promise<void> {
  await sellMorning(page);
  await page.evaluate(async () => {
    const call = window.desk.call;
    window.harness.play.latencyMs = 0;
    await call('settings.change', { bakiLimitTaka: 500 });
    const sold = { operator: 'GP', accountType: 'prepaid', confirm: true, confirmNumber: true } as const;
    const id = (end: string) => `0198e000-0000-7000-8000-0000000000${end}`;
    await window.desk.recharge({ ...sold, id: id('c1'), phone: '01755667788', amount: 19_900, cashTaken: 10_000 });
    await window.desk.recharge({ ...sold, id: id('c2'), phone: '01311223344', amount: 5_000, cashTaken: 0 });
    await call('cash.payIn', { amount: 50_000, reason: 'change', note: '' });
    await call('cash.payOut', { amount: 12_000, reason: 'expense', note: 'দোকানের চা ও নাস্তা' });
    await call('baki.pay', { phone: '01755667788', amount: 4_000, note: '' });
    window.harness.emitChanged();
  });
}

const shiftButton = (page: Page, at: number) => page.locator('section[aria-labelledby=shift-title] button').nth(at);

async function count(page: Page): Promise<void> {
  await cashMorning(page);
  await toDay(page);
  await shiftButton(page, 2).click();
  for (const notes of ['2', '1', '0', '3', '4', '2']) {
    await page.keyboard.type(notes);
    await page.keyboard.press('Enter');
  }
}

export const cashScenes: Scene[] = [
  {
    name: 'cash-shift',
    go: async (page) => (
      await cashMorning(page),
      await toDay(page),
      page.locator('section[aria-labelledby=shift-title] li').first().waitFor()
    ),
  },
  {
    name: 'cash-pay-out',
    go: async (page) => (
      await cashMorning(page),
      await toDay(page),
      await shiftButton(page, 1).click(),
      await page.locator('dialog input').first().fill('500'),
      page.locator('dialog [role=radiogroup] label').nth(3).click()
    ),
  },
  { name: 'cash-count', go: count },
  {
    name: 'cash-difference',
    go: async (page) => (
      await count(page),
      await page.locator('dialog footer button').last().click(),
      page.locator('section[aria-labelledby=shift-title] [role=alert]').waitFor()
    ),
  },
  {
    name: 'baki',
    go: async (page) => (
      await cashMorning(page),
      await page.keyboard.press('F8'),
      page.locator('main table tbody tr').first().waitFor()
    ),
  },
  {
    name: 'baki-empty',
    go: async (page) => (await page.keyboard.press('F8'), page.locator('main input[type=search]').waitFor()),
  },
  {
    name: 'baki-pay',
    go: async (page) => (
      await cashMorning(page),
      await page.keyboard.press('F8'),
      await page.locator('main table tbody tr').first().waitFor(),
      await page.locator('section[aria-labelledby=baki-of] header button').last().click(),
      page.locator('dialog input').first().fill('30')
    ),
  },
  {
    name: 'baki-confirm',
    go: async (page) => {
      await cashMorning(page);
      await page.keyboard.type('01755667788');
      await page.keyboard.press('Enter');
      await page.keyboard.type('120');
      await page.keyboard.press('Enter');
      await page.locator('#confirm-title').waitFor();
      await page
        .locator('main button')
        .filter({ has: page.locator('kbd', { hasText: 'B' }) })
        .click();
      await page.locator('main input:focus').fill('50');
    },
  },
  {
    name: 'cash-blind',
    go: async (page) => (
      await cashMorning(page),
      await hireStaff(page, 'Salma'),
      await toDay(page),
      page.locator('section[aria-labelledby=shift-title] dl').waitFor()
    ),
  },
  {
    name: 'cash-hand-over',
    go: async (page) => (
      await cashMorning(page),
      await hireStaff(page, 'Salma'),
      await toDay(page),
      await shiftButton(page, 2).click(),
      await page.locator('dialog input').first().fill('2'),
      await page.locator('dialog footer button').last().click(),
      page.locator('dialog input[type=password]').waitFor()
    ),
  },
];
