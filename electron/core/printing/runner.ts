import type { EntryBody } from '../../../shared/domain/ledger-entry.ts';
import type { PrintJob } from '../../../shared/domain/print-job.ts';
import { printerKey } from '../../../shared/domain/printer-list.ts';
import type { PrintFault } from '../../../shared/domain/printer.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Ports } from '../ports.ts';
import { record } from '../stamp.ts';
import { deliver, type Ended, type Parcel } from './deliver.ts';
import { createLines } from './lines.ts';

/** What is to be printed, as it was composed when it was queued. */
export type PrintOrder = Omit<EntryBody<'print-queued'>, 'jobId' | 'printer'> & Parcel;

/** Carries jobs out, one at a time for each printer, and writes down how each ended. */
export type Runner = {
  /** Durable when it answers `ok`; carried out after that, and nobody waits for it. */
  queue(order: PrintOrder): Result<PrintJob>;
  /** What must stand in no ledger: drawn and handed to the printer once, in its turn. Remembered nowhere, however it ends. */
  once(order: Pick<PrintOrder, 'slip' | 'printer' | 'widthMm'>): Promise<Result<void, PrintFault>>;
  /** False when nothing of it waits here any more: it has gone to the printer, or has ended. */
  takeBack(jobId: string): boolean;
  /** No more is begun, and nothing more is written down: what has not ended by now is `interrupted` at the next start. */
  stop(): void;
  /** When nothing is under way. */
  idle(): Promise<void>;
};

export function createRunner(ports: Ports): Runner {
  const lines = createLines();
  /** Queued, and not handed to the printer yet. */
  const waiting = new Set<string>();
  let stopped = false;

  const carryOut = async (jobId: string, order: PrintOrder): Promise<Ended | null> => {
    if (stopped || !waiting.has(jobId)) return null;
    // Taken back, or the till was closed, while it was drawn.
    return await deliver(ports, order, () => !stopped && waiting.delete(jobId));
  };

  const keep = (jobId: string, ended: Ended | null): void => {
    waiting.delete(jobId);
    if (ended === null || stopped || ports.ledger.printJob(jobId)?.state !== 'queued') return;
    record(ports, { kind: 'print-ended', body: { jobId, ...ended } });
    tell(ports, jobId);
  };

  return {
    queue: (order) => {
      const { slip: _slip, printer, widthMm: _width, ...facts } = order;
      const jobId = ports.ids.next();
      const queued = record(ports, { kind: 'print-queued', body: { jobId, printer: printer.name, ...facts } });
      if (!queued.ok) return fail({ kind: 'ledger-unavailable', fault: queued.failure });
      waiting.add(jobId);
      lines.add(printerKey(printer.target), () =>
        carryOut(jobId, order)
          // A bug: it may have struck before or after the printer took the bytes.
          .catch((error: unknown): Ended => {
            ports.log.incident(error, 'printing');
            return { state: 'failed', fault: 'cannot-draw', ...(!waiting.has(jobId) && { partly: true }) };
          })
          .then((ended) => keep(jobId, ended))
          .catch((error: unknown) => void ports.log.incident(error, 'printing')),
      );
      tell(ports, jobId);
      return jobNow(ports, jobId);
    },
    once: (parcel) =>
      new Promise((resolve, reject) => {
        const work = async (): Promise<Result<void, PrintFault>> => {
          const ended = await deliver(ports, { ...parcel, drawer: false }, () => true);
          return ended?.fault === undefined ? ok(undefined) : fail(ended.fault);
        };
        lines.add(printerKey(parcel.printer.target), () => work().then(resolve, reject));
      }),
    takeBack: (jobId) => waiting.delete(jobId),
    stop: () => {
      stopped = true;
    },
    idle: () => lines.empty(),
  };
}

export function jobNow({ ledger }: Pick<Ports, 'ledger'>, jobId: string): Result<PrintJob> {
  const job = ledger.printJob(jobId);
  return job ? ok(job) : fail({ kind: 'not-found' });
}

export function tell({ ledger, announcer }: Pick<Ports, 'ledger' | 'announcer'>, jobId: string): void {
  const job = ledger.printJob(jobId);
  if (job) announcer.emit('print.changed', { jobId, state: job.state });
}
