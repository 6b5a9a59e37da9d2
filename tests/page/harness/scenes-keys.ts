import type { Page } from 'playwright';
import type { Scene } from './scene.ts';

const help = async (page: Page) => {
  await page.locator('header svg.lucide-circle-question-mark').waitFor();
  await page.keyboard.press('F1');
  await page.locator('dialog[open] [data-chapter][aria-current]').waitFor();
};

export const keysScenes: Scene[] = [
  { name: 'help-sell', go: help },
  { name: 'help-keys', go: async (page) => (await help(page), page.locator('[data-chapter=keys]').click()) },
  {
    name: 'help-none',
    go: async (page) => (await help(page), page.locator('dialog input').fill('xyzzy')),
  },
];
