import * as z from 'zod';
import { cashInReasons, cashOutReasons } from './cash-lists.ts';
import { noteCountsSchema, positiveSchema } from './cash.ts';
import { daySides } from './day-report.ts';
import { dayLineSchema } from './day.ts';
import { printJobIdSchema, printedThingSchema } from './print-job.ts';
import { printFaults } from './printer.ts';
import { alarmSchema, failedReasons, notSentReasons, rechargeOrderSchema, rejectionReasons, unknownReasons } from './recharge.ts';
import { roles } from './role.ts';
import { staffIdSchema, verifierSchema } from './staff.ts';
import { claimStateSchema, gapKeySchema } from './claim.ts';
import {
  businessDaySchema,
  instantSchema,
  operatorSchema,
  phoneSchema,
  poishaSchema,
  rechargeIdSchema,
  shiftIdSchema,
} from './values.ts';
import { gapNameSchema } from './wallet.ts';

/** What the provider said, kept word for word for disputes. Never holds a secret: the adapter checks before it hands it on. */
const replyKept = {
  httpStatus: z.int().optional(),
  rawBody: z.string().max(65_536).optional(),
  /** Deviations from strict JSON that were accepted, e.g. the documented `{ {`. */
  deviations: z.array(z.literal('doubled-brace')).optional(),
  /** The provider's `Date` header: a second clock. */
  providerDate: z.string().max(64).optional(),
};
const balances = { balanceBefore: poishaSchema.optional(), balanceAfter: poishaSchema.optional() };

const note300 = z.string().max(300);
/** One entry of a chain, and with it all before it. */
const ledgerPointSchema = z.strictObject({ seq: z.int().positive(), mac: z.string().regex(/^[0-9a-f]{64}$/) });

const entry = <K extends string, S extends z.core.$ZodLooseShape>(kind: K, body: S) =>
  z.strictObject({ kind: z.literal(kind), body: z.strictObject(body) });

