import { join } from 'node:path';

/** Everything a ledger keeps in its directory. */
export const ledgerFiles = (dir: string) => ({
  ledger: join(dir, 'ledger.sqlite'),
  wal: join(dir, 'ledger.sqlite-wal'),
  lock: join(dir, 'ledger.lock'),
  ballast: join(dir, 'ballast'),
  backups: join(dir, 'backups'),
});
export type LedgerFiles = ReturnType<typeof ledgerFiles>;
