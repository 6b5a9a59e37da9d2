import type { BusinessDay } from '../../shared/business-day.ts';
import type { DayReport } from '../../shared/domain/day.ts';
import { add } from '../../shared/money.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Ports } from './ports.ts';
import { currentBusinessDay, record } from './stamp.ts';

export function xReport(ports: Ports, day: BusinessDay | undefined): DayReport {
  return ports.ledger.day(day ?? currentBusinessDay(ports));
}

/** Closes a day for good: numbered without a hole, chained, and with a grand total that never resets. */
export function closeDay(ports: Ports, day: BusinessDay | undefined): Result<DayReport> {
  const { ledger } = ports;
  const today = currentBusinessDay(ports);
  const closing = day ?? today;
  const last = ledger.lastZ();
  if (last && closing <= last.businessDay) return fail({ kind: 'day-already-closed' });
  if (closing > today) return fail({ kind: 'invalid-input', at: ['businessDay'] });
  const report = ledger.day(closing);
  const closed = record(ports, {
    kind: 'day-closed',
    body: {
      closedDay: closing,
      zNumber: (last?.zNumber ?? 0) + 1,
      grandTotal: add(report.grandTotal, report.charged.amount),
      charged: report.charged,
      unknown: report.unknown,
      firstSeq: (last?.lastSeq ?? 0) + 1,
      lastSeq: (ledger.lastEntry()?.seq ?? 0) + 1,
    },
  });
  if (!closed.ok) return fail({ kind: 'ledger-unavailable', fault: closed.failure });
  ports.announcer.emit('till.changed', {});
  return ok(ledger.day(closing));
}
