import type { BusinessDay } from '../../shared/business-day.ts';
import type { EntryBody } from '../../shared/domain/ledger-entry.ts';
import type { PrintJob } from '../../shared/domain/print-job.ts';
import { chosenPrinter, printerKey, type TestVerdict } from '../../shared/domain/printer-list.ts';
import type { PrinterRecord, PrinterSetup } from '../../shared/domain/printer-setup.ts';
import type { Recharge } from '../../shared/domain/recharge.ts';
import type { PaperWidthMm } from '../../shared/domain/slip.ts';
import type { RechargeId } from '../../shared/ids.ts';
import { fail, ok, unreachable, type Result } from '../../shared/result.ts';
import type { Ports } from './ports.ts';
import { interruptLeftovers } from './printing/leftovers.ts';
import { judgeTest } from './printing/printers.ts';
import { createRunner, jobNow, tell, type Runner } from './printing/runner.ts';
import { composeDay, composeReceipt, shopProfile } from './receipts.ts';
import { composeCodeSlip } from './slips/code-slip.ts';
import { composeRechargeSlip } from './slips/recharge-slip.ts';
import { composeTestSlip } from './slips/test-slip.ts';
import { record } from './stamp.ts';

/**
 * Paper for one opened till. Every call answers before anything is drawn or sent, with the job as it was queued; how it ends is told
 * by `print.changed` and stands in the ledger. Nothing here changes a recharge, and no sale waits for it.
 */
export type Printing = {
  /** After a sale that has just ended and been answered: what this shop prints by itself. Never throws. */
  afterSale(recharge: Recharge): void;
  print(id: RechargeId): Result<PrintJob>;
  printDay(businessDay: BusinessDay | undefined): Result<PrintJob>;
  /** A new job in place of one that failed or was interrupted. */
  retry(jobId: string): Result<PrintJob>;
  /** Before it has gone to the printer; or puts a failed or interrupted job aside. */
  cancel(jobId: string): Result<PrintJob>;
  test(): Result<PrintJob>;
  confirmTest(jobId: string, seen: TestVerdict): Result<PrinterSetup>;
  /** An owner's recovery code, once and at once; no job and no ledger knows of it. */
  recoveryCode(code: string, owner: string): Promise<Result<Record<string, never>>>;
  /** See {@link Runner}. */
  stop(): void;
  idle(): Promise<void>;
};

type Wish = Pick<EntryBody<'print-queued'>, 'automatic' | 'retryOf'> & { readonly drawer?: boolean };

