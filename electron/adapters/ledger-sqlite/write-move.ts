import { join } from 'node:path';
import { connect } from './connection.ts';
import { copyOpenLedger, removeCopy } from './copy-ledger.ts';
import { entrySql } from './entry-rows.ts';
import type { Anchor } from './keys.ts';
import { writeMoveFile } from './move-file.ts';
import type { JobContext } from './reader/job.ts';

/** A proven copy of the open ledger with its key, wrapped, as one file at `to`. Answers the number of its entries. */
export async function writeMove(
  context: JobContext,
  { to, passphrase }: { to: string; passphrase: string },
): Promise<{ entries: number }> {
  const copy = join(context.dir, 'moving.sqlite');
  try {
    const entries = await copyOpenLedger({ ...context, pace: (done, total) => context.pace(done, total * 2) }, copy);
    const head = headOf(copy, context.nativeBinding);
    const pace: JobContext['pace'] = (done, total) => context.pace(total + done, total * 2);
    writeMoveFile({ key: context.key.export(), passphrase, copy, head, to, pace });
    return { entries };
  } finally {
    removeCopy(copy);
  }
}

function headOf(path: string, nativeBinding: string | undefined): Anchor {
  const db = connect(path, 'read', nativeBinding);
  try {
    const head = db.prepare<[], Anchor>(entrySql.last).get();
    if (!head) throw new Error('a ledger that says it has moved has an entry');
    return { seq: head.seq, mac: head.mac };
  } finally {
    db.close();
  }
}
