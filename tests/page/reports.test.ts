import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sellMorning, startAt } from './harness/cashier.ts';
import { openPage, type OpenedPage } from './harness/open-page.ts';
import { reportScenes } from './harness/scenes-reports.ts';

let opened: OpenedPage;
beforeAll(async () => {
  opened = await openPage();
});
afterAll(() => opened.close());
beforeEach(() => startAt(opened.page, opened.url, { language: 'en', digits: 'latn', theme: 'light' }));

const scene = (name: string) => reportScenes.find((each) => each.name === name)?.go(opened.page);
const listed = () => opened.page.locator('section [role=option]');

test('from F7 to the receipts behind a row by the keyboard alone, and out of the narrowing again', async () => {
  const { page } = opened;
  await sellMorning(page);
  await page.keyboard.press('F7');
  const row = page.getByRole('button', { name: 'Show what is behind this row: Banglalink' });
  await row.waitFor();
  for (let tabs = 0; tabs < 60 && !(await row.evaluate((each) => each === document.activeElement)); tabs += 1)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await listed().first().waitFor();
  const behind = await page.locator('section [role=listbox]').innerText();
  expect(behind).toContain('Banglalink');
  expect(behind).not.toContain('Robi');
  await page.getByRole('button', { name: 'Show all of them' }).click();
  await page.locator('section [role=listbox]').getByText('Robi').first().waitFor();
  await page.keyboard.press('F7');
  await page.keyboard.press('F2');
  await listed().first().waitFor();
  expect(await page.getByText('Only:').count()).toBe(0);
});

test('a row of many days opens its days first, and a day its receipts', async () => {
  const { page } = opened;
  await scene('reports-operators');
  await page.locator('main tbody tr').first().click();
  await page.locator('h1', { hasText: 'By day' }).waitFor();
  expect(await page.getByRole('combobox', { name: 'Operator' }).inputValue()).not.toBe('');
  const day = page.locator('main tbody tr').first();
  const counts = (await day.locator('td').allInnerTexts()).map(Number);
  await day.click();
  await listed().first().waitFor();
  const [sold = 0, unknown = 0, notCharged = 0] = [counts[1], counts[4], counts[6]];
  expect(await listed().count()).toBe(sold + unknown + notCharged);
});

test('what is shown is what is saved: the file is asked for with the very same days and filters', async () => {
  const { page } = opened;
  await scene('reports-own-dates');
  await page.getByRole('combobox', { name: 'Operator' }).selectOption('GP');
  await page.evaluate(() => {
    const { desk } = window;
    const asked: unknown[] = [];
    Object.assign(window, { asked });
    const call = desk.call.bind(desk);
    desk.call = (async (name: 'reports.run', input: never) => {
      if (name.startsWith('reports.')) asked.push([name, input]);
      return name === ('reports.saveCsv' as string) ? { ok: true, value: { path: '/home/shop/report.csv' } } : call(name, input);
    }) as typeof desk.call;
  });
  await page.getByRole('combobox', { name: 'Hour' }).selectOption('14');
  await page.getByRole('button', { name: 'Save CSV' }).click();
  await page.getByText('/home/shop/report.csv').waitFor();
  const asked = await page.evaluate(() => (window as unknown as { asked: [string, { params: object }][] }).asked);
  const run = asked.find(([name]) => name === 'reports.run');
  const saved = asked.find(([name]) => name === 'reports.saveCsv');
  expect(run?.[1].params).toMatchObject({ operator: 'GP', hour: 14 });
  expect(saved?.[1]).toEqual({ id: 'days', params: run?.[1].params, language: 'en' });
});
