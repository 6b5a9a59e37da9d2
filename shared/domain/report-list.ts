/** Every report, in the order in which they are offered. A new one begins here: docs/recipes.md. */
export const reportIds = [
  'today',
  'days',
  'operators',
  'hours',
  'cashiers',
  'commissions',
  'problems',
  'customers',
  'differences',
  'baki',
  'closings',
] as const;
export type ReportId = (typeof reportIds)[number];

/** What a report is asked for: one business day, some days in a row, or a month. */
export const reportPeriods = ['day', 'range', 'month'] as const;
export type ReportPeriod = (typeof reportPeriods)[number];

/** What a report may be narrowed to, besides its days. */
export const reportFilters = ['operator', 'staff', 'hour'] as const;
export type ReportFilter = (typeof reportFilters)[number];

/** How a column's values read. `percent` are hundredths of a percent, `money` poisha. */
export const columnTypes = [
  ...(['text', 'count', 'money', 'percent', 'day', 'hour', 'phone', 'operator', 'account-type'] as const),
  ...(['staff', 'state', 'reason'] as const),
] as const;
export type ColumnType = (typeof columnTypes)[number];

/** Every column's name has its words in every language. */
export const columnKeys = [
  ...(['operator', 'accountType', 'day', 'hour', 'staff', 'phone', 'state', 'reason', 'zNumber'] as const),
  ...(['count', 'recharges', 'amount', 'commission', 'share', 'rate', 'learnedRate'] as const),
  ...(['unknownCount', 'unknownAmount', 'notChargedCount', 'grandTotal', 'walletOpening', 'walletClosing'] as const),
  ...(['cashTaken', 'otherCash', 'expected', 'counted', 'difference', 'note'] as const),
  ...(['bakiGiven', 'bakiPaid', 'bakiForgiven', 'owed'] as const),
] as const;
export type ColumnKey = (typeof columnKeys)[number];

/** The most days a report reads at once. */
export const mostReportDays = 366;
