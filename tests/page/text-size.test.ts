import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { fillIn, startAt } from './harness/cashier.ts';
import { openPage, type OpenedPage } from './harness/open-page.ts';

let opened: OpenedPage;
beforeAll(async () => {
  opened = await openPage();
});
afterAll(() => opened.close());
beforeEach(async () => {
  await opened.page.setViewportSize({ width: 1366, height: 768 });
  await startAt(opened.page, opened.url, { language: 'bn', textSize: '100', motion: 'full' });
  // The keys are read after the first sale is possible; from then on the window takes Ctrl 0, which changes nothing here.
  await opened.page.waitForFunction(
    () => !window.dispatchEvent(new KeyboardEvent('keydown', { code: 'Digit0', ctrlKey: true, cancelable: true })),
  );
});

const sized = (size: string) => opened.page.locator(`html[data-text-size="${size}"]`).waitFor();
const letters = (selector: string) =>
  opened.page.locator(selector).evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));

test('Ctrl with + and - changes the size of the letters and keeps what is typed', async () => {
  const { page } = opened;
  await page.keyboard.type('01812');
  const before = await letters('main label');
  await page.keyboard.press('Control+=');
  await sized('125');
  await page.keyboard.press('Control+NumpadAdd');
  await page.waitForFunction(() => document.documentElement.dataset['textSize'] === '150');
  await page.keyboard.press('Control+Equal');
  await sized('200');
  await page.keyboard.press('Control+Equal');
  expect(await letters('main label')).toBe(before * 2);
  expect(await page.locator('#phone').inputValue()).toBe('01812');
  await page.keyboard.press('Control+-');
  await sized('150');
  await page.keyboard.press('Control+0');
  await sized('100');
  expect(await page.locator('#phone').inputValue()).toBe('01812');
});

test('what was chosen is remembered, so that the first frame after a restart has it', async () => {
  const { page } = opened;
  await page.evaluate(() => window.desk.call('preferences.change', { textSize: '150', motion: 'reduced' }));
  await page.evaluate(() => window.harness.emitChanged());
  await page.locator('html[data-text-size="150"][data-motion="reduced"]').waitFor();
  const kept = await page.evaluate(() => localStorage.getItem('look'));
  expect(JSON.parse(kept ?? '{}')).toMatchObject({ textSize: '150', motion: 'reduced' });
});

test.each(['150', '200'] as const)(
  'at text size %s the number to be read out is whole and the sale can be sent without scrolling',
  async (textSize) => {
    const { page } = opened;
    await startAt(page, opened.url, { language: 'bn', textSize });
    await sized(textSize);
    await fillIn(page, '01812345678', '50');
    for (const selector of ['main section [lang=en].whitespace-nowrap', 'main section [data-sale]']) {
      const box = await page.locator(selector).first().boundingBox();
      expect(box).not.toBeNull();
      if (box === null) continue;
      expect(box.x).toBeGreaterThan(0);
      expect(box.x + box.width).toBeLessThan(1366);
      expect(box.y + box.height).toBeLessThan(768);
    }
  },
);

test.each([
  ['bn', 'beng'],
  ['en', 'latn'],
] as const)(
  'in the smallest window the amount is in sight while the number is asked for again, also where the two differ (%s)',
  async (language, digits) => {
    const { page, url } = opened;
    await page.setViewportSize({ width: 1024, height: 700 });
    await startAt(page, url, { language, digits, textSize: '100' });
    await fillIn(page, '01812345678', '998');
    await page.locator('#second-number:focus').waitFor();
    await page.keyboard.type('01812345687');
    await page.locator('#second-number.border-refused').waitFor();
    const amount = await page.locator('main section [data-number]', { hasText: /998|৯৯৮/ }).boundingBox();
    const send = await page.locator('main section footer [data-sale]').boundingBox();
    expect(amount?.height).toBeGreaterThan(60);
    expect((amount?.y ?? 0) + (amount?.height ?? 0)).toBeLessThanOrEqual(send?.y ?? 0);
    expect((send?.y ?? 0) + (send?.height ?? 0)).toBeLessThanOrEqual(700);
  },
);
