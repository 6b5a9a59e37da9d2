import type { Page } from 'playwright';
import { sellMorning, sellToTheEnd } from './cashier.ts';
import type { Scene } from './scene.ts';

const names = [
  'রহিম ভাই (বাজারের মাথায় মুদির দোকান)',
  'মোসাম্মৎ আনোয়ারা বেগম চৌধুরী, স্কুলের আপা',
  'Abdullah Al Mamun Chowdhury, House 12 Road 7',
  'করিম',
  'ইঞ্জিনিয়ার সাহেব — তিনতলা, উত্তর পাশের ফ্ল্যাট',
  'Salma',
  'বিশ্বজিৎ ভট্টাচার্য্য (অগ্রণী ব্যাংক)',
  'Wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww',
];

/** Eight customers who buy the same again and again, all favourites, under names of every length. */
export async function sellToRegulars(page: Page, count = names.length): Promise<void> {
  await page.evaluate(
    async (called) => {
      const accounts = [
        ['01812345670', 'RB', 'prepaid', 50],
        ['01712345671', 'GP', 'prepaid', 100],
        ['01911223342', 'BL', 'prepaid', 20],
        ['01612349873', 'AT', 'prepaid', 200],
        ['01555667784', 'TT', 'postpaid', 500],
        ['01398765435', 'GP ST', 'prepaid', 30],
        ['01799001126', 'GP', 'postpaid', 1200],
        ['01455443327', 'BL', 'prepaid', 49],
      ] as const;
      const { desk, harness } = window;
      harness.play.latencyMs = 0;
      harness.advance(-3 * 86_400_000);
      for (const [at, [phone, operator, accountType, taka]] of accounts.entries()) {
        const name = called[at];
        for (const visit of [1, 2]) {
          harness.advance(3 * 3_600_000);
          const id = `0198e000-0000-7000-8000-0000000003${at}${visit}`;
          const order = { id, phone, operator, accountType, amount: taka * 100 };
          const sold = await desk.recharge({ ...order, confirm: true, confirmNumber: true });
          if (!sold.ok) throw new Error(JSON.stringify(sold));
        }
        if (name !== undefined) await desk.call('customers.note', { phone, favourite: true, name });
      }
      harness.advance(86_400_000);
      harness.play.latencyMs = 30;
      harness.emitChanged();
    },
    names.slice(0, count),
  );
}

/** What a clipboard does, without one: other tests on this screen have theirs. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.locator('#phone').evaluate((field, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    if (field.dispatchEvent(event)) document.execCommand('insertText', false, pasted);
  }, text);
}

/** Into the list, to the first customer of it. */
export async function intoList(page: Page): Promise<void> {
  await page.locator('[data-customer]').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.locator('[data-customer]:focus').waitFor();
}

async function askFavourite(page: Page): Promise<void> {
  await intoList(page);
  await page.keyboard.press('f');
  await page.locator('dialog[open] input').waitFor();
}

export const regularScenes: Scene[] = [
  { name: 'regulars-eight', go: async (page) => (await sellToRegulars(page), await sellMorning(page)) },
  { name: 'regulars-three', go: async (page) => (await sellMorning(page), await sellToRegulars(page, 3)) },
  { name: 'regulars-in-list', go: async (page) => (await sellToRegulars(page, 3), intoList(page)) },
  { name: 'regulars-filtered', go: async (page) => (await sellToRegulars(page, 3), page.keyboard.type('45')) },
  { name: 'regulars-mark', go: async (page) => (await sellMorning(page), askFavourite(page)) },
  { name: 'regulars-rename', go: async (page) => (await sellToRegulars(page), askFavourite(page)) },
  {
    name: 'regulars-picked',
    go: async (page) => (
      await sellToRegulars(page),
      await intoList(page),
      await page.keyboard.press('Enter'),
      page.locator('#amount').waitFor()
    ),
  },
  {
    name: 'regulars-postpaid',
    go: async (page) => (
      await sellToRegulars(page),
      await page.keyboard.type('01555667784'),
      await page.keyboard.press('Enter'),
      page.locator('#amount').waitFor()
    ),
  },
  { name: 'regulars-pasted-several', go: (page) => paste(page, '01712345678 or 01812345678') },
  { name: 'regulars-pasted-none', go: (page) => paste(page, 'রহিমকে ৫০ টাকা দিন') },
  {
    name: 'regulars-ended-new',
    go: async (page) => (await sellToTheEnd(page, '01812345670', '50'), page.locator('text=/^F$/').waitFor()),
  },
  {
    name: 'regulars-ended-known',
    go: async (page) => (
      await sellToRegulars(page),
      await sellToTheEnd(page, '01812345670', '50'),
      page.locator('text=/^F$/').waitFor()
    ),
  },
];
