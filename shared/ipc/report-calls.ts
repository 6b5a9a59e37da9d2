import * as z from 'zod';
import { savedFileSchema } from '../domain/receipt.ts';
import { reportIds } from '../domain/report-list.ts';
import { reportOfferSchema, reportParamsSchema, reportTableSchema } from '../domain/report.ts';
import { businessDaySchema } from '../domain/values.ts';
import { call, nothing } from './call.ts';

const asked = { id: z.enum(reportIds), params: reportParamsSchema };
const language = z.enum(['bn', 'en']);

/** The part of the contract that is about reports and exports. What a whole shop sells is not for cashiers. */
export const reportCalls = {
  'reports.list': call('manager', nothing, z.strictObject({ items: z.array(reportOfferSchema) })),
  'reports.run': call('manager', z.strictObject(asked), reportTableSchema),
  /** Where the person chooses. */
  'reports.saveCsv': call('manager', z.strictObject({ ...asked, language }), savedFileSchema),
  'reports.savePdf': call('manager', z.strictObject({ ...asked, language }), savedFileSchema),
  /** A folder with everything of a month. Answers when it is whole; `task.progress` tells how far it is. */
  'reports.monthPack': call(
    'manager',
    z.strictObject({ month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/), language }),
    z.strictObject({ path: z.string(), files: z.int().positive() }),
  ),
  'reports.cancelPack': call('manager', nothing, nothing),
  /** Business days, both included. Answers when the file is whole; `task.progress` tells how far it is. */
  'exports.start': call(
    'manager',
    z.strictObject({ from: businessDaySchema, to: businessDaySchema, language }),
    z.strictObject({ path: z.string(), rows: z.int().nonnegative() }),
  ),
  'exports.cancel': call('manager', nothing, nothing),
} as const;
