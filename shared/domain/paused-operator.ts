import * as z from 'zod';
import { instantSchema, operatorSchema } from './values.ts';

/** An operator this till does not sell for a while, because the outcome of so many of its last recharges is unknown. */
export const pausedOperatorSchema = z.strictObject({
  operator: operatorSchema,
  unknowns: z.int().positive(),
  until: instantSchema,
});
export type PausedOperator = z.infer<typeof pausedOperatorSchema>;
