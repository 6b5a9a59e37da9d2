import type { Page } from 'playwright';
import { sellMorning } from './cashier.ts';
import type { Scene } from './scene.ts';
import { hireStaff } from './scenes-staff.ts';

const sold = '0198e000-0000-7000-8000-000000000002';
const lost = '0198e000-0000-7000-8000-0000000000d1';

/** One unknown settled as charged, one as not, and disputes of both kinds of charge. */
export async function settleAndDispute(page: Page): Promise<void> {
  await sellMorning(page);
  await page.evaluate(
    async ([soldId, lostId]) => {
      const { harness, desk } = window;
      harness.play.latencyMs = 0;
      const sellOne = (end: string, phone: string, operator: 'RB' | 'GP', taka: number) => {
        harness.advance(20 * 60_000);
        const id = `0198e000-0000-7000-8000-0000000000${end}`;
        return desk.recharge({ id, phone: phone, operator, accountType: 'prepaid', amount: taka * 100 });
      };
      await desk.call('practice.change', { behaviour: 'charges-then-drops' });
      await sellOne('d1', '01833445566', 'RB', 50);
      await desk.call('practice.change', { behaviour: 'server-error' });
      await sellOne('d2', '01855443322', 'RB', 30);
      await desk.call('practice.change', { behaviour: 'honest' });
      await sellOne('d3', '01733445566', 'GP', 20);
      const settle = (rechargeId: string, verdict: 'charged' | 'not-charged') =>
        desk.call('unknowns.settle', { rechargeId: rechargeId, verdict, reason: '১৭' });
      await settle(lostId, 'charged');
      await settle('0198e000-0000-7000-8000-0000000000d2', 'not-charged');
      const move = (rechargeId: string, claim: 'open' | 'promised' | 'refunded') =>
        desk.call('claims.move', { rechargeId: rechargeId, claim, note: '১৭' });
      await move(soldId, 'open');
      await move(soldId, 'promised');
      await move(lostId, 'open');
      await move(lostId, 'refunded');
      harness.emitChanged();
    },
    [sold, lost] as const,
  );
}

const toView = async (page: Page, nth: number) => {
  await settleAndDispute(page);
  await page.keyboard.press('F3');
  await page.locator('main header [role=radiogroup] label').nth(nth).click();
  await page.locator('main article [lang=en]').first().waitFor();
};

export const claimScenes: Scene[] = [
  { name: 'unknowns-settled', go: (page) => toView(page, 1) },
  {
    name: 'unknowns-reopen',
    go: async (page) => (
      await toView(page, 1),
      await page.locator('main article footer > button').first().click(),
      page.locator('dialog input').waitFor()
    ),
  },
  { name: 'claims', go: (page) => toView(page, 2) },
  {
    name: 'claims-move',
    go: async (page) => {
      await toView(page, 2);
      await page.locator('main article').nth(1).locator('footer button').last().click();
      await page.locator('dialog [role=radiogroup] label').first().click();
    },
  },
  {
    name: 'claims-pack',
    go: async (page) => {
      await toView(page, 2);
      await page.locator('main article').nth(1).locator('footer button').first().click();
      await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('dialog textarea')?.value);
    },
  },
  {
    name: 'history-dispute',
    go: async (page) => {
      await settleAndDispute(page);
      await page.keyboard.press('F2');
      await page.locator('section [role=option]').nth(4).click();
      await page.locator('aside article').waitFor();
      const dispute = page.locator('aside dl + div button');
      await dispute.click();
      await page.locator('dialog input').waitFor();
    },
  },
  {
    name: 'unknowns-cashier',
    go: async (page) => {
      await hireStaff(page, 'Salma');
      await page.evaluate(async () => {
        await window.desk.call('practice.change', { behaviour: 'server-error' });
        const order = { phone: '01833445566', operator: 'RB', accountType: 'prepaid', amount: 5000 } as const;
        await window.desk.recharge({ id: '0198e000-0000-7000-8000-0000000000e1', ...order });
        window.harness.emitChanged();
      });
      await page.keyboard.press('F3');
      await page.locator('main article').waitFor();
    },
  },
];
