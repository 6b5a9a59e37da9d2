import type { CashMove } from '../../shared/domain/cash.ts';
import type { ShiftId } from '../../shared/ids.ts';
import type { CallOutput, ParsedInput } from '../../shared/ipc/contract.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Ports } from './ports.ts';
import { cashOf } from './shifts.ts';
import { record } from './stamp.ts';

/** Cash that comes into the drawer without a sale. */
export const payIn = (ports: Ports, moved: ParsedInput<'cash.payIn'>): Result<CashMove> =>
  move(ports, (shiftId) => ({ kind: 'cash-paid-in', body: { shiftId, ...moved } }));

/**
 * Cash that leaves it. Also more than should be there: refusing would tell the cashier what is expected, and what is really in the
 * drawer nobody but the cashier knows.
 */
export const payOut = (ports: Ports, moved: ParsedInput<'cash.payOut'>): Result<CashMove> =>
  move(ports, (shiftId) => ({ kind: 'cash-paid-out', body: { shiftId, ...moved } }));

function move(ports: Ports, draftOf: (shiftId: ShiftId) => Parameters<typeof record>[1]): Result<CashMove> {
  const shift = ports.ledger.openShift();
  if (!shift) return fail({ kind: 'shift-closed' });
  const kept = record(ports, draftOf(shift.shiftId));
  if (!kept.ok) return fail({ kind: 'ledger-unavailable', fault: kept.failure });
  const last = ports.ledger.cashMoves(shift.shiftId).at(-1);
  if (!last) throw new Error('cash just moved is not in the ledger');
  return ok(last);
}

/** The open shift so far. What its drawer should hold is a manager's to know until it is counted. */
export function cashNow(ports: Ports): CallOutput<'cash.now'> {
  const shift = ports.ledger.openShift();
  if (!shift) return { shift: null, moves: [], cash: null };
  const maySee = ports.session.role() !== 'cashier';
  return { shift, moves: ports.ledger.cashMoves(shift.shiftId), cash: maySee ? cashOf(ports, shift.shiftId) : null };
}
