import type { PrintJob } from '../../../shared/domain/print-job.ts';
import type { RechargeId } from '../../../shared/ids.ts';
import type { Ledger } from '../../core/ports/ledger.ts';
import type { Connection } from './connection.ts';
import type { PrintJobRow } from './rows.ts';
import { lazyStatements } from './statements.ts';

export const printSql = {
  byId: 'SELECT * FROM print_job WHERE job_id = ?',
  page: 'SELECT * FROM print_job WHERE queued_seq < ? ORDER BY queued_seq DESC LIMIT ?',
  inState: 'SELECT * FROM print_job WHERE state = ? ORDER BY queued_seq DESC LIMIT 200',
  ofRecharge: 'SELECT * FROM print_job WHERE recharge_id = ? ORDER BY queued_seq DESC LIMIT 50',
} as const;

type PrintReads = Pick<Ledger, 'printJob' | 'printJobs' | 'printJobsIn' | 'printJobsOf'>;

export function printReads(db: Connection): PrintReads {
  const rows = lazyStatements<PrintJobRow>(db);
  return {
    printJob: (jobId) => {
      const row = rows(printSql.byId).get(jobId);
      return row && jobOf(row);
    },
    printJobs: (limit, cursor) => {
      const below = cursor === undefined ? Number.MAX_SAFE_INTEGER : Number(cursor);
      const found = rows(printSql.page).all(below, limit + 1);
      const page = found.slice(0, limit);
      const oldest = page.at(-1);
      return { items: page.map(jobOf), cursor: found.length > limit && oldest ? String(oldest.queued_seq) : null };
    },
    printJobsIn: (state) => rows(printSql.inState).all(state).map(jobOf),
    printJobsOf: (id) => rows(printSql.ofRecharge).all(id).map(jobOf),
  };
}

const jobOf = (row: PrintJobRow): PrintJob => ({
  jobId: row.job_id,
  what:
    row.recharge_id === null || row.copy === null
      ? { kind: 'test' }
      : { kind: 'receipt', id: row.recharge_id as RechargeId, copy: row.copy },
  printer: row.printer,
  automatic: row.automatic === 1,
  drawer: row.drawer === 1,
  state: row.state,
  ...(row.fault && { fault: row.fault }),
  partly: row.partly === 1,
  queuedAt: row.queued_at,
  ...(row.ended_at !== null && { endedAt: row.ended_at }),
  staff: row.staff,
});
