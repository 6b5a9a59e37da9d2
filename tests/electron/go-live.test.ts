import { expect, onTestFinished, test } from 'vitest';
import { en } from '../../shared/i18n/en.ts';
import { startTestProvider } from '../helpers/test-provider/start-test-provider.ts';
import { goLive, sellByKeyboard } from './helpers/cashier.ts';
import { newDataDir, openCounter } from './helpers/counter.ts';
import { emptyKeychain } from './helpers/keychain.ts';

test('real selling starts from the checklist with the shop’s name from practice and nothing that guards money, and a new owner’s PIN is set there', async () => {
  await emptyKeychain();
  const provider = await startTestProvider({ credentials: { key: 'key-of-the-shop', secret: 'secret-of-the-shop' } });
  onTestFinished(() => provider.stop());
  const env = { RECHARGE_DESK_TEST_ENDPOINT: provider.url, RECHARGE_DESK_TEST_CA: provider.caFile ?? '' };
  const dataDir = newDataDir();
  const { page, call, close } = await openCounter({ dataDir, env });
  await call('preferences.change', { language: 'en' });
  await page.locator('html[lang="en"]').waitFor();
  await call('settings.change', {
    shopName: 'আল-আমিন টেলিকম',
    shopAddress: 'মিরপুর ১০, ঢাকা',
    paperWidthMm: 80,
    soleTill: true,
    duplicateWindowMinutes: 1,
    bakiLimitTaka: 50_000,
  });
  await page.keyboard.press('F5');
  await page.locator('[data-section=mode]').click();
  const start = page.getByRole('button', { name: en.settings.mode.toLive });
  await page.locator('[data-item=credentials]').getByText(en.goLive.state.missing).waitFor();
  expect(await start.isDisabled()).toBe(true);

  await goLive(page, 'key-of-the-shop', 'secret-of-the-shop');
  const settings = async () => (await call('till.status', {})).settings;
  await expect.poll(async () => (await settings()).shopName).toBe('আল-আমিন টেলিকম');
  expect(await settings()).toMatchObject({
    shopAddress: 'মিরপুর ১০, ঢাকা',
    paperWidthMm: 80,
    soleTill: false,
    duplicateWindowMinutes: 15,
    bakiLimitTaka: 0,
  });
  await page.locator('[data-item=owner]').getByRole('button').click();
  await page.getByRole('textbox', { name: en.staff.name, exact: true }).fill('Rahima');
  for (const label of [en.staff.newPin, en.staff.pinAgain]) await page.getByLabel(label, { exact: true }).fill('2580');
  await page.getByRole('button', { name: en.staff.first.action }).click();
  await page.getByRole('button', { name: en.staff.code.done }).click();
  await sellByKeyboard(page, '01912345678', '100');
  expect((await provider.settledBooks()).charges).toMatchObject([{ phone: '01912345678', amountPoisha: 10_000 }]);

  // the list stays, and knows what is done by now
  await page.keyboard.press('F5');
  await page.locator('[data-section=mode]').click();
  for (const done of ['credentials', 'shop', 'owner', 'balance'])
    await page.locator(`[data-item=${done}]`).getByText(en.goLive.state.ok, { exact: true }).waitFor();
  expect(await call('ledger.verify', {})).toMatchObject({ intact: true });
  expect(await close()).toBe(0);

  // practice knows nothing of that owner, and real selling asks for them again
  const later = await openCounter({ dataDir, env, locked: true });
  await later.page.keyboard.type('2580');
  await later.page.keyboard.press('Enter');
  await later.page.locator('#phone:focus').waitFor();
  expect(await later.call('mode.change', { mode: 'practice' })).toMatchObject({ mode: 'practice', seat: { state: 'open' } });
  expect(await later.call('mode.change', { mode: 'live' })).toMatchObject({ mode: 'live', seat: { state: 'needed' } });
});
