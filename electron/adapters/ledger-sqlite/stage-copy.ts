import { connect } from './connection.ts';
import { copyLedger, makeSingleFile, removeCopy, syncFile } from './copy-ledger.ts';
import { entrySql } from './entry-rows.ts';
import { LedgerFaultError } from './faults.ts';
import type { Anchor } from './keys.ts';
import { assertOurs, isBehind, migrate, migrations } from './migrate.ts';
import type { JobContext } from './reader/job.ts';
import { verifyLedger } from './verify.ts';

/**
 * Makes of a copy a ledger that may take another's place: copied, brought to this version, and proven in every part, projections and
 * schema included. Answers its last entry. Throws when anything is wrong with it, and leaves nothing.
 */
export async function stageCopy(context: JobContext, { file, to }: { file: string; to: string }): Promise<Anchor> {
  try {
    await copyInto(to, file, context);
    return bringForward(to, { ...context, pace: (done, total) => context.pace(total + done, total * 2) });
  } catch (error) {
    removeCopy(to);
    throw error;
  }
}

async function copyInto(to: string, file: string, { key, nativeBinding, pace }: JobContext): Promise<void> {
  const source = connect(file, 'read', nativeBinding);
  try {
    assertOurs(source, migrations);
    await copyLedger(source, to, { key, nativeBinding, pace: (done, total) => pace(done, total * 2) });
  } finally {
    source.close();
  }
}

/** Of a file that is nobody else's yet. */
export function bringForward(path: string, { key, nativeBinding, pace }: JobContext): Anchor {
  const db = connect(path, 'write', nativeBinding);
  try {
    if (isBehind(db, migrations)) migrate(db, migrations);
    const found = verifyLedger({
      db,
      key,
      anchor: undefined,
      migrations,
      nativeBinding,
      pace,
    });
    if (!found.intact) throw new LedgerFaultError('damaged', `${found.why} at ${found.firstBadSeq}`);
    const head = db.prepare<[], Anchor>(entrySql.last).get();
    if (!head) throw new LedgerFaultError('damaged', 'a copy without entries');
    return { seq: head.seq, mac: head.mac };
  } finally {
    db.close();
    makeSingleFile(path, nativeBinding);
    syncFile(path);
  }
}
