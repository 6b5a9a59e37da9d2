import type { PausedOperator } from '../../../shared/domain/paused-operator.ts';
import { operatorCodes, type OperatorCode } from '../../../shared/operators.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Ports } from '../ports.ts';
import { record } from '../stamp.ts';

type PausePorts = Pick<Ports, 'ledger' | 'clock' | 'attended'>;

/**
 * An operator whose last recharges ended in doubt too often in too short a time. Read from the ledger at every order, so it
 * outlives a restart; ends by itself when the oldest of those doubts is old enough, because none is added while it is paused.
 */
export function pauseOf({ ledger, clock, attended }: PausePorts, operator: OperatorCode): PausedOperator | undefined {
  const { pauseAfterUnknowns, pauseMinutes } = ledger.settings();
  if (!attended || pauseAfterUnknowns === 0) return undefined;
  const nowMs = clock.nowMs();
  // A clock that was put back must not pause anything for days: what seems to lie ahead does not count.
  const doubts = ledger
    .latestDoubts(operator, pauseAfterUnknowns)
    .map(Date.parse)
    .filter((sentMs) => sentMs <= nowMs);
  if (doubts.length < pauseAfterUnknowns) return undefined;
  const untilMs = Math.min(...doubts) + pauseMinutes * 60_000;
  return untilMs > nowMs ? { operator, unknowns: doubts.length, until: new Date(untilMs).toISOString() } : undefined;
}

export const pausedOperators = (ports: PausePorts): PausedOperator[] =>
  operatorCodes.flatMap((operator) => pauseOf(ports, operator) ?? []);

/** A manager has looked and sells on. What was in doubt until now no longer pauses this operator. */
export function resumeOperator(ports: PausePorts & Pick<Ports, 'session'>, operator: OperatorCode): Result<PausedOperator[]> {
  if (pauseOf(ports, operator)) {
    const kept = record(ports, { kind: 'operator-resumed', body: { operator } });
    if (!kept.ok) return fail({ kind: 'ledger-unavailable', fault: kept.failure });
  }
  return ok(pausedOperators(ports));
}
