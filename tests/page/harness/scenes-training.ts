import type { Page } from 'playwright';
import { fillIn, sellToTheEnd } from './cashier.ts';
import type { Scene } from './scene.ts';

const guide = async (page: Page) => {
  await page.evaluate(() => {
    void window.desk.call('preferences.change', { firstRun: 'guide' });
    window.harness.emitChanged();
  });
  await page.locator('[data-strip]').waitFor();
};

const openList = async (page: Page) => {
  await page.evaluate(() => localStorage.removeItem('training'));
  await page.locator('[data-scenarios]').click();
  await page.locator('dialog[open]').waitFor();
};

/** Begins with the scenario at this place in the list; its customer is in the form then. */
export async function practise(page: Page, place: number): Promise<void> {
  await openList(page);
  await page.locator('dialog [role=radiogroup] label').nth(place).click();
  await page.locator('dialog [type=submit]').click();
  await page.locator('[data-strip]').waitFor();
}

const toTheEnd = async (page: Page) => {
  await page.locator('#amount:focus').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('#confirm-title').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('#ended-title').waitFor();
};

export const trainingScenes: Scene[] = [
  { name: 'guide-number', go: guide },
  {
    name: 'guide-operator',
    go: async (page) => (await guide(page), await page.keyboard.type('01712345678'), page.keyboard.press('Enter')),
  },
  {
    name: 'guide-amount',
    go: async (page) => (
      await guide(page),
      await page.keyboard.type('01812345678'),
      await page.keyboard.press('Enter'),
      page.keyboard.type('50')
    ),
  },
  { name: 'guide-confirm', go: async (page) => (await guide(page), fillIn(page, '01812345678', '50')) },
  { name: 'guide-succeeded', go: async (page) => (await guide(page), sellToTheEnd(page, '01812345678', '50')) },
  {
    name: 'guide-done',
    go: async (page) => (
      await guide(page),
      await sellToTheEnd(page, '01812345678', '50'),
      await page.keyboard.press('Enter'),
      page.locator('#phone:focus').waitFor()
    ),
  },
  {
    name: 'training-list',
    go: async (page) => {
      await openList(page);
      // Whether a ring is drawn depends on what was used last: here it is the keys.
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowUp');
    },
  },
  {
    name: 'training-list-done',
    go: async (page) => {
      await openList(page);
      await page.keyboard.press('Escape');
      await page.evaluate(() => localStorage.setItem('training', JSON.stringify({ Rahima: ['line-drops', 'balance-low'] })));
      await page.locator('[data-scenarios]').click();
      await page.locator('dialog [role=radiogroup] label').last().click();
    },
  },
  { name: 'training-run', go: async (page) => (await practise(page, 0), page.locator('#amount:focus').waitFor()) },
  { name: 'training-misheard', go: async (page) => (await practise(page, 2), page.locator('#amount:focus').waitFor()) },
  { name: 'training-doubt', go: async (page) => (await practise(page, 0), toTheEnd(page)) },
  {
    name: 'training-right',
    go: async (page) => (
      await practise(page, 0),
      await toTheEnd(page),
      await page.keyboard.press('F3'),
      page.locator('main article').first().waitFor()
    ),
  },
  { name: 'training-wrong', go: async (page) => (await practise(page, 2), toTheEnd(page)) },
];
