import type { Page } from 'playwright';
import type { Scene } from './scene.ts';

export const toMode = async (page: Page) => {
  await page.keyboard.press('F5');
  await page.locator('main nav [data-section=mode]').click();
  await page.locator('[data-item=credentials]').waitFor();
};

/** A key in the keychain, a shop's name, and a printer that was tested. */
export async function prepare(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { call } = window.desk;
    await call('credentials.save', { apiKey: 'key', apiSecret: 'secret', keep: 'keychain' });
    await call('settings.change', { shopName: 'Rahima Recharge' });
    await call('printers.choose', {
      printer: { name: 'Recharge 80', target: { via: 'tcp', host: '192.168.0.50', port: 9100 } },
    });
    window.harness.emitChanged();
  });
}

const live = async (page: Page) => {
  await prepare(page);
  await page.evaluate(async () => {
    await window.desk.call('mode.change', { mode: 'live' });
    window.harness.emitChanged();
  });
  await toMode(page);
};

export const goLiveScenes: Scene[] = [
  { name: 'go-live-missing', go: toMode },
  { name: 'go-live-ready', go: async (page) => (await prepare(page), toMode(page)) },
  {
    name: 'go-live-asked',
    go: async (page) => {
      await prepare(page);
      await toMode(page);
      await page.locator('[aria-describedby=start-live-why]').click();
      await page.locator('dialog[open]').waitFor();
    },
  },
  { name: 'go-live-on', go: live },
  {
    name: 'go-live-declared',
    go: async (page) => {
      await live(page);
      await page.locator('[data-item=soleTill] label').first().click();
      await page.locator('[data-item=soleTill] label[data-selected]').first().waitFor();
      await page.locator('[data-item=soleTill]').scrollIntoViewIfNeeded();
    },
  },
];
