import type { Figures } from '../ports/figures.ts';
import { zero } from '../../../shared/money.ts';
import { drillInto, figureCells, figureColumns, partOf } from './parts.ts';
import type { Report } from './report.ts';

const none: Figures = {
  charged: { count: 0, amount: zero, commission: zero },
  unknown: { count: 0, amount: zero },
  notCharged: { count: 0, amount: zero },
};

/** When the counter is busy: every hour from the first sold in to the last, so that a quiet one shows. */
export const hours: Report = {
  id: 'hours',
  period: 'range',
  filters: ['operator', 'staff'],
  columns: [{ key: 'hour', type: 'hour' }, ...figureColumns, { key: 'share', type: 'percent' }],
  chart: { kind: 'columns', label: 'hour', value: 'amount' },
  rows: ({ ledger }, params) => {
    const found = new Map(ledger.figures(['hour'], params).map(({ hour, ...figures }) => [hour, figures]));
    const whole = [...found.values()].reduce((sum, { charged }) => sum + charged.amount, 0);
    const first = Math.min(...found.keys());
    return Array.from({ length: Math.max(0, Math.max(...found.keys()) - first + 1) }, (_, at) => first + at).map((hour) => {
      const figures = found.get(hour) ?? none;
      return {
        cells: [hour, ...figureCells(figures), partOf(figures.charged.amount, whole)],
        ...(found.has(hour) && { drill: drillInto(params, { hour }) }),
      };
    });
  },
};
