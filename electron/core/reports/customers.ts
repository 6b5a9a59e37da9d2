import { partOf } from './parts.ts';
import type { Report } from './report.ts';

const most = 100;

/** The numbers that were recharged for most in a month. */
export const customers: Report = {
  id: 'customers',
  period: 'month',
  filters: [],
  columns: [
    { key: 'phone', type: 'phone' },
    { key: 'count', type: 'count', sum: true },
    { key: 'amount', type: 'money', sum: true },
    { key: 'share', type: 'percent' },
  ],
  chart: { kind: 'bars', label: 'phone', value: 'amount' },
  rows: ({ ledger }, { from, to }) => {
    const month = from.slice(0, 7);
    const whole = ledger
      .figures(['operator'], { from: `${month}-01` as typeof from, to: `${month}-31` as typeof to })
      .reduce((sum, { charged }) => sum + charged.amount, 0);
    return ledger
      .bestCustomers(month, most)
      .filter(({ amount }) => amount > 0)
      .map(({ phone, count, amount }) => ({
        cells: [phone, count, amount, partOf(amount, whole)],
        drill: { to: 'recharges', phone, from, until: to },
      }));
  },
};
