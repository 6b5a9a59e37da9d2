import { readFileSync } from 'node:fs';
import { noPrinters, printerSetupSchema, type PrinterSetup } from '../../shared/domain/printer-setup.ts';
import { fail, ok } from '../../shared/result.ts';
import type { PrinterStore } from '../core/ports/printer.ts';
import { writeFileWhole } from './write-file-whole.ts';

/** The till's printers in a small JSON file. Missing or damaged means that none is chosen, which the settings screen shows. */
export function createFilePrinters(file: string): PrinterStore {
  let setup = readSetup(file);
  return {
    get: () => setup,
    put: (next) => {
      setup = next;
      try {
        writeFileWhole(file, `${JSON.stringify(next, null, 2)}\n`);
        return ok(undefined);
      } catch {
        return fail('could-not-save-file');
      }
    },
  };
}

function readSetup(file: string): PrinterSetup {
  try {
    const saved = printerSetupSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return saved.success ? saved.data : noPrinters;
  } catch {
    return noPrinters;
  }
}
