import type { PrintJob } from '../../../shared/domain/print-job.ts';
import type { ParsedInput } from '../../../shared/ipc/contract.ts';
import type { Page } from '../ports/ledger.ts';
import type { Ports } from '../ports.ts';

/** Those of one receipt or in one state are few and come at once; all of them come page by page. */
export function listJobs({ ledger }: Pick<Ports, 'ledger'>, query: ParsedInput<'print.jobs'>): Page<PrintJob> {
  const { id, state, limit, cursor } = query;
  if (id !== undefined) return { items: ledger.printJobsOf(id).slice(0, limit), cursor: null };
  if (state !== undefined) return { items: ledger.printJobsIn(state).slice(0, limit), cursor: null };
  return ledger.printJobs(limit, cursor);
}
