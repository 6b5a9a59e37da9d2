import { changeTillState, tillState } from './till-state.ts';
import { addToCashDay, carried } from './reduce-cash.ts';
import { IllegalStep, type EntryOf } from './steps.ts';
import type { Projections } from './tables.ts';

export function openShift(entry: EntryOf<'shift-opened'>, tables: Projections): void {
  const { shiftId, float, from } = entry.body;
  if (tillState(tables).open_shift !== null) throw new IllegalStep(entry, 'another shift is open');
  if (tables.shift.get(shiftId)) throw new IllegalStep(entry, 'this shift was opened before');
  const before = from === undefined ? undefined : tables.shift.get(from);
  if (from !== undefined && before?.counted !== float) throw new IllegalStep(entry, 'not what was counted before it');
  tables.shift.insert({
    shift_id: shiftId,
    opened_seq: entry.seq,
    staff: entry.staff,
    opened_at: entry.at,
    float,
    handed_from: from ?? null,
    drawer_day: entry.businessDay,
    ...nothingMovedYet,
  });
  // Handed over within a day it is the same drawer: its money is in the day already, and its count was not the last one.
  const isSameDrawer = before?.drawer_day === entry.businessDay;
  addToCashDay(entry.businessDay, { uncounted: 1, ...(isSameDrawer ? { counted: 0 - float } : { float }) }, tables);
  changeTillState(tables, { open_shift: shiftId });
}

const nothingMovedYet = {
  taken: 0,
  baki_given: 0,
  baki_paid: 0,
  paid_in: 0,
  paid_out: 0,
  in_doubt: 0,
  closed_at: null,
  closed_by: null,
  counted: null,
  expected: null,
  difference: null,
  reason: null,
  counts: null,
} as const;

export function closeShift(entry: EntryOf<'shift-closed'>, tables: Projections): void {
  const { shiftId, counted, expected, difference, reason, counts, inDoubt } = entry.body;
  const open = tables.shift.get(shiftId);
  if (!open || tillState(tables).open_shift !== shiftId) throw new IllegalStep(entry, 'this shift is not open');
  const shift = carried(open, entry.businessDay, tables);
  tables.shift.update({
    ...shift,
    in_doubt: inDoubt ?? 0,
    closed_at: entry.at,
    closed_by: entry.staff,
    counted,
    expected,
    difference,
    reason: reason ?? null,
    counts: counts ? JSON.stringify(counts) : null,
  });
  addToCashDay(shift.drawer_day, { counted, difference, closed_shifts: 1, uncounted: -1 }, tables);
  changeTillState(tables, { open_shift: null });
}

export function explainShift(entry: EntryOf<'shift-explained'>, tables: Projections): void {
  const { shiftId, reason } = entry.body;
  const shift = tables.shift.get(shiftId);
  if (!shift || shift.difference === null) throw new IllegalStep(entry, 'this shift was not counted');
  tables.shift.update({ ...shift, reason });
}

/** Z numbers have no hole and days close in order; a day passed over is closed with the one after it. */
export function closeDay(entry: EntryOf<'day-closed'>, tables: Projections): void {
  const { closedDay, zNumber, firstSeq, lastSeq, grandTotal } = entry.body;
  const { last_z, closed_through, open_shift } = tillState(tables);
  if (zNumber !== last_z + 1) throw new IllegalStep(entry, `Z ${zNumber} after Z ${last_z}`);
  if (closedDay <= closed_through) throw new IllegalStep(entry, `${closedDay} is closed already`);
  tables.closedDay.insert({
    z_number: zNumber,
    business_day: closedDay,
    closed_seq: entry.seq,
    first_seq: firstSeq,
    last_seq: lastSeq,
    grand_total: grandTotal,
  });
  // An open drawer stood in this day, too, whether or not anything moved in it: nothing later may change its figures.
  const shift = open_shift === null ? undefined : tables.shift.get(open_shift);
  if (shift) tables.shift.update(carried(shift, closedDay, tables));
  changeTillState(tables, { last_z: zNumber, closed_through: closedDay });
}
