import type { Drill, ReportParams } from '../../../shared/domain/report.ts';
import type { Figures } from '../ports/figures.ts';

/** What most reports say of a row, in this order: see {@link figureCells}. */
export const figureColumns = [
  { key: 'count', type: 'count', sum: true },
  { key: 'amount', type: 'money', sum: true },
  { key: 'commission', type: 'money', sum: true },
  { key: 'unknownCount', type: 'count', sum: true },
  { key: 'unknownAmount', type: 'money', sum: true },
  { key: 'notChargedCount', type: 'count', sum: true },
] as const;

export const figureCells = ({ charged, unknown, notCharged }: Figures): number[] => [
  charged.count,
  charged.amount,
  charged.commission,
  unknown.count,
  unknown.amount,
  notCharged.count,
];

/** A row's part of the whole in hundredths of a percent, rounded down; null where there is no whole. */
export const partOf = (part: number, whole: number): number | null => (whole > 0 ? Math.floor((part * 10_000) / whole) : null);

/** From a row to what it counts: the receipts of one day, or, where it stands for several, the days of that row. */
export function drillInto(params: ReportParams, row: Omit<Partial<ReportParams>, 'from' | 'to'> = {}): Drill {
  const { from, to, ...narrowed } = { ...params, ...row };
  return from === to
    ? { to: 'recharges', businessDay: from, ...narrowed }
    : { to: 'report', id: 'days', params: { from, to, ...narrowed } };
}
