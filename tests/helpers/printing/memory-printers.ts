import type { PrinterStore } from '../../../electron/core/ports/printer.ts';
import { noPrinters, type PrinterSetup } from '../../../shared/domain/printer-setup.ts';
import { ok } from '../../../shared/result.ts';

/** A till's printers, for as long as the test lasts. */
export function memoryPrinters(setup: PrinterSetup = noPrinters): PrinterStore {
  let kept = setup;
  return {
    get: () => kept,
    put: (next) => {
      kept = next;
      return ok(undefined);
    },
  };
}
