import * as z from 'zod';
import { accountTypeSchema, instantSchema, operatorSchema, phoneSchema, poishaSchema } from './values.ts';

/** How often the same amount must have been sold to a number before it is said to be the usual one. */
export const usualFromTimes = 2;

export const customerNameLength = 40;

/** What is remembered of a customer's number: picks the operator and offers amounts, never sends by itself. */
export const customerSchema = z.strictObject({
  phone: phoneSchema,
  operator: operatorSchema,
  accountType: accountTypeSchema,
  lastAmount: poishaSchema,
  lastAt: instantSchema,
  times: z.int().positive(),
  /** What was sold to it most often, of what the provider proved; the latest among equals. Null until one amount was sold twice. */
  usualAmount: poishaSchema.nullable(),
  favourite: z.boolean(),
  /** What the shop calls them; '' for most. */
  name: z.string().max(160),
});
export type Customer = z.infer<typeof customerSchema>;
