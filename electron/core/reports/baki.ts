import type { Report } from './report.ts';

/** What customers came to owe in these days, paid and were let off, and what each owes at the end of them. */
export const baki: Report = {
  id: 'baki',
  period: 'range',
  filters: [],
  columns: [
    { key: 'phone', type: 'phone' },
    { key: 'bakiGiven', type: 'money', sum: true },
    { key: 'bakiPaid', type: 'money', sum: true },
    { key: 'bakiForgiven', type: 'money', sum: true },
    { key: 'owed', type: 'money', sum: true },
  ],
  chart: { kind: 'bars', label: 'phone', value: 'owed' },
  rows: ({ ledger }, span) =>
    ledger
      .bakiFigures(span)
      .toSorted((a, b) => b.owed - a.owed)
      .map(({ phone, given, paid, forgiven, owed }) => ({
        cells: [phone, given, paid, forgiven, owed],
        drill: { to: 'recharges', phone, from: span.from, until: span.to },
      })),
};
