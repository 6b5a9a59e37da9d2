import * as z from 'zod';
import { cashSideSchema } from './cash.ts';
import { gapKeySchema } from './claim.ts';
import { dayTotalsSchema, tallySchema, tallyWithCommissionSchema } from './day.ts';
import { gapNames } from './gap-name.ts';
import { businessDaySchema, instantSchema, poishaSchema } from './values.ts';

/** So many movements that nothing explains are listed one by one; all are in the sum. */
export const gapsListed = 20;

/**
 * The provider's side of a day, from the chain of balances: `opening + named + unexplained - net = closing`, to the poisha. It runs
 * from where the day before ended to where the first sale of a later day begins, so days follow each other without a hole.
 */
export const walletSideSchema = z.strictObject({
  /** The balances known last before the period and last in it; absent while none was ever known. */
  opening: poishaSchema.optional(),
  closing: poishaSchema.optional(),
  closingAt: instantSchema.optional(),
  /** `closing` was read off the dashboard by a person. */
  typed: z.literal(true).optional(),
  /** What left for recharges, commission already taken off. */
  net: poishaSchema,
  /** The part of `net` that left for recharges without the provider's word: the balances say so. */
  inferred: poishaSchema,
  /** Movements that a person named. Signed, like all movements here: negative left the wallet. */
  named: z.array(z.strictObject({ name: z.enum(gapNames), count: z.int().positive(), amount: poishaSchema })),
  unexplained: tallySchema,
  /** The first {@link gapsListed} of what is unexplained, oldest first. */
  gaps: z.array(z.strictObject({ ...gapKeySchema.shape, at: instantSchema, amount: poishaSchema })).max(gapsListed),
  /** The entry with which this period ends; the next one begins after it. */
  throughSeq: z.int().nonnegative(),
});
export type WalletSide = z.infer<typeof walletSideSchema>;

/** What a day says beside its totals: of an open day as it stands, of a closed one as its Z keeps it. */
export const daySides = {
  wallet: walletSideSchema.optional(),
  cash: cashSideSchema.optional(),
  /** Unknowns the day before left open, and those this one leaves open. */
  carriedIn: tallySchema.optional(),
  carriedOut: tallySchema.optional(),
  /** Part of `charged`: sold on an earlier day that was closed already, found to be charged now. And what was taken back so. */
  earlier: z.strictObject({ charged: tallySchema, takenBack: tallySchema }).optional(),
  /** The ledger's key, on the first Z: whoever holds that paper can tell another ledger from this one. */
  keyFingerprint: z.string().max(40).optional(),
  /** Somebody closed the day over open questions, and says why. */
  signedFor: z.strictObject({ note: z.string().max(300) }).optional(),
};

/** The day so far (X) or closed (Z). */
export const dayReportSchema = z.strictObject({
  ...dayTotalsSchema.shape,
  ...daySides,
  /** An earlier day that must be closed before this one. */
  closeFirst: businessDaySchema.optional(),
  firstSeq: z.int().positive(),
  lastSeq: z.int().nonnegative(),
  /** Ten characters of the last entry's mac: of an X the latest entry, of a Z the entry that closed the day. */
  proof: z.string().max(10),
  closedAt: instantSchema.optional(),
  closedBy: z.string().optional(),
});
export type DayReport = z.infer<typeof dayReportSchema>;

/** A closed day in the list of them. */
export const closedDaySchema = z.strictObject({
  zNumber: z.int().positive(),
  businessDay: businessDaySchema,
  closedAt: instantSchema,
  closedBy: z.string(),
  charged: tallyWithCommissionSchema,
  unknown: tallySchema,
  grandTotal: poishaSchema,
});
export type ClosedDay = z.infer<typeof closedDaySchema>;
