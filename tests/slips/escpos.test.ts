import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escposEncoder } from '../../electron/adapters/printer-escpos/encoder.ts';
import { decodeEscpos, dotsOfBitmap } from '../helpers/escpos-decoder.ts';

const end = fc.record({ cut: fc.boolean(), drawer: fc.constantFrom(0 as const, 1 as const, null) });
const bitmaps = fc
  .record({ widthDots: fc.constantFrom(384, 576), heightDots: fc.integer({ min: 1, max: 300 }), seed: fc.integer({ min: 1 }) })
  .map(({ widthDots, heightDots, seed }) => {
    let state = seed;
    const rows = Uint8Array.from({ length: (widthDots / 8) * heightDots }, () => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return state >>> 24;
    });
    return { widthDots, heightDots, rows };
  });

test('the bytes of a picture decode back to it dot for dot, in bands of at most 128 rows, with the cut and the pulse asked for', () => {
  fc.assert(
    fc.property(bitmaps, end, (bitmap, end) => {
      const printed = decodeEscpos(escposEncoder.raster(bitmap, end));
      const expected = dotsOfBitmap(bitmap);
      expect(printed.widthDots).toBe(bitmap.widthDots);
      expect(printed.dots.slice(0, expected.length)).toEqual(expected);
      expect(printed.dots.slice(expected.length).join('')).toMatch(/^0*$/);
      expect(printed.tallestBand).toBeLessThanOrEqual(128);
      expect(printed.cuts).toBe(end.cut ? 1 : 0);
      expect(printed.pulses).toEqual(end.drawer === null ? [] : [end.drawer]);
      expect(printed.text.trim()).toBe('');
    }),
    { numRuns: 40 },
  );
});

test('any text of any slip comes out as printable letters in lines no wider than the paper, and commands only from the encoder', () => {
  const line = fc.oneof(
    fc.record({
      kind: fc.constant('text' as const),
      text: fc.string({ unit: 'binary', maxLength: 300 }),
      size: fc.constant('normal' as const),
      bold: fc.boolean(),
      align: fc.constantFrom('left' as const, 'centre' as const),
    }),
    fc.record({
      kind: fc.constant('pair' as const),
      label: fc.string({ unit: 'binary' }),
      value: fc.string({ unit: 'binary' }),
      bold: fc.boolean(),
    }),
    fc.record({ kind: fc.constant('banner' as const), text: fc.string({ unit: 'binary' }), size: fc.constant('large' as const) }),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), fc.constantFrom(32 as const, 48 as const), end, (lines, columns, end) => {
      const printed = decodeEscpos(escposEncoder.text({ lines }, { ...end, columns }));
      expect(Math.max(...printed.text.split('\n').map((row) => row.length))).toBeLessThanOrEqual(columns);
      expect(printed.cuts).toBe(end.cut ? 1 : 0);
      expect(printed.pulses).toEqual(end.drawer === null ? [] : [end.drawer]);
    }),
  );
});

test('a Bangla shop name is spelt in Latin letters, and the slip says so', () => {
  const text = (words: string) => ({ kind: 'text', text: words, size: 'normal', bold: false, align: 'left' }) as const;
  const { text: printed } = decodeEscpos(
    escposEncoder.text({ lines: [text('আল-আমিন টেলিকম'), text('৳50')] }, { columns: 32, cut: true, drawer: null }),
  );
  expect(printed.split('\n').slice(0, 3)).toEqual(['al-amin telikom', 'Tk50', '(Bangla spelt in Latin letters)']);
});
