import type { Page } from 'playwright';
import { sell, sellMorning } from './cashier.ts';
import type { Scene } from './scene.ts';

/** Hands on Ctrl+K, and a word. */
export async function findAnything(page: Page, words = ''): Promise<void> {
  await page.locator('header svg.lucide-search').waitFor();
  await page.keyboard.press('Control+k');
  await page.locator('dialog[open] [role=combobox]:focus').waitFor();
  if (words !== '') await page.keyboard.insertText(words);
}

export const paletteScenes: Scene[] = [
  { name: 'palette', go: async (page) => (await sellMorning(page), findAnything(page)) },
  { name: 'palette-bangla', go: (page) => findAnything(page, 'টাকা') },
  { name: 'palette-english', go: (page) => findAnything(page, 'cash') },
  { name: 'palette-number', go: (page) => findAnything(page, '৫৬৭৮') },
  { name: 'palette-number-too-little', go: (page) => findAnything(page, '০১৭১২') },
  { name: 'palette-none', go: (page) => findAnything(page, 'xyzzy') },
  {
    name: 'palette-answered',
    go: async (page) => {
      await page.evaluate(() => void (window.harness.play.next = { holdUntilReleased: true }));
      await sell(page, '01812345678', '50');
      await page.locator('#waiting-title').waitFor();
      await findAnything(page, 'hist');
      await page.evaluate(() => window.harness.play.release());
      await page.locator('dialog [role=alert]').waitFor();
    },
  },
];
