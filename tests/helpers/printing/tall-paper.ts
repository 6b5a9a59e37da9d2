import { noPaper } from '../../../electron/adapters/no-window.ts';
import type { Paper } from '../../../electron/core/ports/printing.ts';
import { ok } from '../../../shared/result.ts';

/** Draws slips far longer than any, so that more is sent than a device's buffer takes in. */
export const tallPaper: Paper = {
  ...noPaper,
  slipBitmap: async () => ok({ widthDots: 576, heightDots: 4000, rows: new Uint8Array(72 * 4000).fill(0x55) }),
};
