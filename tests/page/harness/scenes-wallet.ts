import type { Page } from 'playwright';
import { sellMorning } from './cashier.ts';
import type { Scene } from './scene.ts';
import { hireStaff } from './scenes-staff.ts';

/** A sale nobody here made, a charge whose answer was lost, a deposit, and one more that is still being checked. */
export async function moveWallet(page: Page): Promise<void> {
  await page.evaluate(() => window.harness.advance(-3_600_000));
  await sellMorning(page);
  await page.evaluate(async () => {
    const { harness, desk } = window;
    const order = (end: string, phone: string, operator: 'RB' | 'GP' | 'BL', taka: number) =>
      ({
        id: `0198e000-0000-7000-8000-0000000000${end}` as never,
        phone: phone as never,
        operator,
        accountType: 'prepaid',
        amount: (taka * 100) as never,
      }) as const;
    const sellOne = async (...[end, phone, operator, taka]: Parameters<typeof order>) => {
      harness.advance(9 * 60_000);
      const sold = await desk.recharge(order(end, phone, operator, taka));
      if (!sold.ok) throw new Error(JSON.stringify(sold));
    };
    const behave = (behaviour: 'honest' | 'charges-then-drops' | 'server-error') => desk.call('practice.change', { behaviour });
    harness.play.latencyMs = 0;
    await harness.play.provider.submit(order('e1', '01755667788', 'GP', 300), undefined as never, () => true);
    await sellOne('b1', '01833445566', 'RB', 50);
    await behave('charges-then-drops');
    await sellOne('b2', '01933445566', 'BL', 100);
    await behave('honest');
    await sellOne('b3', '01733445566', 'GP', 20);
    const before = harness.play.practice.state().balance + 500_000;
    const decimal = (poisha: number) => (poisha / 100).toFixed(2);
    harness.play.next = { reply: { before_balance: decimal(before), after_balance: decimal(before - 5000 + 50) } };
    await sellOne('b4', '01812345678', 'RB', 50);
    await behave('server-error');
    await sellOne('b5', '01999887766', 'BL', 200);
    await behave('honest');
    harness.emitChanged();
  });
}

/** The second of two movements to name: the deposit is the first, as the newest stands on top. */
async function nameOne(page: Page, nth: number): Promise<void> {
  await toWallet(page);
  await page.locator('tbody tr button').nth(nth).click();
  await page.locator('dialog [role=radiogroup] label').first().click();
}

const toWallet = async (page: Page) => {
  await moveWallet(page);
  await page.keyboard.press('F6');
  await page.locator('tbody tr button').first().waitFor();
};

/** Robi pays a tenth of what it paid. */
async function lowerCommission(page: Page): Promise<void> {
  await sellMorning(page);
  await page.evaluate(async () => {
    const { harness, desk } = window;
    harness.play.latencyMs = 0;
    for (const [index, commission] of [
      ['1', 0.5],
      ['2', 0.5],
      ['3', 0.05],
      ['4', 0.05],
    ] as const) {
      harness.advance(20 * 60_000);
      const before = harness.play.practice.state().balance;
      const after = ((before - 5000 + commission * 100) / 100).toFixed(2);
      harness.play.next = { reply: { commission_amount: commission.toFixed(2), after_balance: after } };
      const id = `0198e000-0000-7000-8000-0000000000c${index}` as never;
      await desk.recharge({ id, phone: `0183344556${index}` as never, operator: 'RB', accountType: 'prepaid', amount: 5000 });
    }
    harness.emitChanged();
  });
}

export const walletScenes: Scene[] = [
  { name: 'wallet-empty', go: async (page) => (await page.keyboard.press('F6'), page.locator('main h1').waitFor()) },
  {
    name: 'wallet',
    go: async (page) => (
      await moveWallet(page),
      await page.keyboard.press('F6'),
      page.locator('tbody tr [lang=en]').first().waitFor()
    ),
  },
  { name: 'wallet-name-in', go: (page) => nameOne(page, 0) },
  { name: 'wallet-name-out', go: (page) => nameOne(page, 1) },
  {
    name: 'wallet-named',
    go: async (page) => {
      await nameOne(page, 0);
      await page.locator('dialog input:not([type=radio])').fill('১৭');
      await page.keyboard.press('Enter');
      await page.locator('dialog').waitFor({ state: 'detached' });
      await page.locator('tbody tr bdi').first().waitFor();
    },
  },
  {
    name: 'wallet-observe',
    go: async (page) => {
      await toWallet(page);
      await page.locator('main header button').click();
      await page.locator('dialog input').first().fill('x');
      await page.keyboard.press('Enter');
      await page.locator('dialog input[aria-invalid=true]').waitFor();
    },
  },
  {
    name: 'wallet-drift',
    go: async (page) => (await lowerCommission(page), await page.keyboard.press('F6'), page.locator('main h2').first().waitFor()),
  },
  {
    name: 'day-drift',
    go: async (page) => (await lowerCommission(page), await page.keyboard.press('F4'), page.locator('table').waitFor()),
  },
  {
    name: 'wallet-cashier',
    go: async (page) => (
      await hireStaff(page, 'Salma'),
      await page.keyboard.press('F6'),
      page.locator('#manager-only').waitFor()
    ),
  },
  {
    name: 'wallet-explained',
    go: async (page) => (
      await sellMorning(page),
      await page.keyboard.press('F6'),
      page.locator('tbody tr [lang=en]').first().waitFor()
    ),
  },
];
