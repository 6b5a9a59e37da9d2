import * as z from 'zod';
import { closedDaySchema, dayReportSchema } from '../domain/day-report.ts';
import { savedFileSchema, slipPreviewSchema } from '../domain/receipt.ts';
import { businessDaySchema, lineSchema } from '../domain/values.ts';
import { call, list, page } from './call.ts';

/** The day so far, closing it, and every day that was closed. */
export const dayCalls = {
  'day.xReport': call('manager', z.strictObject({ businessDay: businessDaySchema.optional() }), dayReportSchema),
  'day.slip': call('manager', z.strictObject({ businessDay: businessDaySchema.optional() }), slipPreviewSchema),
  'day.saveSlip': call(
    'manager',
    z.strictObject({ businessDay: businessDaySchema.optional(), as: z.enum(['png', 'pdf']) }),
    savedFileSchema,
  ),
  /** Without a day the oldest open one. `note`: why it is closed over what is still in doubt. */
  'day.close': call(
    'manager',
    z.strictObject({ businessDay: businessDaySchema.optional(), note: lineSchema(300).optional() }),
    dayReportSchema,
  ),
  'day.list': call('manager', z.strictObject(page), list(closedDaySchema)),
};
