import * as z from 'zod';
import { instantSchema, phoneSchema, operatorSchema, poishaSchema, rechargeIdSchema } from './values.ts';

/** What the chain of balances says of an unknown. `none`: no later balance has been seen yet. */
export const suggestionSchema = z.enum(['charged', 'not-charged', 'ambiguous', 'none']);
export type Suggestion = z.infer<typeof suggestionSchema>;

/** Why the suggestion is what it is: the two balances around the unknowns and what they leave to explain. */
export const evidenceSchema = z.strictObject({
  /** Last balance known before the unknown, and the entry that proves it. */
  balanceBefore: poishaSchema.optional(),
  balanceBeforeSeq: z.int().positive().optional(),
  /** First balance known after it. */
  balanceAfter: poishaSchema.optional(),
  balanceAfterSeq: z.int().positive().optional(),
  /** `balanceBefore - balanceAfter`: what left the wallet in between. */
  moved: poishaSchema.optional(),
  /** What this unknown would have cost: amount less the commission learned for its operator and account type. */
  expectedNet: poishaSchema.optional(),
  /** Unknowns between the same two balances, this one included. */
  together: z.int().positive().optional(),
  rule: z.enum([
    'no-later-balance',
    'no-earlier-balance',
    'too-soon',
    'nothing-moved',
    'moved-exactly-net',
    'one-subset-fits',
    'several-subsets-fit',
    'nothing-fits',
    'too-many-to-tell',
  ]),
});
export type Evidence = z.infer<typeof evidenceSchema>;

export const openUnknownSchema = z.strictObject({
  rechargeId: rechargeIdSchema,
  phone: phoneSchema,
  operator: operatorSchema,
  amount: poishaSchema,
  sentAt: instantSchema,
  ageMs: z.int().nonnegative(),
  suggestion: suggestionSchema,
  evidence: evidenceSchema,
});
export type OpenUnknown = z.infer<typeof openUnknownSchema>;

/** One line of the statement the provider does not offer. `amount` is signed: negative leaves the wallet. */
export const walletLineSchema = z.strictObject({
  kind: z.enum(['sale', 'unknown', 'inferred', 'gap']),
  at: instantSchema,
  seq: z.int().positive(),
  rechargeId: rechargeIdSchema.optional(),
  amount: poishaSchema,
  /** Balance after this line, where the provider told it. */
  balance: poishaSchema.optional(),
});
export type WalletLine = z.infer<typeof walletLineSchema>;

export const walletStatementSchema = z.strictObject({
  /** "Last known", never "live": with the moment the provider said it. */
  lastKnown: z.strictObject({ balance: poishaSchema, at: instantSchema }).optional(),
  items: z.array(walletLineSchema),
  cursor: z.string().nullable(),
});
export type WalletStatement = z.infer<typeof walletStatementSchema>;
