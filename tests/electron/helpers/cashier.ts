import type { Page } from 'playwright';
import { en } from '../../../shared/i18n/en.ts';

/** Number, amount and confirmation by keyboard alone; returns when it has ended, however it did. */
export async function sellByKeyboard(page: Page, phone: string, amount: string): Promise<void> {
  await fillIn(page, phone, amount);
  await page.keyboard.press('Enter');
  await page.locator('#ended-title').waitFor();
}

/** With Esc, of which the first may only leave a field. */
export async function toSell(page: Page): Promise<void> {
  const sell = page.locator('nav button[aria-current=page]:first-child');
  while ((await sell.count()) === 0) await page.keyboard.press('Escape');
}

/** To the confirm panel; one more Enter sells. */
export async function fillIn(page: Page, phone: string, amount: string): Promise<void> {
  await toSell(page);
  await page.locator('#phone:focus').waitFor();
  await page.keyboard.type(phone);
  await page.keyboard.press('Enter');
  await page.locator('#amount:focus').waitFor();
  await page.keyboard.type(amount);
  await page.keyboard.press('Enter');
  await page.locator('#confirm-title').waitFor();
}

/** As the owner does on the first day: saves the credentials, then leaves practice behind. The page is in English. */
export async function goLive(page: Page, apiKey: string, apiSecret: string): Promise<void> {
  const { credentials, mode, saved, sections } = en.settings;
  await page.keyboard.press('F5');
  const nav = page.getByRole('navigation', { name: en.settings.title });
  await nav.getByRole('button', { name: sections.credentials }).click();
  await page.getByRole('textbox', { name: credentials.apiKey }).fill(apiKey);
  await page.getByRole('textbox', { name: credentials.apiSecret }).fill(apiSecret);
  await page.getByRole('button', { name: credentials.keepKeychain }).click();
  await page.getByText(saved).waitFor();
  await nav.getByRole('button', { name: sections.mode }).click();
  await page.getByRole('button', { name: mode.toLive }).click();
  await page.getByRole('dialog').getByRole('button', { name: mode.toLive }).click();
  await page.getByText(en.practice.text).waitFor({ state: 'detached' });
}
