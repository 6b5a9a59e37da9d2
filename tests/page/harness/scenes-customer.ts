import type { Page } from 'playwright';
import { fillIn, sell, sellToTheEnd } from './cashier.ts';
import type { Scene } from './scene.ts';

const named = (page: Page, shopName: string) =>
  page.evaluate(async (name) => void (await window.desk.call('settings.change', { shopName: name })), shopName);
const behaving = (page: Page, behaviour: string) =>
  page.evaluate(async (next) => void (await window.desk.call('practice.change', { behaviour: next as 'honest' })), behaviour);

export async function turn(page: Page): Promise<void> {
  await page.keyboard.press('F10');
  await page.locator('dialog[open] [aria-live]').waitFor();
}

/** The counter's window turned to the customer, in a shop with a name. */
const turned = (name: string, go: (page: Page) => Promise<unknown>, shopName = 'মা টেলিকম'): Scene => ({
  name: `turned-${name}`,
  go: async (page) => (await named(page, shopName), await go(page), turn(page)),
});

export const customerScenes: Scene[] = [
  turned('idle', async () => {}),
  turned('idle-no-name', async () => {}, ''),
  turned('idle-long-name', async () => {}, 'মেসার্স আলহাজ্ব মোহাম্মদ রফিকুল ইসলাম টেলিকম অ্যান্ড মোবাইল সার্ভিসিং'),
  turned('live', (page) =>
    page.evaluate(() => {
      window.harness.statusParts = { mode: 'live' };
      return window.desk.call('mode.change', { mode: 'live' }).then(() => window.harness.emitChanged());
    }),
  ),
  turned('typing', (page) => page.keyboard.type('0181234'), 'মেসার্স আলহাজ্ব মোহাম্মদ রফিকুল ইসলাম টেলিকম অ্যান্ড মোবাইল সার্ভিসিং'),
  turned('typing-no-operator', (page) => page.keyboard.type('01712345678')),
  turned('check', (page) => fillIn(page, '01712345678', '998', 'g')),
  turned('waiting', async (page) => {
    await page.evaluate(() => void (window.harness.play.next = { holdUntilReleased: true }));
    await sell(page, '01812345678', '50');
    await page.locator('ol li:nth-child(2) .text-done').waitFor();
  }),
  turned('done', (page) => sellToTheEnd(page, '01812345678', '50')),
  turned('not-charged', async (page) => (await behaving(page, 'declines'), sellToTheEnd(page, '01812345678', '50'))),
  turned('checking', async (page) => (await behaving(page, 'charges-then-drops'), sellToTheEnd(page, '01812345678', '500'))),
  turned('not-taken', async (page) => {
    await page.evaluate(() => void (window.harness.answerNextRecharge = { ok: false, failure: { kind: 'till-busy' } }));
    await sellToTheEnd(page, '01812345678', '50');
  }),
  {
    name: 'turned-upside-down',
    go: async (page) => {
      await page.evaluate(() => localStorage.setItem('turned-upside-down', 'yes'));
      await fillIn(page, '01812345678', '50');
      await turn(page);
      await page.evaluate(() => localStorage.removeItem('turned-upside-down'));
    },
  },
];
