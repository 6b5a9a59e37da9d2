import { removeCopy } from './copy-ledger.ts';
import { LedgerFaultError } from './faults.ts';
import type { Anchor } from './keys.ts';
import { macKey } from './mac.ts';
import { readMoveFile } from './move-file.ts';
import type { JobContext } from './reader/job.ts';
import { bringForward } from './stage-copy.ts';

export type StagedMove =
  | { readonly ok: true; readonly head: Anchor; readonly key: Uint8Array }
  | { readonly ok: false; readonly why: 'no-move-file' | 'wrong-passphrase' };

/** Unpacks what another computer wrote and makes a ledger ready of it, proven by the key that came along. Leaves nothing when it is no such thing. */
export function stageMove(
  context: JobContext,
  { file, passphrase, to }: { file: string; passphrase: string; to: string },
): StagedMove {
  const move = readMoveFile(file);
  if (!move) return { ok: false, why: 'no-move-file' };
  const key = move.unwrap(passphrase);
  if (!key) return { ok: false, why: 'wrong-passphrase' };
  try {
    if (!move.extract(to, (done, total) => context.pace(done, total * 2))) {
      removeCopy(to);
      return { ok: false, why: 'no-move-file' };
    }
    const pace: JobContext['pace'] = (done, total) => context.pace(total + done, total * 2);
    const head = bringForward(to, { ...context, key: macKey(key), pace });
    if (head.seq !== move.head.seq || head.mac !== move.head.mac)
      throw new LedgerFaultError('damaged', 'not the ledger that was wrapped');
    return { ok: true, head, key };
  } catch (error) {
    removeCopy(to);
    throw error;
  }
}
