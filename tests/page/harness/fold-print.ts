import type { LedgerEntry } from '../../../shared/domain/ledger-entry.ts';
import type { PrintJob } from '../../../shared/domain/print-job.ts';

/** Every print job these entries tell of, newest first. */
export function printJobsOf(entries: readonly LedgerEntry[]): PrintJob[] {
  const jobs = new Map<string, PrintJob>();
  for (const entry of entries) {
    if (entry.kind === 'print-queued') {
      const { retryOf, ...job } = entry.body;
      const old = retryOf === undefined ? undefined : jobs.get(retryOf);
      if (old) jobs.set(old.jobId, { ...old, state: 'retried' });
      jobs.set(job.jobId, { ...job, state: 'queued', partly: false, queuedAt: entry.at, staff: entry.staff });
    }
    if (entry.kind !== 'print-ended') continue;
    const { jobId, state, fault, partly = false } = entry.body;
    const before = jobs.get(jobId);
    if (before?.state === 'queued') jobs.set(jobId, { ...before, state, ...(fault && { fault }), partly, endedAt: entry.at });
    else if (before) jobs.set(jobId, { ...before, state });
  }
  return [...jobs.values()].reverse();
}
