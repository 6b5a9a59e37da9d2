import { paramsOf, type Cell, type ReportParams, type ReportTable } from '../../../shared/domain/report.ts';
import { reportFilters, type ReportId } from '../../../shared/domain/report-list.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Ports } from '../ports.ts';
import { reports } from './registry.ts';

/** A report as a table: its rows, and the sums of what can be summed. */
export function runReport(ports: Pick<Ports, 'ledger'>, id: ReportId, asked: ReportParams): Result<ReportTable> {
  const { period, filters, columns, chart, rows: rowsOf } = reports[id];
  const params = paramsOf[period].safeParse(asked);
  if (!params.success) return fail({ kind: 'invalid-input', at: ['params'] });
  const stray = reportFilters.filter((name) => asked[name] !== undefined && !filters.includes(name));
  if (stray.length > 0) return fail({ kind: 'invalid-input', at: stray.map((name) => `params.${name}`) });
  const rows = rowsOf(ports, params.data);
  const totals = columns.map(({ sum }, at): Cell =>
    sum ? rows.reduce((total, { cells }) => total + numberIn(cells, at), 0) : null,
  );
  return ok({
    id,
    params: params.data,
    columns: columns.map(({ key, type, sum = false }) => ({ key, type, sum })),
    rows,
    totals,
    chart,
  });
}

function numberIn(cells: readonly Cell[], at: number): number {
  const value = cells[at];
  if (typeof value !== 'number') throw new Error(`column ${at} is to be summed and holds ${String(value)}`);
  return value;
}
