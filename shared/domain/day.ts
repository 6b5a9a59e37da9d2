import * as z from 'zod';
import { accountTypeSchema, businessDaySchema, instantSchema, operatorSchema, poishaSchema, shiftIdSchema } from './values.ts';

/** Signed: a charge that proves false after its day was closed is taken out of the day that is open then. */
export const tallySchema = z.strictObject({ count: z.int(), amount: poishaSchema });
export const tallyWithCommissionSchema = z.strictObject({ count: z.int(), amount: poishaSchema, commission: poishaSchema });
export type Tally = z.infer<typeof tallySchema>;

/** One operator and account type within a day. `charged` = succeeded + settled as charged. */
export const dayLineSchema = z.strictObject({
  operator: operatorSchema,
  accountType: accountTypeSchema,
  charged: tallyWithCommissionSchema,
  unknown: tallySchema,
  notCharged: tallySchema,
});
export type DayLine = z.infer<typeof dayLineSchema>;

/** What a day's rollup holds. Unknowns are their own line and in no total. */
export const dayTotalsSchema = z.strictObject({
  businessDay: businessDaySchema,
  lines: z.array(dayLineSchema),
  charged: tallyWithCommissionSchema,
  unknown: tallySchema,
  notCharged: tallySchema,
  zNumber: z.int().positive().optional(),
  grandTotal: poishaSchema,
});
export type DayTotals = z.infer<typeof dayTotalsSchema>;

export const shiftSchema = z.strictObject({
  shiftId: shiftIdSchema,
  staff: z.string(),
  openedAt: instantSchema,
  float: poishaSchema,
  closedAt: instantSchema.optional(),
  counted: poishaSchema.optional(),
  expected: poishaSchema.optional(),
  difference: poishaSchema.optional(),
  closedBy: z.string().optional(),
  /** Why what was counted is not what was expected. */
  reason: z.string().optional(),
  /** How many of each note were counted. */
  counts: z.record(z.string(), z.int()).optional(),
  /** The shift that handed its drawer over to this one. */
  from: shiftIdSchema.optional(),
});
export type Shift = z.infer<typeof shiftSchema>;
