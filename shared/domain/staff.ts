import * as z from 'zod';
import { foldDigits } from '../digits.ts';
import type { StaffId } from '../ids.ts';
import { roles } from './role.ts';
import { lineSchema } from './values.ts';

export const staffIdSchema = z.uuidv7().transform((id) => id.toLowerCase() as StaffId);
export const staffNameSchema = lineSchema(40);

/** Four to eight digits; Bangla ones are folded first. */
export const pinSchema = z
  .string()
  .max(16)
  .transform(foldDigits)
  .refine((pin) => /^\d{4,8}$/.test(pin), 'not-a-pin');

/** As typed: capitals, small letters, spaces and dashes are all the same. */
export const recoveryCodeSchema = z.string().min(1).max(60);

/** What a PIN or a code is checked against: its scrypt hash, hex. For a PIN the hash is of its HMAC under a key that lies in no ledger. */
export const verifierSchema = z.strictObject({
  costLog2: z.int().min(10).max(20),
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Verifier = z.infer<typeof verifierSchema>;

/** One person who may sign in, as the page sees them. Nothing of their PIN. */
export const staffSchema = z.strictObject({
  staffId: staffIdSchema,
  name: z.string(),
  role: z.enum(roles),
  /** False: left the shop; the name stays theirs. */
  active: z.boolean(),
  /** Seconds until a PIN is taken again after too many wrong ones; 0 when it is taken now. */
  lockedSeconds: z.int().nonnegative(),
});
export type Staff = z.infer<typeof staffSchema>;

/** Who is at the counter. `open`: no staff yet, so whoever is there owns it; `needed`: nobody may do anything before signing in. */
export const seatSchema = z.strictObject({
  state: z.enum(['open', 'signed-in', 'needed']),
  /** Whoever is signed in, or was last in this run of the app. */
  staffId: staffIdSchema.nullable(),
});
export type SeatState = z.infer<typeof seatSchema>;

/** Names that stand in the ledger for nobody in particular. */
export const reservedNames: readonly string[] = ['owner', 'headless', 'desk'];

/** How two names are compared: one that looks like another's is not free. */
export const nameKey = (name: string): string => name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ');
