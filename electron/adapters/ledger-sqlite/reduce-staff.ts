import { nameKey } from '../../../shared/domain/staff.ts';
import type { StaffRow } from './rows.ts';
import { IllegalStep, type EntryOf } from './steps.ts';
import type { Projections } from './tables.ts';

export function addStaff(entry: EntryOf<'staff-added'>, tables: Projections): void {
  const { staffId, name, role, pin, recovery } = entry.body;
  if (tables.staff.get(staffId)) throw new IllegalStep(entry, 'this person was added before');
  takeName(entry, name, tables);
  tables.staff.insert({
    staff_id: staffId,
    added_seq: entry.seq,
    name,
    role,
    active: 1,
    pin: JSON.stringify(pin),
    recovery: recovery ? JSON.stringify(recovery) : null,
    tries: 0,
    locked_until: null,
  });
}

/** A new PIN also ends a lock: whoever gave it has proven more than the PIN. */
export function changeStaff(entry: EntryOf<'staff-changed'>, tables: Projections): void {
  const { name, role, active, pin } = entry.body;
  const before = rowOf(entry, tables);
  if (name !== undefined) takeName(entry, name, tables);
  tables.staff.update({
    ...before,
    name: name ?? before.name,
    role: role ?? before.role,
    active: active === undefined ? before.active : Number(active),
    ...(pin && { pin: JSON.stringify(pin), ...noTries }),
  });
}

export function countWrongPin(entry: EntryOf<'pin-refused'>, tables: Projections): void {
  const { tries, lockedUntil = null } = entry.body;
  const before = rowOf(entry, tables);
  if (tries !== before.tries + 1) throw new IllegalStep(entry, `try ${tries} after ${before.tries}`);
  tables.staff.update({ ...before, tries, locked_until: lockedUntil });
}

export function forgetWrongPins(entry: EntryOf<'staff-signed-in' | 'override-given'>, tables: Projections): void {
  const before = rowOf(entry, tables);
  if (before.tries > 0) tables.staff.update({ ...before, ...noTries });
}

export function recoverStaff(entry: EntryOf<'recovery-used'>, tables: Projections): void {
  const { pin, recovery } = entry.body;
  tables.staff.update({
    ...rowOf(entry, tables),
    pin: JSON.stringify(pin),
    recovery: JSON.stringify(recovery),
    ...noTries,
  });
}

const noTries = { tries: 0, locked_until: null };

type AboutStaff = 'staff-changed' | 'pin-refused' | 'staff-signed-in' | 'override-given' | 'recovery-used';

function rowOf(entry: EntryOf<AboutStaff>, tables: Projections): StaffRow {
  const row = tables.staff.get(entry.body.staffId);
  if (!row) throw new IllegalStep(entry, 'nobody with this id');
  return row;
}

/** A name stays somebody's, also after another name or after they left: an entry's staff is one person, whenever it was written. */
function takeName(entry: EntryOf<'staff-added' | 'staff-changed'>, name: string, tables: Projections): void {
  const { staffId } = entry.body;
  const key = nameKey(name);
  const taken = tables.staffName.get(key);
  if (taken && taken.staff_id !== staffId) throw new IllegalStep(entry, 'this name is another person’s');
  if (!taken) tables.staffName.insert({ name_key: key, staff_id: staffId });
}