/** What happened, before the ledger gives it a place in the chain. */
export const entryDraftSchema = z.discriminatedUnion('kind', [
  entry('recharge-intended', {
    ...rechargeOrderSchema.shape,
    shiftId: shiftIdSchema,
    confirmed: z.boolean(),
    /** The number is one digit away from a regular customer's, and somebody looked and said that it is right. */
    numberConfirmed: z.boolean().optional(),
  }),
  entry('recharge-sending', { id: rechargeIdSchema }),
  entry('recharge-succeeded', {
    id: rechargeIdSchema,
    commission: poishaSchema,
    balanceBefore: poishaSchema,
    balanceAfter: poishaSchema,
    transactionId: z.string().max(100).optional(),
    customerName: z.string().max(100).optional(),
    alarms: z.array(alarmSchema),
    /** What the provider says of a cashback, when it says anything: it may move the wallet. */
    cashbackText: z.string().max(300).optional(),
    ...replyKept,
  }),
  entry('recharge-failed', {
    id: rechargeIdSchema,
    reason: z.enum(failedReasons),
    providerText: z.string().max(300).optional(),
    ...balances,
    ...replyKept,
  }),
  entry('recharge-rejected', {
    id: rechargeIdSchema,
    reason: z.enum(rejectionReasons),
    allowedOperators: z.array(operatorSchema).optional(),
    ...replyKept,
  }),
  entry('recharge-not-sent', { id: rechargeIdSchema, reason: z.enum(notSentReasons), detail: z.string().max(300).optional() }),
  entry('recharge-unknown', {
    id: rechargeIdSchema,
    reason: z.enum(unknownReasons),
    providerText: z.string().max(300).optional(),
    detail: z.string().max(300).optional(),
    ...balances,
    ...replyKept,
  }),
  entry('recharge-settled', {
    id: rechargeIdSchema,
    verdict: z.enum(['charged', 'not-charged']),
    /** A person's reason, or the rule's name when the owner lets the chain settle by itself. */
    reason: z.string().max(300),
    /** Seqs of the entries the verdict rests on. */
    evidence: z.array(z.int().positive()),
  }),
  entry('recharge-reopened', {
    id: rechargeIdSchema,
    reason: z.string().max(300),
    evidence: z.array(z.int().positive()),
    /** A person took the verdict back: no rule settles this recharge again. */
    byHand: z.boolean().optional(),
  }),
  /** A copy number is taken here, so that whatever follows a slip that may have come out says DUPLICATE. */
  entry('print-queued', {
    jobId: printJobIdSchema,
    what: printedThingSchema,
    printer: z.string().max(220),
    automatic: z.boolean(),
    drawer: z.boolean(),
    retryOf: printJobIdSchema.optional(),
  }),
  /** `failed` without `partly`: nothing came out, and the copy number is free again. */
  entry('print-ended', {
    jobId: printJobIdSchema,
    state: z.enum(['sent', 'failed', 'interrupted', 'cancelled']),
    fault: z.enum(printFaults).optional(),
    partly: z.boolean().optional(),
  }),
  /** What a person says a movement of the wallet was; a later naming of the same movement supersedes it. `amount` is signed. */
  entry('gap-named', {
    ...gapKeySchema.shape,
    amount: poishaSchema,
    name: gapNameSchema,
    note: z.string().max(300),
    rechargeId: rechargeIdSchema.optional(),
  }),
  /** What the provider's dashboard showed, typed by a person. */
  entry('balance-observed', { balance: poishaSchema, note: z.string().max(300) }),
  entry('claim-moved', {
    rechargeId: rechargeIdSchema,
    claim: claimStateSchema,
    note: z.string().max(300),
    evidence: gapKeySchema.optional(),
  }),
  /** A copy that went into a file (`how`), and in ledgers of the first version every copy. */
  entry('receipt-printed', { id: rechargeIdSchema, copy: z.int().positive(), how: z.string().max(60) }),
  /** `from` is the shift that was counted and handed over: its count is this one's float. */
  entry('shift-opened', {
    shiftId: shiftIdSchema,
    float: poishaSchema,
    counts: noteCountsSchema.optional(),
    from: shiftIdSchema.optional(),
  }),
  entry('shift-closed', {
    shiftId: shiftIdSchema,
    counted: poishaSchema,
    expected: poishaSchema,
    difference: poishaSchema,
    reason: z.string().max(300).optional(),
    counts: noteCountsSchema.optional(),
    /** Cash of this shift's recharges that were in doubt when it was counted. */
    inDoubt: poishaSchema.optional(),
  }),
  /** Said after the count, when the difference was known; a later one supersedes it. */
  entry('shift-explained', { shiftId: shiftIdSchema, reason: z.string().min(1).max(300) }),
  entry('cash-paid-in', { shiftId: shiftIdSchema, amount: positiveSchema, reason: z.enum(cashInReasons), note: note300 }),
  entry('cash-paid-out', { shiftId: shiftIdSchema, amount: positiveSchema, reason: z.enum(cashOutReasons), note: note300 }),
  /** Cash of a customer that owes; never more than is owed. */
  entry('baki-paid', { phone: phoneSchema, amount: positiveSchema, shiftId: shiftIdSchema, note: note300 }),
  entry('baki-forgiven', { phone: phoneSchema, amount: positiveSchema, note: note300 }),
  /** What the shop wants to see of a number that has bought: as a favourite, under a name. The latest word stands. */
  entry('customer-noted', { phone: phoneSchema, favourite: z.boolean(), name: z.string().max(160) }),
  entry('day-closed', {
    closedDay: businessDaySchema,
    zNumber: z.int().positive(),
    /** Never resets: the sum of charged amounts of every closed day so far. */
    grandTotal: poishaSchema,
    charged: z.strictObject({ count: z.int(), amount: poishaSchema, commission: poishaSchema }),
    unknown: z.strictObject({ count: z.int(), amount: poishaSchema }),
    firstSeq: z.int().positive(),
    lastSeq: z.int().positive(),
    /** From here on as the day was when it was closed, so that its Z says the same for ever. The first version's Zs lack it. */
    lines: z.array(dayLineSchema).optional(),
    notCharged: z.strictObject({ count: z.int(), amount: poishaSchema }).optional(),
    ...daySides,
  }),
  entry('settings-changed', { settings: z.record(z.string().max(60), z.json()) }),
  /** The first one is the owner, with the verifier of the recovery code. */
  entry('staff-added', {
    staffId: staffIdSchema,
    name: z.string().min(1).max(160),
    role: z.enum(roles),
    pin: verifierSchema,
    recovery: verifierSchema.optional(),
  }),
  entry('staff-changed', {
    staffId: staffIdSchema,
    name: z.string().min(1).max(160).optional(),
    role: z.enum(roles).optional(),
    active: z.boolean().optional(),
    pin: verifierSchema.optional(),
  }),
  entry('staff-signed-in', { staffId: staffIdSchema }),
  entry('staff-signed-out', { staffId: staffIdSchema, how: z.enum(['hand', 'idle', 'switch']) }),
  /** A wrong PIN: the so-many-th in a row; from the fifth on none is taken until `lockedUntil`. */
  entry('pin-refused', { staffId: staffIdSchema, tries: z.int().positive(), lockedUntil: instantSchema.optional() }),
  /** The recovery code was used: a new PIN, and a new code in its place. */
  entry('recovery-used', { staffId: staffIdSchema, pin: verifierSchema, recovery: verifierSchema }),
  /** The word of a manager for an amount the cashier may not sell alone. Durable before the recharge is intended. */
  entry('override-given', {
    staffId: staffIdSchema,
    name: z.string().max(160),
    rechargeId: rechargeIdSchema,
    amount: poishaSchema,
    above: poishaSchema,
  }),
  /**
   * A copy of the ledger took its place. The entries before this one are the copy's; `lost` of those that were here are not among
   * them. `anchorBefore` is what was remembered outside the file until then.
   */
  entry('ledger-restored', {
    restoreId: z.uuid(),
    how: z.enum(['restored', 'moved-in']),
    reason: z.string().max(1_200),
    by: z.string().max(160),
    from: ledgerPointSchema,
    entriesBefore: z.int().nonnegative(),
    lost: z.int().nonnegative(),
    anchorBefore: ledgerPointSchema.optional(),
  }),
  /** A file was written that takes the ledger to another computer: this till sells no more. */
  entry('ledger-moved-out', { moveId: z.uuid() }),
  /** The owner's word that it did not come to that, or the file could not be written. */
  entry('move-called-off', { reason: z.string().max(1_200) }),
  entry('operator-resumed', { operator: operatorSchema }),
  entry('clock-jumped', { expectedAt: instantSchema, seenAt: instantSchema, jumpMs: z.int() }),
]);
export type EntryDraft = z.infer<typeof entryDraftSchema>;
export type EntryKind = EntryDraft['kind'];
export type EntryBody<K extends EntryKind> = Extract<EntryDraft, { kind: K }>['body'];

/** Who and when: stamped by core, not by the ledger, so that the ledger needs no clock. */
export type EntryStamp = {
  readonly atMs: number;
  readonly businessDay: z.infer<typeof businessDaySchema>;
  readonly staff: string;
};

/**
 * A fact in the past tense, never changed.
 * `mac = HMAC-SHA256(K, JSON [version, seq, at, businessDay, staff, kind, body text, prev])`, hex; `prev` is the mac before, '' for the first.
 */
export type LedgerEntry = EntryDraft & {
  readonly seq: number;
  readonly at: string;
  readonly businessDay: z.infer<typeof businessDaySchema>;
  readonly staff: string;
  readonly prev: string;
  readonly mac: string;
};
