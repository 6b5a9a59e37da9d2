import * as z from 'zod';
import {
  accountTypeSchema,
  businessDaySchema,
  instantSchema,
  operatorSchema,
  phoneSchema,
  poishaSchema,
  rechargeIdSchema,
} from './values.ts';

/** What the cashier asked for. The id is made when the form opens and used once. */
export const rechargeOrderSchema = z.strictObject({
  id: rechargeIdSchema,
  phone: phoneSchema,
  operator: operatorSchema,
  accountType: accountTypeSchema,
  /** Integer poisha; whole taka only, checked by the limits guard. */
  amount: poishaSchema,
  /** What the customer paid now, at most the amount; the rest is baki. Absent: all of it. The provider is never told. */
  cashTaken: poishaSchema.refine((cash) => cash >= 0, 'negative').optional(),
});
export type RechargeOrder = z.infer<typeof rechargeOrderSchema>;

/** `intended -> sending -> succeeded | failed | rejected | not-sent | unknown`; `unknown -> settled-charged | settled-not-charged`. */
export const rechargeStates = [
  'intended',
  'sending',
  'succeeded',
  'failed',
  'rejected',
  'not-sent',
  'unknown',
  'settled-charged',
  'settled-not-charged',
] as const;
export const rechargeStateSchema = z.enum(rechargeStates);
export type RechargeState = z.infer<typeof rechargeStateSchema>;

/** Something about a proven success that the owner must look at. Money moved, so the state stays `succeeded`. */
export const alarmSchema = z.enum(['phone-mismatch', 'amount-mismatch', 'operator-mismatch', 'balance-mismatch']);
export type Alarm = z.infer<typeof alarmSchema>;

/** Nothing reached the provider. `stopped-before-sending`: the app ended, or the ledger refused, before the first byte. */
export const notSentReasons = [
  'dns',
  'refused',
  'unreachable',
  'connect-timeout',
  'connection-lost',
  'certificate',
  'tls',
  'proxy',
  'stopped-before-sending',
] as const;
export type NotSentReason = (typeof notSentReasons)[number];

/** The provider's documented refusals: 401, and 422 with one of these texts. Source: "Error Responses" of its documentation. */
export const rejectionReasons = [
  'invalid-credentials',
  'missing-parameters',
  'invalid-account-type',
  'invalid-operator',
  'operator-number-mismatch',
  'invalid-amount',
  'insufficient-balance',
] as const;
export type RejectionReason = (typeof rejectionReasons)[number];

/** Why an answer, or its absence, proves nothing. */
export const unknownReasons = [
  'no-answer-in-time',
  'connection-lost-after-sending',
  'answer-cut-short',
  'answer-too-long',
  'answer-unreadable',
  'answer-not-documented',
  'duplicate-keys',
  'balance-moved-without-success',
  'provider-error',
  'redirected',
  'app-stopped-while-sending',
] as const;
export type UnknownReason = (typeof unknownReasons)[number];

/** The provider declined and proved by its balances that nothing was charged; its own words are in `providerText`. */
export const failedReasons = ['provider-declined'] as const;

/** Why a recharge was not charged, or why nobody can be sure. */
export const reasonSchema = z.enum([...notSentReasons, ...rejectionReasons, ...unknownReasons, ...failedReasons]);
export type Reason = z.infer<typeof reasonSchema>;

const common = {
  id: rechargeIdSchema,
  phone: phoneSchema,
  operator: operatorSchema,
  accountType: accountTypeSchema,
  amount: poishaSchema,
  /** Only where it differs from the amount. */
  cashTaken: poishaSchema.optional(),
  /** Seq of `recharge-intended`: the receipt's serial number. */
  seq: z.int().positive(),
  /** Seq and mac of the last entry folded in: what a slip prints as its proof. */
  lastSeq: z.int().positive(),
  mac: z.string(),
  businessDay: businessDaySchema,
  staff: z.string(),
  intendedAt: instantSchema,
  /** When the first byte was allowed out; absent when nothing was sent. */
  sentAt: instantSchema.optional(),
  /** When the present state was reached. */
  at: instantSchema,
  balanceBefore: poishaSchema.optional(),
  balanceAfter: poishaSchema.optional(),
};
/** The provider's own words, cleaned and capped: shown as text, never interpreted. */
const providerText = z.string().max(300).optional();

/** The fold of a recharge's ledger entries, as every screen, slip and caller sees it. */
export const rechargeSchema = z.discriminatedUnion('state', [
  z.strictObject({ ...common, state: z.literal('intended') }),
  z.strictObject({ ...common, state: z.literal('sending') }),
  z.strictObject({
    ...common,
    state: z.literal('succeeded'),
    commission: poishaSchema,
    balanceBefore: poishaSchema,
    balanceAfter: poishaSchema,
    transactionId: z.string().max(100).optional(),
    customerName: z.string().max(100).optional(),
    alarms: z.array(alarmSchema),
  }),
  z.strictObject({ ...common, state: z.literal('failed'), reason: z.enum(failedReasons), providerText }),
  z.strictObject({
    ...common,
    state: z.literal('rejected'),
    reason: z.enum(rejectionReasons),
    allowedOperators: z.array(operatorSchema).optional(),
  }),
  z.strictObject({ ...common, state: z.literal('not-sent'), reason: z.enum(notSentReasons) }),
  z.strictObject({ ...common, state: z.literal('unknown'), reason: z.enum(unknownReasons), providerText }),
  z.strictObject({
    ...common,
    state: z.literal('settled-charged'),
    reason: z.enum(unknownReasons),
    settledBy: z.string(),
    settledWhy: z.string(),
  }),
  z.strictObject({
    ...common,
    state: z.literal('settled-not-charged'),
    reason: z.enum(unknownReasons),
    settledBy: z.string(),
    settledWhy: z.string(),
  }),
]);
export type Recharge = z.infer<typeof rechargeSchema>;
