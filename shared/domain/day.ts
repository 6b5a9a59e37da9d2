import * as z from 'zod';
import { accountTypeSchema, businessDaySchema, instantSchema, operatorSchema, poishaSchema, shiftIdSchema } from './values.ts';

/** Signed: a charge that proves false after its day was closed is taken out of the day that is open then. */
const tally = z.strictObject({ count: z.int(), amount: poishaSchema });
const tallyWithCommission = z.strictObject({ count: z.int(), amount: poishaSchema, commission: poishaSchema });
export type Tally = z.infer<typeof tally>;

/** One operator and account type within a day. `charged` = succeeded + settled as charged. */
export const dayLineSchema = z.strictObject({
  operator: operatorSchema,
  accountType: accountTypeSchema,
  charged: tallyWithCommission,
  unknown: tally,
  notCharged: tally,
});
export type DayLine = z.infer<typeof dayLineSchema>;

/** The day so far (X) or closed (Z). Unknowns are their own line and in no total. */
export const dayReportSchema = z.strictObject({
  businessDay: businessDaySchema,
  lines: z.array(dayLineSchema),
  charged: tallyWithCommission,
  unknown: tally,
  notCharged: tally,
  zNumber: z.int().positive().optional(),
  grandTotal: poishaSchema,
});
export type DayReport = z.infer<typeof dayReportSchema>;

export const shiftSchema = z.strictObject({
  shiftId: shiftIdSchema,
  staff: z.string(),
  openedAt: instantSchema,
  float: poishaSchema,
  closedAt: instantSchema.optional(),
  counted: poishaSchema.optional(),
  expected: poishaSchema.optional(),
  difference: poishaSchema.optional(),
});
export type Shift = z.infer<typeof shiftSchema>;
