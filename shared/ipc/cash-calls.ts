import * as z from 'zod';
import { cashInReasons, cashOutReasons } from '../domain/cash-lists.ts';
import {
  bakiLineSchema,
  bakiSchema,
  cashMoveSchema,
  cashSideSchema,
  noteCountsSchema,
  positiveSchema,
  shiftWithCashSchema,
} from '../domain/cash.ts';
import { shiftSchema } from '../domain/day.ts';
import { pinSchema, staffIdSchema } from '../domain/staff.ts';
import { lineSchema, phoneSchema, poishaSchema, shiftIdSchema } from '../domain/values.ts';
import { call, cursor, list, nothing, page } from './call.ts';

const notNegative = poishaSchema.refine((amount) => amount >= 0);
const noteText = z.union([z.literal(''), lineSchema(300)]);

/** "Something else" must say what. */
const moved = <R extends readonly [string, ...string[]]>(reasons: R) =>
  z
    .strictObject({ amount: positiveSchema, reason: z.enum(reasons), note: noteText })
    .refine(({ reason, note }) => reason !== 'other' || note !== '', { path: ['note'] });

/** The drawer, who has it, and what customers owe. */
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
  /** Why the count differs; by whoever counted, or a manager. */
  'shift.explain': call('cashier', z.strictObject({ shiftId: shiftIdSchema, reason: lineSchema(300) }), shiftSchema),
  /** Counts this shift blind, signs the other person in, and opens theirs with what was counted. */
  'shift.handOver': call(
    'cashier',
    z.strictObject({
      counts: noteCountsSchema,
      reason: lineSchema(300).optional(),
      to: z.strictObject({ staffId: staffIdSchema, pin: pinSchema }),
    }),
    z.strictObject({ closed: shiftSchema, opened: shiftSchema }),
  ),
  'shift.list': call('manager', z.strictObject(page), list(shiftWithCashSchema)),
  'cash.payIn': call('cashier', moved(cashInReasons), cashMoveSchema),
  'cash.payOut': call('cashier', moved(cashOutReasons), cashMoveSchema),
  /** The open shift. `cash` is null for a cashier, who counts before anybody says what should be there. */
  'cash.now': call(
    'cashier',
    nothing,
    z.strictObject({ shift: shiftSchema.nullable(), moves: z.array(cashMoveSchema), cash: cashSideSchema.nullable() }),
  ),
  /** Everybody that owes, latest moved first; with `lastFour` also those that owe nothing any more. */
  'baki.list': call(
    'cashier',
    z.strictObject({
      ...page,
      lastFour: z
        .string()
        .regex(/^\d{4}$/)
        .optional(),
    }),
    z.strictObject({ items: z.array(bakiSchema), cursor: cursor.nullable(), owed: poishaSchema }),
  ),
  'baki.statement': call(
    'cashier',
    z.strictObject({ ...page, phone: phoneSchema }),
    z.strictObject({ baki: bakiSchema.nullable(), items: z.array(bakiLineSchema), cursor: cursor.nullable() }),
  ),
  'baki.pay': call('cashier', z.strictObject({ phone: phoneSchema, amount: positiveSchema, note: noteText }), bakiSchema),
  'baki.forgive': call(
    'manager',
    z.strictObject({ phone: phoneSchema, amount: positiveSchema, note: lineSchema(300) }),
    bakiSchema,
  ),
} as const;
