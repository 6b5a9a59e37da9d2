import * as z from 'zod';
import { slipLookSchema } from './receipt.ts';
import { slipPictureSchema } from './slip.ts';
import { operatorSchema, optionalLineSchema } from './values.ts';

const limits = z
  .strictObject({ min: z.int().min(1).max(50_000), max: z.int().min(1).max(50_000) })
  .refine(({ min, max }) => min <= max, 'min-above-max');

/** How this screen looks and sounds. Kept beside the ledgers, so that it holds in practice and for real alike. */
export const preferencesSchema = z.strictObject({
  language: z.enum(['bn', 'en']),
  digits: z.enum(['latn', 'beng']),
  theme: z.enum(['light', 'dark', 'contrast']),
  /** Percent. The letters grow, the paddings around them do not. */
  textSize: z.enum(['100', '125', '150', '200']),
  /** Besides what the system itself wishes. */
  motion: z.enum(['full', 'reduced']),
  sounds: z.boolean(),
  /** The desktop tells how a recharge ended that nobody was looking at. */
  notices: z.boolean(),
  /** A window for the customer on a second display, when there is one. */
  customerWindow: z.boolean(),
  /** How far a new installation has come: its three first screens, the guided first sale, or past both. */
  firstRun: z.enum(['welcome', 'guide', 'done']),
});
export type Preferences = z.infer<typeof preferencesSchema>;

/** Ten lakh times ten: above any shop's day, and far inside what adds up exactly. */
export const mostDailyTaka = 10_000_000;

/** What the owner decides about selling. Every change is a ledger entry; the last one counts. Amounts in whole taka. */
export const shopSettingsSchema = z.strictObject({
  shopName: z.string().max(60),
  shopAddress: z.string().max(120),
  shopPhone: z.string().max(40),
  /** VAT registration number; empty when the shop has none. */
  shopBin: z.string().max(30),
  receiptFooter: z.string().max(160),
  receiptLogo: slipPictureSchema.nullable(),
  receiptLook: slipLookSchema,
  paperWidthMm: z.union([z.literal(58), z.literal(80)]),
  receiptCopies: z.int().min(1).max(3),
  /** Minutes after midnight, Asia/Dhaka, at which the business day begins. */
  dayCutOverMinutes: z.int().min(0).max(719),
  enabledOperators: z.array(operatorSchema),
  limitsTaka: z.record(operatorSchema, z.strictObject({ prepaid: limits, postpaid: limits })),
  /** Same number and amount within this time asks first. */
  duplicateWindowMinutes: z.int().min(1).max(240),
  /** What one person, and the whole shop, may sell in a business day, whole taka; 0 is no limit. What is in doubt counts. */
  staffDailyTaka: z.int().min(0).max(mostDailyTaka),
  shopDailyTaka: z.int().min(0).max(mostDailyTaka),
  /** Above this amount the number is typed twice, or the customer has read it, whole taka; 0: never. */
  numberTwiceAboveTaka: z.int().min(0).max(50_000),
  /** What one customer may owe the shop, whole taka; 0: every recharge is paid when it is sold. */
  bakiLimitTaka: z.int().min(0).max(50_000),
  /** So many unknown outcomes of one operator within so many minutes pause it on this till; 0 never does. */
  pauseAfterUnknowns: z.int().min(0).max(20),
  pauseMinutes: z.int().min(1).max(240),
  /** What a day may be closed over: unknowns and unexplained movements with a typed reason, or not at all. */
  closeWithDoubts: z.enum(['sign', 'refuse']),
  /** "This account sells only on this till": one of the two conditions for unknowns to settle by themselves. */
  soleTill: z.boolean(),
  /** A cashier needs a manager's word above this amount; 0: never. */
  approvalAboveTaka: z.int().min(0).max(50_000),
  /** After this time without a call the till asks who is there; 0: never. Only where staff sign in. */
  idleLockMinutes: z.int().min(0).max(240),
});
export type ShopSettings = z.infer<typeof shopSettingsSchema>;

/** A change as the settings screen sends it: only what changed; names cleaned. */
export const shopSettingsChangeSchema = z
  .strictObject({
    ...shopSettingsSchema.shape,
    shopName: optionalLineSchema(60),
    shopAddress: optionalLineSchema(120),
    shopPhone: optionalLineSchema(40),
    shopBin: optionalLineSchema(30),
    receiptFooter: optionalLineSchema(160),
  })
  .partial();
export type ShopSettingsChange = z.infer<typeof shopSettingsChangeSchema>;
