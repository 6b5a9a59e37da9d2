import type { CustomerDisplay } from '../core/ports/customer-display.ts';
import type { Notifier } from '../core/ports/notifier.ts';
import type { Files, Paper } from '../core/ports/printing.ts';
import { fail } from '../../shared/result.ts';

const noWindow = async () => fail('no-window' as const);

/** A till without a window, the headless one, cannot draw. */
export const noPaper: Paper = {
  warm: () => undefined,
  slipBitmap: noWindow,
  slipPng: noWindow,
  slipPdf: noWindow,
  pdf: noWindow,
  printByDriver: noWindow,
};

/** Nor is there anybody to ask where a file should go. */
export const noFiles: Files = { choose: async () => null, save: async () => fail('could-not-save-file') };

/** Nobody has a desktop in front of them. */
export const noNotifier: Notifier = { notify: () => undefined };

/** No customer looks at it. */
export const noCustomerDisplay: CustomerDisplay = { show: () => undefined };
