import type { KeyObject } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Backup } from '../../../shared/domain/backup.ts';
import type { LedgerFault } from '../../../shared/failure.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { CopyShelf, RefusedMove, StagedCopy } from '../../core/ports/backups.ts';
import type { Task } from '../../core/ports/ledger-reader.ts';
import { readCopyName } from './copy-names.ts';
import { ledgerFiles } from './files.ts';
import type { LedgerKeys } from './keys.ts';
import { macKey } from './mac.ts';
import { createReaderThreads, type ReaderThreads } from './reader/reader-threads.ts';
import { chooseSecondFolder, copiesFolder, readSecondFolder, shopMark } from './second-folder.ts';
import { stagedCopy, stagedName } from './staged-copy.ts';

export type ShelfOptions = {
  readonly dir: string;
  readonly keys: LedgerKeys;
  readonly nativeBinding?: string | undefined;
  readonly readerScript?: string | undefined;
};

/** The copies of the ledger in `dir`. Opens no ledger, so it works while one is open and while none can be. */
export function createCopyShelf(options: ShelfOptions): CopyShelf {
  const { dir, keys } = options;
  const files = ledgerFiles(dir);
  const secondCopies = async (folder: string | undefined): Promise<Backup[]> => {
    const key = folder === undefined ? undefined : await keys.key();
    return folder !== undefined && key?.ok ? await copiesAt(copiesFolder(folder, macKey(key.value)), 'second') : [];
  };
  return {
    list: async () => {
      const second = readSecondFolder(files.secondFolder) ?? null;
      const found = [...(await copiesAt(files.backups, 'till')), ...(await secondCopies(second?.folder))];
      return { items: found.sort((a, b) => b.madeAt.localeCompare(a.madeAt) || b.place.localeCompare(a.place)), second };
    },
    keepAlsoIn: async (folder) => {
      const key = await keys.key();
      return key.ok ? chooseSecondFolder(files.secondFolder, folder, macKey(key.value)) : fail('failed');
    },
    inspect: (file, onProgress) =>
      inThread(options, async (threads) => {
        const order = { file, anchor: await keys.readAnchor() };
        return threads.run('inspect-copy', order, onProgress);
      }),
    stage: (file, onProgress) =>
      inThread(options, async (threads, key) => {
        const to = stagedName(dir);
        const { done, cancel } = threads.run('stage-copy', { file, to }, onProgress);
        const ready = async () => {
          const head = await done;
          return head.ok ? ok(await stagedCopy({ ...options, key, path: to, head: head.value })) : head;
        };
        return { done: ready(), cancel };
      }),
    writeMove: (folder, passphrase, onProgress) =>
      inThread(options, async (threads, key) => {
        const file = join(folder, moveName(key));
        const { done, cancel } = threads.run('write-move', { to: file, passphrase }, onProgress);
        return { done: done.then((written) => (written.ok ? ok({ file }) : written)), cancel };
      }),
    stageMove: (file, passphrase, onProgress) =>
      inThread(options, async (threads) => {
        const to = stagedName(dir);
        const { done, cancel } = threads.run('stage-move', { file, passphrase, to }, onProgress);
        const ready = async (): Promise<Result<StagedCopy | RefusedMove, LedgerFault | 'cancelled'>> => {
          const found = await done;
          if (!found.ok) return found;
          const { value } = found;
          if (!value.ok) return ok(value.why);
          const key = macKey(Buffer.from(value.key));
          return ok(await stagedCopy({ ...options, key, path: to, head: value.head, movedIn: true }));
        };
        return { done: ready(), cancel };
      }),
  };
}

/** `Recharge Desk 3F2A9C1B 2026-11-24T060000.rdmove`: never over another one. */
const moveName = (key: KeyObject): string =>
  `Recharge Desk ${shopMark(key)} ${new Date().toISOString().slice(0, 19).replaceAll(':', '')}.rdmove`;

/** A folder that cannot be read has no copies: what is wrong with it is told by the next copy that should go there. */
async function copiesAt(dir: string, place: Backup['place']): Promise<Backup[]> {
  const names = await readdir(dir).catch(() => []);
  const copies = names.map(async (name): Promise<Backup | undefined> => {
    const told = readCopyName(name);
    if (!told) return undefined;
    const file = join(dir, name);
    const found = await stat(file).catch(() => undefined);
    return found?.isFile() && told.entries > 0 ? { file, name, place, ...told, bytes: found.size } : undefined;
  });
  return (await Promise.all(copies)).filter((copy) => copy !== undefined);
}

type Begin<T> = (threads: ReaderThreads, key: KeyObject) => Promise<Task<T>>;

/** One job in a thread of its own, with the key this till has now. */
function inThread<T>({ dir, keys, nativeBinding, readerScript }: ShelfOptions, begin: Begin<T>): Task<T> {
  let cancel = (): void => void (cancelled = true);
  let cancelled = false;
  const run = async (): Promise<Result<T, LedgerFault | 'cancelled'>> => {
    const found = await keys.key();
    if (!found.ok) return fail('key-missing');
    const threads = createReaderThreads({ dir, nativeBinding, key: found.value, script: readerScript });
    try {
      const task = await begin(threads, macKey(found.value));
      if (cancelled) task.cancel();
      cancel = task.cancel;
      return await task.done;
    } finally {
      await threads.close();
    }
  };
  return { done: run(), cancel: () => cancel() };
}
