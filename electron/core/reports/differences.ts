import type { Report } from './report.ts';

/** Every drawer that was counted: what should have lain in it, what did, and what was said of the difference. */
export const differences: Report = {
  id: 'differences',
  period: 'range',
  filters: [],
  columns: [
    { key: 'day', type: 'day' },
    { key: 'staff', type: 'staff' },
    { key: 'cashTaken', type: 'money', sum: true },
    { key: 'otherCash', type: 'money', sum: true },
    { key: 'expected', type: 'money' },
    { key: 'counted', type: 'money' },
    { key: 'difference', type: 'money', sum: true },
    { key: 'note', type: 'text' },
  ],
  chart: { kind: 'bars', label: 'staff', value: 'difference' },
  rows: ({ ledger }, span) =>
    ledger.countedShifts(span).map((shift) => {
      const { businessDay, staff, taken, other, expected, counted, difference, reason } = shift;
      return {
        cells: [businessDay, staff, taken, other, expected, counted, difference, reason ?? null],
        drill: { to: 'recharges', businessDay },
      };
    }),
};
