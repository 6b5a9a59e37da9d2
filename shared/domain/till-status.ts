import * as z from 'zod';
import { failureSchema } from '../failure.ts';
import { credentialsStateSchema } from './credentials.ts';
import { shiftSchema } from './day.ts';
import { pausedOperatorSchema } from './paused-operator.ts';
import { rechargeOrderSchema } from './recharge.ts';
import { roles } from './role.ts';
import { preferencesSchema, shopSettingsSchema } from './settings.ts';
import { seatSchema } from './staff.ts';
import { businessDaySchema, instantSchema, poishaSchema } from './values.ts';

/** A recharge that this till has taken and not ended: a page that is loaded meanwhile goes on waiting for it. */
export const underWaySchema = z.strictObject({
  order: rechargeOrderSchema,
  startedAt: instantSchema,
  /** When it was saved, and when its request was allowed out, as far as it has come. */
  savedAt: instantSchema.optional(),
  sentAt: instantSchema.optional(),
});
export type UnderWay = z.infer<typeof underWaySchema>;

/** At the usual pace the last known balance is gone at `until`, before the day is over; `rest` is what the rest of the day usually costs. */
export const runwaySchema = z.strictObject({ until: instantSchema, rest: poishaSchema });
export type Runway = z.infer<typeof runwaySchema>;

/** Everything the first screen needs, in one answer. */
export const tillStatusSchema = z.strictObject({
  version: z.string(),
  mode: z.enum(['practice', 'live']),
  credentials: credentialsStateSchema,
  preferences: preferencesSchema,
  settings: shopSettingsSchema,
  role: z.enum(roles),
  staff: z.string(),
  seat: seatSchema,
  /** The day a sale made now belongs to. */
  businessDay: businessDaySchema,
  shift: shiftSchema.nullable(),
  /** Why selling is not possible right now; null when it is. */
  cannotSell: failureSchema.nullable(),
  flight: underWaySchema.nullable(),
  openUnknowns: z.int().nonnegative(),
  /** The printer's name as it was chosen; jobs that failed or were interrupted and wait for somebody's decision, at most 400. */
  printing: z.strictObject({ printer: z.string().nullable(), troubled: z.int().nonnegative() }),
  wallet: z.strictObject({ balance: poishaSchema, at: instantSchema }).nullable(),
  /** Null while the balance is enough for the rest of the day, and while too little is known to say. */
  runway: runwaySchema.nullable(),
  /** Operators not sold for a while, because too many of their last recharges are in doubt. */
  paused: z.array(pausedOperatorSchema),
  /** What recovery found at this start: recharges that were under way when the app last stopped. */
  recovered: z.strictObject({ notSent: z.int().nonnegative(), unknown: z.int().nonnegative() }),
});
export type TillStatus = z.infer<typeof tillStatusSchema>;
