import { changeTillState, tillState } from './till-state.ts';
import { IllegalStep, type EntryOf } from './steps.ts';
import type { Projections } from './tables.ts';

export function openShift(entry: EntryOf<'shift-opened'>, tables: Projections): void {
  const { shiftId, float } = entry.body;
  if (tillState(tables).open_shift !== null) throw new IllegalStep(entry, 'another shift is open');
  if (tables.shift.get(shiftId)) throw new IllegalStep(entry, 'this shift was opened before');
  tables.shift.insert({
    shift_id: shiftId,
    opened_seq: entry.seq,
    staff: entry.staff,
    opened_at: entry.at,
    float,
    taken: 0,
    closed_at: null,
    counted: null,
    expected: null,
    difference: null,
  });
  changeTillState(tables, { open_shift: shiftId });
}

export function closeShift(entry: EntryOf<'shift-closed'>, tables: Projections): void {
  const { shiftId, counted, expected, difference } = entry.body;
  const shift = tables.shift.get(shiftId);
  if (!shift || tillState(tables).open_shift !== shiftId) throw new IllegalStep(entry, 'this shift is not open');
  tables.shift.update({ ...shift, closed_at: entry.at, counted, expected, difference });
  changeTillState(tables, { open_shift: null });
}

/** Z numbers have no hole and days close in order; a day passed over is closed with the one after it. */
export function closeDay(entry: EntryOf<'day-closed'>, tables: Projections): void {
  const { closedDay, zNumber, firstSeq, lastSeq, grandTotal } = entry.body;
  const { last_z, closed_through } = tillState(tables);
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
  changeTillState(tables, { last_z: zNumber, closed_through: closedDay });
}
