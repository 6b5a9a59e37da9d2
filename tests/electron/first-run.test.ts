import { expect, test } from 'vitest';
import { bn } from '../../shared/i18n/bn.ts';
import { sellByKeyboard } from './helpers/cashier.ts';
import { emptyDataDir, openCounter } from './helpers/counter.ts';

test('a new installation is welcomed in Bangla, passed by keyboard, and welcomed no more; started again in the middle, nothing is lost', async () => {
  const dataDir = emptyDataDir();
  const first = await openCounter({ dataDir, welcome: true });
  expect(await first.page.locator('html').getAttribute('lang')).toBe('bn');
  await first.page.keyboard.press('Enter');
  await first.page.locator('input[maxlength="60"]:focus').waitFor();
  await first.page.keyboard.type('আল-আমিন টেলিকম');
  await first.page.keyboard.press('Tab');
  await expect.poll(async () => (await first.call('till.status', {})).settings.shopName).toBe('আল-আমিন টেলিকম');
  await first.kill();

  const second = await openCounter({ dataDir, welcome: true });
  await second.page.keyboard.press('Enter');
  await second.page.locator('input[maxlength="60"]:focus').waitFor();
  expect(await second.page.locator('input[maxlength="60"]').inputValue()).toBe('আল-আমিন টেলিকম');
  await second.page.keyboard.press('Enter');
  await second.page.locator('input[maxlength="40"]:focus').waitFor();
  await second.page.keyboard.type('রহিমা');
  for (const pin of ['2580', '2580']) {
    await second.page.keyboard.press('Tab');
    await second.page.keyboard.type(pin);
  }
  await second.page.keyboard.press('Enter');
  await second.page.locator('#code-title').waitFor();
  await second.page.getByRole('alertdialog').getByRole('button').last().press('Enter');
  await second.page.locator('#phone:focus').waitFor();
  expect(await second.call('till.status', {})).toMatchObject({ mode: 'practice', staff: 'রহিমা', role: 'owner' });
  await second.page.locator('[data-strip]').filter({ hasText: bn.training.guide.number }).waitFor();
  await sellByKeyboard(second.page, '01812345678', '50');
  await second.page.locator('[data-strip]').filter({ hasText: bn.training.guide.succeeded }).waitFor();
  await second.page.keyboard.press('Enter');
  await second.page.locator('[data-strip]').filter({ hasText: bn.training.guide.done }).waitFor();
  await expect.poll(async () => (await second.call('till.status', {})).preferences.firstRun).toBe('done');
  expect(await second.close()).toBe(0);

  const third = await openCounter({ dataDir, locked: true });
  await third.page.keyboard.type('2580');
  await third.page.keyboard.press('Enter');
  await third.page.locator('#phone:focus').waitFor();
  await third.page.locator('[data-scenarios]').waitFor();
  expect(await third.page.locator('[data-strip]').count()).toBe(0);
  expect(await third.call('ledger.verify', {})).toMatchObject({ intact: true });
});
