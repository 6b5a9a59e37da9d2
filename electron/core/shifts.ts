import { sumOfNotesTaka, type NoteCounts } from '../../shared/domain/cash-lists.ts';
import type { CashSide } from '../../shared/domain/cash.ts';
import type { Shift } from '../../shared/domain/day.ts';
import type { ShiftId } from '../../shared/ids.ts';
import type { CallOutput, ParsedInput } from '../../shared/ipc/contract.ts';
import { subtract, taka, type Poisha } from '../../shared/money.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Ports } from './ports.ts';
import { sit, type Counter } from './sign-in.ts';
import { record } from './stamp.ts';

export const openShift = (ports: Ports, float: Poisha): Result<Shift> => open(ports, { float });

function open(ports: Ports, start: { float: Poisha; counts?: NoteCounts; from?: ShiftId }): Result<Shift> {
  if (ports.ledger.openShift()) return fail({ kind: 'shift-already-open' });
  const shiftId = ports.ids.next() as ShiftId;
  const opened = record(ports, { kind: 'shift-opened', body: { shiftId, ...start } });
  return opened.ok ? ok(shiftIn(ports, shiftId)) : fail({ kind: 'ledger-unavailable', fault: opened.failure });
}

/**
 * Blind count: the cashier tells what is in the drawer before anybody tells what should be. A difference is answered, and why it
 * is there may be said afterwards (decision 015).
 */
export function closeShift(ports: Ports, { counted, counts, reason }: ParsedInput<'shift.close'>): Result<Shift> {
  if (counts && taka(sumOfNotesTaka(counts)) !== counted) return fail({ kind: 'invalid-input', at: ['counts'] });
  const shift = ports.ledger.openShift();
  if (!shift) return fail({ kind: 'shift-closed' });
  const { expected, inDoubt } = cashOf(ports, shift.shiftId);
  const sums = { counted, expected, difference: subtract(counted, expected), inDoubt };
  const body = { shiftId: shift.shiftId, ...sums, ...(counts && { counts }), ...(reason && { reason }) };
  const closed = record(ports, { kind: 'shift-closed', body });
  return closed.ok ? ok(shiftIn(ports, shift.shiftId)) : fail({ kind: 'ledger-unavailable', fault: closed.failure });
}

export function explainShift(ports: Ports, { shiftId, reason }: ParsedInput<'shift.explain'>): Result<Shift> {
  const shift = ports.ledger.shift(shiftId);
  if (!shift?.difference) return fail({ kind: 'not-found' });
  const { session } = ports;
  if (session.role() === 'cashier' && session.staff() !== shift.closedBy) return fail({ kind: 'not-allowed' });
  const kept = record(ports, { kind: 'shift-explained', body: { shiftId, reason } });
  return kept.ok ? ok(shiftIn(ports, shiftId)) : fail({ kind: 'ledger-unavailable', fault: kept.failure });
}

/**
 * The other person's PIN first, because a wrong one must change nothing. Then the count, the change of persons and the new shift,
 * each an entry of its own: a stop in between leaves a counted shift and nothing lost, and the next one is opened by hand.
 */
export async function handOver(
  ports: Ports,
  counter: Counter,
  { counts, reason, to }: ParsedInput<'shift.handOver'>,
): Promise<Result<CallOutput<'shift.handOver'>>> {
  const giver = counter.seat.person()?.staffId;
  if (to.staffId === giver) return fail({ kind: 'invalid-input', at: ['to'] });
  if (!ports.ledger.openShift()) return fail({ kind: 'shift-closed' });
  const proven = await counter.gate.check(ports, to.staffId, to.pin);
  if (!proven.ok) return proven;
  if (counter.flight.current) return fail({ kind: 'till-busy' });
  if (counter.seat.person()?.staffId !== giver) return fail({ kind: 'not-signed-in' });
  const counted = taka(sumOfNotesTaka(counts));
  const closed = closeShift(ports, { counted, counts, reason });
  if (!closed.ok) return closed;
  const seated = sit(ports, counter, to.staffId);
  if (!seated.ok) return seated;
  const opened = open(ports, { float: counted, counts, from: closed.value.shiftId });
  return opened.ok ? ok({ closed: closed.value, opened: opened.value }) : opened;
}

function shiftIn({ ledger }: Ports, shiftId: ShiftId): Shift {
  const shift = ledger.shift(shiftId);
  if (!shift) throw new Error('a shift just recorded is not in the ledger');
  return shift;
}

export function cashOf({ ledger }: Pick<Ports, 'ledger'>, shiftId: ShiftId): CashSide {
  const cash = ledger.cashOfShift(shiftId);
  if (!cash) throw new Error('an open shift is not in the ledger');
  return cash;
}
