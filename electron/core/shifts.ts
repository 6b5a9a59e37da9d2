import type { Shift } from '../../shared/domain/day.ts';
import type { ShiftId } from '../../shared/ids.ts';
import { add, subtract, type Poisha } from '../../shared/money.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Ports } from './ports.ts';
import { record } from './stamp.ts';

export function openShift(ports: Ports, float: Poisha): Result<Shift> {
  if (ports.ledger.openShift()) return fail({ kind: 'shift-already-open' });
  const shiftId = ports.ids.next() as ShiftId;
  const opened = record(ports, { kind: 'shift-opened', body: { shiftId, float } });
  if (!opened.ok) return fail({ kind: 'ledger-unavailable', fault: opened.failure });
  return ok({ shiftId, staff: opened.value.staff, openedAt: opened.value.at, float });
}

/** Blind count: the cashier tells what is in the drawer before anybody tells what should be. */
export function closeShift(ports: Ports, counted: Poisha, reason: string | undefined): Result<Shift> {
  const shift = ports.ledger.openShift();
  if (!shift) return fail({ kind: 'shift-closed' });
  const expected = add(shift.float, ports.ledger.takenInShift(shift.shiftId));
  const difference = subtract(counted, expected);
  const closed = record(ports, {
    kind: 'shift-closed',
    body: { shiftId: shift.shiftId, counted, expected, difference, ...(reason && { reason }) },
  });
  if (!closed.ok) return fail({ kind: 'ledger-unavailable', fault: closed.failure });
  return ok({ ...shift, closedAt: closed.value.at, counted, expected, difference });
}
