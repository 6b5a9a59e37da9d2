import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startTestProvider } from '../helpers/test-provider/start-test-provider.ts';
import { goLive, sellByKeyboard } from './helpers/cashier.ts';
import { newDataDir, openCounter, type Counter } from './helpers/counter.ts';
import { filesBelow, findSecrets } from './helpers/find-secret.ts';
import { emptyKeychain, savedCredentials } from './helpers/keychain.ts';

test('a PIN and a recovery code that are typed lie in no file, however the app ends', async () => {
  const dataDir = newDataDir();
  // Seven digits of its own: four would be found by chance.
  const [pin, wrong, next] = ['9184627', '8273645', '7162539'] as const;
  const first = await openCounter({ dataDir });
  await first.call('preferences.change', { language: 'en' });
  await first.page.keyboard.press('F5');
  await first.page.locator('main nav [data-section=staff]').click();
  for (const [index, text] of ['Rahima', pin, pin].entries()) await first.page.locator('form input').nth(index).fill(text);
  await first.page.keyboard.press('Enter');
  const code = (await first.page.locator('[role=alertdialog] p[translate=no]').textContent()) ?? '';
  expect(code).toHaveLength(24);
  await first.page.locator('[role=alertdialog] footer button').last().click();
  await first.page.keyboard.press('F9');
  for (const typed of [wrong, pin]) {
    await first.page.locator('input[type=password]').fill(typed);
    await first.page.keyboard.press('Enter');
    await first.page.locator(typed === wrong ? '[role=alert]' : '#phone').waitFor();
  }
  await first.page.keyboard.press('F9');
  await first.page.locator('main > button').click();
  for (const [index, text] of [code, next, next].entries()) await first.page.locator('form input').nth(index).fill(text);
  await first.page.keyboard.press('Enter');
  const second = (await first.page.locator('[role=alertdialog] p[translate=no]').textContent()) ?? '';
  // While the code is on the screen and the PIN may still be in memory.
  await first.app.evaluate(() => setTimeout(() => process.crash(), 50));
  await first.ended();
  expect(filesBelow(dataDir).length).toBeGreaterThan(5);
  expect(findSecrets([pin, wrong, next, code, second], [dataDir, homedir()], { output: first.output() })).toEqual([]);
});

test('after selling, failing and crashing, not one byte of the secret lies anywhere the app can write', async () => {
  await emptyKeychain();
  const secrets = {
    key: `canary-key-${randomBytes(12).toString('hex')}`,
    secret: `canary-secret-${randomBytes(12).toString('hex')}`,
  };
  const provider = await startTestProvider({ credentials: secrets });
  onTestFinished(() => provider.stop());
  const dataDir = newDataDir();
  const env = { RECHARGE_DESK_TEST_ENDPOINT: provider.url, RECHARGE_DESK_TEST_CA: provider.caFile ?? '' };
  const outputs: string[] = [];
  const open = async (): Promise<Counter> => {
    const counter = await openCounter({ dataDir, env });
    await counter.call('preferences.change', { language: 'en' });
    await counter.page.locator('html[lang="en"]').waitFor();
    return counter;
  };

  const first = await open();
  await goLive(first.page, secrets.key, secrets.secret);
  const endings = [
    'honest',
    'failed',
    'invalid-credentials',
    'transaction-failed',
    'secret-echo',
    'html-502',
    'charge-then-reset',
    'garbage-before-tls',
  ] as const;
  for (const [index, ending] of endings.entries()) {
    await provider.behave(ending);
    await sellByKeyboard(first.page, `0181234500${index}`, '20');
    await first.page.keyboard.press('Enter');
  }
  const replies = await first.page.evaluate(async () => {
    const calls = [
      window.desk.call('till.status', {}),
      window.desk.call('recharges.list', { limit: 50 }),
      window.desk.call('unknowns.list', {}),
    ];
    return JSON.stringify(await Promise.all(calls));
  });
  // the page's process dies while the form with the secret may still be in its memory
  // not the one that slips are drawn in
  await first.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((each) => each.isVisible())
      ?.webContents.forcefullyCrashRenderer(),
  );
  await new Promise((resolve) => setTimeout(resolve, 500));
  outputs.push(first.output());
  await first.kill();

  // the main process dies with the secret lent out
  const second = await open();
  await provider.behave('charge-then-hang');
  const order = {
    id: '0198e000-0000-7000-8000-000000000009',
    phone: '01812345099',
    operator: 'RB',
    accountType: 'prepaid',
    amount: 2000,
  } as const;
  await second.page.evaluate((input) => void window.desk.recharge(input), order);
  await expect.poll(async () => (await provider.books()).requests.length).toBeGreaterThan(6);
  await second.app.evaluate(() => setTimeout(() => process.crash(), 50));
  await second.ended();
  outputs.push(second.output());

  const third = await open();
  expect((await third.call('till.status', {})).openUnknowns).toBeGreaterThan(0);
  expect(await third.close()).toBe(0);
  outputs.push(third.output());

  expect(await savedCredentials()).toBe(`${secrets.key}\n${secrets.secret}`);
  expect(filesBelow(dataDir).length).toBeGreaterThan(10);
  const texts = { replies, output: outputs.join('\n') };
  expect(findSecrets(Object.values(secrets), [dataDir, homedir()], texts)).toEqual([]);

  // and the search does find one where there is one
  writeFileSync(join(dataDir, 'planted'), Buffer.from(`xx${secrets.secret}`).toString('base64'));
  expect(findSecrets(Object.values(secrets), [dataDir], { text: `a ${secrets.key} b` })).toEqual([
    join(dataDir, 'planted'),
    'text',
  ]);
});
