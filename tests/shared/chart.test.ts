import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawBars, drawColumns, type ChartItem } from '../../shared/chart/chart.ts';
import type { Drawing } from '../../shared/chart/drawing.ts';
import { fitted, widthOf } from '../../shared/chart/fit-text.ts';
import { scaleFor } from '../../shared/chart/scale.ts';

const chart = (items: readonly ChartItem[]) => ({ title: 'Amount by day', description: 'Largest: one', items, tick: String });
const item = (value: number, label = 'one'): ChartItem => ({ label, value, shown: String(value) });
const rects = ({ marks }: Drawing) => marks.filter((mark) => mark.kind === 'rect');

test('ticks are round, hold 0 and reach past every value', () => {
  expect(scaleFor([44_820])).toMatchObject({ ticks: [0, 10_000, 20_000, 30_000, 40_000, 50_000] });
  expect(scaleFor([])).toEqual({ ticks: [0, 1], lowest: 0, highest: 1 });
  expect(scaleFor([-30, 45]).ticks).toEqual([-40, -20, 0, 20, 40, 60]);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1e12, max: 1e12 })), (values) => {
      const { ticks, lowest, highest } = scaleFor(values);
      expect(ticks).toContain(0);
      expect(ticks.length).toBeLessThanOrEqual(8);
      expect(ticks.every(Number.isSafeInteger)).toBe(true);
      expect(lowest).toBeLessThanOrEqual(Math.min(0, ...values));
      expect(highest).toBeGreaterThanOrEqual(Math.max(0, ...values));
      expect(highest).toBeGreaterThan(lowest);
    }),
  );
});

test.each([
  ['columns', drawColumns],
  ['bars', drawBars],
] as const)('%s keep every mark within the picture, in proportion, whatever the figures are', (_, draw) => {
  const values = fc.array(fc.integer({ min: -1e9, max: 1e9 }), { maxLength: 60 });
  fc.assert(
    fc.property(values, (some) => {
      const drawn = draw(chart(some.map((value, at) => item(value, `day ${at}`))));
      for (const mark of drawn.marks) {
        const xs = mark.kind === 'line' ? [mark.x1, mark.x2] : [mark.x];
        const ys = mark.kind === 'line' ? [mark.y1, mark.y2] : [mark.y];
        for (const x of xs) expect(x).toBeGreaterThanOrEqual(0);
        for (const x of xs) expect(x).toBeLessThanOrEqual(drawn.width);
        for (const y of ys) expect(y).toBeGreaterThanOrEqual(0);
        for (const y of ys) expect(y).toBeLessThanOrEqual(drawn.height);
        expect([...xs, ...ys].every(Number.isFinite)).toBe(true);
      }
      expect(rects(drawn)).toHaveLength(some.length);
    }),
  );
});

test('a column twice as large is twice as high, what is lost hangs below 0 and is painted as a loss', () => {
  const [one, two, lost] = rects(drawColumns(chart([item(100), item(200), item(-100)])));
  if (one?.kind !== 'rect' || two?.kind !== 'rect' || lost?.kind !== 'rect') throw new Error('not three columns');
  expect(two.height).toBeCloseTo(2 * one.height);
  expect(lost.height).toBeCloseTo(one.height);
  expect(lost.y).toBeCloseTo(one.y + one.height);
  expect([one.fill, lost.fill]).toEqual(['bar', 'loss']);
});

test('where there is room every column has its figure, else the largest alone; names are thinned out before they touch', () => {
  const texts = (count: number) =>
    drawColumns(chart(Array.from({ length: count }, (_, at) => ({ ...item(1000 + at), label: `${at + 1} November` }))))
      .marks.filter((mark) => mark.kind === 'text')
      .filter(({ bold }) => bold);
  expect(texts(7)).toHaveLength(7);
  expect(texts(200)).toHaveLength(1);
  const names = drawColumns(
    chart(Array.from({ length: 366 }, (_, at) => ({ ...item(1), label: `${at} November` }))),
  ).marks.filter((mark) => mark.kind === 'text' && mark.text.endsWith('November'));
  const xs = names.map((mark) => (mark.kind === 'text' ? mark.x : 0));
  for (const [at, x] of xs.slice(1).entries()) expect(x - (xs[at] ?? 0)).toBeGreaterThan(widthOf('365 November'));
});

test('an operator’s colour is only beside its name', () => {
  const drawn = drawBars(chart([{ ...item(5, 'Robi'), colour: '#b4232a' }]));
  expect(drawn.marks).toContainEqual(expect.objectContaining({ kind: 'rect', fill: '#b4232a' }));
  expect(drawn.marks).toContainEqual(expect.objectContaining({ kind: 'text', text: 'Robi' }));
});

test('a long name is cut between letters, also in Bangla, and says that it was', () => {
  const name = 'মোহাম্মদ আব্দুল্লাহ আল মামুন চৌধুরী';
  expect(fitted(name, 1000)).toBe(name);
  const cut = fitted(name, 120);
  expect(cut.endsWith('…')).toBe(true);
  expect(widthOf(cut)).toBeLessThanOrEqual(130);
  const letters = [...new Intl.Segmenter('bn', { granularity: 'grapheme' }).segment(name)].map(({ segment }) => segment);
  expect(letters.slice(0, [...new Intl.Segmenter('bn').segment(cut.slice(0, -1))].length).join('')).toBe(cut.slice(0, -1));
});
