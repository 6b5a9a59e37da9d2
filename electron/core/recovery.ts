import { ok, fail, type Result } from '../../shared/result.ts';
import type { Ports } from './ports.ts';
import { record } from './stamp.ts';

export type Recovered = { notSent: number; unknown: number };

/**
 * Reads what an unclean stop left behind. Intended without sending: not one byte left, so it was not sent and may be sold again.
 * Sending without outcome: the provider may have charged, so it is unknown. Runs at start and before every recharge; idempotent.
 */
export function recoverUnfinished(ports: Pick<Ports, 'ledger' | 'clock' | 'session'>): Result<Recovered> {
  const unfinished = ports.ledger.unfinished();
  const recovered: Recovered = { notSent: 0, unknown: 0 };
  for (const { id, state } of unfinished) {
    const kept =
      state === 'intended'
        ? record(ports, { kind: 'recharge-not-sent', body: { id, reason: 'stopped-before-sending' } })
        : record(ports, { kind: 'recharge-unknown', body: { id, reason: 'app-stopped-while-sending' } });
    if (!kept.ok) return fail({ kind: 'ledger-unavailable', fault: kept.failure });
    if (state === 'intended') recovered.notSent += 1;
    else recovered.unknown += 1;
  }
  return ok(recovered);
}
