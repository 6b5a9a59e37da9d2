import * as z from 'zod';
import { secondFolderTroubles } from './domain/backup-list.ts';
import { customerSchema } from './domain/customer.ts';
import { printFaults } from './domain/printer.ts';
import {
  accountTypeSchema,
  businessDaySchema,
  instantSchema,
  operatorSchema,
  poishaSchema,
  rechargeIdSchema,
} from './domain/values.ts';
import { pausedOperatorSchema } from './domain/paused-operator.ts';
import { rechargeStateSchema } from './domain/recharge.ts';

/** What the start-up self-test found wrong with the OS keychain. */
export const keychainFaults = ['no-bus', 'locked', 'denied', 'full', 'timeout'] as const;
export type KeychainFault = (typeof keychainFaults)[number];

export const ledgerFaults = [
  'in-use',
  'damaged',
  'newer-version',
  'rolled-back',
  'key-missing',
  'unsafe-storage',
  'read-only',
  'disk-full',
  'io-error',
] as const;
export type LedgerFault = (typeof ledgerFaults)[number];

/**
 * An expected operating problem: nothing was sent and nothing is lost, and the user can do something about it.
 * Each kind has a text and a next step in every language (`failure.<kind>` in the messages).
 */
export const failureSchema = z.discriminatedUnion('kind', [
  /** `at` are paths into the input ("amount", "phone"), never its values. */
  z.strictObject({ kind: z.literal('invalid-input'), at: z.array(z.string().max(80)).max(20) }),
  z.strictObject({ kind: z.literal('unknown-call') }),
  z.strictObject({ kind: z.literal('not-allowed') }),
  z.strictObject({ kind: z.literal('not-found') }),
  z.strictObject({ kind: z.literal('shift-closed') }),
  z.strictObject({ kind: z.literal('shift-already-open') }),
  z.strictObject({ kind: z.literal('shift-still-open') }),
  z.strictObject({ kind: z.literal('day-already-closed') }),
  /** Days are closed in their order. */
  z.strictObject({ kind: z.literal('earlier-day-open'), businessDay: businessDaySchema }),
  /** Recharges nobody is sure about, and movements of the wallet nobody named. `maySign`: with a reason it closes all the same. */
  z.strictObject({
    kind: z.literal('day-has-doubts'),
    unknowns: z.int().nonnegative(),
    gaps: z.int().nonnegative(),
    maySign: z.boolean(),
  }),
  /** Another recharge is under way on this till. */
  z.strictObject({ kind: z.literal('till-busy') }),
  z.strictObject({ kind: z.literal('operator-off'), operator: operatorSchema }),
  z.strictObject({ kind: z.literal('amount-not-whole-taka') }),
  z.strictObject({
    kind: z.literal('amount-out-of-limits'),
    operator: operatorSchema,
    accountType: accountTypeSchema,
    min: poishaSchema,
    max: poishaSchema,
  }),
  /** The same id came with other contents: a bug in the caller, refused before anything is written. */
  z.strictObject({ kind: z.literal('id-already-used') }),
  /** Same number and amount a short while ago; `confirm: true` sells it all the same. */
  z.strictObject({
    kind: z.literal('duplicate-suspected'),
    previousId: rechargeIdSchema,
    previousState: rechargeStateSchema,
    previousAt: instantSchema,
    amount: poishaSchema,
  }),
  /** Nobody has bought for this number, and it is one slip of a finger away from a regular customer's; `confirmNumber: true` says that somebody looked. */
  z.strictObject({ kind: z.literal('near-regular-number'), regular: customerSchema }),
  /** `left` is what may still be sold today within the limit of this person or of the shop. */
  z.strictObject({
    kind: z.literal('daily-limit'),
    of: z.enum(['staff', 'shop']),
    limit: poishaSchema,
    left: poishaSchema,
  }),
  /** Less cash than the recharge costs, and this shop gives no baki. */
  z.strictObject({ kind: z.literal('baki-off') }),
  /** `left` is what this customer may still owe. */
  z.strictObject({ kind: z.literal('baki-limit'), limit: poishaSchema, owed: poishaSchema, left: poishaSchema }),
  /** More than this customer owes. */
  z.strictObject({ kind: z.literal('baki-too-much'), owed: poishaSchema }),
  /** Too many unknown outcomes of this operator: paused until then, or until a manager resumes it. */
  z.strictObject({ kind: z.literal('operator-paused'), ...pausedOperatorSchema.shape }),
  /** Never to be overridden: settle the unknown first. */
  z.strictObject({
    kind: z.literal('number-has-open-unknown'),
    rechargeId: rechargeIdSchema,
    amount: poishaSchema,
    sentAt: instantSchema,
  }),
  z.strictObject({ kind: z.literal('not-an-open-unknown') }),
  z.strictObject({ kind: z.literal('not-settled') }),
  /** Never charged, never opened, or ended: the dispute cannot take this step. */
  z.strictObject({ kind: z.literal('claim-not-possible') }),
  z.strictObject({ kind: z.literal('no-credentials') }),
  z.strictObject({ kind: z.literal('keychain'), fault: z.enum(keychainFaults) }),
  z.strictObject({ kind: z.literal('disk-nearly-full'), freeBytes: z.int(), neededBytes: z.int() }),
  z.strictObject({ kind: z.literal('ledger-unavailable'), fault: z.enum(ledgerFaults) }),
  /** The provider answered but the ledger could not keep it: shown and treated as unknown, also after the next start. */
  z.strictObject({ kind: z.literal('outcome-not-saved'), rechargeId: rechargeIdSchema }),
  /** A task of this kind is already under way. */
  z.strictObject({ kind: z.literal('task-under-way') }),
  /** A task in the background was called off. */
  z.strictObject({ kind: z.literal('task-cancelled') }),
  /** Somebody must sign in before this till does anything else. */
  z.strictObject({ kind: z.literal('not-signed-in') }),
  z.strictObject({ kind: z.literal('wrong-pin'), triesLeft: z.int().nonnegative() }),
  /** Too many wrong PINs of this person. */
  z.strictObject({ kind: z.literal('pin-locked'), seconds: z.int().positive() }),
  z.strictObject({ kind: z.literal('wrong-recovery-code') }),
  /** A name belongs to one person for ever, also after they left. */
  z.strictObject({ kind: z.literal('name-taken') }),
  z.strictObject({ kind: z.literal('last-owner') }),
  /** A cashier may sell at most `above` without the word of a manager or owner. */
  z.strictObject({ kind: z.literal('needs-manager'), amount: poishaSchema, above: poishaSchema }),
  /** The copy does not pass its check, or is of a newer app: nothing was touched. */
  z.strictObject({ kind: z.literal('copy-unusable'), fault: z.enum(ledgerFaults) }),
  /** Nobody has said that they know how many of this till's entries the copy does not have; `since` is the last one it has. */
  z.strictObject({ kind: z.literal('restore-loses'), lost: z.int().positive(), since: instantSchema.nullable() }),
  /** In a shop with staff only an owner may do this, and no owner has shown who they are. */
  z.strictObject({ kind: z.literal('owner-needed') }),
  /** Another computer may sell from this ledger since then. */
  z.strictObject({ kind: z.literal('moved-out'), at: instantSchema }),
  z.strictObject({ kind: z.literal('wrong-passphrase') }),
  /** Not written for a move, or cut off. */
  z.strictObject({ kind: z.literal('no-move-file') }),
  /** A ledger that has sold is never replaced by another shop's or computer's. */
  z.strictObject({ kind: z.literal('already-sold-here') }),
  z.strictObject({ kind: z.literal('second-folder'), trouble: z.enum(secondFolderTroubles) }),
  /** The picture or file could not be written. */
  z.strictObject({ kind: z.literal('could-not-save-file') }),
  /** Nothing was printed. What a job came to after it was queued stands in the job. */
  z.strictObject({ kind: z.literal('printer'), fault: z.enum(printFaults) }),
  /** The job has gone to the printer or has ended: it can be neither taken back nor tried again. */
  z.strictObject({ kind: z.literal('print-job-over') }),
]);
export type Failure = z.infer<typeof failureSchema>;
export type FailureKind = Failure['kind'];
