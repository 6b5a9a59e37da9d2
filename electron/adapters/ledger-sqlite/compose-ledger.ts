import type { KeyObject } from 'node:crypto';
import type { LedgerFault } from '../../../shared/failure.ts';
import { fail, type Result } from '../../../shared/result.ts';
import type { Ledger } from '../../core/ports/ledger.ts';
import { createAnchorKeeper } from './anchor-keeper.ts';
import { createAppend } from './append.ts';
import type { Backup, Backups } from './backups.ts';
import type { Ballast } from './ballast.ts';
import { createCheckpoints } from './checkpoints.ts';
import type { Connection } from './connection.ts';
import { counterReads } from './counter-queries.ts';
import { dayReads } from './day-queries.ts';
import type { Anchor, LedgerKeys } from './keys.ts';
import type { Migration } from './migrate.ts';
import { rechargeReads } from './recharge-queries.ts';
import { freeBytes, neededBytes } from './storage.ts';
import { verifyLedger } from './verify.ts';
import { walletReads } from './wallet-queries.ts';

export type OpenedLedger = {
  readonly ledger: Ledger;
  /** Makes a verified copy in `backups/` now, in pauses. The ledger makes one by itself after a closed day and every 500 outcomes. */
  backup(): Promise<Result<Backup, LedgerFault>>;
  /** Resolves when no copy and no anchor is being written. Wait for it after `ledger.close()` before the process ends. */
  settled(): Promise<void>;
  /** The app did not close this ledger last time: worth a full `verify` from a reader in another thread. */
  readonly stoppedUncleanly: boolean;
};

type Parts = {
  readonly db: Connection;
  readonly dir: string;
  readonly key: KeyObject;
  readonly nativeBinding: string | undefined;
  readonly migrations: readonly Migration[];
  readonly anchor: Anchor | undefined;
};

const reads = (db: Connection) => ({ ...rechargeReads(db), ...walletReads(db), ...counterReads(db), ...dayReads(db) });

export function composeReader(
  parts: Omit<Parts, 'anchor'> & { readonly anchor: Anchor | 'unreadable' | undefined },
): OpenedLedger {
  const { db, dir } = parts;
  const ledger: Ledger = {
    ...reads(db),
    append: () => fail('read-only'),
    room: () => ({ freeBytes: freeBytes(dir), neededBytes }),
    verify: () => verifyLedger(parts),
    close: () => void db.close(),
  };
  return { ledger, backup: async () => fail('read-only'), settled: async () => {}, stoppedUncleanly: false };
}

type WriterParts = Parts & {
  readonly keys: LedgerKeys;
  readonly head: Anchor;
  readonly ballast: Ballast;
  readonly backups: Backups;
  readonly stoppedUncleanly: boolean;
  /** Lets go of the one seller's lock. */
  readonly release: () => void;
};

export function composeWriter(parts: WriterParts): OpenedLedger {
  const { db, dir, key, keys, head, ballast, backups, release, stoppedUncleanly } = parts;
  const anchor = createAnchorKeeper(keys, parts.anchor);
  const checkpoints = createCheckpoints(db);
  const append = createAppend({
    db,
    key,
    ballast,
    head,
    dir,
    onAppended: (entry) => {
      anchor.moved(entry);
      checkpoints.appended();
      backups.appended(entry);
      if (entry.kind === 'day-closed') anchor.flush();
    },
  });
  const ledger: Ledger = {
    ...reads(db),
    append,
    room: () => ({ freeBytes: freeBytes(dir), neededBytes }),
    verify: () => verifyLedger({ ...parts, anchor: anchor.kept() }),
    close: () => {
      checkpoints.stop();
      anchor.flush();
      db.close();
      release();
    },
  };
  const settled = async (): Promise<void> => {
    await anchor.settled();
    await backups.settled();
  };
  return { ledger, backup: backups.make, settled, stoppedUncleanly };
}
