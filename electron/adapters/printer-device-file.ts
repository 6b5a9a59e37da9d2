import { constants } from 'node:fs';
import { open, readdir, type FileHandle } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { PrintFault } from '../../shared/domain/printer.ts';
import { ok } from '../../shared/result.ts';
import type { FoundPrinter, Transport } from '../core/ports/printer.ts';
import { clean, codeOf, partly } from './printer-fault.ts';

const faults: Readonly<Record<string, PrintFault>> = {
  ENOENT: 'no-such-printer',
  ENOTDIR: 'no-such-printer',
  ELOOP: 'no-such-printer',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EBUSY: 'refused',
  // Linux's usblp says so when the printer reports that its paper is out.
  ENOSPC: 'no-paper',
};

/** `/dev/usb/lp0` and its like. Opened without waiting, so that a printer that takes nothing cannot hold the till. */
export function createDeviceFileTransport(writeMs = 15_000): Transport<'device'> {
  return {
    found: async () => (await Promise.all(['/dev/usb', '/dev'].map(printersIn))).flat(),
    send: async ({ path }, bytes) => {
      const flags = constants.O_WRONLY | constants.O_NONBLOCK | constants.O_NOCTTY | constants.O_NOFOLLOW;
      const file = await open(path, flags).catch((error: unknown) => codeOf(error));
      if (typeof file === 'string') return clean(faults[file] ?? 'offline');
      try {
        const kind = await file.stat();
        // Never over a file somebody keeps.
        if (!kind.isCharacterDevice() && !kind.isFIFO()) return clean('no-such-printer');
        return await writeAll(file, bytes, writeMs);
      } finally {
        await file.close().catch(() => undefined);
      }
    },
  };
}

async function writeAll(file: FileHandle, bytes: Uint8Array, writeMs: number) {
  const givenUpAt = performance.now() + writeMs;
  let written = 0;
  while (written < bytes.length) {
    const step = await file.write(bytes, written).then(
      ({ bytesWritten }) => bytesWritten,
      (error: unknown) => codeOf(error),
    );
    if (typeof step === 'number') written += step;
    else if (step !== 'EAGAIN')
      return written > 0 ? partly(step === 'ENOSPC' ? 'no-paper' : 'cut-short') : clean(faults[step] ?? 'offline');
    else if (performance.now() > givenUpAt) return written > 0 ? partly('timed-out') : clean('timed-out');
    else await wait(20);
  }
  return ok(undefined);
}

async function printersIn(folder: string): Promise<FoundPrinter[]> {
  const names = await readdir(folder).catch((): string[] => []);
  return names
    .filter((name) => /^(usb)?lp\d+$/.test(name))
    .map((name) => ({
      name: `${folder}/${name}`,
      target: { via: 'device', path: `${folder}/${name}` } as const,
      ready: true,
      driver: false,
    }));
}
