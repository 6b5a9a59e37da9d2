import { expect, test } from 'vitest';
import { en } from '../../shared/i18n/en.ts';
import { sellByKeyboard } from './helpers/cashier.ts';
import { newDataDir, openCounter, startAgain } from './helpers/counter.ts';

test('a practice recharge sold by keyboard alone has a receipt, stands in the history and is there after a restart', async () => {
  const dataDir = newDataDir();
  const first = await openCounter({ dataDir });
  await first.call('preferences.change', { language: 'en' });
  await first.page.locator('html[lang="en"]').waitFor();
  await sellByKeyboard(first.page, '01812345678', '50');
  expect(await first.page.locator('#ended-title').textContent()).toBe(en.outcome.succeeded.title);
  const slip = first.page.getByRole('complementary', { name: en.outcome.receipt });
  await expect.poll(() => slip.textContent()).toContain('01812-345678');
  expect(await slip.textContent()).toContain('প্র্যাকটিস');

  const { items } = await first.call('recharges.list', { limit: 10 });
  expect(items).toMatchObject([{ state: 'succeeded', phone: '01812345678', operator: 'RB', amount: 5000 }]);
  await first.page.keyboard.press('Enter');
  await first.page.keyboard.press('F2');
  await first.page.getByText('01812-345678').first().waitFor();
  expect(await first.close()).toBe(0);

  const second = await openCounter({ dataDir });
  expect(await second.page.locator('html').getAttribute('lang')).toBe('en');
  expect(await second.call('recharges.list', { limit: 10 })).toMatchObject({ items });
  expect(await second.call('ledger.verify', {})).toMatchObject({ intact: true });
  expect(await second.call('till.status', {})).toMatchObject({
    mode: 'practice',
    openUnknowns: 0,
    recovered: { notSent: 0, unknown: 0 },
  });
});

test('the first screen is Bangla and takes Bangla digits', async () => {
  const { page, call } = await openCounter({ dataDir: newDataDir() });
  expect(await page.locator('html').getAttribute('lang')).toBe('bn');
  await sellByKeyboard(page, '০১৮১২৩৪৫৬৭৮', '২০');
  expect(await call('recharges.list', { limit: 10 })).toMatchObject({
    items: [{ state: 'succeeded', phone: '01812345678', amount: 2000 }],
  });
});

test('a second start shows the first window and leaves', async () => {
  const dataDir = newDataDir();
  const { app, page } = await openCounter({ dataDir });
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  expect(await startAgain(dataDir)).toBe(0);
  await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized())).toBe(false);
  expect(await page.evaluate(() => typeof window.desk.call)).toBe('function');
});

test('a page that dies during a recharge comes back and finds what became of it', async () => {
  const { app, page, call } = await openCounter({ dataDir: newDataDir() });
  await call('practice.change', { behaviour: 'slow' });
  const id = '0198e000-0000-7000-8000-000000000001';
  const order = { id, phone: '01812345678', operator: 'RB', accountType: 'prepaid', amount: 5000 } as const;
  const sent = page.evaluate(
    () => new Promise<void>((resolve) => window.desk.on('recharge.step', ({ step }) => step === 'sent' && resolve())),
  );
  await page.evaluate((input) => void window.desk.recharge(input), order);
  await sent;
  // past the driver, whose hold on the page died with it
  const found = await app.evaluate(async ({ BrowserWindow }, id) => {
    // not the one that slips are drawn in
    const contents = BrowserWindow.getAllWindows().find((each) => each.isVisible())?.webContents;
    if (!contents) throw new Error('no window');
    const back = new Promise<void>((resolve) => contents.once('did-finish-load', () => resolve()));
    contents.forcefullyCrashRenderer();
    await back;
    const code = `window.desk.call('recharges.byId', { id: '${id}' })`;
    for (let tries = 0; tries < 200; tries += 1) {
      const answer = (await contents.executeJavaScript(code)) as { value?: { state: string } };
      if (answer.value?.state === 'succeeded') return answer.value.state;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return 'never';
  }, id);
  expect(found).toBe('succeeded');
});
