import * as z from 'zod';
import { printFaults } from './printer.ts';
import { businessDaySchema, instantSchema, rechargeIdSchema } from './values.ts';

export const printJobIdSchema = z.uuidv7().transform((id) => id.toLowerCase());

/** What a job puts on paper. `copy` is taken when the job is queued: from 2 on the slip says DUPLICATE and this number. */
export const printedThingSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('receipt'), id: rechargeIdSchema, copy: z.int().positive() }),
  z.strictObject({ kind: z.literal('test') }),
  /** An X, each of them a first copy, or the Z of a closed day. */
  z.strictObject({
    kind: z.literal('day'),
    businessDay: businessDaySchema,
    zNumber: z.int().positive().optional(),
    copy: z.int().positive(),
  }),
  /** No paper: the pulse that opens the cash drawer, after a sale whose slip nobody asked for. */
  z.strictObject({ kind: z.literal('drawer'), id: rechargeIdSchema }),
]);

/**
 * `sent`: the spooler, socket or device took all of it; whether paper came out is not known. `interrupted`: the app stopped meanwhile,
 * so some or all of it may be on paper. `retried`: a newer job took its place. `cancelled`: somebody put it aside.
 */
export const printJobStates = ['queued', 'sent', 'failed', 'interrupted', 'cancelled', 'retried'] as const;

export const printJobSchema = z.strictObject({
  jobId: printJobIdSchema,
  what: printedThingSchema,
  /** The printer's name as it was then. */
  printer: z.string().max(220),
  /** Printed after a sale by itself, not because somebody asked. */
  automatic: z.boolean(),
  /** It carried the pulse that opens the cash drawer. */
  drawer: z.boolean(),
  state: z.enum(printJobStates),
  fault: z.enum(printFaults).optional(),
  /** Some of it may have come out of the printer. */
  partly: z.boolean(),
  queuedAt: instantSchema,
  endedAt: instantSchema.optional(),
  staff: z.string(),
});
export type PrintJob = z.infer<typeof printJobSchema>;
