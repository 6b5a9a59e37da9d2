import type { EntryBody } from '../../../shared/domain/ledger-entry.ts';
import { driverName, printerKey } from '../../../shared/domain/printer-list.ts';
import type { PrinterRecord } from '../../../shared/domain/printer-setup.ts';
import type { PrintTarget } from '../../../shared/domain/printer.ts';
import type { PaperWidthMm, Slip } from '../../../shared/domain/slip.ts';
import { unreachable } from '../../../shared/result.ts';
import type { Ports } from '../ports.ts';
import { slipBytes } from './slip-bytes.ts';

export type Ended = Omit<EntryBody<'print-ended'>, 'jobId'>;

/** What goes to the printer; without a slip it is the drawer's pulse alone. */
export type Parcel = {
  readonly slip: Slip | null;
  readonly printer: PrinterRecord;
  readonly widthMm: PaperWidthMm;
  readonly drawer: boolean;
};

type DeliveryPorts = Pick<Ports, 'paper' | 'slipEncoder' | 'printer'>;

/**
 * Makes a parcel ready and hands it on, once. `begin` is asked in between: false means that nobody wants it any more, and that nothing
 * was sent; after a true some of it may be on paper whatever follows.
 */
export async function deliver(ports: DeliveryPorts, parcel: Parcel, begin: () => boolean): Promise<Ended | null> {
  const { slip, printer, drawer, widthMm } = parcel;
  const device = printer.letters === 'driver' ? driverName(printer.target) : null;
  // Nothing is ever cut off at the side without a word: it is refused instead.
  if (slip !== null && printer.narrow && widthMm === 80) return begin() ? { state: 'failed', fault: 'wrong-width' } : null;
  if (device !== null && slip !== null) return await byDriver(ports, { slip, device, target: printer.target, widthMm }, begin);
  const bytes = await slipBytes(ports, slip, printer, { widthMm, drawer });
  if (!begin()) return null;
  if (!bytes.ok) return { state: 'failed', fault: bytes.failure };
  const sent = await ports.printer.send(printer.target, bytes.value);
  if (sent.ok) return { state: 'sent' };
  const { fault, partly } = sent.failure;
  return { state: 'failed', fault, ...(partly && { partly }) };
}

type Sheet = { readonly slip: Slip; readonly device: string; readonly target: PrintTarget; readonly widthMm: PaperWidthMm };

/**
 * The system takes over what it is given, also for a printer that is not there or is paused, and would print it some day. So that is
 * asked first; after that nobody here can take it back, and "sent" means that the system has it.
 */
async function byDriver(
  { paper, printer }: DeliveryPorts,
  { slip, device, target, widthMm }: Sheet,
  begin: () => boolean,
): Promise<Ended | null> {
  const found = (await printer.found()).find((each) => printerKey(each.target) === printerKey(target));
  if (!begin()) return null;
  if (!found) return { state: 'failed', fault: 'no-such-printer' };
  if (!found.ready) return { state: 'failed', fault: 'queue-paused' };
  const printed = await paper.printByDriver(slip, device, widthMm);
  if (printed.ok) return { state: 'sent' };
  switch (printed.failure) {
    case 'no-window':
      return { state: 'failed', fault: 'no-printer' };
    case 'too-tall':
      return { state: 'failed', fault: 'cannot-draw' };
    case 'failed':
      return { state: 'failed', fault: 'refused' };
    case 'timeout':
      return { state: 'failed', fault: 'timed-out', partly: true };
  }
  return unreachable(printed.failure);
}
