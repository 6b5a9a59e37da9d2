import { drillInto, figureCells, figureColumns } from './parts.ts';
import type { Report } from './report.ts';

/** One day, by operator and connection: what the counter sold so far. */
export const today: Report = {
  id: 'today',
  period: 'day',
  filters: ['staff'],
  columns: [{ key: 'operator', type: 'operator' }, { key: 'accountType', type: 'account-type' }, ...figureColumns],
  chart: { kind: 'bars', label: 'operator', value: 'amount' },
  rows: ({ ledger }, params) =>
    ledger
      .figures(['operator', 'accountType'], params)
      .toSorted((a, b) => b.charged.amount - a.charged.amount)
      .map(({ operator, accountType, ...figures }) => ({
        cells: [operator, accountType, ...figureCells(figures)],
        drill: drillInto(params, { operator }),
      })),
};
