import * as z from 'zod';

/** What a walk of the whole ledger found: the first entry that is not what it was, and why. */
export const verificationSchema = z.discriminatedUnion('intact', [
  z.strictObject({ intact: z.literal(true), entries: z.int().nonnegative(), head: z.string() }),
  z.strictObject({ intact: z.literal(false), firstBadSeq: z.int().nonnegative(), why: z.string() }),
]);
export type Verification = z.infer<typeof verificationSchema>;
