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

/** Who comes often: two more sales each, and a name. */
const regulars = {
  bn: { '01812345678': 'রহিম ভাই', '01712345678': 'সালমা আপা', '01398765432': 'করিম' },
  en: { '01812345678': 'Rahim Bhai', '01712345678': 'Salma Apa', '01398765432': 'Karim' },
};
const shops = {
  bn: { shopName: 'আল-আমিন টেলিকম', shopAddress: 'মিরপুর ১০, ঢাকা' },
  en: { shopName: 'Al-Amin Telecom', shopAddress: 'Mirpur 10, Dhaka' },
};

/** Through the till's own calls, so that lists have something to show. */
export async function sellMorning({ call }, language) {
  const sell = ([phone, operator, accountType, taka], number) =>
    call('recharge', {
      id: `0198e000-0000-7000-8000-${String(number).padStart(12, '0')}`,
      phone,
      operator,
      accountType,
      amount: taka * 100,
      confirm: true,
      confirmNumber: true,
    });
  await call('settings.change', shops[language]);
  const again = morning.filter(([phone]) => phone in regulars[language]);
  for (const [index, sale] of [...again, ...again, ...morning].entries()) await sell(sale, index + 1);
  for (const [phone, name] of Object.entries(regulars[language])) await call('customers.note', { phone, favourite: true, name });
}

/** Anything by a word of it; English words are found in Bangla too. */
async function find(page, words) {
  await page.keyboard.press('Control+k');
  await page.locator('dialog[open] input:focus').waitFor();
  await page.keyboard.type(words);
  await page.locator('dialog[open] [role=option]').first().waitFor();
}

async function findAndGo(page, words) {
  await find(page, words);
  await page.keyboard.press('Enter');
}

/** Step by step out of a sale that was typed and is not sent. */
async function backToEmpty(page) {
  await page.keyboard.press('Escape');
  await page.locator('#amount:focus').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('#phone:focus').waitFor();
  await page.keyboard.press('Escape');
}

const answering = (page, behaviour) => page.locator('[role="status"] select').selectOption(behaviour);

/** Name of the picture -> how to get there from where the one before left off. */
export const scenes = {
  practice: async ({ page }) => {
    await toSell(page);
    await page.locator('[data-scenarios]').click();
    await page.locator('dialog[open] [role=radiogroup]').waitFor();
  },
  favourites: async ({ page }) => {
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    await page.locator('#phone').focus();
    await page.locator('[data-customer]').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.locator('[data-customer]:focus').waitFor();
  },
  sell: async ({ page }) => {
    await page.keyboard.press('Escape');
    await page.locator('#phone:focus').waitFor();
    await page.keyboard.type('01855443322');
    await page.keyboard.press('Enter');
    await page.locator('#amount:focus').waitFor();
    await page.keyboard.type('100');
  },
  confirm: async ({ page }) => {
    await page.keyboard.press('Enter');
    await page.locator('#confirm-title').waitFor();
  },
  customer: async ({ page }) => {
    await page.keyboard.press('F10');
    await page.locator('dialog[open] [aria-live]').waitFor();
  },
  done: async ({ page }) => {
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await page.locator('#ended-title').waitFor();
    await page.locator('aside img').waitFor();
  },
  next: async ({ page }) => {
    await page.keyboard.press('Enter');
    await answering(page, 'slow');
    await fillIn(page, '01955667788', '50');
    await page.keyboard.press('Enter');
    await page.locator('ol li:nth-child(2) .text-done').waitFor();
    await page.keyboard.press('n');
    await page.locator('#phone:focus').waitFor();
    await page.keyboard.type('0161234');
  },
  unknown: async ({ page }) => {
    await page.locator('[data-aside] .animate-spin').waitFor({ state: 'detached' });
    await page.keyboard.press('w');
    await page.locator('#ended-title').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('#phone:focus').waitFor();
    await page.keyboard.press('Escape');
    await answering(page, 'charges-then-drops');
    await sellByKeyboard(page, '01688776655', '50');
    await page.locator('aside img').waitFor();
    await answering(page, 'honest');
  },
  twice: async ({ page }) => {
    await page.keyboard.press('Enter');
    await page.locator('#phone:focus').waitFor();
    await fillIn(page, '01855443322', '998');
    await page.locator('#second-number:focus').waitFor();
    await page.keyboard.type('01855');
  },
  history: async ({ page }) => {
    await backToEmpty(page);
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
  'go-live': async ({ page }) => {
    await findAndGo(page, 'go live');
    await page.locator('#live-checklist').waitFor();
  },
  find: ({ page }, language) => find(page, language === 'bn' ? 'রসিদ' : 'print'),
  // The last: from here on the window believes in fingers.
  touch: async ({ page }) => {
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    await findAndGo(page, 'blind');
    const notes = page.locator('dialog[open] input');
    await touch(page, notes.first());
    const pad = page.locator('div[role=group].fixed');
    await pad.waitFor();
    await touch(page, pad.locator('button').nth(8));
  },
};

/** A finger, as a screen of glass reports it. */
async function touch(page, what) {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 });
  const { x, y, width, height } = await what.boundingBox();
  const point = { x: x + width / 2, y: y + height / 2 };
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}
