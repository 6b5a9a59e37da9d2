import type { Report } from './report.ts';

/** What came to nothing or is in doubt, and why. */
export const problems: Report = {
  id: 'problems',
  period: 'range',
  filters: ['operator'],
  columns: [
    { key: 'state', type: 'state' },
    { key: 'reason', type: 'reason' },
    { key: 'recharges', type: 'count', sum: true },
    { key: 'amount', type: 'money', sum: true },
  ],
  chart: { kind: 'bars', label: 'reason', value: 'recharges' },
  rows: ({ ledger }, params) =>
    ledger
      .reasonFigures(params)
      .filter(({ count, amount }) => count !== 0 || amount !== 0)
      .toSorted((a, b) => b.count - a.count)
      .map(({ state, reason, count, amount }) => {
        const { from, to: until, operator } = params;
        const days = from === until ? { businessDay: from } : { from, until };
        return {
          cells: [state, reason, count, amount],
          drill: { to: 'recharges', state, reason, ...days, ...(operator && { operator }) },
        };
      }),
};
