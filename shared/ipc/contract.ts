import * as z from 'zod';
import { claimSchema, claimStateSchema, gapKeySchema } from '../domain/claim.ts';
import { credentialsStateSchema } from '../domain/credentials.ts';
import { customerStepSchema, customerViewSchema } from '../domain/customer-view.ts';
import { customerNameLength, customerSchema } from '../domain/customer.ts';
import { pausedOperatorSchema } from '../domain/paused-operator.ts';
import { practiceSchema } from '../domain/practice.ts';
import { practiceBehaviours } from '../domain/practice-behaviours.ts';
import { printJobIdSchema, printJobStates } from '../domain/print-job.ts';
import { receiptSchema, savedFileSchema, slipDraftSchema, slipPreviewSchema } from '../domain/receipt.ts';
import { rechargeOrderSchema, rechargeSchema } from '../domain/recharge.ts';
import { preferencesSchema, shopSettingsChangeSchema, shopSettingsSchema } from '../domain/settings.ts';
import { taskProgressSchema } from '../domain/task.ts';
import { pinSchema, staffIdSchema } from '../domain/staff.ts';
import { tillStatusSchema } from '../domain/till-status.ts';
import {
  accountTypeSchema,
  instantSchema,
  lineSchema,
  operatorSchema,
  optionalLineSchema,
  phoneSchema,
  poishaSchema,
  rechargeIdSchema,
} from '../domain/values.ts';
import {
  commissionDriftSchema,
  gapNameSchema,
  openUnknownSchema,
  statementCursorSchema,
  walletGapSchema,
  walletStatementSchema,
} from '../domain/wallet.ts';
import type { Failure } from '../failure.ts';
import { call, list, nothing, page } from './call.ts';
import { cashCalls } from './cash-calls.ts';
import { rechargeQuerySchema } from './recharge-query.ts';
import { dayCalls } from './day-calls.ts';
import { ledgerCalls } from './ledger-calls.ts';
import { printCalls } from './print-calls.ts';
import { reportCalls } from './report-calls.ts';
import { staffCalls } from './staff-calls.ts';

/** One API key or secret: printable ASCII as the dashboard shows it, so that nothing invisible is ever saved. */
const credentialText = z.string().regex(/^[\x21-\x7e]{1,512}$/);

/** A manager's or owner's own PIN, for one order. */
const approval = z.strictObject({ staffId: staffIdSchema, pin: pinSchema });
/** A remark that may be left out. */
const noteText = z.union([z.literal(''), lineSchema(300)]);

/**
 * Every call the page (or the headless till) can make: name, least role, strict input, strict output.
 * Both sides infer their types from here; a missing handler does not compile.
 */
