import type * as Habits from './rows-customer.ts';
import type * as Rows from './rows.ts';

/**
 * A projection table as reducer and rebuild see it. `key` finds a row; `fixed` columns are written once; only the `moving` ones
 * are updated, so that an update touches no index of the others.
 */
export type TableSpec<R> = Columns<keyof R & string>;
export type Columns<C extends string> = {
  readonly name: string;
  readonly key: readonly C[];
  readonly fixed: readonly C[];
  readonly moving: readonly C[];
};

const spec = <R>(table: TableSpec<R>): TableSpec<R> => table;

export const tableSpecs = {
  recharge: spec<Rows.RechargeRow>({
    name: 'recharge',
    key: ['id'],
    fixed: ['intent_seq', 'phone', 'operator', 'account_type', 'amount', 'cash_taken', 'business_day', 'staff', 'intended_at'],
    moving: [
      ...([
        'state',
        'state_at',
        'last_seq',
        'sent_seq',
        'sent_at',
        'wallet_seq',
        'counted_day',
        'balance_before',
        'balance_after',
      ] as const),
      ...(['commission', 'transaction_id', 'customer_name', 'alarms', 'reason', 'provider_text', 'allowed_operators'] as const),
      ...(['settled_by', 'settled_why', 'prints'] as const),
    ],
  }),
  customer: spec<Habits.CustomerRow>({
    name: 'customer',
    key: ['phone'],
    fixed: [],
    moving: [
      ...(['operator', 'account_type', 'last_amount', 'last_at', 'last_seq', 'times'] as const),
      ...(['usual_amount', 'usual_times', 'favourite_seq', 'name'] as const),
    ],
  }),
  customerAmount: spec<Habits.CustomerAmountRow>({
    name: 'customer_amount',
    key: ['phone', 'amount'],
    fixed: [],
    moving: ['times'],
  }),
  soldAmount: spec<Habits.SoldAmountRow>({
    name: 'sold_amount',
    key: ['operator', 'account_type', 'amount'],
    fixed: [],
    moving: ['times'],
  }),
  dayLine: spec<Rows.DayLineRow>({
    name: 'day_line',
    key: ['business_day', 'operator', 'account_type'],
    fixed: [],
    moving: [
      ...(['charged_count', 'charged_amount', 'charged_commission'] as const),
      ...(['unknown_count', 'unknown_amount', 'unknown_cash', 'not_charged_count', 'not_charged_amount'] as const),
    ],
  }),
  salesTally: spec<Rows.SalesTallyRow>({
    name: 'sales_tally',
    key: ['business_day', 'hour', 'staff', 'operator', 'account_type'],
    fixed: [],
    moving: [
      ...(['charged_count', 'charged_amount', 'charged_commission'] as const),
      ...(['unknown_count', 'unknown_amount', 'not_charged_count', 'not_charged_amount'] as const),
    ],
  }),
  reasonTally: spec<Rows.ReasonTallyRow>({
    name: 'reason_tally',
    key: ['business_day', 'operator', 'state', 'reason'],
    fixed: [],
    moving: ['count', 'amount'],
  }),
  customerMonth: spec<Rows.CustomerMonthRow>({
    name: 'customer_month',
    key: ['month', 'phone'],
    fixed: [],
    moving: ['count', 'amount'],
  }),
  spending: spec<Rows.SpendingRow>({ name: 'spending', key: ['business_day', 'hour', 'staff'], fixed: [], moving: ['amount'] }),
  operatorResumed: spec<Rows.OperatorResumedRow>({
    name: 'operator_resumed',
    key: ['operator'],
    fixed: [],
    moving: ['resumed_seq'],
  }),
  closedDay: spec<Rows.ClosedDayRow>({
    name: 'closed_day',
    key: ['z_number'],
    fixed: ['business_day', 'closed_seq', 'first_seq', 'last_seq', 'grand_total'],
    moving: [],
  }),
  shift: spec<Rows.ShiftRow>({
    name: 'shift',
    key: ['shift_id'],
    fixed: ['opened_seq', 'staff', 'opened_at', 'float', 'handed_from'],
    moving: [
      ...(['drawer_day', 'taken', 'baki_given', 'baki_paid', 'paid_in', 'paid_out', 'in_doubt'] as const),
      ...(['closed_at', 'closed_by', 'counted', 'expected', 'difference', 'reason', 'counts'] as const),
    ],
  }),
  cashDay: spec<Rows.CashDayRow>({
    name: 'cash_day',
    key: ['business_day'],
    fixed: [],
    moving: [
      ...(['float', 'taken', 'baki_given', 'baki_paid', 'paid_in', 'paid_out'] as const),
      ...(['counted', 'difference', 'closed_shifts', 'uncounted'] as const),
    ],
  }),
  cashMove: spec<Rows.CashMoveRow>({
    name: 'cash_move',
    key: ['seq'],
    fixed: ['shift_id', 'at', 'business_day', 'staff', 'way', 'amount', 'reason', 'note'],
    moving: [],
  }),
  baki: spec<Rows.BakiRow>({ name: 'baki', key: ['phone'], fixed: [], moving: ['owed', 'last_seq', 'last_at'] }),
  bakiLine: spec<Rows.BakiLineRow>({
    name: 'baki_line',
    key: ['seq'],
    fixed: ['phone', 'at', 'business_day', 'staff', 'kind', 'change', 'owed', 'note', 'recharge_id'],
    moving: [],
  }),
  staff: spec<Rows.StaffRow>({
    name: 'staff',
    key: ['staff_id'],
    fixed: ['added_seq'],
    moving: ['name', 'role', 'active', 'pin', 'recovery', 'tries', 'locked_until'],
  }),
  staffName: spec<Rows.StaffNameRow>({ name: 'staff_name', key: ['name_key'], fixed: ['staff_id'], moving: [] }),
  gap: spec<Rows.GapRow>({
    name: 'named_gap',
    key: ['to_seq', 'from_seq'],
    fixed: [],
    moving: ['named_seq', 'staff', 'amount', 'name', 'note', 'recharge_id'],
  }),
  observed: spec<Rows.ObservedRow>({
    name: 'observed_balance',
    key: ['seq'],
    fixed: ['at', 'staff', 'balance', 'note'],
    moving: [],
  }),
  claim: spec<Rows.ClaimRow>({ name: 'claim', key: ['recharge_id'], fixed: ['opened_seq'], moving: ['claim', 'last_seq'] }),
  claimStep: spec<Rows.ClaimStepRow>({
    name: 'claim_step',
    key: ['seq'],
    fixed: ['recharge_id', 'at', 'staff', 'claim', 'note', 'from_seq', 'to_seq'],
    moving: [],
  }),
  movedOut: spec<Rows.MovedOutRow>({ name: 'moved_out', key: ['id'], fixed: [], moving: ['at'] }),
  tillState: spec<Rows.TillStateRow>({
    name: 'till_state',
    key: ['id'],
    fixed: [],
    moving: ['open_shift', 'last_z', 'closed_through', 'charged_total', 'baki_owed', 'settings'],
  }),
  printJob: spec<Rows.PrintJobRow>({
    name: 'print_job',
    key: ['job_id'],
    fixed: ['queued_seq', 'queued_at', 'staff', 'recharge_id', 'copy', 'printer', 'automatic', 'drawer'],
    moving: ['state', 'fault', 'partly', 'ended_at'],
  }),
  dayPrint: spec<Rows.DayPrintRow>({
    name: 'day_print',
    key: ['job_id'],
    fixed: ['business_day', 'z_number', 'copy'],
    moving: ['counted'],
  }),
} as const;

export type TableName = keyof typeof tableSpecs;
type RowOf<N extends TableName> = (typeof tableSpecs)[N] extends TableSpec<infer R> ? R : never;

/** Rows by key. `insert` of a key that is there, and `update` of one that is not, throw: both are bugs of the reducer. */
export type Table<R> = {
  get(...key: readonly (string | number)[]): R | undefined;
  insert(row: R): void;
  update(row: R): void;
};

/** Everything the reducer may read and write. */
export type Projections = { readonly [N in TableName]: Table<RowOf<N>> };

export const columnsOf = <C extends string>({ key, fixed, moving }: Columns<C>): readonly C[] => [...key, ...fixed, ...moving];
