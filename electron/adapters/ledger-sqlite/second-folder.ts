import { createHmac, type KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SecondFolderTrouble } from '../../../shared/domain/backup-list.ts';
import { secondFolderSchema, type SecondFolder } from '../../../shared/domain/backup.ts';
import type { LedgerFault } from '../../../shared/failure.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { writeFileWhole } from '../write-file-whole.ts';
import { troubleOf } from './carry-copy.ts';

/** Two shops' copies on one stick lie apart, and neither's rotation removes the other's. Tells nothing of the key. */
export const shopMark = (key: KeyObject): string =>
  createHmac('sha256', key).update('Recharge Desk copies 1').digest('hex').slice(0, 8).toUpperCase();

/** Where in the folder that the owner chose this ledger's copies lie. */
export const copiesFolder = (folder: string, key: KeyObject): string => join(folder, `Recharge Desk ${shopMark(key)}`);

/** The choice and how the last copy went; undefined when there is none. Kept beside the ledger: which stick is in is no fact of the shop. */
export function readSecondFolder(path: string): SecondFolder | undefined {
  try {
    return secondFolderSchema.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data;
  } catch {
    return undefined;
  }
}

const write = (path: string, second: SecondFolder): void => writeFileWhole(path, `${JSON.stringify(second, null, 2)}\n`);

/** Makes the place there and tries to write; what is wrong with it is known at once and not at the day's end. */
export function chooseSecondFolder(path: string, folder: string | null, key: KeyObject): Result<void, SecondFolderTrouble> {
  try {
    if (folder === null) {
      rmSync(path, { force: true });
      return ok(undefined);
    }
    const copies = copiesFolder(folder, key);
    // Not `recursive`: that says of a disk nobody may write to that the folder is gone.
    if (!existsSync(copies)) mkdirSync(copies);
    const trial = join(copies, 'trial');
    writeFileSync(trial, 'Recharge Desk');
    rmSync(trial);
    write(path, { folder, keptAt: null, trouble: null });
    return ok(undefined);
  } catch (error) {
    return fail(troubleOf(error));
  }
}

type Carry = (to: string) => Promise<Result<SecondFolderTrouble | null, LedgerFault | 'cancelled'>>;

/** Carries a copy to where the owner chose and keeps how that went. Tried anew with every copy; a till that is being closed says nothing. */
export async function carryOn(path: string, key: KeyObject, carry: Carry): Promise<void> {
  const chosen = readSecondFolder(path);
  if (!chosen) return;
  const went = await carry(copiesFolder(chosen.folder, key));
  if (!went.ok && went.failure === 'cancelled') return;
  const trouble = went.ok ? went.value : 'failed';
  // A choice that was changed meanwhile stays as it is.
  if (readSecondFolder(path)?.folder !== chosen.folder) return;
  write(path, { ...chosen, trouble, keptAt: trouble === null ? new Date().toISOString() : chosen.keptAt });
}
