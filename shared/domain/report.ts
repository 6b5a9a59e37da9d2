import * as z from 'zod';
import { reasonSchema, rechargeStateSchema } from './recharge.ts';
import { columnKeys, columnTypes, mostReportDays, reportFilters, reportIds, reportPeriods } from './report-list.ts';
import { businessDaySchema, operatorSchema, phoneSchema } from './values.ts';

const staffNameSchema = z.string().min(1).max(160);
const hourSchema = z.int().min(0).max(23);

/** What a report is narrowed to. The last day of a report of one day is its first. */
export const reportParamsSchema = z.strictObject({
  from: businessDaySchema,
  to: businessDaySchema,
  operator: operatorSchema.optional(),
  staff: staffNameSchema.optional(),
  hour: hourSchema.optional(),
});
export type ReportParams = z.infer<typeof reportParamsSchema>;

const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;

const rangeSchema = reportParamsSchema.refine(({ from, to }) => from <= to && days(from, to) <= mostReportDays);

/** What each kind of report may be asked for. */
export const paramsOf = {
  day: rangeSchema.refine(({ from, to }) => from === to),
  range: rangeSchema,
  month: rangeSchema.refine(({ from, to }) => from.slice(0, 7) === to.slice(0, 7)),
} as const;

/** The recharges behind a row, as history lists them; or a finer report, where a row stands for more than one day. */
export const drillSchema = z.discriminatedUnion('to', [
  z.strictObject({
    to: z.literal('recharges'),
    businessDay: businessDaySchema.optional(),
    from: businessDaySchema.optional(),
    until: businessDaySchema.optional(),
    operator: operatorSchema.optional(),
    staff: staffNameSchema.optional(),
    hour: hourSchema.optional(),
    state: rechargeStateSchema.optional(),
    reason: reasonSchema.optional(),
    phone: phoneSchema.optional(),
  }),
  z.strictObject({ to: z.literal('report'), id: z.enum(reportIds), params: reportParamsSchema }),
]);
export type Drill = z.infer<typeof drillSchema>;

/** Text where the column is of texts, whole numbers elsewhere; null where there is nothing to say. */
const cellSchema = z.union([z.string(), z.int(), z.null()]);
export type Cell = z.infer<typeof cellSchema>;

const columnSchema = z.strictObject({ key: z.enum(columnKeys), type: z.enum(columnTypes), sum: z.boolean() });
export type ReportColumn = z.infer<typeof columnSchema>;

/** `columns` stand side by side in the order of the rows, `bars` lie below each other, the largest first. */
export const chartChoiceSchema = z.strictObject({
  kind: z.enum(['columns', 'bars']),
  label: z.enum(columnKeys),
  value: z.enum(columnKeys),
});
export type ChartChoice = z.infer<typeof chartChoiceSchema>;

/** What every report comes to: screen, chart, CSV, PDF and the month pack are all made from this. */
export const reportTableSchema = z.strictObject({
  id: z.enum(reportIds),
  params: reportParamsSchema,
  columns: z.array(columnSchema),
  rows: z.array(z.strictObject({ cells: z.array(cellSchema), drill: drillSchema.optional() })),
  /** One a column; null where a sum says nothing. */
  totals: z.array(cellSchema),
  chart: chartChoiceSchema,
});
export type ReportTable = z.infer<typeof reportTableSchema>;
export type ReportRow = ReportTable['rows'][number];

/** What the page needs to know to ask for a report. */
export const reportOfferSchema = z.strictObject({
  id: z.enum(reportIds),
  period: z.enum(reportPeriods),
  filters: z.array(z.enum(reportFilters)),
});
export type ReportOffer = z.infer<typeof reportOfferSchema>;
