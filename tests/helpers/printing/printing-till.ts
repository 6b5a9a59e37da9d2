import { createCupsTransport } from '../../../electron/adapters/printer-cups/cups-transport.ts';
import { oneMode } from '../../../electron/adapters/one-mode.ts';
import { createDeviceFileTransport } from '../../../electron/adapters/printer-device-file.ts';
import { createPrinter } from '../../../electron/adapters/printer.ts';
import { createTcpTransport } from '../../../electron/adapters/printer-tcp.ts';
import { createWindowsTransport } from '../../../electron/adapters/printer-windows.ts';
import type { Ports } from '../../../electron/core/ports.ts';
import type { Bitmap, Paper } from '../../../electron/core/ports/printing.ts';
import { noPaper } from '../../../electron/adapters/no-window.ts';
import { printerKey } from '../../../shared/domain/printer-list.ts';
import type { PrinterRecord, PrinterSetup } from '../../../shared/domain/printer-setup.ts';
import type { PrintTarget } from '../../../shared/domain/printer.ts';
import type { PrintJob } from '../../../shared/domain/print-job.ts';
import { ok } from '../../../shared/result.ts';
import { order } from '../orders.ts';
import { scriptedProvider, temporaryFolder, testClock, testTill, type TestTill } from '../till-parts.ts';
import { memoryPrinters } from './memory-printers.ts';

type Wish = {
  target: PrintTarget;
  record?: Partial<PrinterRecord>;
  automatic?: Partial<PrinterSetup['automatic']>;
  mode?: 'practice' | 'live';
  parts?: Partial<Pick<Ports, 'paper' | 'printer'>>;
  /** Where CUPS is. */
  cups?: string;
};

/** A whole till whose chosen printer is this one. What is sent is plain letters unless the test gives it a pencil to draw with. */
export async function printingTill({ target, record, automatic, mode = 'live', parts, cups }: Wish): Promise<TestTill> {
  const printer: PrinterRecord = {
    name: 'POS80',
    target,
    letters: 'latin',
    narrow: false,
    cut: true,
    drawer: null,
    tested: null,
    ...record,
  };
  return await testTill(temporaryFolder(), scriptedProvider(), testClock(), true, {
    printer: patientPrinter(cups),
    printers: memoryPrinters({
      chosen: printerKey(target),
      records: [printer],
      automatic: { receipt: false, claimSlip: false, ...automatic },
    }),
    modeSwitch: oneMode(mode),
    ...parts,
  });
}

/** The product's own ways to printers, with less patience than at a counter. */
const patientPrinter = (server: string | undefined) =>
  createPrinter({
    cups: createCupsTransport({ server, patienceMs: 4000 }),
    device: createDeviceFileTransport(500),
    tcp: createTcpTransport({ connectMs: 1000, writeMs: 500, goodbyeMs: 300 }),
    windows: createWindowsTransport(),
  });

/** Draws a picture that follows from the slip, as no two slips' pictures are alike; real letters are looked at in the real window. */
export function pencil(): Paper & { drawn: Bitmap[] } {
  const drawn: Bitmap[] = [];
  return {
    ...noPaper,
    drawn,
    slipBitmap: async (slip, widthDots) => {
      const text = JSON.stringify(slip);
      const heightDots = 40 + (text.length % 200);
      const rows = Uint8Array.from({ length: (widthDots / 8) * heightDots }, (_, at) => text.charCodeAt(at % text.length) ^ at);
      const bitmap = { widthDots, heightDots, rows };
      drawn.push(bitmap);
      return ok(bitmap);
    },
  };
}

/** A sale that has ended; its id. */
export async function sold(till: TestTill, change: Parameters<typeof order>[0] = {}): Promise<string> {
  const made = order(change);
  const answer = await till.call('recharge', made);
  if (!answer.ok) throw new Error(`not sold: ${JSON.stringify(answer)}`);
  return made.id;
}

/** Prints one receipt by hand and answers the job when it has ended. */
export async function printed(till: TestTill, id: string): Promise<PrintJob> {
  const job = await till.call('receipts.print', { id });
  if (!job.ok) throw new Error(`not queued: ${JSON.stringify(job)}`);
  await till.printed();
  return jobOf(till, job.value.jobId);
}

export function jobOf({ ports }: TestTill, jobId: string): PrintJob {
  const job = ports.ledger.printJob(jobId);
  if (!job) throw new Error('no such job');
  return job;
}
