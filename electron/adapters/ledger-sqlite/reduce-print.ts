import { IllegalStep, type EntryOf } from './steps.ts';
import type { Projections } from './tables.ts';

export function queuePrint(entry: EntryOf<'print-queued'>, tables: Projections): void {
  const { jobId, what, printer, automatic, drawer, retryOf } = entry.body;
  if (tables.printJob.get(jobId)) throw new IllegalStep(entry, 'this job was queued before');
  if (retryOf !== undefined) putAside(entry, retryOf, tables);
  if (what.kind === 'receipt') {
    const recharge = tables.recharge.get(what.id);
    if (!recharge) throw new IllegalStep(entry, 'there is no such recharge');
    tables.recharge.update({ ...recharge, prints: Math.max(recharge.prints, what.copy) });
  }
  if (what.kind === 'day') queueDay(entry, jobId, what, tables);
  tables.printJob.insert({
    job_id: jobId,
    queued_seq: entry.seq,
    queued_at: entry.at,
    staff: entry.staff,
    recharge_id: what.kind === 'receipt' || what.kind === 'drawer' ? what.id : null,
    copy: what.kind === 'receipt' ? what.copy : null,
    printer,
    automatic: Number(automatic),
    drawer: Number(drawer),
    state: 'queued',
    fault: null,
    partly: 0,
    ended_at: null,
  });
}

function queueDay(
  entry: EntryOf<'print-queued'>,
  jobId: string,
  { businessDay, zNumber, copy }: Extract<EntryOf<'print-queued'>['body']['what'], { kind: 'day' }>,
  tables: Projections,
): void {
  if (zNumber !== undefined && tables.closedDay.get(zNumber)?.business_day !== businessDay)
    throw new IllegalStep(entry, `Z ${zNumber} is not of ${businessDay}`);
  tables.dayPrint.insert({ job_id: jobId, business_day: businessDay, z_number: zNumber ?? null, copy, counted: 1 });
}

function putAside(entry: EntryOf<'print-queued'>, jobId: string, tables: Projections): void {
  const old = tables.printJob.get(jobId);
  if (!old || (old.state !== 'failed' && old.state !== 'interrupted')) throw new IllegalStep(entry, 'nothing to try again');
  tables.printJob.update({ ...old, state: 'retried' });
}

/** One end for a job; a failed or interrupted one may still be put aside. A copy that certainly did not come out is not counted. */
export function endPrint(entry: EntryOf<'print-ended'>, tables: Projections): void {
  const { jobId, state, fault, partly = false } = entry.body;
  const job = tables.printJob.get(jobId);
  if (!job) throw new IllegalStep(entry, 'there is no such job');
  const isOpen = job.state === 'queued';
  if (!isOpen && !(state === 'cancelled' && (job.state === 'failed' || job.state === 'interrupted')))
    throw new IllegalStep(entry, `the job is ${job.state}`);
  const ended = isOpen ? { fault: fault ?? null, partly: Number(partly), ended_at: entry.at } : {};
  tables.printJob.update({ ...job, ...ended, state });
  const cameOut = state === 'sent' || state === 'interrupted' || partly;
  if (!isOpen || cameOut) return;
  const recharge = job.recharge_id === null ? undefined : tables.recharge.get(job.recharge_id);
  if (recharge && recharge.prints === job.copy) tables.recharge.update({ ...recharge, prints: recharge.prints - 1 });
  const day = tables.dayPrint.get(jobId);
  if (day) tables.dayPrint.update({ ...day, counted: 0 });
}
