import type { Drawing, Mark, Paint } from './drawing.ts';
import { fitted, widthOf } from './fit-text.ts';
import { scaleFor } from './scale.ts';

export type ChartItem = {
  readonly label: string;
  /** A whole number: poisha, or a count. */
  readonly value: number;
  readonly shown: string;
  /** An operator's; colour never stands alone, the label is always beside it. */
  readonly colour?: Paint;
};
export type Chart = {
  readonly title: string;
  readonly description: string;
  readonly items: readonly ChartItem[];
  readonly tick: (value: number) => string;
};

const width = 760;
const textAt = (y: number): number => y + 4.5;
const paintOf = ({ value, colour = 'bar' }: ChartItem): Paint => (value < 0 ? 'loss' : colour);

const plot = { top: 26, bottom: 230, right: width - 8 } as const;

/** Side by side in the order given: days, hours. Names stand where there is room for them, the largest value always. */
export function drawColumns({ title, description, items, tick }: Chart): Drawing {
  const { ticks, lowest, highest } = scaleFor(items.map(({ value }) => value));
  const left = Math.max(...ticks.map((value) => widthOf(tick(value)))) + 12;
  const y = (value: number): number => plot.bottom - ((value - lowest) / (highest - lowest)) * (plot.bottom - plot.top);
  const step = (plot.right - left) / Math.max(1, items.length);
  const barWidth = Math.min(56, step * (items.length > 60 ? 0.9 : 0.7));
  const middle = (at: number): number => left + (at + 0.5) * step;
  const every = Math.max(1, Math.ceil((Math.max(0, ...items.map(({ label }) => widthOf(label))) + 10) / step));
  const bars = items.map((item, at): Mark => {
    const [from, to] = [y(Math.max(0, item.value)), y(Math.min(0, item.value))];
    return { kind: 'rect', x: middle(at) - barWidth / 2, y: from, width: barWidth, height: to - from, fill: paintOf(item) };
  });
  const names = items.flatMap(({ label }, at): Mark[] =>
    at % every === 0 ? [text(middle(at), textAt(plot.bottom + 16), label, 'middle', 'muted')] : [],
  );
  return {
    width,
    height: plot.bottom + 30,
    title,
    description,
    marks: [
      ...ticks.flatMap((value): Mark[] => [
        { kind: 'line', x1: left, y1: y(value), x2: plot.right, y2: y(value), stroke: value === 0 ? 'muted' : 'grid' },
        text(left - 8, textAt(y(value)), tick(value), 'end', 'muted'),
      ]),
      ...bars,
      ...values(items, { middle, y, step }),
      ...names,
    ],
  };
}

type Places = { middle: (at: number) => number; y: (value: number) => number; step: number };

/** Over every column where they fit side by side, else over the largest alone. */
function values(items: readonly ChartItem[], { middle, y, step }: Places): Mark[] {
  const fits = items.every(({ shown }) => widthOf(shown) + 6 <= step);
  const largest = Math.max(...items.map(({ value }) => value));
  const first = items.findIndex(({ value }) => value === largest && value > 0);
  return items.flatMap(({ shown, value }, at): Mark[] => {
    if (fits ? value === 0 : at !== first) return [];
    const half = widthOf(shown) / 2;
    const x = Math.min(middle(at), plot.right - half);
    return [text(x, value < 0 ? y(value) + 15 : y(value) - 6, shown, 'middle', 'ink', true)];
  });
}

const row = { height: 30, bar: 18, mostLabel: 230 } as const;

/** Below each other: operators, people, reasons. The name to the left, the value behind the bar. */
export function drawBars({ title, description, items }: Chart): Drawing {
  const { lowest, highest } = scaleFor(items.map(({ value }) => value));
  const room = Math.max(0, ...items.map(({ shown }) => widthOf(shown))) + 12;
  const labels = Math.min(row.mostLabel, Math.max(0, ...items.map(({ label }) => widthOf(label)))) + 10;
  const left = labels + (lowest < 0 ? room : 0);
  const x = (value: number): number => left + ((value - lowest) / (highest - lowest)) * (width - room - left);
  const marks = items.flatMap((item, at): Mark[] => {
    const middle = (at + 0.5) * row.height;
    const [from, to] = [x(Math.min(0, item.value)), x(Math.max(0, item.value))];
    const isLoss = item.value < 0;
    return [
      text(labels - 10, textAt(middle), fitted(item.label, labels - 10), 'end', 'ink'),
      { kind: 'rect', x: from, y: middle - row.bar / 2, width: Math.max(to - from, 1), height: row.bar, fill: paintOf(item) },
      text(isLoss ? from - 6 : to + 6, textAt(middle), item.shown, isLoss ? 'end' : 'start', 'ink', true),
    ];
  });
  const height = items.length * row.height;
  const zero: Mark = { kind: 'line', x1: x(0), y1: 0, x2: x(0), y2: height, stroke: 'muted' };
  return { width, height, title, description, marks: [...marks, zero] };
}

const text = (x: number, y: number, shown: string, anchor: 'start' | 'middle' | 'end', fill: Paint, bold = false): Mark => ({
  kind: 'text',
  x,
  y,
  text: shown,
  anchor,
  fill,
  bold,
});
