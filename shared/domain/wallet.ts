import * as z from 'zod';
import { gapNames } from './gap-name.ts';
import { gapKeySchema } from './claim.ts';
import { unknownReasons } from './recharge.ts';
import { accountTypeSchema, instantSchema, phoneSchema, operatorSchema, poishaSchema, rechargeIdSchema } from './values.ts';

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
  /** One of the two balances was typed by a person: it suggests, and never settles anything by itself. */
  typed: z.literal(true).optional(),
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
  accountType: accountTypeSchema,
  amount: poishaSchema,
  /** Why nobody can be sure. */
  reason: z.enum(unknownReasons),
  sentAt: instantSchema,
  ageMs: z.int().nonnegative(),
  suggestion: suggestionSchema,
  evidence: evidenceSchema,
});
export type OpenUnknown = z.infer<typeof openUnknownSchema>;

export const gapNameSchema = z.enum(gapNames);

/** The latest naming of one movement; it explains it only as long as the movement has this amount. */
export const namedGapSchema = z.strictObject({
  ...gapKeySchema.shape,
  amount: poishaSchema,
  name: gapNameSchema,
  note: z.string(),
  rechargeId: rechargeIdSchema.optional(),
  /** The entry that named it. */
  namedSeq: z.int().positive(),
  staff: z.string(),
});
export type NamedGap = z.infer<typeof namedGapSchema>;

/** A movement of the wallet that nothing the till knows explains. `amount` is signed: negative left the wallet. */
export const walletGapSchema = z.strictObject({
  ...gapKeySchema.shape,
  at: instantSchema,
  amount: poishaSchema,
  balanceBefore: poishaSchema,
  balanceAfter: poishaSchema,
  /** Earlier sales that cost exactly what came in, newest first: one of them may have been reversed. */
  reversals: z.array(z.strictObject({ rechargeId: rechargeIdSchema, at: instantSchema })),
  /** Recharges settled as not charged that cost exactly what left, newest first: one of them may have been charged late. */
  lateCharges: z.array(z.strictObject({ rechargeId: rechargeIdSchema, at: instantSchema })),
  /** Open or promised claims whose amount or cost is exactly what came in. */
  claims: z.array(rechargeIdSchema),
  named: namedGapSchema.optional(),
});
export type WalletGap = z.infer<typeof walletGapSchema>;

/** One line of the statement the provider does not offer. `amount` is signed: negative leaves the wallet. */
export const walletLineSchema = z.strictObject({
  kind: z.enum(['sale', 'unknown', 'inferred', 'gap', 'observed', ...gapNames]),
  at: instantSchema,
  seq: z.int().positive(),
  rechargeId: rechargeIdSchema.optional(),
  amount: poishaSchema,
  /** Of a movement no sale explains: the seq of the balance before it; `seq` is that of the balance after it. */
  fromSeq: z.int().positive().optional(),
  /** Balance after this line, where the provider (or, of an `observed` line, a person) told it. */
  balance: poishaSchema.optional(),
});
export type WalletLine = z.infer<typeof walletLineSchema>;

/** Opaque: where in which window of the chain the page before ended. */
export const statementCursorSchema = z.string().regex(/^\d{1,15}(\.\d{1,15})?$/);

export const walletStatementSchema = z.strictObject({
  /** "Last known", never "live": with the moment the provider said it. */
  lastKnown: z.strictObject({ balance: poishaSchema, at: instantSchema }).optional(),
  items: z.array(walletLineSchema),
  cursor: statementCursorSchema.nullable(),
});
export type WalletStatement = z.infer<typeof walletStatementSchema>;

/** A reply the rule of the replies before it does not reproduce: the provider changed this commission, or made a mistake. */
export const commissionDriftSchema = z.strictObject({
  operator: operatorSchema,
  accountType: accountTypeSchema,
  /** The reply that first differed. */
  seq: z.int().positive(),
  amount: poishaSchema,
  expected: poishaSchema,
  seen: poishaSchema,
  /** Replies that agree with the new commission since, that one included. */
  repliesSince: z.int().positive(),
});
export type CommissionDrift = z.infer<typeof commissionDriftSchema>;
