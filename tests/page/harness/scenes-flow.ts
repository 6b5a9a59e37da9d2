import type { Page } from 'playwright';
import { fillIn, sell, sellMorning } from './cashier.ts';
import type { Scene } from './scene.ts';

export const hold = (page: Page) => page.evaluate(() => void (window.harness.play.next = { holdUntilReleased: true }));

/** One recharge is on its way and put aside; the form for the next customer is empty. */
export async function putAside(page: Page): Promise<void> {
  await hold(page);
  await sell(page, '01812345678', '50');
  await page.locator('ol li:nth-child(2) .text-done').waitFor();
  await page.keyboard.press('n');
  await page.locator('#phone').waitFor();
  await page.locator('[data-aside]').waitFor();
}

/** It ends as the practice provider is told to, while the next number is being typed. */
async function endsWhileTyping(page: Page, behaviour: string): Promise<void> {
  await page.evaluate(
    async (next) => void (await window.desk.call('practice.change', { behaviour: next as 'honest' })),
    behaviour,
  );
  await putAside(page);
  await page.keyboard.type('0191234');
  await page.evaluate(() => window.harness.play.release());
  await page.locator('[data-aside] .animate-spin').waitFor({ state: 'detached' });
}

export const flowScenes: Scene[] = [
  { name: 'twice-asked', go: (page) => fillIn(page, '01812345678', '998') },
  {
    name: 'twice-different',
    go: async (page) => {
      await fillIn(page, '01812345678', '998');
      await page.keyboard.type('01812345687');
      await page.locator('[data-compared]').first().waitFor();
    },
  },
  { name: 'twice-typing', go: async (page) => (await fillIn(page, '01812345678', '998'), page.keyboard.type('01812')) },
  { name: 'twice-same', go: async (page) => (await fillIn(page, '01812345678', '998'), page.keyboard.type('01812345678')) },
  { name: 'twice-read', go: async (page) => (await fillIn(page, '01812345678', '998'), page.keyboard.press('c')) },
  { name: 'aside-waiting', go: async (page) => (await sellMorning(page), putAside(page)) },
  {
    name: 'aside-long-wait',
    go: async (page) => {
      await page.evaluate(() => window.harness.advance(-11_000));
      await putAside(page);
      await page.keyboard.type('01912345678');
      await page.keyboard.press('Enter');
      await page.keyboard.type('20');
    },
  },
  { name: 'aside-confirm-blocked', go: async (page) => (await putAside(page), fillIn(page, '01912345678', '20')) },
  {
    name: 'aside-confirm-again',
    go: async (page) => {
      await putAside(page);
      await fillIn(page, '01912345678', '20');
      await page.evaluate(() => window.harness.play.release());
      await page.locator('[data-sale]:enabled').waitFor();
    },
  },
  { name: 'aside-done', go: (page) => endsWhileTyping(page, 'honest') },
  { name: 'aside-refused', go: (page) => endsWhileTyping(page, 'declines') },
  { name: 'aside-unknown', go: (page) => endsWhileTyping(page, 'charges-then-drops') },
  {
    name: 'aside-typed',
    go: async (page) => (
      await endsWhileTyping(page, 'charges-then-drops'),
      await page.keyboard.press('w'),
      page.locator('#ended-title').waitFor()
    ),
  },
  {
    name: 'aside-behind-fault',
    go: async (page) => {
      await putAside(page);
      await page.evaluate(() => void (window.harness.statusParts = { cannotSell: { kind: 'no-credentials' } }));
      await page.evaluate(() => window.harness.emitChanged());
      await page.locator('#phone').waitFor({ state: 'detached' });
    },
  },
];
