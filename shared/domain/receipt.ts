import * as z from 'zod';
import { rechargeSchema } from './recharge.ts';
import { instantSchema } from './values.ts';

/** Everything a slip says, from ledger facts only. Words and layout come later, so a receipt has no language. */
export const receiptSchema = z.strictObject({
  recharge: rechargeSchema,
  shopName: z.string(),
  shopAddress: z.string(),
  practice: z.boolean(),
  /** 1 for the first print; from 2 on the slip says DUPLICATE and this number. */
  copy: z.int().positive(),
  composedAt: instantSchema,
  /** Seq and the first 10 characters of the mac of the last entry: the anchor on paper. */
  proof: z.string().max(40),
});
export type Receipt = z.infer<typeof receiptSchema>;
