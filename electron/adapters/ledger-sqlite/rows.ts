import type { Role } from '../../../shared/domain/role.ts';
import type { PrintJob } from '../../../shared/domain/print-job.ts';
import type { ClaimState } from '../../../shared/domain/claim-state.ts';
import type { BakiLine, CashMove } from '../../../shared/domain/cash.ts';
import type { GapName } from '../../../shared/domain/gap-name.ts';
import type { RechargeOrder, RechargeState } from '../../../shared/domain/recharge.ts';

/** Projection rows exactly as SQLite keeps them. Money in poisha, times as UTC text, phones without the leading 0. */
export type RechargeRow = {
  intent_seq: number;
  id: string;
  phone: number;
  operator: RechargeOrder['operator'];
  account_type: RechargeOrder['accountType'];
  amount: number;
  /** Null: all of the amount. */
  cash_taken: number | null;
  business_day: string;
  staff: string;
  intended_at: string;
  state: RechargeState;
  state_at: string;
  last_seq: number;
  sent_seq: number | null;
  sent_at: string | null;
  wallet_seq: number | null;
  counted_day: string | null;
  balance_before: number | null;
  balance_after: number | null;
  commission: number | null;
  transaction_id: string | null;
  customer_name: string | null;
  alarms: string | null;
  reason: string | null;
  provider_text: string | null;
  allowed_operators: string | null;
  settled_by: string | null;
  settled_why: string | null;
  prints: number;
};

/** The latest naming of each movement of the wallet. */
export type GapRow = {
  to_seq: number;
  from_seq: number;
  named_seq: number;
  staff: string;
  amount: number;
  name: GapName;
  note: string;
  recharge_id: string | null;
};

export type ObservedRow = { seq: number; at: string; staff: string; balance: number; note: string };

export type ClaimRow = { recharge_id: string; opened_seq: number; claim: ClaimState; last_seq: number };

export type ClaimStepRow = {
  seq: number;
  recharge_id: string;
  at: string;
  staff: string;
  claim: ClaimState;
  note: string;
  from_seq: number | null;
  to_seq: number | null;
};

export type DayLineRow = {
  business_day: string;
  operator: RechargeOrder['operator'];
  account_type: RechargeOrder['accountType'];
  charged_count: number;
  charged_amount: number;
  charged_commission: number;
  unknown_count: number;
  unknown_amount: number;
  unknown_cash: number;
  not_charged_count: number;
  not_charged_amount: number;
};

/** `day_line` by the hour of the intent (Asia/Dhaka) and the person who took the order. */
export type SalesTallyRow = Omit<DayLineRow, 'unknown_cash'> & { hour: number; staff: string };

/** Why recharges of a day came to nothing, or are unknown: by the state that counts them there. */
export type ReasonTallyRow = {
  business_day: string;
  operator: RechargeOrder['operator'];
  state: RechargeState;
  reason: string;
  count: number;
  amount: number;
};

/** What a number was charged for in a month, `YYYY-MM`. */
export type CustomerMonthRow = { month: string; phone: number; count: number; amount: number };

/** What was sold and not proven free, by the hour (Asia/Dhaka) and the person that took the order. Signed moves, never below 0. */
export type SpendingRow = { business_day: string; hour: number; staff: string; amount: number };

export type OperatorResumedRow = { operator: RechargeOrder['operator']; resumed_seq: number };

export type ClosedDayRow = {
  z_number: number;
  business_day: string;
  closed_seq: number;
  first_seq: number;
  last_seq: number;
  grand_total: number;
};

export type ShiftRow = {
  shift_id: string;
  opened_seq: number;
  staff: string;
  opened_at: string;
  float: number;
  handed_from: string | null;
  drawer_day: string;
  taken: number;
  baki_given: number;
  baki_paid: number;
  paid_in: number;
  paid_out: number;
  in_doubt: number;
  closed_at: string | null;
  closed_by: string | null;
  counted: number | null;
  expected: number | null;
  difference: number | null;
  reason: string | null;
  counts: string | null;
};

/** The drawers of a business day: `uncounted` of them were never counted within it. */
export type CashDayRow = {
  business_day: string;
  float: number;
  taken: number;
  baki_given: number;
  baki_paid: number;
  paid_in: number;
  paid_out: number;
  counted: number;
  difference: number;
  closed_shifts: number;
  uncounted: number;
};

export type CashMoveRow = {
  seq: number;
  shift_id: string;
  at: string;
  business_day: string;
  staff: string;
  way: CashMove['way'];
  amount: number;
  reason: CashMove['reason'];
  note: string;
};

export type BakiRow = { phone: number; owed: number; last_seq: number; last_at: string };

export type BakiLineRow = {
  seq: number;
  phone: number;
  at: string;
  business_day: string;
  staff: string;
  kind: BakiLine['kind'];
  change: number;
  owed: number;
  note: string;
  recharge_id: string | null;
};

/** `active` is 0 or 1; `pin` and `recovery` are verifiers as JSON. */
export type StaffRow = {
  staff_id: string;
  added_seq: number;
  name: string;
  role: Role;
  active: number;
  pin: string;
  recovery: string | null;
  tries: number;
  locked_until: string | null;
};

export type StaffNameRow = { name_key: string; staff_id: string };

/** `at` is null when the move was called off, or this is the till it moved to. */
export type MovedOutRow = { id: 1; at: string | null };

/** `last_z` is 0 and `closed_through` '' while no day was closed; `charged_total` is of all days, open ones too, and `baki_owed` of all customers; `settings` are the changes over the defaults, as JSON. */
export type TillStateRow = {
  id: 1;
  open_shift: string | null;
  last_z: number;
  closed_through: string;
  charged_total: number;
  baki_owed: number;
  settings: string;
};

/** `recharge_id` and `copy` are null for a test page and for a day, `copy` alone for a drawer that opens without a slip. */
export type PrintJobRow = {
  job_id: string;
  queued_seq: number;
  queued_at: string;
  staff: string;
  recharge_id: string | null;
  copy: number | null;
  printer: string;
  automatic: number;
  drawer: number;
  state: PrintJob['state'];
  fault: PrintJob['fault'] | null;
  partly: number;
  ended_at: string | null;
};

/** What a job prints of a day. `z_number` is null for an X; `counted` is 0 once it is certain that nothing came out. */
export type DayPrintRow = { job_id: string; business_day: string; z_number: number | null; copy: number; counted: number };
