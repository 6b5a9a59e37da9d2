import { existsSync, writeFileSync } from 'node:fs';

/** Remembers outside the ledger that staff sign in here: that must be known also while the ledger cannot be read, or practice is on. */
export type StaffMark = { set(): void };

export function staffMarkAt(path: string): StaffMark {
  return {
    set: () => {
      try {
        if (!existsSync(path)) writeFileSync(path, '', { mode: 0o600 });
      } catch {
        // A full disk must not keep anybody from being added; the next start sets it.
      }
    },
  };
}
