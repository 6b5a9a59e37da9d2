import { dayAfter, type BusinessDay } from '../business-day.ts';
import { drawBars, drawColumns, type Chart, type ChartItem } from '../chart/chart.ts';
import type { Drawing } from '../chart/drawing.ts';
import type { ColumnType } from '../domain/report-list.ts';
import type { Cell, ReportTable } from '../domain/report.ts';
import { filled } from '../i18n/filled.ts';
import { poisha } from '../money.ts';
import { operators, type OperatorCode } from '../operators.ts';
import { cellText } from './cell-text.ts';
import { spanText } from './span-text.ts';
import type { Reader } from './words.ts';

/** More bars than this below each other say nothing. */
const mostBars = 10;

type Point = { readonly label: Cell; readonly value: number };

/** The picture of a report; none where there is nothing to compare. */
export function reportChart(table: ReportTable, reader: Reader): Drawing | null {
  const { words } = reader;
  const { columns, rows, chart } = table;
  const [labelAt, valueAt] = [chart.label, chart.value].map((key) => columns.findIndex((each) => each.key === key));
  const [labels, figures] = [columns[labelAt ?? -1], columns[valueAt ?? -1]];
  if (!labels || !figures) throw new Error(`${table.id}: its chart is of columns it has not`);
  const points = rows.map(({ cells }): Point => ({ label: cells[labelAt ?? -1] ?? null, value: Number(cells[valueAt ?? -1]) }));
  if (points.every(({ value }) => value === 0)) return null;
  const shown = (value: number) => shortFigure(figures.type, value, reader);
  const item = ({ label, value }: Point): ChartItem => ({
    label: shortLabel(labels.type, label, reader),
    value,
    shown: shown(value),
    ...(labels.type === 'operator' && { colour: operators[label as OperatorCode].colour as `#${string}` }),
  });
  const inOrder = labels.type === 'day' ? everyDay : (all: readonly Point[]) => all;
  const items = (chart.kind === 'bars' ? largestFirst : inOrder)(points).map(item);
  const largest = items.toSorted((a, b) => b.value - a.value)[0];
  const drawn: Chart = {
    title: filled(words.chart, {
      column: words.column[figures.key],
      report: words.name[table.id],
      span: spanText(table.params, reader),
    }),
    description: filled(words.chartSays, { label: largest?.label ?? '', value: largest?.shown ?? '' }),
    items,
    tick: shown,
  };
  return chart.kind === 'bars' ? drawBars(drawn) : drawColumns(drawn);
}

/** One bar a name. The rest of them together would dwarf each of these: the table has them. */
function largestFirst(points: readonly Point[]): Point[] {
  const sums = new Map<Cell, number>();
  for (const { label, value } of points) sums.set(label, (sums.get(label) ?? 0) + value);
  const sorted = [...sums]
    .map(([label, value]) => ({ label, value }))
    // A loss is as much to be seen as a gain.
    .toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value));
  return sorted.slice(0, mostBars);
}

/** A day on which nothing was sold is a gap in the row of columns, not left out of it. */
function everyDay(points: readonly Point[]): Point[] {
  const values = new Map(points.map(({ label, value }) => [String(label), value]));
  const last = String(points.at(-1)?.label);
  const all: Point[] = [];
  for (let day = String(points[0]?.label) as BusinessDay; day <= last; day = dayAfter(day))
    all.push({ label: day, value: values.get(day) ?? 0 });
  return all;
}

function shortLabel(type: ColumnType, label: Cell, reader: Reader): string {
  return type === 'day' ? reader.format.shortDay(String(label)) : cellText(type, label, reader);
}

/** Without poisha: the table has them. */
function shortFigure(type: ColumnType, value: number, reader: Reader): string {
  return type === 'money' ? reader.format.money(poisha(value - (value % 100))) : cellText(type, value, reader);
}
