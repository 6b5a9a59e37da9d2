import * as z from 'zod';
import { claimStates } from './claim-state.ts';
import { instantSchema, rechargeIdSchema } from './values.ts';

export const claimStateSchema = z.enum(claimStates);

/** The seqs of the two balances around a movement of the wallet; the same seq twice when both stand in one reply. */
export const gapKeySchema = z.strictObject({ fromSeq: z.int().positive(), toSeq: z.int().positive() });

export const claimStepSchema = z.strictObject({
  seq: z.int().positive(),
  at: instantSchema,
  staff: z.string(),
  claim: claimStateSchema,
  note: z.string(),
  /** The movement of the wallet that settled it. */
  evidence: gapKeySchema.optional(),
});
export type ClaimStep = z.infer<typeof claimStepSchema>;

/** `steps` oldest first, never empty; the last one says where the claim stands. */
export const claimSchema = z.strictObject({
  rechargeId: rechargeIdSchema,
  claim: claimStateSchema,
  steps: z.array(claimStepSchema),
});
export type Claim = z.infer<typeof claimSchema>;
