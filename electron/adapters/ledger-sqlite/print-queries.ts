import type { BusinessDay } from '../../../shared/business-day.ts';
import type { PrintJob } from '../../../shared/domain/print-job.ts';
import type { RechargeId } from '../../../shared/ids.ts';
import type { Ledger } from '../../core/ports/ledger.ts';
import type { Connection } from './connection.ts';
import type { PrintJobRow } from './rows.ts';
import { lazyStatements } from './statements.ts';

const jobs = `SELECT print_job.*, day_print.business_day, day_print.z_number, day_print.copy AS day_copy
  FROM print_job LEFT JOIN day_print USING (job_id)`;

export const printSql = {
  byId: `${jobs} WHERE print_job.job_id = ?`,
  page: `${jobs} WHERE queued_seq < ? ORDER BY queued_seq DESC LIMIT ?`,
  inState: `${jobs} WHERE state = ? ORDER BY queued_seq DESC LIMIT 200`,
  ofRecharge: `${jobs} WHERE recharge_id = ? AND print_job.copy IS NOT NULL ORDER BY queued_seq DESC LIMIT 50`,
  copiesOfZ: 'SELECT max(copy) AS copies FROM day_print WHERE z_number = ? AND counted = 1',
} as const;

type PrintReads = Pick<Ledger, 'printJob' | 'printJobs' | 'printJobsIn' | 'printJobsOf' | 'timesZPrinted'>;
type JobRow = PrintJobRow & { business_day: string | null; z_number: number | null; day_copy: number | null };

export function printReads(db: Connection): PrintReads {
  const rows = lazyStatements<JobRow>(db);
  const counts = lazyStatements<{ copies: number | null }>(db);
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
    timesZPrinted: (zNumber) => counts(printSql.copiesOfZ).get(zNumber)?.copies ?? 0,
    printJobsOf: (id) => rows(printSql.ofRecharge).all(id).map(jobOf),
  };
}

function whatOf({ recharge_id, copy, business_day, z_number, day_copy }: JobRow): PrintJob['what'] {
  if (business_day !== null && day_copy !== null) {
    const zNumber = z_number === null ? {} : { zNumber: z_number };
    return { kind: 'day', businessDay: business_day as BusinessDay, ...zNumber, copy: day_copy };
  }
  if (recharge_id === null) return { kind: 'test' };
  const id = recharge_id as RechargeId;
  return copy === null ? { kind: 'drawer', id } : { kind: 'receipt', id, copy };
}

const jobOf = (row: JobRow): PrintJob => ({
  jobId: row.job_id,
  what: whatOf(row),
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
