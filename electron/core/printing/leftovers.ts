import type { Ports } from '../ports.ts';
import { record } from '../stamp.ts';

/**
 * Jobs that were queued when the till last stopped. Some or all of each may be on paper, so none is printed again by itself: they are
 * listed for a person to decide, and the next copy says DUPLICATE. Printing keeps no till from opening: an entry that cannot be
 * written now is written at the next start.
 */
export function interruptLeftovers(ports: Pick<Ports, 'ledger' | 'clock' | 'session'>): void {
  for (let jobs = ports.ledger.printJobsIn('queued'); jobs.length > 0; jobs = ports.ledger.printJobsIn('queued')) {
    for (const { jobId } of jobs.toReversed()) {
      if (!record(ports, { kind: 'print-ended', body: { jobId, state: 'interrupted' } }).ok) return;
    }
  }
}
