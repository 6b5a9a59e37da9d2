import { phoneNumber } from './phone-number.ts';
import { moveInSums, moveInTotals } from './counting.ts';
import { remember } from './habits.ts';
import { outcomeOf, type OutcomeEntry } from './outcome.ts';
import type { RechargeRow } from './rows.ts';
import { moveInSpending } from './spending.ts';
import { IllegalStep, type EntryOf, type Place } from './steps.ts';
import type { Projections } from './tables.ts';

export function intend(entry: EntryOf<'recharge-intended'>, tables: Projections): void {
  const { id, phone, operator, accountType, amount, cashTaken } = entry.body;
  if (tables.recharge.get(id)) throw new IllegalStep(entry, 'this id was used before');
  if (cashTaken !== undefined && cashTaken > amount) throw new IllegalStep(entry, 'more cash than it costs');
  const row: RechargeRow = {
    intent_seq: entry.seq,
    id,
    phone: phoneNumber(phone),
    operator,
    account_type: accountType,
    amount,
    cash_taken: cashTaken ?? null,
    business_day: entry.businessDay,
    staff: entry.staff,
    intended_at: entry.at,
    state: 'intended',
    state_at: entry.at,
    last_seq: entry.seq,
    ...nothingToldYet,
  };
  tables.recharge.insert(row);
  moveInSpending(undefined, row, tables);
}

const nothingToldYet = {
  sent_seq: null,
  sent_at: null,
  wallet_seq: null,
  counted_day: null,
  balance_before: null,
  balance_after: null,
  commission: null,
  transaction_id: null,
  customer_name: null,
  alarms: null,
  reason: null,
  provider_text: null,
  allowed_operators: null,
  settled_by: null,
  settled_why: null,
  prints: 0,
} as const;

export function send(entry: EntryOf<'recharge-sending'>, tables: Projections): void {
  const before = found(entry, tables, ['intended']);
  tables.recharge.update({
    ...before,
    state: 'sending',
    state_at: entry.at,
    last_seq: entry.seq,
    sent_seq: entry.seq,
    sent_at: entry.at,
  });
}

/** The one outcome a recharge gets. Only `not-sent` may come without `sending`. */
export function tell(entry: OutcomeEntry, tables: Projections): void {
  const before = found(entry, tables, entry.kind === 'recharge-not-sent' ? ['intended', 'sending'] : ['sending']);
  const after = reached(before, outcomeOf(entry, before), entry, tables);
  if (after.state === 'succeeded' || after.state === 'unknown') remember(after, tables);
}

export function settle(entry: EntryOf<'recharge-settled'>, tables: Projections): void {
  const before = found(entry, tables, ['unknown']);
  const { verdict, reason } = entry.body;
  const state = verdict === 'charged' ? 'settled-charged' : 'settled-not-charged';
  reached(before, { state, settled_by: entry.staff, settled_why: reason }, entry, tables);
}

/** A verdict that later evidence contradicts is open again; the reason it was unknown for still stands. */
export function reopen(entry: EntryOf<'recharge-reopened'>, tables: Projections): void {
  const before = found(entry, tables, ['settled-charged', 'settled-not-charged']);
  reached(before, { state: 'unknown', settled_by: null, settled_why: null }, entry, tables);
}

export function countPrint(entry: EntryOf<'receipt-printed'>, tables: Projections): void {
  const before = tables.recharge.get(entry.body.id);
  if (!before) throw new IllegalStep(entry, 'there is no such recharge');
  tables.recharge.update({ ...before, prints: before.prints + 1 });
}

type Change = Partial<RechargeRow> & Pick<RechargeRow, 'state'>;

function reached(before: RechargeRow, change: Change, entry: Place, tables: Projections): RechargeRow {
  const after: RechargeRow = { ...before, ...change, state_at: entry.at, last_seq: entry.seq };
  const counted = { ...after, counted_day: moveInTotals(before, after, entry.businessDay, tables) };
  moveInSums(before, after, entry, tables);
  moveInSpending(before, after, tables);
  tables.recharge.update(counted);
  return counted;
}

type StepEntry = OutcomeEntry | EntryOf<'recharge-sending' | 'recharge-settled' | 'recharge-reopened'>;

function found(entry: StepEntry, tables: Projections, from: readonly RechargeRow['state'][]): RechargeRow {
  const row = tables.recharge.get(entry.body.id);
  if (!row) throw new IllegalStep(entry, 'there is no such recharge');
  if (!from.includes(row.state)) throw new IllegalStep(entry, `the recharge is ${row.state}`);
  return row;
}
