import * as z from 'zod';
import { reasonSchema, rechargeStateSchema } from '../domain/recharge.ts';
import { businessDaySchema, lineSchema, operatorSchema, phoneSchema } from '../domain/values.ts';
import { page } from './call.ts';

/** What leaves few recharges to look at; `succeeded` leaves almost all of them. */
const finds = ({ businessDay, phone, state }: { businessDay?: unknown; phone?: unknown; state?: unknown }): boolean =>
  businessDay !== undefined || phone !== undefined || (state !== undefined && state !== 'succeeded');

export const rechargeQuerySchema = z
  .strictObject({
    ...page,
    businessDay: businessDaySchema.optional(),
    state: rechargeStateSchema.optional(),
    phone: phoneSchema.optional(),
    /** Last four digits of the number. */
    lastFour: z
      .string()
      .regex(/^\d{4}$/)
      .optional(),
    transactionId: lineSchema(100).optional(),
    /** The receipt number. */
    seq: z.int().positive().optional(),
    /** These narrow down what a day, a number or a state has found; the hour is that of the order, both days are included. */
    operator: operatorSchema.optional(),
    staff: z.string().min(1).max(160).optional(),
    hour: z.int().min(0).max(23).optional(),
    reason: reasonSchema.optional(),
    from: businessDaySchema.optional(),
    until: businessDaySchema.optional(),
  })
  .refine(
    (query) =>
      finds(query) ||
      [query.operator, query.staff, query.hour, query.reason, query.from, query.until].every((each) => each === undefined),
  );
