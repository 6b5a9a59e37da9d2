import { printJobStates } from '../../../shared/domain/print-job.ts';

/** No older entry makes a job, so an empty table is what a rebuild of an older ledger gives. */
export const schema003 = `
CREATE TABLE print_job (
  job_id TEXT PRIMARY KEY CHECK (length(job_id) = 36),
  queued_seq INTEGER NOT NULL UNIQUE CHECK (queued_seq > 0),
  queued_at TEXT NOT NULL,
  staff TEXT NOT NULL,
  recharge_id TEXT,
  copy INTEGER,
  printer TEXT NOT NULL,
  automatic INTEGER NOT NULL CHECK (automatic IN (0, 1)),
  drawer INTEGER NOT NULL CHECK (drawer IN (0, 1)),
  state TEXT NOT NULL CHECK (state IN (${printJobStates.map((state) => `'${state}'`).join(', ')})),
  fault TEXT,
  partly INTEGER NOT NULL CHECK (partly IN (0, 1)),
  ended_at TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX print_job_by_state ON print_job (state, queued_seq);
CREATE INDEX print_job_of_recharge ON print_job (recharge_id, queued_seq) WHERE recharge_id IS NOT NULL;
`;
