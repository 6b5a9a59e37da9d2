import type { CashDayRow, ShiftRow } from './rows.ts';
import { IllegalStep, type EntryOf } from './steps.ts';
import type { Projections } from './tables.ts';
import { tillState } from './till-state.ts';

type Flow = 'taken' | 'baki_given' | 'baki_paid' | 'paid_in' | 'paid_out';
type Flows = { readonly [F in Flow]?: number };

/** What lies in a shift's drawer if nothing went wrong. */
export const expectedIn = (drawer: Pick<CashDayRow, 'float' | 'taken' | 'baki_paid' | 'paid_in' | 'paid_out'>): number =>
  drawer.float + drawer.taken + drawer.baki_paid + drawer.paid_in - drawer.paid_out;

/**
 * Adds to the drawer that is open, and to the day it stands in. While none is open nothing moves: then no till holds that cash,
 * and nobody will count it.
 */
export function moveInDrawer(businessDay: string, flows: Flows, tables: Projections): void {
  const { open_shift } = tillState(tables);
  const open = open_shift === null ? undefined : tables.shift.get(open_shift);
  if (!open) return;
  const shift = carried(open, businessDay, tables);
  tables.shift.update(plus(shift, flows));
  addToCashDay(shift.drawer_day, flows, tables);
}

/**
 * The shift as it stands in this day. A drawer that is still open on a later day begins it with what it should hold, and the day
 * before keeps what it had; never the other way, so that a clock set back takes nothing out of a day again.
 */
export function carried(shift: ShiftRow, businessDay: string, tables: Projections): ShiftRow {
  if (businessDay <= shift.drawer_day) return shift;
  addToCashDay(businessDay, broughtInto(shift), tables);
  return { ...shift, drawer_day: businessDay };
}

/** What a drawer that is open from before adds to a day it stands in. */
export const broughtInto = (shift: ShiftRow) => ({ float: expectedIn(shift), uncounted: 1 });

export const emptyCashDay = {
  float: 0,
  taken: 0,
  baki_given: 0,
  baki_paid: 0,
  paid_in: 0,
  paid_out: 0,
  counted: 0,
  difference: 0,
  closed_shifts: 0,
  uncounted: 0,
} as const satisfies Omit<CashDayRow, 'business_day'>;

export function addToCashDay(businessDay: string, change: Partial<Omit<CashDayRow, 'business_day'>>, tables: Projections): void {
  const found = tables.cashDay.get(businessDay);
  const after = plus(found ?? { business_day: businessDay, ...emptyCashDay }, change);
  if (found) tables.cashDay.update(after);
  else tables.cashDay.insert(after);
}

export function plus<R extends { readonly [F in K]: number }, K extends string>(
  row: R,
  change: { readonly [F in K]?: number },
): R {
  const sums = (Object.entries(change) as [K, number][]).map(([name, by]) => [name, row[name] + by]);
  return { ...row, ...(Object.fromEntries(sums) as Record<K, number>) };
}

/** The shift an entry about cash was made in: it must be the one that is open. */
export function assertOpen(entry: EntryOf<'cash-paid-in' | 'cash-paid-out' | 'baki-paid'>, tables: Projections): void {
  if (tillState(tables).open_shift !== entry.body.shiftId) throw new IllegalStep(entry, 'this shift is not open');
}

export function moveCash(entry: EntryOf<'cash-paid-in' | 'cash-paid-out'>, tables: Projections): void {
  assertOpen(entry, tables);
  const { shiftId, amount, reason, note } = entry.body;
  const way = entry.kind === 'cash-paid-in' ? 'in' : 'out';
  const place = { seq: entry.seq, at: entry.at, business_day: entry.businessDay, staff: entry.staff };
  tables.cashMove.insert({ ...place, shift_id: shiftId, way, amount, reason, note });
  moveInDrawer(entry.businessDay, way === 'in' ? { paid_in: amount } : { paid_out: amount }, tables);
}
