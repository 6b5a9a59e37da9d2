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
});
export type LedgerFiles = ReturnType<typeof ledgerFiles>;
