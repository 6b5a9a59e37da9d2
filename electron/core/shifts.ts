import { sumOfNotesTaka } from '../../shared/domain/cash-lists.ts';
import type { CashSide } from '../../shared/domain/cash.ts';
import type { Shift } from '../../shared/domain/day.ts';
import type { ShiftId } from '../../shared/ids.ts';
import type { ParsedInput } from '../../shared/ipc/contract.ts';
import { subtract, taka, type Poisha } from '../../shared/money.ts';
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
export function closeShift(ports: Ports, { counted, counts, reason }: ParsedInput<'shift.close'>): Result<Shift> {
  if (counts && taka(sumOfNotesTaka(counts)) !== counted) return fail({ kind: 'invalid-input', at: ['counts'] });
  const shift = ports.ledger.openShift();
  if (!shift) return fail({ kind: 'shift-closed' });
  const { expected, inDoubt } = cashOf(ports, shift.shiftId);
  const difference = subtract(counted, expected);
  const body = {
    shiftId: shift.shiftId,
    counted,
    expected,
    difference,
    inDoubt,
    ...(counts && { counts }),
    ...(reason && { reason }),
  };
  const closed = record(ports, { kind: 'shift-closed', body });
  if (!closed.ok) return fail({ kind: 'ledger-unavailable', fault: closed.failure });
  return ok(ports.ledger.shift(shift.shiftId) ?? shift);
}

export function cashOf({ ledger }: Pick<Ports, 'ledger'>, shiftId: ShiftId): CashSide {
  const cash = ledger.cashOfShift(shiftId);
  if (!cash) throw new Error('an open shift is not in the ledger');
  return cash;
}
