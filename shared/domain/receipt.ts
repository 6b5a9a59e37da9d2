import * as z from 'zod';
import { rechargeSchema } from './recharge.ts';
import { slipPictureSchema, slipSchema } from './slip.ts';
import { instantSchema, optionalLineSchema } from './values.ts';

/** What stands at the head and foot of every slip; empty texts are left out. */
export const shopProfileSchema = z.strictObject({
  name: z.string(),
  address: z.string(),
  phone: z.string(),
  /** The VAT registration number. */
  bin: z.string(),
  footer: z.string(),
  logo: slipPictureSchema.nullable(),
});
export type ShopProfile = z.infer<typeof shopProfileSchema>;

/** The words of a slip. `both`: every label in Bangla and English. */
export const slipLookSchema = z.strictObject({ language: z.enum(['bn', 'en', 'both']), digits: z.enum(['latn', 'beng']) });
export type SlipLook = z.infer<typeof slipLookSchema>;

/** Everything a slip says, from ledger facts only. Words and layout come later, so a receipt has no language. */
export const receiptSchema = z.strictObject({
  recharge: rechargeSchema,
  shop: shopProfileSchema,
  practice: z.boolean(),
  /** 1 for the first print; from 2 on the slip says DUPLICATE and this number. */
  copy: z.int().positive(),
  /** When and by whom this copy is made: printed on every copy but the first. */
  composedAt: instantSchema,
  composedBy: z.string(),
  /** Seq and the first 10 characters of the mac of the last entry: the anchor on paper. */
  proof: z.string().max(40),
});
export type Receipt = z.infer<typeof receiptSchema>;

/** A slip and the picture of it: dot for dot what the printer makes, as a base64 PNG; null where this till cannot draw. */
export const slipPreviewSchema = z.strictObject({ slip: slipSchema, png: z.base64().nullable() });
export type SlipPreview = z.infer<typeof slipPreviewSchema>;

/** Where the person chose to keep a file; null where they changed their mind. */
export const savedFileSchema = z.strictObject({ path: z.string().nullable() });
export type SavedFile = z.infer<typeof savedFileSchema>;

/** The part of the shop's settings that is seen on paper, as the owner is typing it. */
export const slipDraftSchema = z.strictObject({
  look: slipLookSchema,
  widthMm: z.union([z.literal(58), z.literal(80)]),
  shop: z.strictObject({
    name: optionalLineSchema(60),
    address: optionalLineSchema(120),
    phone: optionalLineSchema(40),
    bin: optionalLineSchema(30),
    footer: optionalLineSchema(160),
    logo: slipPictureSchema.nullable(),
  }),
});
export type SlipDraft = z.infer<typeof slipDraftSchema>;
