import type { Ledger } from '../../core/ports/ledger.ts';
import type { Connection } from './connection.ts';
import { lazyStatements } from './statements.ts';

export const moveSql = { movedOut: 'SELECT at FROM moved_out WHERE id = 1' } as const;

export function moveReads(db: Connection): Pick<Ledger, 'movedOutAt'> {
  const rows = lazyStatements<{ at: string | null }>(db);
  return { movedOutAt: () => rows(moveSql.movedOut).get()?.at ?? undefined };
}
