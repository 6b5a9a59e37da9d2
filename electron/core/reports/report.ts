import type { ChartChoice, ReportColumn, ReportParams, ReportRow } from '../../../shared/domain/report.ts';
import type { ReportFilter, ReportId, ReportPeriod } from '../../../shared/domain/report-list.ts';
import type { Ports } from '../ports.ts';

/**
 * A report says what it may be asked for, its columns and its rows. Table, totals, chart, CSV, PDF, the way to the receipts and the
 * month pack are made from that.
 */
export type Report = {
  readonly id: ReportId;
  readonly period: ReportPeriod;
  /** What it can be narrowed to. Anything else is refused. */
  readonly filters: readonly ReportFilter[];
  readonly columns: readonly Column[];
  readonly chart: ChartChoice;
  /** As many cells as columns. Reads what is kept summed up, never recharges or entries one by one. */
  rows(ports: Pick<Ports, 'ledger'>, params: ReportParams): ReportRow[];
};

type Column = Pick<ReportColumn, 'key' | 'type'> & { readonly sum?: true };
