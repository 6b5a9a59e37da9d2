import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { en } from '../../shared/i18n/en.ts';
import { decodeEscpos, dotsOfBitmap } from '../helpers/escpos-decoder.ts';
import { startPrivateCups } from '../helpers/printing/private-cups.ts';
import { startTcpSink } from '../helpers/printing/tcp-sink.ts';
import { readPng } from '../helpers/read-png.ts';
import { startTestProvider } from '../helpers/test-provider/start-test-provider.ts';
import { goLive, sellByKeyboard } from './helpers/cashier.ts';
import { newDataDir, openCounter, type Counter } from './helpers/counter.ts';
import { emptyKeychain } from './helpers/keychain.ts';

/** The packed app and a queue of a CUPS of its own, at whose far end somebody listens. */
async function counterWithQueue(name: string, env: Record<string, string> = {}) {
  const [sink, cups] = await Promise.all([startTcpSink(), startPrivateCups()]);
  await cups.rawQueue(name, sink.port);
  const counter = await openCounter({ dataDir: newDataDir(), env: { ...env, CUPS_SERVER: cups.socket } });
  await counter.call('preferences.change', { language: 'en' });
  await counter.page.locator('html[lang="en"]').waitFor();
  const found = (await counter.call('printers.found', {})).items.find((each) => each.name === name);
  expect(found).toMatchObject({ ready: true, driver: false });
  await counter.call('printers.choose', { printer: { name, target: { via: 'cups', queue: name } } });
  return { counter, sink, cups };
}

const lastJob = async ({ call }: Counter) => (await call('print.jobs', { limit: 1 })).items[0];
const sent = (counter: Counter) => expect.poll(async () => (await lastJob(counter))?.state, { timeout: 20_000 }).toBe('sent');

/** What the printer made of the bytes is what the page shows, dot for dot. */
async function expectShown(bytes: Buffer | undefined, png: string | null): Promise<ReturnType<typeof decodeEscpos>> {
  const printed = decodeEscpos(bytes ?? Buffer.alloc(0));
  const shown = dotsOfBitmap(readPng(Buffer.from(png ?? '', 'base64')));
  expect(shown.length).toBeGreaterThan(400);
  expect(printed.dots.slice(0, shown.length)).toEqual(shown);
  expect(printed.dots.slice(shown.length).join('')).toMatch(/^0*$/);
  return printed;
}

test.each([58, 80] as const)(
  'a sale by keyboard in the packed app prints by itself on %d mm what its preview shows, dot for dot, with one cut and no pulse in practice',
  async (paperWidthMm) => {
    const { counter, sink } = await counterWithQueue('POS');
    await counter.call('printers.change', { drawer: 0 });
    await counter.call('settings.change', { shopName: 'আল-আমিন টেলিকম', paperWidthMm });
    await sellByKeyboard(counter.page, '01812345678', '50');
    expect(await counter.page.locator('#ended-title').textContent()).toBe(en.outcome.succeeded.title);
    await sent(counter);
    const [sale] = (await counter.call('recharges.list', { limit: 1 })).items;
    if (!sale) throw new Error('no sale');
    const { png } = await counter.call('receipts.preview', { id: sale.id, original: true });
    const printed = await expectShown(sink.jobs[0], png);
    expect([printed.widthDots, printed.cuts, printed.pulses]).toEqual([paperWidthMm === 58 ? 384 : 576, 1, []]);
    expect(sink.jobs).toHaveLength(1);
  },
);

test('a real sale opens the drawer once as set, with its slip or without one, and a reprint says DUPLICATE and opens nothing', async () => {
  await emptyKeychain();
  const credentials = { key: 'key-of-the-shop', secret: 'secret-of-the-shop' };
  const provider = await startTestProvider({ credentials });
  onTestFinished(() => provider.stop());
  const env = { RECHARGE_DESK_TEST_ENDPOINT: provider.url, RECHARGE_DESK_TEST_CA: provider.caFile ?? '' };
  const { counter, sink } = await counterWithQueue('POS', env);
  await goLive(counter.page, credentials.key, credentials.secret);
  await counter.call('printers.change', { drawer: 1 });
  await sellByKeyboard(counter.page, '01912345678', '100');
  await sent(counter);
  await counter.page.keyboard.press('Enter');
  await counter.call('printers.change', { automatic: { receipt: false } });
  await sellByKeyboard(counter.page, '01612345678', '20');
  await expect.poll(() => sink.jobs.length, { timeout: 20_000 }).toBe(2);
  await sent(counter);
  const [second, first] = (await counter.call('recharges.list', { limit: 2 })).items;
  if (!first || !second) throw new Error('no sales');
  for (const { id } of [second, first]) {
    await counter.call('receipts.print', { id });
    await sent(counter);
  }
  const printed = sink.jobs.map((bytes) => decodeEscpos(bytes));
  expect(printed.map(({ pulses, cuts, dots }) => [pulses, cuts, dots.length > 0])).toEqual([
    [[1], 1, true],
    [[1], 0, false],
    [[], 1, true],
    [[], 1, true],
  ]);
  const { slip } = await counter.call('receipts.preview', { id: first.id });
  expect(JSON.stringify(slip)).toContain('ডুপ্লিকেট');
});

