import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { escposEncoder } from '../../electron/adapters/printer-escpos/encoder.ts';
import type { PageDocument } from '../../shared/domain/page-document.ts';
import type { Slip } from '../../shared/domain/slip.ts';
import { decodeEscpos, dotsOfBitmap } from '../helpers/escpos-decoder.ts';
import { readPng } from '../helpers/read-png.ts';
import { openPaperBench, type PaperBench } from '../../scripts/demo/paper-bench.ts';

const line = (text: string) => ({ kind: 'text', text, size: 'normal', bold: false, align: 'left' }) as const;
/** Every line says another number, so that a band drawn twice or left out shows. */
const slipOf = (lines: number): Slip => ({
  lines: [
    { kind: 'banner', text: 'আবার রিচার্জ করবেন না', size: 'large' },
    ...Array.from({ length: lines }, (_, index) => line(`${index + 1}। আল-আমিন টেলিকম, মিরপুর ১০`)),
    { kind: 'pair', label: 'তারিখ', value: '২৪ নভেম্বর ২০২৬', bold: true },
    { kind: 'rule', style: 'solid' },
  ],
});
const blackIn = (row: string) => row.includes('1');

// 1.25 and 1.75 are among what Windows suggests: there a slip's width is no whole number of the screen's own points
describe.each([1, 1.25, 1.75, 2])('on a screen scaled to %d', (screenScale) => {
  let bench: PaperBench;
  beforeAll(async () => {
    bench = await openPaperBench({ screenScale });
  });
  afterAll(async () => await bench.close());

  test.each([384, 576] as const)('a slip is %d dots wide, drawn to both edges, and no line of it is cut', async (widthDots) => {
    const rows = dotsOfBitmap(await bench.bitmap(slipOf(3), widthDots));
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([widthDots]));
    // the solid rule at the end runs from margin to margin, four dots each; at some scales a dot is rounded away
    expect(rows.findLast(blackIn)).toMatch(/^0{3,5}1+0{3,5}$/);
  });

  test('a slip taller than two bands is one picture: each line at its place, the beginning as on a short slip', async () => {
    const [short, long] = [await bench.bitmap(slipOf(20), 384), await bench.bitmap(slipOf(90), 384)];
    expect(long.heightDots).toBeGreaterThan(2 * 1024);
    const [shortRows, longRows] = [dotsOfBitmap(short), dotsOfBitmap(long)];
    const same = shortRows.findIndex((row, index) => row !== longRows[index]);
    expect(same).toBeGreaterThan(500);
    // ninety lines of one height: ink comes and goes in the same rhythm over the borders of the bands
    const starts = longRows.flatMap((row, y) => (blackIn(row) && !blackIn(longRows[y - 1] ?? '0') ? [y] : []));
    const steps = starts.slice(3, -4).map((start, index) => (starts[index + 4] ?? 0) - start);
    expect(Math.max(...steps)).toBeLessThan(40);
  });

  test('the picture shown is the picture printed, dot for dot, with exactly one cut and the drawer pulse that was asked for', async () => {
    for (const drawer of [0, 1, null] as const) {
      const shown = readPng(await bench.png(slipOf(40), 576));
      const printed = decodeEscpos(escposEncoder.raster(await bench.bitmap(slipOf(40), 576), { cut: true, drawer }));
      const expected = dotsOfBitmap(shown);
      expect(expected.length).toBeGreaterThan(1024);
      expect(printed.widthDots).toBe(576);
      expect(printed.dots.slice(0, expected.length)).toEqual(expected);
      expect(printed.dots.slice(expected.length).some(blackIn)).toBe(false);
      expect([printed.cuts, printed.pulses]).toEqual([1, drawer === null ? [] : [drawer]]);
      expect(printed.tallestBand).toBeLessThanOrEqual(128);
    }
  });

  test('the PDF of a slip is as wide as the paper, one page, and the same after a picture as before', async () => {
    const pdf = async () => (await bench.slipPdf(slipOf(5), 58)).toString('latin1').replace(/\(D:[^)]*\)/g, '');
    const before = await pdf();
    await bench.bitmap(slipOf(5), 384);
    expect(await pdf()).toBe(before);
    expect(before.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    const widthPoints = Number(/\/MediaBox\s*\[0 0 ([\d.]+)/.exec(before)?.[1]);
    expect(Math.abs(widthPoints - (58 / 25.4) * 72)).toBeLessThan(1);
  });

  test('an A4 document has its Bangla font inside and as many pages as it needs', async () => {
    const document = (rows: number): PageDocument => ({
      language: 'bn',
      title: 'বিরোধের কাগজ',
      blocks: [
        {
          kind: 'table',
          columns: [
            { title: 'নম্বর', align: 'left' },
            { title: 'টাকা', align: 'right' },
          ],
          rows: Array.from({ length: rows }, (_, index) => [`০১৭১২-৩৪৫৬${index}`, '৳৫০']),
          totals: ['মোট', '৳৫০০'],
        },
        { kind: 'signatures', left: 'দোকানদার', right: 'গ্রাহক' },
      ],
    });
    const [short, long] = [await bench.pdf(document(3)), await bench.pdf(document(200))].map((pdf) => pdf.toString('latin1'));
    const pages = (pdf = '') => pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(pages(short)).toBe(1);
    expect(pages(long)).toBeGreaterThan(3);
    for (const pdf of [short, long]) {
      expect(pdf?.startsWith('%PDF-')).toBe(true);
      expect(pdf).toMatch(/\/FontName\s*\/[A-Z]{6}\+NotoSansBengali/);
      expect(pdf).toMatch(/\/FontFile[23]?\b/);
    }
  });
});
