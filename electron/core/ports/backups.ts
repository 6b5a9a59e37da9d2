import type { Backup, BackupList, Inspection } from '../../../shared/domain/backup.ts';
import type { SecondFolderTrouble } from '../../../shared/domain/backup-list.ts';
import type { LedgerFault } from '../../../shared/failure.ts';
import type { StaffId } from '../../../shared/ids.ts';
import type { Result } from '../../../shared/result.ts';
import type { Progress, Task } from './ledger-reader.ts';

/** Makes copies of an open ledger. */
export interface Backups {
  /** Makes and proves a copy now, in another thread; answers the one being made when there is one. */
  make(onProgress?: Progress): Promise<Result<Pick<Backup, 'file' | 'entries'>, LedgerFault>>;
}

/** Why a copy takes the ledger's place, and by whose word. */
export type RestoreWord = { readonly reason: string; readonly by: string };

/** A copy made ready beside the ledger: proven in every part, brought to this version. One of these or nothing lies there. */
export interface StagedCopy {
  readonly entries: number;
  /** Entries of this till that the copy does not have. */
  readonly lost: number;
  readonly since: string | null;
  readonly hasStaff: boolean;
  /** The name of this owner of the copy's shop, when this is their PIN. */
  ownerNamed(staffId: StaffId, pin: string): Promise<string | undefined>;
  /**
   * Puts it in the ledger's place, which must be closed. A stop at any moment leaves the old ledger or this one, whole; the old
   * one's file is kept. The next opening records the restore before anything else.
   */
  takeItsPlace(word: RestoreWord): Promise<Result<void, LedgerFault>>;
  discard(): void;
}

/** Not a file of a move, or cut off; or the passphrase is not that file's. */
export type RefusedMove = 'no-move-file' | 'wrong-passphrase';

/** The copies of one till's ledger; needs no ledger that opens. */
export interface CopyShelf {
  /** Newest first. */
  list(): Promise<BackupList>;
  /** Where each copy is put besides; null: nowhere. Tries to write there. */
  keepAlsoIn(folder: string | null): Promise<Result<void, SecondFolderTrouble>>;
  inspect(file: string, onProgress?: Progress): Task<Inspection>;
  stage(file: string, onProgress?: Progress): Task<StagedCopy>;
  /** Writes the open ledger and its key, wrapped by the passphrase, as one file in this folder; whole or not at all. */
  writeMove(folder: string, passphrase: string, onProgress?: Progress): Task<{ file: string }>;
  /** Like `stage`, of such a file. Taking the ledger's place, it brings its key along. */
  stageMove(file: string, passphrase: string, onProgress?: Progress): Task<StagedCopy | RefusedMove>;
}
