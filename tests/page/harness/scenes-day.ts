import type { Page } from 'playwright';
import { bn } from '../../../shared/i18n/bn.ts';
import { en } from '../../../shared/i18n/en.ts';
import { sellMorning } from './cashier.ts';
import type { Scene } from './scene.ts';
import { leaveUnknowns } from './scenes-office.ts';
import { moveWallet } from './scenes-wallet.ts';

const openScreen = (page: Page, key: string) => page.keyboard.press(key);

/** By its words in either language: it comes with the day's figures, and until then the day picker's arrow is the last button. */
const closeDayButton = (page: Page) =>
  page.locator('main section header').getByRole('button', { name: new RegExp(`^(${en.day.close}|${bn.day.close})$`) });

/** The drawer is counted before a day is closed. */
async function countDrawer(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await window.desk.call('shift.close', { counted: 215_000 });
    window.harness.emitChanged();
  });
  await openScreen(page, 'F4');
}

async function closeTheDay(page: Page): Promise<void> {
  await countDrawer(page);
  await closeDayButton(page).click();
  await page.locator('dialog input').fill('4471');
  await page.locator('dialog footer button').last().click();
  await page.locator('dialog').waitFor({ state: 'detached' });
}

/** Nine days before this one, each sold, counted and closed. */
async function closeDaysBefore(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { harness, desk } = window;
    const dayMs = 24 * 3_600_000;
    const latencyMs = harness.play.latencyMs;
    harness.play.latencyMs = 0;
    await desk.call('shift.close', { counted: 0 });
    harness.advance(-9 * dayMs);
    await desk.call('shift.open', { float: 0 });
    for (let n = 1; n <= 9; n += 1) {
      const amount = 9000 * n;
      const id = `0198e000-0000-7000-8000-0000000000d${n}`;
      await desk.recharge({ id, phone: `0171234567${n}`, operator: 'GP', accountType: 'prepaid', amount });
      await desk.call('shift.close', { counted: amount });
      const closed = await desk.call('day.close', {});
      if (!closed.ok) throw new Error(JSON.stringify(closed));
      harness.advance(dayMs);
      await desk.call('shift.open', { float: 0 });
    }
    harness.play.latencyMs = latencyMs;
    harness.emitChanged();
  });
}

export const dayScenes: Scene[] = [
  { name: 'day-empty', go: async (page) => (await openScreen(page, 'F4'), page.locator('table').waitFor()) },
  { name: 'day', go: async (page) => (await leaveUnknowns(page), await openScreen(page, 'F4'), page.locator('table').waitFor()) },
  {
    name: 'day-close',
    go: async (page) => (
      await leaveUnknowns(page),
      await countDrawer(page),
      await closeDayButton(page).click(),
      page.locator('dialog').waitFor()
    ),
  },
  {
    name: 'day-both-sides',
    go: async (page) => (
      await closeDaysBefore(page),
      await moveWallet(page),
      await openScreen(page, 'F4'),
      page.locator('section dl').last().scrollIntoViewIfNeeded()
    ),
  },
  {
    name: 'day-close-gaps',
    go: async (page) => (
      await closeDaysBefore(page),
      await moveWallet(page),
      await countDrawer(page),
      await closeDayButton(page).click(),
      page.locator('dialog ul').first().waitFor()
    ),
  },
  {
    name: 'day-earlier-z',
    go: async (page) => (
      await closeDaysBefore(page),
      await moveWallet(page),
      await openScreen(page, 'F4'),
      await page.locator('section ul li button').nth(2).click(),
      page.locator('[aria-current=date]').waitFor()
    ),
  },
  {
    name: 'day-close-shift-open',
    go: async (page) => (
      await sellMorning(page),
      await openScreen(page, 'F4'),
      await closeDayButton(page).click(),
      page.locator('dialog').waitFor()
    ),
  },
  { name: 'day-closed', go: async (page) => (await leaveUnknowns(page), await closeTheDay(page)) },
  {
    name: 'day-close-first',
    go: async (page) => {
      await leaveUnknowns(page);
      await page.evaluate(() => {
        window.harness.advance(24 * 3_600_000);
        window.harness.emitChanged();
      });
      await openScreen(page, 'F4');
      await page.locator('main section header + div button').waitFor();
    },
  },
  {
    name: 'day-slip',
    go: async (page) => (
      await leaveUnknowns(page),
      await openScreen(page, 'F4'),
      await page
        .locator('main section header')
        .getByRole('button', { name: new RegExp(`^(${en.receipts.daySlip}|${bn.receipts.daySlip})$`) })
        .click(),
      page.locator('dialog article').waitFor()
    ),
  },
];
