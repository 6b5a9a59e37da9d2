import * as z from 'zod';
import { failureSchema } from '../failure.ts';
import { credentialsStateSchema } from './credentials.ts';
import { shiftSchema } from './day.ts';
import { roles } from './role.ts';
import { preferencesSchema, shopSettingsSchema } from './settings.ts';
import { instantSchema, poishaSchema } from './values.ts';

/** Everything the first screen needs, in one answer. */
export const tillStatusSchema = z.strictObject({
  version: z.string(),
  mode: z.enum(['practice', 'live']),
  credentials: credentialsStateSchema,
  preferences: preferencesSchema,
  settings: shopSettingsSchema,
  role: z.enum(roles),
  staff: z.string(),
  shift: shiftSchema.nullable(),
  /** Why selling is not possible right now; null when it is. */
  cannotSell: failureSchema.nullable(),
  openUnknowns: z.int().nonnegative(),
  wallet: z.strictObject({ balance: poishaSchema, at: instantSchema }).nullable(),
  /** What recovery found at this start: recharges that were under way when the app last stopped. */
  recovered: z.strictObject({ notSent: z.int().nonnegative(), unknown: z.int().nonnegative() }),
});
export type TillStatus = z.infer<typeof tillStatusSchema>;
