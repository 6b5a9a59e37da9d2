import * as z from 'zod';
import { bakiKinds } from './baki-kinds.ts';
import { cashInReasons, cashOutReasons, notesTaka } from './cash-lists.ts';
import { shiftSchema } from './day.ts';
import { businessDaySchema, instantSchema, phoneSchema, poishaSchema, rechargeIdSchema } from './values.ts';

export const noteCountsSchema = z.partialRecord(
  z.enum(notesTaka.map((note) => `${note}` as const)),
  z.int().min(0).max(100_000).optional(),
);

/** More than nothing. */
export const positiveSchema = poishaSchema.refine((amount) => amount > 0, 'not-positive');

/**
 * The cash of one shift, or of a business day: the sum of its drawers. `expected` = float + taken + bakiPaid + paidIn - paidOut.
 *
 * A drawer that is still open when a day ends begins the next one with what it should hold, as that day's float; so does one that
 * is handed over after midnight. A drawer handed over within a day is one drawer of that day.
 */
export const cashSideSchema = z.strictObject({
  float: poishaSchema,
  /** Cash of charged recharges. Signed: a charge that proves false is taken out of the drawer that is open then. */
  taken: poishaSchema,
  /** What charged recharges cost more than was taken for them; no cash, so in no expectation. */
  bakiGiven: poishaSchema,
  bakiPaid: poishaSchema,
  paidIn: poishaSchema,
  paidOut: poishaSchema,
  /** Cash of recharges in doubt: it may or may not lie in the drawer, so it is in no expectation. */
  inDoubt: poishaSchema,
  expected: poishaSchema,
  /** Of a day: only when every drawer of it was counted. */
  counted: poishaSchema.optional(),
  /** Counted less expected; of a day, of the shifts closed so far. */
  difference: poishaSchema.optional(),
});
export type CashSide = z.infer<typeof cashSideSchema>;

export const shiftWithCashSchema = z.strictObject({ ...shiftSchema.shape, cash: cashSideSchema });
export type ShiftWithCash = z.infer<typeof shiftWithCashSchema>;

const moved = { seq: z.int().positive(), at: instantSchema, staff: z.string(), amount: poishaSchema, note: z.string() };
/** Cash that came into a drawer or left it, and that no sale explains. */
export const cashMoveSchema = z.discriminatedUnion('way', [
  z.strictObject({ ...moved, way: z.literal('in'), reason: z.enum(cashInReasons) }),
  z.strictObject({ ...moved, way: z.literal('out'), reason: z.enum(cashOutReasons) }),
]);
export type CashMove = z.infer<typeof cashMoveSchema>;

/** What a customer owes. Negative when more was paid than charged after all. */
export const bakiSchema = z.strictObject({ phone: phoneSchema, owed: poishaSchema, lastAt: instantSchema });
export type Baki = z.infer<typeof bakiSchema>;

/** One line of a customer's statement: `change` is signed, `owed` is what they owed after it. */
export const bakiLineSchema = z.strictObject({
  seq: z.int().positive(),
  at: instantSchema,
  businessDay: businessDaySchema,
  staff: z.string(),
  kind: z.enum(bakiKinds),
  change: poishaSchema,
  owed: poishaSchema,
  note: z.string(),
  rechargeId: rechargeIdSchema.optional(),
});
export type BakiLine = z.infer<typeof bakiLineSchema>;
