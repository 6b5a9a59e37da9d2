import type { Printer } from '../../../electron/core/ports/printer.ts';
import type { SlipEncoder } from '../../../electron/core/ports/printing.ts';
import type { PrintFault } from '../../../shared/domain/printer.ts';
import { fail, ok } from '../../../shared/result.ts';

export type PlayPrinter = {
  printer: Printer;
  /** What every job comes to from now on. */
  fault: PrintFault | null;
  /** While true, jobs stay under way. */
  holds: boolean;
};

/** A printer that does as the scene wants: the page has nothing to do with how bytes get to one. */
export function createPlayPrinter(): PlayPrinter {
  const play: PlayPrinter = {
    fault: null,
    holds: false,
    printer: {
      found: async () => [
        { name: 'POS80', target: { via: 'cups', queue: 'POS80' }, ready: true, driver: false },
        { name: 'HP-LaserJet-1020', target: { via: 'cups', queue: 'HP-LaserJet-1020' }, ready: true, driver: true },
        { name: '/dev/usb/lp0', target: { via: 'device', path: '/dev/usb/lp0' }, ready: false, driver: false },
      ],
      send: async () => {
        if (play.holds) await new Promise(() => {});
        return play.fault ? fail({ fault: play.fault, partly: false }) : ok(undefined);
      },
    },
  };
  return play;
}

export const playEncoder: SlipEncoder = {
  raster: () => new Uint8Array(1),
  text: () => new Uint8Array(1),
  pulse: () => new Uint8Array(1),
};
