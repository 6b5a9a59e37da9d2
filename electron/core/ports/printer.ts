import type { PrintFault, PrintTarget } from '../../../shared/domain/printer.ts';
import type { PrinterSetup } from '../../../shared/domain/printer-setup.ts';
import type { Result } from '../../../shared/result.ts';

/**
 * A printer this computer knows of. `ready` is false when its queue says that it prints nothing now. `driver`: its queue is known to
 * make something of its own of what it gets, and not to be for bytes as they are.
 */
export type FoundPrinter = {
  readonly name: string;
  readonly target: PrintTarget;
  readonly ready: boolean;
  readonly driver: boolean;
};

/** `partly`: some of it may have come out of the printer, so whatever follows must not pass for the first copy. */
export type NotPrinted = { readonly fault: PrintFault; readonly partly: boolean };

/**
 * Brings bytes to printers.
 * Neither call throws for a device, a spooler or the network, and both end by themselves: `found` within 5 s, `send` within 30 s.
 */
export interface Printer {
  /** What is there now; empty where nothing is, or where nobody can be asked. */
  found(): Promise<FoundPrinter[]>;
  /**
   * Hands the bytes on once; never tries again by itself. `ok` means that the spooler, the socket or the device has taken all of them:
   * "sent to the printer". Whether paper came out, no such printer tells. After a failure nothing is left waiting in a queue of ours
   * that could print later.
   */
  send(target: PrintTarget, bytes: Uint8Array): Promise<Result<void, NotPrinted>>;
}

/** This till's printers and what is known of them. Kept beside the ledgers: a printer is the same in practice and for real. */
export interface PrinterStore {
  get(): PrinterSetup;
  /** Kept for this run, and durable when it answers `ok`. */
  put(setup: PrinterSetup): Result<void, 'could-not-save-file'>;
}

/** One way to printers: what it knows of the targets of its kind. The invariants are those of {@link Printer}. */
export interface Transport<V extends PrintTarget['via']> {
  found(): Promise<FoundPrinter[]>;
  send(target: Extract<PrintTarget, { via: V }>, bytes: Uint8Array): Promise<Result<void, NotPrinted>>;
}
