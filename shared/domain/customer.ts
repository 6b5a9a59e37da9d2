import * as z from 'zod';
import { accountTypeSchema, instantSchema, operatorSchema, phoneSchema, poishaSchema } from './values.ts';

/** What is remembered of a customer's number: picks the operator and the last amount, never sends by itself. */
export const customerSchema = z.strictObject({
  phone: phoneSchema,
  operator: operatorSchema,
  accountType: accountTypeSchema,
  lastAmount: poishaSchema,
  lastAt: instantSchema,
  times: z.int().positive(),
});
export type Customer = z.infer<typeof customerSchema>;
