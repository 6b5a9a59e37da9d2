import type { KeyObject } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { LedgerFault } from '../../../shared/failure.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { cachedProjections } from './cached-tables.ts';
import { walkAtOnce, walkChain } from './chain.ts';
import { connect, type Connection } from './connection.ts';
import { LedgerFaultError } from './faults.ts';
import { ledgerFiles } from './files.ts';
import type { LedgerKeys } from './keys.ts';
import { takeLock } from './lock.ts';
import { macKey } from './mac.ts';
import { assertOurs, isBehind, migrations } from './migrate.ts';
import { applyEntry } from './reducer.ts';
import { tableSql } from './sql-tables.ts';
import { faultAt } from './storage.ts';
import { tableSpecs } from './tables.ts';

/**
 * Throws the projections away and makes them again from the entries, proving each entry on the way. One transaction: when the
 * chain does not hold, everything stays as it was. Answers the number of entries.
 */
export function rebuildProjections(db: Connection, key: KeyObject): number {
  return db
    .transaction(() => {
      for (const spec of Object.values(tableSpecs)) db.exec(tableSql(spec).clear);
      const { tables, flush } = cachedProjections(db);
      const visit = (entry: Parameters<typeof applyEntry>[0]): undefined => applyEntry(entry, tables) as undefined;
      const chain = walkAtOnce(walkChain(db, key, { visit }));
      if (!chain.intact) throw new LedgerFaultError('damaged', `${chain.why} at ${chain.firstBadSeq}`);
      flush();
      return chain.entries;
    })
    .immediate();
}

/** Support's command for a ledger whose `verify` names a projection: no till may have it open. Touches no entry. */
export async function rebuildLedger(options: {
  dir: string;
  keys: LedgerKeys;
  nativeBinding?: string | undefined;
}): Promise<Result<{ entries: number }, LedgerFault>> {
  const { dir, keys, nativeBinding } = options;
  const files = ledgerFiles(dir);
  try {
    if (!existsSync(files.ledger)) throw new LedgerFaultError('io-error', 'there is no ledger');
    const lock = takeLock(files.lock, nativeBinding);
    try {
      const key = await keys.key();
      return key.ok ? ok({ entries: rebuildAt(files.ledger, macKey(key.value), nativeBinding) }) : fail('key-missing');
    } finally {
      lock.release();
    }
  } catch (error) {
    const fault = faultAt(dir, error);
    if (fault === undefined) throw error;
    return fail(fault);
  }
}

function rebuildAt(path: string, key: KeyObject, nativeBinding: string | undefined): number {
  const db = connect(path, 'write', nativeBinding);
  try {
    assertOurs(db, migrations);
    if (isBehind(db, migrations)) throw new LedgerFaultError('damaged', 'an older version: open it with the till first');
    return rebuildProjections(db, key);
  } finally {
    db.close();
  }
}
