import { drillInto } from './parts.ts';
import type { Report } from './report.ts';

/** Every closed day as its Z says it for ever, and the wallet's side of it. */
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
    { key: 'grandTotal', type: 'money' },
    { key: 'walletOpening', type: 'money' },
    { key: 'walletClosing', type: 'money' },
  ],
  chart: { kind: 'columns', label: 'day', value: 'amount' },
  rows: ({ ledger }, span) =>
    ledger.closedDays(span).flatMap((businessDay) => {
      const body = ledger.dayClosed(businessDay)?.body;
      if (!body) return [];
      const { zNumber, charged, unknown, grandTotal, wallet } = body;
      const { count, amount, commission } = charged;
      const sides = [wallet?.opening ?? null, wallet?.closing ?? null];
      return [
        {
          cells: [zNumber, businessDay, count, amount, commission, unknown.count, grandTotal, ...sides],
          drill: drillInto({ from: businessDay, to: businessDay }),
        },
      ];
    }),
};
