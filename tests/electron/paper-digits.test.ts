import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toPng } from '../../electron/shell/paper-bitmap.ts';
import { inDigits, type DigitSet } from '../../shared/digits.ts';
import type { Slip } from '../../shared/domain/slip.ts';
import { dotsOfBitmap } from '../helpers/escpos-decoder.ts';
import { readPng } from '../helpers/read-png.ts';
import { openPaperBench, type PaperBench } from '../../scripts/demo/paper-bench.ts';

// The pictures were opened and judged by a person. `UPDATE_PICTURES=1` draws them anew: then open and judge them again.
const folder = fileURLToPath(new URL('pictures/', import.meta.url));
const update = process.env['UPDATE_PICTURES'] === '1';
const noteFile = join(folder, 'drawn-by.txt');

/** All ten digits, in every size a slip has: the largest is the recharge's, the smallest the proof's. */
const phoneIn = (digits: DigitSet): Slip => ({
  lines: (['huge', 'large', 'normal', 'small'] as const).flatMap((size) =>
    [true, false].map((bold) => ({
      kind: 'text' as const,
      text: inDigits('01712-345689', digits),
      size,
      bold,
      align: 'centre' as const,
    })),
  ),
});
const one = (text: string, size: 'huge' | 'small'): Slip => ({
  lines: [{ kind: 'text', text, size, bold: size === 'huge', align: 'left' }],
});

const black = (rows: readonly string[]): number => rows.join('').replaceAll('0', '').length;
/** Dots that are black in one of the two only. */
function differing(a: readonly string[], b: readonly string[]): number {
  let count = 0;
  for (let y = 0; y < Math.max(a.length, b.length); y += 1) {
    const [left = '', right = ''] = [a[y], b[y]];
    for (let x = 0; x < Math.max(left.length, right.length); x += 1) if ((left[x] ?? '0') !== (right[x] ?? '0')) count += 1;
  }
  return count;
}

let bench: PaperBench;
beforeAll(async () => {
  bench = await openPaperBench();
  if (update) writeFileSync(noteFile, `${bench.drawnBy}\n`);
});
afterAll(async () => await bench.close());

describe.each([384, 576] as const)('on paper of %d dots', (widthDots) => {
  test.each(['latn', 'beng'] as const)(
    'a phone number in %s digits is drawn as in the picture that was judged',
    async (digits) => {
      const file = join(folder, `digits-${digits}-${widthDots}.png`);
      const drawn = await bench.bitmap(phoneIn(digits), widthDots);
      if (update) writeFileSync(file, toPng(drawn));
      if (!existsSync(file)) throw new Error('no picture yet: UPDATE_PICTURES=1, then open it and judge it');
      const [now, judged] = [dotsOfBitmap(drawn), dotsOfBitmap(readPng(readFileSync(file)))];
      // Dot for dot on the Electron that drew it. Another one, or another system, may smooth the edge of a stroke otherwise, which
      // nobody has judged: there the letters have as much black to a fifth, and the digits differ as the test below asks.
      if (readFileSync(noteFile, 'utf8').trim() === bench.drawnBy) expect(differing(now, judged)).toBe(0);
      else expect(Math.abs(black(now) - black(judged))).toBeLessThan(black(judged) / 5);
    },
  );

  test.each([
    ['১', '০', 'huge'],
    ['১', '০', 'small'],
    ['১', '৯', 'huge'],
    ['১', '৯', 'small'],
    ['০', '৩', 'small'],
    ['1', '0', 'huge'],
    ['1', '0', 'small'],
    ['1', '7', 'small'],
  ] as const)('%s and %s differ by more than half of their dots in %s letters', async (left, right, size) => {
    const [a, b] = await Promise.all(
      [left, right].map(async (each) => dotsOfBitmap(await bench.bitmap(one(each, size), widthDots))),
    );
    if (!a || !b) throw new Error('not drawn');
    expect(Math.min(black(a), black(b))).toBeGreaterThan(25);
    expect(differing(a, b)).toBeGreaterThan(Math.min(black(a), black(b)) / 2);
  });
});
