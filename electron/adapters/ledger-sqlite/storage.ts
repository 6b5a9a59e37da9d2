import { accessSync, constants, mkdirSync, statfsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { LedgerFault } from '../../../shared/failure.ts';
import { LedgerFaultError, toFault } from './faults.ts';

/** The least free space at which a sale may start: whatever follows it must always fit. */
export const neededBytes = 64 * 1024 * 1024;

export function freeBytes(dir: string): number {
  const { bavail, bsize } = statfsSync(dir);
  return bavail * bsize;
}

/** Below this an I/O error means a full disk: SQLite cannot even make its shared memory file. */
const noRoomBytes = 1024 * 1024;

/** {@link toFault}, for an error that happened while working in `dir`. */
export function faultAt(dir: string, error: unknown): LedgerFault | undefined {
  const fault = toFault(error);
  return fault === 'io-error' && isFull(dir) ? 'disk-full' : fault;
}

function isFull(dir: string): boolean {
  try {
    return freeBytes(dir) < noRoomBytes;
  } catch {
    // The disk itself is gone.
    return false;
  }
}

/** Linux `statfs` types of network file systems, whose locks and syncs cannot be trusted: NFS, SMB, CIFS, SMB2, AFS, Ceph. */
const networkTypes: ReadonlySet<number> = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x5346414f, 0x00c36400]);

/** Folders that a service copies elsewhere while SQLite writes them, and from elsewhere over what SQLite has written. */
const syncedFolder =
  /^(OneDrive( - .*)?|Dropbox|Google Drive|GoogleDrive-.*|My Drive|iCloud Drive|Mobile Documents|Nextcloud|MEGA)$/i;

/** Whether a ledger may not be kept there. `path` is absolute; `fsType` is what `statfs` says on Linux, else 0. */
export function isUnsafeStorage(path: string, fsType: number): boolean {
  if (/^[/\\]{2}[^/\\?.]/.test(path)) return true;
  return networkTypes.has(fsType) || path.split(/[/\\]/).some((part) => syncedFolder.test(part));
}

/** Makes the ledger's directory; throws `unsafe-storage` or `read-only` where no ledger may be written. */
export function prepareDirectory(dir: string): void {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const fsType = process.platform === 'linux' ? statfsSync(dir).type : 0;
  if (isUnsafeStorage(resolve(dir), fsType)) throw new LedgerFaultError('unsafe-storage', 'a network or synced folder');
  accessSync(dir, constants.R_OK | constants.W_OK);
}
