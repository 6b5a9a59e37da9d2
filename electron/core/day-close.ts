import { businessDayOf, type BusinessDay } from '../../shared/business-day.ts';
import type { DayReport } from '../../shared/domain/day-report.ts';
import type { Failure } from '../../shared/failure.ts';
import { add } from '../../shared/money.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { dayReport } from './day-report.ts';
import type { Ports } from './ports.ts';
import { currentBusinessDay, record } from './stamp.ts';

/**
 * Closes a day for good: numbered without a hole, chained, with a grand total that never resets, and with everything its Z will
 * ever say. Without a day it closes the oldest that has figures. What is still in doubt must be signed for, and is carried on.
 */
export function closeDay(ports: Ports, day: BusinessDay | undefined, note: string | undefined): Result<DayReport> {
  const { ledger } = ports;
  const today = currentBusinessDay(ports);
  const oldest = ledger.oldestOpenDay();
  const closing = day ?? (oldest !== undefined && oldest < today ? oldest : today);
  const report = dayReport(ports, closing);
  const refusal = refusalOf(ports, report, { today, note });
  if (refusal) return fail(refusal);
  const { businessDay, closeFirst: _, proof: __, lastSeq: ___, ...kept } = report;
  const zNumber = (ledger.lastZ()?.zNumber ?? 0) + 1;
  const closed = record(ports, {
    kind: 'day-closed',
    body: {
      ...kept,
      closedDay: businessDay,
      zNumber,
      grandTotal: add(report.grandTotal, report.charged.amount),
      lastSeq: (ledger.lastEntry()?.seq ?? 0) + 1,
      ...(zNumber === 1 && { keyFingerprint: ledger.keyFingerprint() }),
      ...(note !== undefined && { signedFor: { note } }),
    },
  });
  if (!closed.ok) return fail({ kind: 'ledger-unavailable', fault: closed.failure });
  ports.announcer.emit('till.changed', {});
  return ok(dayReport(ports, businessDay));
}

type Wish = { readonly today: BusinessDay; readonly note: string | undefined };

function refusalOf(ports: Ports, report: DayReport, { today, note }: Wish): Failure | undefined {
  const { businessDay, zNumber, closeFirst } = report;
  const last = ports.ledger.lastZ();
  if (zNumber !== undefined || (last && businessDay <= last.businessDay)) return { kind: 'day-already-closed' };
  if (businessDay > today) return { kind: 'invalid-input', at: ['businessDay'] };
  if (closeFirst !== undefined) return { kind: 'earlier-day-open', businessDay: closeFirst };
  return (ports.attended ? slipOfTheHand(ports, report) : undefined) ?? doubtsIn(ports, report, note);
}

/** Where nobody stands at the counter there is no drawer to count, and no finger to slip (decision 009). */
function slipOfTheHand({ ledger, clock }: Ports, { businessDay, lines }: DayReport): Failure | undefined {
  const { dayCutOverMinutes } = ledger.settings();
  // Closed a second time in the evening, tomorrow would be over before it began.
  if (lines.length === 0 && businessDay > businessDayOf(clock.nowMs(), dayCutOverMinutes)) return { kind: 'day-already-closed' };
  const shift = ledger.openShift();
  if (!shift) return undefined;
  // A shift that began on a later day has no part in this one.
  return businessDayOf(Date.parse(shift.openedAt), dayCutOverMinutes) <= businessDay ? { kind: 'shift-still-open' } : undefined;
}

function doubtsIn({ ledger, attended }: Ports, report: DayReport, note: string | undefined): Failure | undefined {
  const [unknowns, gaps] = [report.carriedOut?.count ?? 0, report.wallet?.unexplained.count ?? 0];
  if (unknowns + gaps === 0) return undefined;
  if (ledger.settings().closeWithDoubts === 'refuse') return { kind: 'day-has-doubts', unknowns, gaps, maySign: false };
  return attended && note === undefined ? { kind: 'day-has-doubts', unknowns, gaps, maySign: true } : undefined;
}
