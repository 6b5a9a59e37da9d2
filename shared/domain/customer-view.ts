import * as z from 'zod';
import { preferencesSchema } from './settings.ts';
import { accountTypeSchema, operatorSchema, phoneSchema, poishaSchema, rechargeIdSchema } from './values.ts';

/** What a customer may know of an order. */
const order = { phone: phoneSchema, operator: operatorSchema, accountType: accountTypeSchema, amount: poishaSchema };

const idle = z.strictObject({ at: z.literal('idle') });
const typing = z.strictObject({
  at: z.literal('typing'),
  /** Latin digits as far as they are typed. */
  digits: z.string().regex(/^\d{1,15}$/),
  operator: operatorSchema.nullable(),
});
/** `check`: nothing is sent yet, and a word of the customer still helps. */
const ordered = z.strictObject({ at: z.literal('order'), stage: z.enum(['check', 'waiting']), ...order });

/** Which step the counter is at: all that its page says to the customer. How a recharge ended it cannot say; the till looks that up. */
export const customerStepSchema = z.discriminatedUnion('at', [
  idle,
  typing,
  ordered,
  z.strictObject({ at: z.literal('ended'), rechargeId: rechargeIdSchema }),
]);
export type CustomerStep = z.infer<typeof customerStepSchema>;

/** `checking`: neither one is proven, and paying twice must not happen. */
export const customerResults = ['done', 'not-charged', 'checking'] as const;
export type CustomerResult = (typeof customerResults)[number];

const { language, digits, theme } = preferencesSchema.shape;

/** All that a customer is ever shown: no person, no balance, no commission, nobody else's number. */
export const customerViewSchema = z.strictObject({
  shopName: z.string(),
  practice: z.boolean(),
  look: z.strictObject({ language, digits, theme }),
  shows: z.discriminatedUnion('at', [
    idle,
    typing,
    ordered,
    z.strictObject({
      at: z.literal('ended'),
      result: z.enum(customerResults),
      /** Null where the till never took the order. */
      order: z.strictObject(order).nullable(),
      /** What to name when asking later; only while it is being checked. */
      claim: z.string().nullable(),
    }),
  ]),
});
export type CustomerView = z.infer<typeof customerViewSchema>;
