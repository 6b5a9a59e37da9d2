import { drillInto, figureCells, figureColumns } from './parts.ts';
import type { Report } from './report.ts';

/** Day by day. Days without a recharge are left out. */
export const days: Report = {
  id: 'days',
  period: 'range',
  filters: ['operator', 'staff', 'hour'],
  columns: [{ key: 'day', type: 'day' }, ...figureColumns],
  chart: { kind: 'columns', label: 'day', value: 'amount' },
  rows: ({ ledger }, params) =>
    ledger.figures(['businessDay'], params).map(({ businessDay, ...figures }) => ({
      cells: [businessDay, ...figureCells(figures)],
      drill: drillInto({ ...params, from: businessDay, to: businessDay }),
    })),
};
