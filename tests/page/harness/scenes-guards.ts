import type { Page } from 'playwright';
import { fillIn, sell, sellMorning } from './cashier.ts';
import type { Scene } from './scene.ts';

/** Karim's number is sold often: what is almost his is asked about. */
export async function sellOften(page: Page): Promise<void> {
  await page.evaluate(async () => {
    window.harness.play.latencyMs = 0;
    window.harness.advance(-4 * 3_600_000);
    for (const end of ['01', '02', '03', '04']) {
      window.harness.advance(3_600_000 - 60_000);
      const id = `0198e000-0000-7000-8000-0000000001${end}`;
      const sold = await window.desk.recharge({
        id,
        phone: '01812345678',
        operator: 'RB',
        accountType: 'prepaid',
        amount: 15_000,
      });
      if (!sold.ok) throw new Error(JSON.stringify(sold));
    }
    window.harness.play.latencyMs = 30;
    window.harness.emitChanged();
  });
}

/** Three recharges of Robi without an answer, a minute apart. */
export async function loseThree(page: Page): Promise<void> {
  await page.evaluate(async () => {
    window.harness.play.latencyMs = 0;
    await window.desk.call('practice.change', { behaviour: 'charges-then-drops' });
    for (const end of ['1', '2', '3']) {
      const id = `0198e000-0000-7000-8000-00000000020${end}`;
      await window.desk.recharge({ id, phone: `0183344556${end}`, operator: 'RB', accountType: 'prepaid', amount: 2000 });
      window.harness.advance(60_000);
    }
    await window.desk.call('practice.change', { behaviour: 'honest' });
    window.harness.play.latencyMs = 30;
    window.harness.emitChanged();
  });
}

const toAmount = async (page: Page, phone: string, amount: string): Promise<void> => {
  await page.keyboard.type(phone);
  await page.keyboard.press('Enter');
  await page.locator('#amount').waitFor();
  await page.keyboard.type(amount);
};

const until = (hoursAhead: number) => new Date(Date.now() + hoursAhead * 3_600_000).toISOString();

export const guardScenes: Scene[] = [
  {
    name: 'guard-near',
    go: async (page) => (await sellOften(page), await sell(page, '01812345687', '150'), page.locator('#near-title').waitFor()),
  },
  { name: 'guard-paused', go: async (page) => (await loseThree(page), toAmount(page, '01899887766', '50')) },
  {
    name: 'guard-paused-refused',
    go: async (page) => (await loseThree(page), await sell(page, '01899887766', '50'), page.locator('#ended-title').waitFor()),
  },
  {
    name: 'guard-daily-limit',
    go: async (page) => {
      await page.evaluate(async () => void (await window.desk.call('settings.change', { staffDailyTaka: 40 })));
      await sell(page, '01899887766', '50');
      await page.locator('#ended-title').waitFor();
    },
  },
  {
    name: 'guard-runway',
    go: async (page) => {
      await page.evaluate(
        (at) => void (window.harness.statusParts = { runway: { until: at, rest: 900_000 as never } }),
        until(2),
      );
      await sellMorning(page);
    },
  },
  {
    name: 'guard-balance-short',
    go: async (page) => {
      await sellMorning(page);
      await page.evaluate((at) => void (window.harness.statusParts = { wallet: { balance: 12_000 as never, at } }), until(-0.2));
      await page.evaluate(() => window.harness.emitChanged());
      await page.waitForTimeout(100);
      await fillIn(page, '01899887766', '500');
    },
  },
];
