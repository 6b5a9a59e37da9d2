import { join } from 'node:path';

/** Everything a ledger keeps in its directory. */
export const ledgerFiles = (dir: string) => ({
  ledger: join(dir, 'ledger.sqlite'),
  wal: join(dir, 'ledger.sqlite-wal'),
  lock: join(dir, 'ledger.lock'),
  /** There while a full check is due: after an unclean stop, a closed day, or a check that found something. */
  checkDue: join(dir, 'check-due'),
  ballast: join(dir, 'ballast'),
  backups: join(dir, 'backups'),
  /** Where each copy is also put, and how that went last. */
  secondFolder: join(dir, 'second-folder.json'),
  /** There while a copy takes this ledger's place, until the ledger itself says so. */
  restoreJournal: join(dir, 'restore.json'),
  /** There since somebody was added who signs in: told also while the ledger cannot be read. */
  hasStaff: join(dir, 'has-staff'),
});
export type LedgerFiles = ReturnType<typeof ledgerFiles>;
