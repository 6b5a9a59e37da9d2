import { drillInto } from './parts.ts';
import type { Report } from './report.ts';

/** Every closed day with its number and the total that never resets. */
export const closings: Report = {
  id: 'closings',
  period: 'range',
  filters: [],
  columns: [
    { key: 'zNumber', type: 'count' },
    { key: 'day', type: 'day' },
    { key: 'count', type: 'count', sum: true },
    { key: 'amount', type: 'money', sum: true },
    { key: 'commission', type: 'money', sum: true },
    { key: 'unknownCount', type: 'count', sum: true },
    { key: 'unknownAmount', type: 'money', sum: true },
    { key: 'grandTotal', type: 'money' },
  ],
  chart: { kind: 'columns', label: 'day', value: 'amount' },
  rows: ({ ledger }, span) => {
    const sold = new Map(ledger.figures(['businessDay'], span).map((each) => [each.businessDay, each]));
    return ledger.closedDays(span).map(({ businessDay, zNumber, grandTotal }) => {
      const figures = sold.get(businessDay);
      const { count = 0, amount = 0, commission = 0 } = figures?.charged ?? {};
      const { count: unknownCount = 0, amount: unknownAmount = 0 } = figures?.unknown ?? {};
      return {
        cells: [zNumber, businessDay, count, amount, commission, unknownCount, unknownAmount, grandTotal],
        drill: drillInto({ from: businessDay, to: businessDay }),
      };
    });
  },
};
