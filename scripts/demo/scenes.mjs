// What the pictures for the README and the manual show, in the order in which a day brings it.

import { fillIn, sellByKeyboard, toSell } from './counter.mjs';

const morning = [
  ['01812345678', 'RB', 'prepaid', 50],
  ['01712345678', 'GP', 'prepaid', 100],
  ['01911223344', 'BL', 'prepaid', 20],
  ['01612349876', 'AT', 'prepaid', 200],
  ['01555667788', 'TT', 'postpaid', 500],
  ['01398765432', 'GP ST', 'prepaid', 30],
];

/** Through the till's own calls, so that lists have something to show. */
export async function sellMorning({ call }) {
  await call('settings.change', { shopName: 'আল-আমিন টেলিকম', shopAddress: 'মিরপুর ১০, ঢাকা' });
  for (const [index, [phone, operator, accountType, taka]] of morning.entries()) {
    const id = `0198e000-0000-7000-8000-${String(index + 1).padStart(12, '0')}`;
    await call('recharge', { id, phone, operator, accountType, amount: taka * 100 });
  }
}

/** Name of the picture -> how to get there from where the one before left off. */
export const scenes = {
  sell: async ({ page }) => {
    await toSell(page);
    await page.locator('#phone:focus').waitFor();
    await page.keyboard.type('01712345678');
  },
  confirm: async ({ page }) => {
    await page.keyboard.press('Escape');
    await fillIn(page, '01855443322', '100');
  },
  done: async ({ page }) => {
    await page.keyboard.press('Enter');
    await page.locator('#ended-title').waitFor();
    await page.locator('aside img').waitFor();
  },
  unknown: async ({ page }) => {
    await page.keyboard.press('Enter');
    const behaviour = page.locator('[role="status"] select');
    await behaviour.selectOption('charges-then-drops');
    await sellByKeyboard(page, '01688776655', '50');
    await page.locator('aside img').waitFor();
    await behaviour.selectOption('honest');
  },
  history: async ({ page }) => {
    await page.keyboard.press('Enter');
    await page.keyboard.press('F2');
    await page.getByText('01688-776655').first().click();
    await page.getByText('01812-345678').first().waitFor();
  },
  'to-check': async ({ page }) => {
    await page.keyboard.press('F3');
    await page.getByText('01688-776655').first().waitFor();
  },
  day: async ({ page }) => {
    await page.keyboard.press('F4');
    await page.locator('table').first().waitFor();
  },
  reports: async ({ page }) => {
    await page.keyboard.press('F7');
    await page.locator('main tbody tr').first().waitFor();
  },
  settings: async ({ page }) => {
    await page.keyboard.press('F5');
    await page.locator('#section-title').waitFor();
  },
};
