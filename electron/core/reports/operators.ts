import { drillInto, figureCells, figureColumns, partOf } from './parts.ts';
import type { Report } from './report.ts';

export const operators: Report = {
  id: 'operators',
  period: 'range',
  filters: ['staff'],
  columns: [{ key: 'operator', type: 'operator' }, ...figureColumns, { key: 'share', type: 'percent' }],
  chart: { kind: 'bars', label: 'operator', value: 'amount' },
  rows: ({ ledger }, params) => {
    const found = ledger.figures(['operator'], params);
    const whole = found.reduce((sum, { charged }) => sum + charged.amount, 0);
    return found
      .toSorted((a, b) => b.charged.amount - a.charged.amount)
      .map(({ operator, ...figures }) => ({
        cells: [operator, ...figureCells(figures), partOf(figures.charged.amount, whole)],
        drill: drillInto(params, { operator }),
      }));
  },
};
