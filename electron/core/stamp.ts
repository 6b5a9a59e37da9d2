import { businessDayOf, dayAfter, type BusinessDay } from '../../shared/business-day.ts';
import type { EntryBody, EntryDraft, EntryStamp, LedgerEntry } from '../../shared/domain/ledger-entry.ts';
import type { LedgerFault } from '../../shared/failure.ts';
import type { Result } from '../../shared/result.ts';
import type { Ports } from './ports.ts';

/** The day an entry made now belongs to. A closed day takes no more entries: they land in the day after it. */
export function currentBusinessDay({ clock, ledger }: Pick<Ports, 'clock' | 'ledger'>): BusinessDay {
  const today = businessDayOf(clock.nowMs(), ledger.settings().dayCutOverMinutes);
  const closed = ledger.lastZ()?.businessDay;
  return closed !== undefined && closed >= today ? dayAfter(closed) : today;
}

export function stampNow(ports: Pick<Ports, 'clock' | 'ledger' | 'session'>): EntryStamp {
  return { atMs: ports.clock.nowMs(), businessDay: currentBusinessDay(ports), staff: ports.session.staff() };
}

/** Records a fact that has just happened. Durable when it answers `ok`. */
export function record(ports: Pick<Ports, 'clock' | 'ledger' | 'session'>, draft: EntryDraft): Result<LedgerEntry, LedgerFault> {
  return ports.ledger.append(draft, stampNow(ports));
}

const toleratedJumpMs = 120_000;

/** Compares the wall clock with the one that cannot jump. Keeps where both stood, so make one per opened ledger. */
export type ClockWatch = { wallMs: number; monotonicMs: number };

export const watchClock = ({ clock }: Pick<Ports, 'clock'>): ClockWatch => ({
  wallMs: clock.nowMs(),
  monotonicMs: clock.monotonicMs(),
});

/** The jump since the last look, as an entry, when it is larger than 120 s; and moves the watch on. */
export function clockJump(
  ports: Pick<Ports, 'clock'>,
  watch: ClockWatch,
): { kind: 'clock-jumped'; body: EntryBody<'clock-jumped'> } | undefined {
  const seen = watchClock(ports);
  const expectedMs = watch.wallMs + Math.round(seen.monotonicMs - watch.monotonicMs);
  Object.assign(watch, seen);
  const jumpMs = Math.round(seen.wallMs - expectedMs);
  if (Math.abs(jumpMs) <= toleratedJumpMs) return undefined;
  return {
    kind: 'clock-jumped',
    body: { expectedAt: new Date(expectedMs).toISOString(), seenAt: new Date(seen.wallMs).toISOString(), jumpMs },
  };
}
