import { expect, onTestFinished, test } from 'vitest';
import { en } from '../../shared/i18n/en.ts';
import { startTestProvider, type TestProvider } from '../helpers/test-provider/start-test-provider.ts';
import { goLive, sellByKeyboard } from './helpers/cashier.ts';
import { newDataDir, openCounter, type Counter, statusAfterKeychain } from './helpers/counter.ts';
import { emptyKeychain, savedCredentials } from './helpers/keychain.ts';

const apiKey = 'key-of-the-shop';
const apiSecret = 'secret-of-the-shop';

async function startProvider(): Promise<{ provider: TestProvider; env: Record<string, string> }> {
  const provider = await startTestProvider({ credentials: { key: apiKey, secret: apiSecret } });
  onTestFinished(() => provider.stop());
  return { provider, env: { RECHARGE_DESK_TEST_ENDPOINT: provider.url, RECHARGE_DESK_TEST_CA: provider.caFile ?? '' } };
}

async function openInEnglish(options: Parameters<typeof openCounter>[0]): Promise<Counter> {
  const counter = await openCounter(options);
  await counter.call('preferences.change', { language: 'en' });
  await counter.page.locator('html[lang="en"]').waitFor();
  return counter;
}

test('credentials saved in the keychain sell for real over TLS, and the books agree', async () => {
  await emptyKeychain();
  const { provider, env } = await startProvider();
  const dataDir = newDataDir();
  const first = await openInEnglish({ dataDir, env });
  await goLive(first.page, apiKey, apiSecret);
  expect(await savedCredentials()).toBe(`${apiKey}\n${apiSecret}`);
  await sellByKeyboard(first.page, '01912345678', '100');
  expect(await first.page.locator('#ended-title').textContent()).toBe(en.outcome.succeeded.title);
  expect(await first.close()).toBe(0);

  const second = await openCounter({ dataDir, env });
  const status = await statusAfterKeychain(second);
  expect(status).toMatchObject({ mode: 'live', credentials: { held: 'keychain', keychain: 'ok' }, cannotSell: null });
  await sellByKeyboard(second.page, '01612345678', '20');

  const { charges, requests, walletPoisha } = await provider.settledBooks();
  const { items } = await second.call('recharges.list', { limit: 10 });
  expect(items.map(({ phone, amount, state }) => ({ phone, amount, state }))).toEqual(
    charges.map(({ phone, amountPoisha }) => ({ phone, amount: amountPoisha, state: 'succeeded' })).toReversed(),
  );
  expect(requests).toHaveLength(2);
  expect((await second.call('till.status', {})).wallet?.balance).toBe(walletPoisha);
  expect(await second.call('ledger.verify', {})).toMatchObject({ intact: true });
});

test('kill -9 while the provider is charging leaves the recharge unknown, listed and guarded, never sold again', async () => {
  await emptyKeychain();
  const { provider, env } = await startProvider();
  const dataDir = newDataDir();
  const first = await openInEnglish({ dataDir, env });
  await goLive(first.page, apiKey, apiSecret);
  await provider.behave('charge-then-hang');
  const order = { phone: '01812345678', operator: 'RB', accountType: 'prepaid', amount: 5000 } as const;
  const id = '0198e000-0000-7000-8000-000000000001';
  await first.page.evaluate((input) => void window.desk.call('recharge', input), { id, ...order });
  await expect.poll(async () => (await provider.books()).charges.length).toBe(1);
  await first.kill();

  const second = await openCounter({ dataDir, env });
  expect(await second.call('till.status', {})).toMatchObject({
    openUnknowns: 1,
    recovered: { notSent: 0, unknown: 1 },
    cannotSell: null,
  });
  expect(await second.call('unknowns.list', {})).toMatchObject({ items: [{ rechargeId: id }] });
  await second.page.keyboard.press('F3');
  await second.page.getByText('01812-345678').first().waitFor();
  const again = await second.page.evaluate((input) => window.desk.call('recharge', input), {
    id: id.replace(/1$/, '2'),
    ...order,
  });
  expect(again).toMatchObject({ ok: false, failure: { kind: 'number-has-open-unknown', rechargeId: id } });
  expect((await provider.books()).requests).toHaveLength(1);
});

test('without the throw-away authority the test provider is not believed, and nothing is sent', async () => {
  await emptyKeychain();
  const { provider, env } = await startProvider();
  const { page, call } = await openInEnglish({
    dataDir: newDataDir(),
    env: { ...env, RECHARGE_DESK_TEST_CA: '', NODE_TLS_REJECT_UNAUTHORIZED: '0' },
  });
  await goLive(page, apiKey, apiSecret);
  await sellByKeyboard(page, '01812345678', '50');
  expect(await call('recharges.list', { limit: 1 })).toMatchObject({ items: [{ state: 'not-sent', reason: 'certificate' }] });
  expect((await provider.books()).requests).toEqual([]);
});

test('the window waits for a recharge that is under way, and then closes by itself when told so', async () => {
  await emptyKeychain();
  const { provider, env } = await startProvider();
  const dataDir = newDataDir();
  const { app, page, ended } = await openInEnglish({ dataDir, env });
  await goLive(page, apiKey, apiSecret);
  await provider.behave({ do: 'honest', thinkMs: 4000 });
  const id = '0198e000-0000-7000-8000-000000000003';
  const order = { id, phone: '01812345678', operator: 'RB', accountType: 'prepaid', amount: 5000 } as const;
  await page.evaluate((input) => void window.desk.call('recharge', input), order);
  await expect.poll(async () => (await provider.books()).requests.length).toBe(1);
  // the person at the counter first chooses to stay, then "close when it is answered"
  const stayed = await app.evaluate(async ({ BrowserWindow, dialog }) => {
    // not the one that slips are drawn in
    const window = BrowserWindow.getAllWindows().find((each) => each.isVisible());
    const answers = [0, 1];
    dialog.showMessageBox = async () => ({ response: answers.shift() ?? -1, checkboxChecked: false });
    window?.close();
    await new Promise((resolve) => setTimeout(resolve, 10));
    const stays = window?.isDestroyed() === false;
    window?.close();
    return stays && !window.isDestroyed() && answers.length === 0;
  });
  expect(stayed).toBe(true);
  expect(await ended()).toBe(0);

  const later = await openCounter({ dataDir, env });
  expect(await later.call('recharges.byId', { id: id })).toMatchObject({ state: 'succeeded' });
});
