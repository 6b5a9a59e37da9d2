import { phoneNumber } from './phone-number.ts';
import { assertOpen, moveInDrawer } from './reduce-cash.ts';
import type { BakiLineRow } from './rows.ts';
import { IllegalStep, type EntryOf, type Place } from './steps.ts';
import type { Projections } from './tables.ts';
import { changeTillState, tillState } from './till-state.ts';

type Line = Pick<BakiLineRow, 'kind' | 'change' | 'note' | 'recharge_id'>;

/** Moves what a customer owes, and writes the line of their statement. */
export function moveInBaki(phone: number, line: Line, { seq, at, businessDay, staff }: Place, tables: Projections): void {
  const before = tables.baki.get(phone);
  const owed = (before?.owed ?? 0) + line.change;
  const row = { phone, owed, last_seq: seq, last_at: at };
  if (before) tables.baki.update(row);
  else tables.baki.insert(row);
  tables.bakiLine.insert({ seq, phone, at, business_day: businessDay, staff, owed, ...line });
  changeTillState(tables, { baki_owed: tillState(tables).baki_owed + line.change });
}

export function payBaki(entry: EntryOf<'baki-paid'>, tables: Projections): void {
  assertOpen(entry, tables);
  lessen(entry, 'paid', tables);
  moveInDrawer(entry.businessDay, { baki_paid: entry.body.amount }, tables);
}

export function forgiveBaki(entry: EntryOf<'baki-forgiven'>, tables: Projections): void {
  lessen(entry, 'forgiven', tables);
}

function lessen(entry: EntryOf<'baki-paid' | 'baki-forgiven'>, kind: 'paid' | 'forgiven', tables: Projections): void {
  const { note } = entry.body;
  const amount: number = entry.body.amount;
  const phone = phoneNumber(entry.body.phone);
  if (amount > (tables.baki.get(phone)?.owed ?? 0)) throw new IllegalStep(entry, 'more than is owed');
  moveInBaki(phone, { kind, change: -amount, note, recharge_id: null }, entry, tables);
}
