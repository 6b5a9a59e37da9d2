import type { Page } from 'playwright';
import type { Scene } from './scene.ts';

const welcome = async (page: Page) => {
  await page.evaluate(() => {
    void window.desk.call('preferences.change', { firstRun: 'welcome' });
    window.harness.emitChanged();
  });
  await page.locator('main form h1').waitFor();
};

const toShop = async (page: Page) => {
  await welcome(page);
  await page.keyboard.press('Enter');
  await page.locator('input[maxlength="60"]:focus').waitFor();
};

const toOwner = async (page: Page) => {
  await toShop(page);
  await page.keyboard.press('Enter');
  await page.locator('input[type=password]').first().waitFor();
};

export const firstRunScenes: Scene[] = [
  { name: 'first-run-look', go: welcome },
  { name: 'first-run-shop', go: toShop },
  {
    name: 'first-run-shop-filled',
    go: async (page) => {
      await toShop(page);
      for (const [index, text] of ['আল-আমিন টেলিকম অ্যান্ড স্টেশনারি', 'মিরপুর ১০, ঢাকা ১২১৬', '01712-345678'].entries())
        await page.locator('form input:not([type=radio])').nth(index).fill(text);
      await page.locator('aside article').waitFor();
    },
  },
  { name: 'first-run-owner', go: toOwner },
  {
    name: 'first-run-owner-set',
    go: async (page) => {
      await page.evaluate(async () => {
        await window.desk.call('staff.addFirstOwner', { name: 'Rahima', pin: '1111' });
        window.harness.emitChanged();
      });
      await welcome(page);
      await page.keyboard.press('Enter');
      await page.locator('input[maxlength="60"]:focus').waitFor();
      await page.keyboard.press('Enter');
      await page.locator('form [type=submit]').waitFor();
    },
  },
];
