import { drillInto, figureCells, figureColumns, partOf } from './parts.ts';
import type { Report } from './report.ts';

export const cashiers: Report = {
  id: 'cashiers',
  period: 'range',
  filters: ['operator'],
  columns: [{ key: 'staff', type: 'staff' }, ...figureColumns, { key: 'share', type: 'percent' }],
  chart: { kind: 'bars', label: 'staff', value: 'amount' },
  rows: ({ ledger }, params) => {
    const found = ledger.figures(['staff'], params);
    const whole = found.reduce((sum, { charged }) => sum + charged.amount, 0);
    return found
      .toSorted((a, b) => b.charged.amount - a.charged.amount)
      .map(({ staff, ...figures }) => ({
        cells: [staff, ...figureCells(figures), partOf(figures.charged.amount, whole)],
        drill: drillInto(params, { staff }),
      }));
  },
};