test('the day’s slip is printed from its dialog, as its picture shows it', async () => {
  const { counter, sink } = await counterWithQueue('POS');
  await sellByKeyboard(counter.page, '01812345678', '50');
  await sent(counter);
  await counter.page.keyboard.press('Enter');
  await counter.page.keyboard.press('F4');
  await counter.page.getByRole('button', { name: en.receipts.daySlip, exact: true }).click();
  const dialog = counter.page.getByRole('dialog');
  await dialog.getByRole('button', { name: en.printing.print, exact: true }).click();
  await dialog.getByText(en.printing.state.sent).waitFor();
  expect((await lastJob(counter))?.what).toMatchObject({ kind: 'day', copy: 1 });
  const printed = decodeEscpos(sink.jobs[1] ?? Buffer.alloc(0));
  expect([printed.cuts, printed.pulses]).toEqual([1, []]);
  expect(printed.dots.length).toBeGreaterThan(400);
});

test('through the system’s driver a slip is one page as wide as the paper, with its Bangla font inside, and no pulse or cut of ours', async () => {
  const { counter, sink } = await counterWithQueue('OFFICE');
  await counter.call('settings.change', { shopName: 'আল-আমিন টেলিকম', paperWidthMm: 80 });
  await counter.call('printers.change', { letters: 'driver', drawer: 0 });
  await sellByKeyboard(counter.page, '01812345678', '50');
  await sent(counter);
  await expect.poll(() => sink.jobs[0]?.subarray(-6).toString('latin1').trim(), { timeout: 20_000 }).toBe('%%EOF');
  const [pdf = Buffer.alloc(0)] = sink.jobs;
  expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  const file = join(mkdtempSync(join(tmpdir(), 'desk-pdf-')), 'slip.pdf');
  writeFileSync(file, pdf);
  const facts = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
  expect(/^Pages:\s+(\d+)$/m.exec(facts)?.[1]).toBe('1');
  const [, width, height] = /^Page size:\s+([\d.]+) x ([\d.]+) pts/m.exec(facts)?.map(Number) ?? [];
  expect(((width ?? 0) / 72) * 25.4).toBeCloseTo(80, 0);
  const [sale] = (await counter.call('recharges.list', { limit: 1 })).items;
  const preview = await counter.call('receipts.preview', { id: sale?.id ?? '', original: true });
  const shown = readPng(Buffer.from(preview.png ?? '', 'base64'));
  expect(((height ?? 0) / 72) * 25.4 * 8).toBeGreaterThanOrEqual(shown.heightDots - 8);
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  expect(text).toContain('01812-345678');
  expect(execFileSync('pdffonts', [file], { encoding: 'utf8' })).toMatch(/NotoSansBengali.* yes yes /);
  // the same page as the preview: as much of it is black, within what the smoothing of edges makes
  execFileSync('pdftoppm', ['-r', '203.2', '-gray', '-singlefile', file, file]);
  const black = shareOfBlack(readFileSync(`${file}.pgm`));
  const inkOfPreview = dotsOfBitmap(shown).join('').replaceAll('0', '').length / (shown.widthDots * shown.heightDots);
  expect(Math.abs(black / inkOfPreview - 1)).toBeLessThan(0.15);
});

/** Of a binary PGM: `P5`, width, height, 255, then a byte a dot. */
function shareOfBlack(pgm: Buffer): number {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.subarray(0, 40).toString('latin1'));
  const dots = pgm.subarray(head?.[0].length ?? 0);
  return dots.filter((grey) => grey < 168).length / dots.length;
}
