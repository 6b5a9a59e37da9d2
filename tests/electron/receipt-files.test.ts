import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ShopSettings } from '../../shared/domain/settings.ts';
import { en } from '../../shared/i18n/en.ts';
import { newDataDir, openCounter, type Counter } from './helpers/counter.ts';

let counter: Counter;
let dataDir: string;
beforeAll(async () => {
  dataDir = newDataDir(afterAll);
  counter = await openCounter({ dataDir, atEnd: afterAll });
  await counter.call('preferences.change', { language: 'en' });
  await counter.page.locator('html[lang="en"]').waitFor();
});

/** The system's dialog cannot be driven: it answers with this place instead, '' for a person who changed their mind. */
const answerDialog = (filePath: string) =>
  counter.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async (...args: unknown[]) => {
      Object.assign(globalThis, { askedWith: args.at(-1) });
      return { canceled: filePath === '', filePath };
    };
  }, filePath);
const askedWith = () =>
  counter.app.evaluate(() => (globalThis as unknown as { askedWith: { defaultPath: string; filters: object[] } }).askedWith);

test('the day’s slip is saved by a click: the dialog offers a good name, the notice says where it went, and a fault is told', async () => {
  const { page } = counter;
  await page.keyboard.press('F4');
  await page.getByRole('button', { name: en.receipts.daySlip, exact: true }).click();
  const dialog = page.getByRole('dialog');

  await answerDialog('');
  await dialog.getByRole('button', { name: en.receipts.savePdf }).click();
  await expect.poll(async () => (await askedWith())?.filters).toEqual([{ name: 'PDF', extensions: ['pdf'] }]);
  expect((await askedWith()).defaultPath).toMatch(/[/\\]X-\d{4}-\d{2}-\d{2}\.pdf$/);
  expect(await dialog.getByText(en.receipts.savedTo).count()).toBe(0);

  const place = join(dataDir, 'day.pdf');
  await answerDialog(place);
  await dialog.getByRole('button', { name: en.receipts.savePdf }).click();
  await dialog.getByText(en.receipts.savedTo).waitFor();
  expect(await dialog.locator('bdi').last().textContent()).toBe(place);
  expect(readFileSync(place, 'latin1').startsWith('%PDF-')).toBe(true);

  // a folder of that name is in the way: nothing half-written stays behind
  const blocked = join(dataDir, 'blocked.png');
  mkdirSync(join(blocked, 'in-the-way'), { recursive: true });
  await answerDialog(blocked);
  await dialog.getByRole('button', { name: en.receipts.savePng }).click();
  await dialog.getByText(en.failure['could-not-save-file'].text).waitFor();
  expect(readdirSync(dataDir).filter((name) => name.endsWith('.part'))).toEqual([]);
  await answerDialog(join(dataDir, 'no-such-folder', 'day.png'));
  await dialog.getByRole('button', { name: en.receipts.savePng }).click();
  await dialog.getByText(en.failure['could-not-save-file'].text).waitFor();
  expect(existsSync(join(dataDir, 'no-such-folder'))).toBe(false);
  await dialog.getByRole('button', { name: en.receipts.back }).click();
});

/** A picture as a shop would have it, made by the page's own pen. */
const drawn = async (type: 'image/png' | 'image/jpeg', width: number, height: number): Promise<Buffer> => {
  const bytes = await counter.page.evaluate(
    async ([type, width, height]) => {
      const canvas = new OffscreenCanvas(width, height);
      const pen = canvas.getContext('2d');
      if (pen === null) throw new Error('no pen');
      if (type === 'image/jpeg') {
        pen.fillStyle = '#eee';
        pen.fillRect(0, 0, width, height);
      }
      pen.fillStyle = '#b00020';
      pen.fillRect(0, 0, width / 2, height);
      return [...new Uint8Array(await (await canvas.convertToBlob({ type })).arrayBuffer())];
    },
    [type, width, height] as const,
  );
  return Buffer.from(bytes);
};

async function toReceiptSettings(): Promise<void> {
  await counter.page.keyboard.press('F5');
  await counter.page.locator('main nav [data-section=receipt]').click();
  await counter.page.locator('input[type=file]').waitFor({ state: 'attached' });
}

const settings = async (): Promise<ShopSettings> => (await counter.call('till.status', {})).settings;

test.each([
  ['image/png', 1600, 400, 384, 96],
  ['image/jpeg', 300, 600, 100, 200],
  ['image/png', 40, 16, 40, 16],
] as const)(
  'a logo that is a %s of %i by %i becomes black dots of %i by %i: colour on nothing, or on light grey, and is on the slip',
  async (type, width, height, widthDots, heightDots) => {
    await toReceiptSettings();
    const { page } = counter;
    const before = await page.locator('aside img').getAttribute('src');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'logo', mimeType: type, buffer: await drawn(type, width, height) });
    await expect.poll(() => page.locator('aside img').getAttribute('src')).not.toBe(before);
    await page.getByRole('button', { name: en.settings.save, exact: true }).click();
    await expect.poll(async () => (await settings()).receiptLogo?.widthDots).toBe(widthDots);
    const { receiptLogo } = await settings();
    expect(receiptLogo?.heightDots).toBe(heightDots);
    const rows = Buffer.from(receiptLogo?.rows ?? '', 'base64');
    const stride = Math.ceil(widthDots / 8);
    const middle = [...rows.subarray(stride * (heightDots >> 1), stride * ((heightDots >> 1) + 1))];
    const dots = middle.map((byte) => byte.toString(2).padStart(8, '0')).join('');
    expect(dots).toBe(`${'1'.repeat(widthDots / 2)}${'0'.repeat(stride * 8 - widthDots / 2)}`);
  },
);

test('a file that is no picture is refused in words, and the logo stays as it was', async () => {
  await toReceiptSettings();
  const { page } = counter;
  const before = (await settings()).receiptLogo;
  const buffer = Buffer.from('%PDF-1.4 and no picture at all');
  await page.locator('input[type=file]').setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer });
  await page.getByRole('alert').getByText(en.receipts.logoBad).waitFor();
  await page.getByRole('button', { name: en.settings.save, exact: true }).click();
  await page.getByText(en.settings.saved).waitFor();
  expect((await settings()).receiptLogo).toEqual(before);
});
