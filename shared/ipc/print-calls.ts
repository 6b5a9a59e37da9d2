import * as z from 'zod';
import { printJobIdSchema, printJobSchema, printJobStates } from '../domain/print-job.ts';
import { testVerdicts } from '../domain/printer-list.ts';
import { foundPrinterSchema, printerChangeSchema, printerSetupSchema } from '../domain/printer-setup.ts';
import { printTargetSchema, spoolerNameSchema } from '../domain/printer.ts';
import { businessDaySchema, rechargeIdSchema } from '../domain/values.ts';
import { call, list, nothing, page } from './call.ts';

/** The part of the contract that is about paper. */
export const printCalls = {
  /** Answered as soon as it is queued, like every call that prints. A second copy says DUPLICATE. */
  'receipts.print': call('cashier', z.strictObject({ id: rechargeIdSchema }), printJobSchema),
  /** The X, or the Z of a closed day. */
  'day.print': call('manager', z.strictObject({ businessDay: businessDaySchema.optional() }), printJobSchema),
  /** Newest first: all of them, those of one receipt, or those in one state. */
  'print.jobs': call(
    'cashier',
    z.strictObject({ ...page, id: rechargeIdSchema.optional(), state: z.enum(printJobStates).optional() }),
    list(printJobSchema),
  ),
  'print.retry': call('cashier', z.strictObject({ jobId: printJobIdSchema }), printJobSchema),
  'print.cancel': call('cashier', z.strictObject({ jobId: printJobIdSchema }), printJobSchema),
  'printers.found': call('manager', nothing, z.strictObject({ items: z.array(foundPrinterSchema), setup: printerSetupSchema })),
  'printers.choose': call(
    'manager',
    z.strictObject({
      printer: z.strictObject({ name: spoolerNameSchema, target: printTargetSchema, driver: z.boolean().optional() }).nullable(),
    }),
    printerSetupSchema,
  ),
  'printers.change': call('manager', printerChangeSchema, printerSetupSchema),
  'printers.test': call('manager', nothing, printJobSchema),
  'printers.confirmTest': call(
    'manager',
    z.strictObject({ jobId: printJobIdSchema, seen: z.enum(testVerdicts) }),
    printerSetupSchema,
  ),
} as const;
