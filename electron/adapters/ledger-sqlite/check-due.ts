import { existsSync, rmSync } from 'node:fs';
import type { Verification } from '../../../shared/domain/verification.ts';
import { writeFileWhole } from '../write-file-whole.ts';
import { toFault } from './faults.ts';

/** Remembers over restarts that the whole ledger must be checked. */
export type CheckDue = {
  isDue(): boolean;
  mark(): void;
  /** A whole check came to its end: only one that found all in order ends the reminder. */
  checked(found: Verification): void;
};

export function checkDueAt(path: string): CheckDue {
  const mark = (): void => tolerantly(() => writeFileWhole(path, ''));
  return {
    isDue: () => existsSync(path),
    mark,
    checked: ({ intact }) => (intact ? tolerantly(() => rmSync(path, { force: true })) : mark()),
  };
}

/** A disk that takes no reminder stops nobody: the next append says what is wrong with it. */
function tolerantly(act: () => void): void {
  try {
    act();
  } catch (error) {
    if (toFault(error) === undefined) throw error;
  }
}
