import { unreachable } from '../../shared/result.ts';
import type { Printer, Transport } from '../core/ports/printer.ts';
import { createCupsTransport } from './printer-cups/cups-transport.ts';
import { createDeviceFileTransport } from './printer-device-file.ts';
import { clean } from './printer-fault.ts';
import { createTcpTransport } from './printer-tcp.ts';
import { createWindowsTransport } from './printer-windows.ts';

type Transports = { readonly [V in 'cups' | 'device' | 'tcp' | 'windows']: Transport<V> };

const systemTransports = (): Transports => ({
  cups: createCupsTransport(),
  device: createDeviceFileTransport(),
  tcp: createTcpTransport(),
  windows: createWindowsTransport(),
});

/** Every way to a printer that this system has. */
export function createPrinter(transports: Transports = systemTransports(), platform: string = process.platform): Printer {
  const isWindows = platform === 'win32';
  return {
    found: async () => {
      const asked = isWindows ? [transports.windows] : [transports.cups, transports.device];
      return (await Promise.all(asked.map((transport) => transport.found()))).flat();
    },
    send: async (target, bytes) => {
      switch (target.via) {
        case 'cups':
          return isWindows ? clean('no-such-printer') : await transports.cups.send(target, bytes);
        case 'device':
          return isWindows ? clean('no-such-printer') : await transports.device.send(target, bytes);
        case 'tcp':
          return await transports.tcp.send(target, bytes);
        case 'windows':
          return isWindows ? await transports.windows.send(target, bytes) : clean('no-such-printer');
      }
      return unreachable(target);
    },
  };
}
