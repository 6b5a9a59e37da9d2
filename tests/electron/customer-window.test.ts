import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { customerWords } from '../../shared/i18n/customer-words.ts';
import { fillIn, sellByKeyboard } from './helpers/cashier.ts';
import { closedAfterwards, newDataDir, openCounter, type Counter } from './helpers/counter.ts';
import { canHaveTwoDisplays, filled, first, openTwoDisplays, type Displays } from './helpers/two-displays.ts';

const { en, bn } = customerWords;
/** A window opens and a display is noticed within this. */
const soon = { timeout: 10_000 };
const home = 'app://desk/customer.html';
/** Pictures of the real window, for people to judge. */
const pictures = fileURLToPath(new URL('../../.cache/shots', import.meta.url));

describe.skipIf(!canHaveTwoDisplays)('the customer’s window', () => {
  const atEnd = closedAfterwards();
  let displays: Displays;
  let counter: Counter;

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    displays = await openTwoDisplays(atEnd);
    counter = await openCounter({ dataDir: newDataDir(atEnd), env: displays.env, atEnd });
    await counter.call('settings.change', { shopName: 'মা টেলিকম' });
    await counter.call('preferences.change', { language: 'en' });
  });
  beforeEach(async () => {
    await counter.page.keyboard.press('Escape');
    await counter.page.keyboard.press('Escape');
    await counter.page.locator('#phone:focus').waitFor();
  });

  const windows = () =>
    counter.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .filter((window) => !window.webContents.getURL().startsWith('app://paper'))
        .map((window) => ({ url: window.webContents.getURL(), bounds: window.getContentBounds(), focused: window.isFocused() })),
    );
  const customers = async () => (await windows()).filter(({ url }) => url === home);
  const counters = async () => (await windows()).filter(({ url }) => url !== home);

  async function customerPage(): Promise<Page> {
    await expect.poll(async () => (await customers()).length, soon).toBe(1);
    await expect.poll(() => counter.app.windows().filter((page) => page.url() === home).length, soon).toBe(1);
    const page = counter.app.windows().find((each) => each.url() === home);
    if (!page) throw new Error('no page of the customer');
    return page;
  }
  const shown = async () => (await customerPage()).locator('main').innerText();

  test('fills the second display, and leaves the counter’s window and its keyboard alone', async () => {
    const page = await customerPage();
    await page.getByText(bn.welcome).waitFor();
    expect(await customers()).toEqual([{ url: home, bounds: filled, focused: false }]);
    const [own] = await counters();
    expect(own?.bounds.x).toBeLessThan(first.width);
    expect(await shown()).toContain('মা টেলিকম');
    expect(await shown()).toContain(en.practice);
    await page.screenshot({ path: join(pictures, 'customer-window-idle.png') });
  });

  test('follows the sale from the first digit to the proven end', async () => {
    const page = await customerPage();
    await counter.page.keyboard.type('018123');
    await page.getByText('01812-3', { exact: true }).waitFor();
    expect(await shown()).toContain('রবি');
    await page.screenshot({ path: join(pictures, 'customer-window-typing.png') });
    await counter.page.keyboard.press('Escape');
    await fillIn(counter.page, '01812345678', '120');
    await page.getByText(bn.check).waitFor();
    for (const text of ['01812-345678', 'Robi', '৳120', 'একশ বিশ টাকা', 'one hundred twenty taka'])
      expect(await shown()).toContain(text);
    await page.screenshot({ path: join(pictures, 'customer-window-check.png') });
    await counter.page.keyboard.press('Enter');
    await page.getByText(bn.done).waitFor();
    expect(await shown()).not.toMatch(/balance|commission|TXN|owner/i);
    await page.screenshot({ path: join(pictures, 'customer-window-done.png') });
  });

  test('says of a recharge in doubt that it is being checked, and what to keep', async () => {
    const page = await customerPage();
    await counter.call('practice.change', { behaviour: 'charges-then-drops' });
    await sellByKeyboard(counter.page, '01912345678', '50');
    await page.getByText(bn.checking).waitFor();
    expect(await shown()).toMatch(/[0-9A-F]{4}-[0-9A-F]{4}/);
    expect(await shown()).not.toContain(en.done);
    await page.screenshot({ path: join(pictures, 'customer-window-checking.png') });
    await counter.call('practice.change', { behaviour: 'honest' });
  });

  test('goes with its display and comes back with it, and the counter does not move', async () => {
    await counter.page.keyboard.type('01812');
    await customerPage();
    const before = await counters();
    displays.plug(false);
    await expect.poll(customers, soon).toEqual([]);
    expect(await counters()).toEqual(before);
    displays.plug(true);
    await expect.poll(customers, soon).toEqual([{ url: home, bounds: filled, focused: false }]);
    await expect.poll(shown, soon).toContain('01812');
    expect(await counters()).toEqual(before);
  });

  test('is not there when the shop does not want it', async () => {
    await counter.call('preferences.change', { customerWindow: false });
    await expect.poll(customers, soon).toEqual([]);
    await counter.call('preferences.change', { customerWindow: true });
    await expect.poll(async () => (await customers()).length, soon).toBe(1);
  });

  test('comes back when its process dies in the middle of a sale, which knows nothing of it', async () => {
    await customerPage();
    await counter.call('practice.change', { behaviour: 'slow' });
    await fillIn(counter.page, '01612345678', '30');
    await counter.page.keyboard.press('Enter');
    await counter.page.locator('#waiting-title').waitFor();
    await counter.app.evaluate(({ BrowserWindow }, url) => {
      const window = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL() === url);
      window?.webContents.forcefullyCrashRenderer();
    }, home);
    await counter.page.locator('#ended-title').waitFor();
    expect(await counter.call('recharges.list', { limit: 1 })).toMatchObject({ items: [{ state: 'succeeded', amount: 3000 }] });
    const texts = () =>
      counter.app.evaluate(async ({ BrowserWindow }, url) => {
        const window = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL() === url);
        return (await window?.webContents.executeJavaScript('document.body.innerText')) as string;
      }, home);
    await expect.poll(texts, soon).toContain(bn.done);
    await counter.call('practice.change', { behaviour: 'honest' });
  });

  test('costs a sale nothing while it hangs', async () => {
    const pid = await counter.app.evaluate(
      ({ BrowserWindow }, url) =>
        BrowserWindow.getAllWindows()
          .find(({ webContents }) => webContents.getURL() === url)
          ?.webContents.getOSProcessId(),
      home,
    );
    if (pid === undefined) throw new Error('no customer’s window');
    process.kill(pid, 'SIGSTOP');
    try {
      await sellByKeyboard(counter.page, '01512345678', '20');
    } finally {
      process.kill(pid, 'SIGCONT');
    }
    expect(await counter.call('recharges.list', { limit: 1 })).toMatchObject({ items: [{ state: 'succeeded', amount: 2000 }] });
  });
});