export const contract = {
  recharge: call(
    'cashier',
    z.strictObject({
      ...rechargeOrderSchema.shape,
      /** Sold all the same, although the same number and amount was sold a short while ago. */
      confirm: z.boolean().optional(),
      /** The number was looked at and is right, although it is almost a regular customer's. */
      confirmNumber: z.boolean().optional(),
      approval: approval.optional(),
    }),
    rechargeSchema,
  ),
  /** Ends a pause before its time; answers the operators that are still paused. */
  'operators.resume': call('manager', z.strictObject({ operator: operatorSchema }), z.array(pausedOperatorSchema)),
  'recharges.byId': call('cashier', z.strictObject({ id: rechargeIdSchema }), rechargeSchema),
  'recharges.list': call('cashier', rechargeQuerySchema, list(rechargeSchema)),
  'customers.byPhone': call('cashier', z.strictObject({ phone: phoneSchema }), customerSchema.nullable()),
  /** Favourites in the order they were marked, then the others, latest first; at most `limit` of each. */
  'customers.recent': call(
    'cashier',
    z.strictObject({ limit: z.int().min(1).max(50) }),
    z.strictObject({ items: z.array(customerSchema) }),
  ),
  /** Marks a number that has bought as a favourite, or no longer, and gives it a name or takes it away. */
  'customers.note': call(
    'cashier',
    z.strictObject({ phone: phoneSchema, favourite: z.boolean(), name: optionalLineSchema(customerNameLength) }),
    customerSchema,
  ),
  /** Amounts this shop sells most for such an account, in poisha, best first. */
  'amounts.usual': call(
    'cashier',
    z.strictObject({ operator: operatorSchema, accountType: accountTypeSchema }),
    z.strictObject({ items: z.array(poishaSchema) }),
  ),
  'unknowns.list': call('cashier', nothing, list(openUnknownSchema)),
  'unknowns.settle': call(
    'manager',
    z.strictObject({ rechargeId: rechargeIdSchema, verdict: z.enum(['charged', 'not-charged']), reason: lineSchema(300) }),
    rechargeSchema,
  ),
  'wallet.statement': call(
    'manager',
    z.strictObject({ cursor: statementCursorSchema.optional(), limit: z.int().min(1).max(500).optional() }),
    walletStatementSchema,
  ),
  'unknowns.reopen': call('manager', z.strictObject({ rechargeId: rechargeIdSchema, reason: lineSchema(300) }), rechargeSchema),
  'wallet.gaps': call('manager', nothing, list(walletGapSchema)),
  'wallet.nameGap': call(
    'manager',
    z.strictObject({
      ...gapKeySchema.shape,
      amount: poishaSchema,
      name: gapNameSchema,
      note: noteText,
      rechargeId: rechargeIdSchema.optional(),
    }),
    walletGapSchema,
  ),
  /** What the provider's dashboard shows now, as evidence. */
  'wallet.observe': call('manager', z.strictObject({ balance: poishaSchema, note: noteText }), nothing),
  'wallet.drift': call('manager', nothing, z.strictObject({ items: z.array(commissionDriftSchema) })),
  'claims.byId': call('manager', z.strictObject({ rechargeId: rechargeIdSchema }), claimSchema.nullable()),
  'claims.list': call('manager', z.strictObject(page), list(claimSchema)),
  'claims.move': call(
    'manager',
    z.strictObject({
      rechargeId: rechargeIdSchema,
      claim: claimStateSchema,
      note: noteText,
      evidence: gapKeySchema.optional(),
    }),
    claimSchema,
  ),
  /** The same as a PDF, where the person chooses. */
  'claims.savePack': call(
    'manager',
    z.strictObject({ rechargeId: rechargeIdSchema, language: z.enum(['bn', 'en']) }),
    z.strictObject({ saved: z.boolean() }),
  ),
  /** Everything the ledger knows of a disputed recharge, to hand to the provider. */
  'claims.pack': call(
    'manager',
    z.strictObject({ rechargeId: rechargeIdSchema, language: z.enum(['bn', 'en']) }),
    z.strictObject({ text: z.string() }),
  ),
  ...ledgerCalls,
  ...reportCalls,
  'receipts.compose': call('cashier', z.strictObject({ id: rechargeIdSchema }), receiptSchema),
  'receipts.preview': call(
    'cashier',
    z.strictObject({ id: rechargeIdSchema, original: z.boolean().optional() }),
    slipPreviewSchema,
  ),
  'receipts.draft': call('owner', slipDraftSchema, slipPreviewSchema),
  'receipts.save': call('cashier', z.strictObject({ id: rechargeIdSchema, as: z.enum(['png', 'pdf']) }), savedFileSchema),
  ...printCalls,
  ...dayCalls,
  ...cashCalls,
  /** Shows the customer where the counter is; answers what is shown. While the till is locked, its name only. */
  'customer.show': call('anyone', customerStepSchema, customerViewSchema),
  'till.status': call('anyone', nothing, tillStatusSchema),
  ...staffCalls,
  'settings.change': call('owner', shopSettingsChangeSchema, shopSettingsSchema),
  'preferences.change': call('anyone', preferencesSchema.partial(), preferencesSchema),
  'credentials.save': call(
    'owner',
    z.strictObject({ apiKey: credentialText, apiSecret: credentialText, keep: z.enum(['keychain', 'session']) }),
    credentialsStateSchema,
  ),
  'credentials.forget': call('owner', nothing, credentialsStateSchema),
  'mode.change': call('owner', z.strictObject({ mode: z.enum(['practice', 'live']) }), tillStatusSchema),
  'practice.state': call('cashier', nothing, practiceSchema),
  'practice.change': call('cashier', z.strictObject({ behaviour: z.enum(practiceBehaviours) }), practiceSchema),
} as const;

export type Contract = typeof contract;
export type CallName = keyof Contract;
/** What a caller passes (before parsing) and gets (after parsing). */
export type CallInput<N extends CallName> = z.input<Contract[N]['input']>;
export type ParsedInput<N extends CallName> = z.output<Contract[N]['input']>;
export type CallOutput<N extends CallName> = z.output<Contract[N]['output']>;

/** How every call ends. `incident` is a bug's id to read out to support; what it was is in the log. */
export type CallResult<N extends CallName> =
  | { ok: true; value: CallOutput<N> }
  | { ok: false; failure: Failure }
  | { ok: false; incident: string };

/** What the main process pushes to the page. */
export const events = {
  /** Where a recharge under way is: saved, then sent (from here on nothing can call it back). */
  'recharge.step': z.strictObject({ id: rechargeIdSchema, step: z.enum(['saved', 'sent']), at: instantSchema }),
  /** Somebody clicked a notice on the desktop. */
  'screen.asked': z.union([
    z.strictObject({ screen: z.enum(['sell', 'unknowns']) }),
    z.strictObject({ screen: z.literal('history'), search: phoneSchema }),
  ]),
  /** How far a task in the background is: entries checked, rows written, pages copied. */
  'task.progress': taskProgressSchema,
  /** A print job was queued or has ended. */
  'print.changed': z.strictObject({ jobId: printJobIdSchema, state: z.enum(printJobStates) }),
  /** Something in `till.status` changed: ask again. */
  'till.changed': nothing,
} as const;
export type Events = { [N in keyof typeof events]: z.output<(typeof events)[N]> };
export type EventName = keyof Events;

/** What preload exposes as `window.desk`. `recharge` is the verb the product exists for; the rest goes by `call`. */
export type Desk = {
  recharge(order: CallInput<'recharge'>): Promise<CallResult<'recharge'>>;
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallResult<N>>;
  /** Returns the function that stops listening. */
  on<N extends EventName>(name: N, listener: (payload: Events[N]) => void): () => void;
};
