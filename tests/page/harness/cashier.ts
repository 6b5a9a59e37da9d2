import type { Page } from 'playwright';
import type { Preferences } from '../../../shared/domain/settings.ts';

/** Hands on the keyboard, and what they do a hundred times a day. */

export async function startAt(page: Page, url: string, look: Partial<Preferences>, query = ''): Promise<void> {
  await page.goto(`${url}${query}`);
  await page.evaluate((change) => window.desk.call('preferences.change', change), look);
  await page.evaluate(() => window.harness.emitChanged());
  await page.locator(`html[lang="${look.language ?? 'bn'}"][data-theme="${look.theme ?? 'light'}"]`).waitFor();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.locator('nav button').first().waitFor();
}

/** To the confirm panel: number, operator where it is asked, amount. */
export async function fillIn(page: Page, phone: string, amount: string, operatorKey?: string): Promise<void> {
  await page.keyboard.type(phone);
  await page.keyboard.press('Enter');
  if (operatorKey !== undefined) await page.keyboard.press(operatorKey);
  await page.locator('#amount').waitFor();
  await page.keyboard.type(amount);
  await page.keyboard.press('Enter');
  await page.locator('#confirm-title').waitFor();
}

export async function sell(page: Page, phone: string, amount: string, operatorKey?: string): Promise<void> {
  await fillIn(page, phone, amount, operatorKey);
  await page.keyboard.press('Enter');
}

export async function sellToTheEnd(page: Page, phone: string, amount: string, operatorKey?: string): Promise<void> {
  await sell(page, phone, amount, operatorKey);
  await page.locator('#ended-title').waitFor();
}

/** A morning's sales, put into the ledger through the till's own calls, so that lists have something to show. */
export async function sellMorning(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const sales = [
      ['01812345678', 'RB', 'prepaid', 50],
      ['01712345678', 'GP', 'prepaid', 100],
      ['01911223344', 'BL', 'prepaid', 20],
      ['01612349876', 'AT', 'prepaid', 200],
      ['01555667788', 'TT', 'postpaid', 500],
      ['01398765432', 'GP ST', 'prepaid', 30],
      ['01812345678', 'RB', 'prepaid', 50],
      ['01799001122', 'GP', 'postpaid', 1200],
      ['01455443322', 'BL', 'prepaid', 49],
    ] as const;
    window.harness.play.latencyMs = 0;
    window.harness.advance(-3 * 3_600_000);
    for (const [index, [phone, operator, accountType, taka]] of sales.entries()) {
      window.harness.advance(19 * 60_000);
      const id = `0198e000-0000-7000-8000-${String(index + 1).padStart(12, '0')}`;
      const sold = await window.desk.recharge({ id, phone, operator, accountType, amount: taka * 100 });
      if (!sold.ok) throw new Error(JSON.stringify(sold));
    }
    window.harness.advance(9 * 60_000);
    window.harness.play.latencyMs = 30;
    window.harness.emitChanged();
  });
}
