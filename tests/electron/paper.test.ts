import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newDataDir, openCounter, type Counter } from './helpers/counter.ts';

const id = '0198e000-0000-7000-8000-000000000001';
let counter: Counter;
let dataDir: string;

beforeAll(async () => {
  dataDir = newDataDir(afterAll);
  counter = await openCounter({ dataDir, atEnd: afterAll });
  await counter.call('settings.change', { shopName: 'আল-আমিন টেলিকম', receiptFooter: 'ধন্যবাদ, আবার আসবেন' });
  await counter.call('recharge', { id, phone: '01712345678', operator: 'GP', accountType: 'prepaid', amount: 5000 });
});

const preview = async () => Buffer.from((await counter.call('receipts.preview', { id })).png ?? '', 'base64');

/** The system's dialog cannot be driven: it answers with this place instead. */
const saveTo = (filePath: string) =>
  counter.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: filePath === '', filePath });
  }, filePath);

test.each([
  [58, 384],
  [80, 576],
] as const)(
  'on %d mm the preview is a picture of one bit a dot, %d dots wide, the same each time',
  async (paperWidthMm, dots) => {
    await counter.call('settings.change', { paperWidthMm });
    const png = await preview();
    expect([png.readUInt32BE(16), png[24], png[25]]).toEqual([dots, 1, 0]);
    expect(png.readUInt32BE(20)).toBeGreaterThan(400);
    expect((await preview()).equals(png)).toBe(true);
  },
);

test('the window that draws paper has no preload, no node and a session of its own, and goes nowhere', async () => {
  await preview();
  const found = await counter.app.evaluate(async ({ BrowserWindow, webContents, session }) => {
    const paper = webContents.getAllWebContents().find((one) => one.getURL().startsWith('app://paper/'));
    if (!paper) throw new Error('no paper');
    const before = paper.getURL();
    const outcome = (await paper.executeJavaScriptInIsolatedWorld(7, [
      {
        code: `location.href = 'app://desk/index.html';
          [typeof window.desk, typeof window.require, typeof window.process, window.open('https://example.com/')]`,
      },
    ])) as unknown[];
    await new Promise((resolve) => setTimeout(resolve, 300));
    const settings = (paper as unknown as { getLastWebPreferences(): Record<string, unknown> }).getLastWebPreferences();
    const { preload, nodeIntegration, contextIsolation, sandbox, webviewTag } = settings;
    return {
      outcome,
      stayed: paper.getURL() === before,
      ownSession: paper.session !== session.defaultSession,
      hidden: BrowserWindow.fromWebContents(paper)?.isVisible() === false,
      settings: { preload: preload ?? null, nodeIntegration, contextIsolation, sandbox, webviewTag },
    };
  });
  expect(found).toEqual({
    outcome: ['undefined', 'undefined', 'undefined', null],
    stayed: true,
    ownSession: true,
    hidden: true,
    settings: { preload: null, nodeIntegration: false, contextIsolation: true, sandbox: true, webviewTag: false },
  });
});

test('a saved PDF is one page with its font inside; a saved picture is what the preview showed; each is a counted copy', async () => {
  await saveTo('');
  expect(await counter.call('receipts.save', { id, as: 'pdf' })).toEqual({ path: null });
  expect((await counter.call('receipts.compose', { id })).copy).toBe(1);

  const pdfFile = join(dataDir, 'slip.pdf');
  await saveTo(pdfFile);
  expect(await counter.call('receipts.save', { id, as: 'pdf' })).toEqual({ path: pdfFile });
  const pdf = readFileSync(pdfFile, 'latin1');
  expect(pdf.startsWith('%PDF-')).toBe(true);
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  expect(pdf).toMatch(/\/FontFile[23]?\b/);

  const { copy } = await counter.call('receipts.compose', { id });
  expect(copy).toBe(2);
  const { slip } = await counter.call('receipts.preview', { id });
  expect(slip.lines).toContainEqual({ kind: 'banner', text: 'ডুপ্লিকেট কপি 2', size: 'normal' });
  const pngFile = join(dataDir, 'slip.png');
  await saveTo(pngFile);
  const shown = await preview();
  expect(await counter.call('receipts.save', { id, as: 'png' })).toEqual({ path: pngFile });
  expect(readFileSync(pngFile).length).toBeGreaterThan(1000);
  expect(readFileSync(pngFile).readUInt32BE(20)).toBe(shown.readUInt32BE(20));
});
