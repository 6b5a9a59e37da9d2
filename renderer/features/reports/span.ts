import type { ReportFilter, ReportId, ReportPeriod } from '../../../shared/domain/report-list.ts';
import type { ReportOffer, ReportParams } from '../../../shared/domain/report.ts';
import { unreachable } from '../../../shared/result.ts';
import type { CallInput } from '../../../shared/ipc/contract.ts';

export const presets = ['today', 'yesterday', 'week', 'month', 'lastMonth', 'custom'] as const;
export type Preset = (typeof presets)[number];
/** Those that make sense for a report's kind of time. */
export const presetsFor: Readonly<Record<ReportPeriod, readonly Preset[]>> = {
  day: ['today', 'yesterday', 'custom'],
  range: presets,
  month: ['month', 'lastMonth', 'custom'],
};

export type Span = { from: string; to: string };
/** What the person chose. The days are kept as a wish, so that "today" is still today after midnight. */
export type Choice = { id: ReportId; preset: Preset; own: Span } & Pick<ReportParams, ReportFilter>;

/** `YYYY-MM-DD`, some days later or earlier. */
const shifted = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00.000Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The whole month of a day, some months later or earlier. */
export function monthOf(day: string, months = 0): Span {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const at = (offset: number, date: number) => new Date(Date.UTC(year, month - 1 + offset, date)).toISOString().slice(0, 10);
  return { from: at(months, 1), to: at(months + 1, 0) };
}

export function spanOf(preset: Preset, today: string, own: Span): Span {
  switch (preset) {
    case 'today':
      return { from: today, to: today };
    case 'yesterday':
      return { from: shifted(today, -1), to: shifted(today, -1) };
    case 'week':
      return { from: shifted(today, -6), to: today };
    case 'month':
      return { from: monthOf(today).from, to: today };
    case 'lastMonth':
      return monthOf(today, -1);
    case 'custom':
      return own;
  }
  return unreachable(preset);
}

/** The days a report is asked for. One of a single day takes the last of those chosen, one of a month the month that holds it. */
export function spanFor(period: ReportPeriod, { preset, own }: Choice, today: string): Span {
  const span = spanOf(preset, today, own);
  if (period === 'month') return monthOf(span.to);
  return period === 'day' ? { from: span.to, to: span.to } : span;
}

export const isPossible = ({ from, to }: Span): boolean => from <= to && shifted(from, 365) >= to;

export function paramsFor({ period, filters }: ReportOffer, choice: Choice, today: string): CallInput<'reports.run'>['params'] {
  const { operator, staff, hour } = choice;
  return {
    ...spanFor(period, choice, today),
    ...(operator !== undefined && filters.includes('operator') && { operator }),
    ...(staff !== undefined && filters.includes('staff') && { staff }),
    ...(hour !== undefined && filters.includes('hour') && { hour }),
  };
}
