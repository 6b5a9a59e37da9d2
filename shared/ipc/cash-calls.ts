import * as z from 'zod';
import { noteCountsSchema } from '../domain/cash.ts';
import { shiftSchema } from '../domain/day.ts';
import { lineSchema, poishaSchema } from '../domain/values.ts';
import { call } from './call.ts';

const notNegative = poishaSchema.refine((amount) => amount >= 0);

export const cashCalls = {
  'shift.open': call('cashier', z.strictObject({ float: notNegative }), shiftSchema),
  'shift.close': call(
    'cashier',
    z.strictObject({
      counted: notNegative,
      /** How many of each note; `counted` must be their sum. */
      counts: noteCountsSchema.optional(),
      reason: lineSchema(300).optional(),
    }),
    shiftSchema,
  ),
} as const;