/** `afterwards` does its work when everything that is being answered now has been answered. */
export function createPrinting(ports: Ports, afterwards: (work: () => void) => void): Printing {
  interruptLeftovers(ports);
  const runner = createRunner(ports);
  let stopped = false;
  const tests = new Map<string, { key: string; widthMm: PaperWidthMm }>();

  const print = (id: RechargeId, wish: Wish): Result<PrintJob> => {
    const printer = chosenPrinter(ports.printers.get());
    if (!printer) return noPrinter;
    const receipt = composeReceipt(ports, id);
    if (!receipt.ok) return receipt;
    const { receiptLook, paperWidthMm } = ports.ledger.settings();
    const { drawer = false, ...how } = wish;
    return runner.queue({
      ...how,
      what: { kind: 'receipt', id, copy: receipt.value.copy },
      drawer: drawer && opensDrawer(ports, printer, receipt.value.recharge),
      slip: composeRechargeSlip(receipt.value, receiptLook),
      printer,
      widthMm: paperWidthMm,
    });
  };

  const printDay = (businessDay: BusinessDay | undefined, retryOf?: string): Result<PrintJob> => {
    const printer = chosenPrinter(ports.printers.get());
    if (!printer) return noPrinter;
    const { report, copy, slip } = composeDay(ports, businessDay);
    const { zNumber } = report;
    const what = { kind: 'day', businessDay: report.businessDay, ...(zNumber !== undefined && { zNumber }), copy } as const;
    const widthMm = ports.ledger.settings().paperWidthMm;
    return runner.queue({ what, automatic: false, drawer: false, slip, printer, widthMm, ...(retryOf && { retryOf }) });
  };

  const test = (retryOf?: string): Result<PrintJob> => {
    const printer = chosenPrinter(ports.printers.get());
    if (!printer) return noPrinter;
    const settings = ports.ledger.settings();
    const at = new Date(ports.clock.nowMs()).toISOString();
    // What is known to be narrow is tested narrow; a receipt that is too wide for it is refused by name.
    const widthMm = printer.narrow ? 58 : settings.paperWidthMm;
    const slip = composeTestSlip(shopProfile(settings), at, settings.receiptLook);
    const what = { kind: 'test' } as const;
    const job = runner.queue({ what, automatic: false, drawer: false, slip, printer, widthMm, ...(retryOf && { retryOf }) });
    if (job.ok) tests.set(job.value.jobId, { key: printerKey(printer.target), widthMm });
    return job;
  };

  const printAfter = async (recharge: Recharge): Promise<void> => {
    const printer = chosenPrinter(ports.printers.get());
    if (stopped || !printer) return;
    const copies = copiesAfter(ports, recharge);
    for (let copy = 0; copy < copies; copy += 1) print(recharge.id, { automatic: true, drawer: copy === 0 });
    // The customer's money has to go somewhere also where slips are printed by hand or not at all.
    if (copies > 0 || !opensDrawer(ports, printer, recharge)) return;
    const what = { kind: 'drawer', id: recharge.id } as const;
    const widthMm = ports.ledger.settings().paperWidthMm;
    runner.queue({ what, automatic: true, drawer: true, slip: null, printer, widthMm });
  };

  return {
    // Nobody waits for this work, so a bug in it has nowhere to go but the log.
    afterSale: (recharge) =>
      afterwards(() => void printAfter(recharge).catch((error: unknown) => ports.log.incident(error, 'printing after a sale'))),
    print: (id) => print(id, { automatic: false }),
    printDay: (businessDay) => printDay(businessDay),
    retry: (jobId) => {
      const job = ports.ledger.printJob(jobId);
      if (!job) return fail({ kind: 'not-found' });
      if (job.state !== 'failed' && job.state !== 'interrupted') return over;
      switch (job.what.kind) {
        case 'test':
          return test(jobId);
        case 'receipt':
          return print(job.what.id, { automatic: false, retryOf: jobId });
        case 'day':
          return ports.session.role() === 'cashier' ? fail({ kind: 'not-allowed' }) : printDay(job.what.businessDay, jobId);
        case 'drawer':
          // Later there is no sale that it would open for.
          return over;
      }
      return unreachable(job.what);
    },
    cancel: (jobId) => cancel(ports, runner, jobId),
    test: () => test(),
    confirmTest: (jobId, seen) => {
      const printed = tests.get(jobId);
      return printed ? judgeTest(ports, printed, seen) : fail({ kind: 'not-found' });
    },
    recoveryCode: async (code, owner) => {
      const printer = chosenPrinter(ports.printers.get());
      if (!printer) return noPrinter;
      const settings = ports.ledger.settings();
      const at = new Date(ports.clock.nowMs()).toISOString();
      const slip = composeCodeSlip({ shop: shopProfile(settings), code, owner, at }, settings.receiptLook);
      const sent = await runner.once({ slip, printer, widthMm: printer.narrow ? 58 : settings.paperWidthMm });
      return sent.ok ? ok({}) : fail({ kind: 'printer', fault: sent.failure });
    },
    stop: () => {
      stopped = true;
      runner.stop();
    },
    idle: () => runner.idle(),
  };
}

const noPrinter = fail({ kind: 'printer', fault: 'no-printer' } as const);
const over = fail({ kind: 'print-job-over' } as const);

/** A success has as many copies as the shop wants; an unknown the slip to claim by; of what was not charged nothing is printed. */
function copiesAfter({ printers, ledger }: Pick<Ports, 'printers' | 'ledger'>, { state }: Recharge): number {
  const { automatic } = printers.get();
  if (state === 'succeeded' && automatic.receipt) return ledger.settings().receiptCopies;
  return state === 'unknown' && automatic.claimSlip ? 1 : 0;
}

/** Money changes hands once: after a real sale that succeeded just now, and not where all of it is owed. Whoever asks for paper opens no drawer. */
function opensDrawer(
  { modeSwitch }: Pick<Ports, 'modeSwitch'>,
  { drawer, letters }: PrinterRecord,
  { state, amount, cashTaken = amount }: Recharge,
): boolean {
  const isOurs = drawer !== null && letters !== 'driver';
  return isOurs && modeSwitch.mode() === 'live' && state === 'succeeded' && cashTaken > 0;
}

function cancel(ports: Ports, runner: Runner, jobId: string): Result<PrintJob> {
  const job = ports.ledger.printJob(jobId);
  if (!job) return fail({ kind: 'not-found' });
  const mayEnd = job.state === 'failed' || job.state === 'interrupted' || (job.state === 'queued' && runner.takeBack(jobId));
  if (!mayEnd) return over;
  const kept = record(ports, { kind: 'print-ended', body: { jobId, state: 'cancelled' } });
  if (!kept.ok) return fail({ kind: 'ledger-unavailable', fault: kept.failure });
  tell(ports, jobId);
  return jobNow(ports, jobId);
}
