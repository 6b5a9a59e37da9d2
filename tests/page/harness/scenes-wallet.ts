import type { Page } from 'playwright';
import { sellMorning } from './cashier.ts';
import type { Scene } from './scene.ts';

/** A sale nobody here made, a charge whose answer was lost, a deposit, and one more that is still being checked. */
async function moveWallet(page: Page): Promise<void> {
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
  {
    name: 'wallet-explained',
    go: async (page) => (
      await sellMorning(page),
      await page.keyboard.press('F6'),
      page.locator('tbody tr [lang=en]').first().waitFor()
    ),
  },
];
