import type { Verification } from '../../shared/domain/verification.ts';
import type { LedgerFault } from '../../shared/failure.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Ports } from './ports.ts';
import { taskFailure } from './tasks.ts';

/** The check of the whole ledger, and what the last one means for selling. */
export type LedgerCheck = {
  /** Checks in another thread; who asks while one is under way gets that one's answer. */
  run(): Promise<Result<Verification>>;
  /** Set once a check has found the ledger changed: nothing may be sold on it until it was looked at. */
  fault(): LedgerFault | null;
};

export function createLedgerCheck({ reader, announcer, log }: Pick<Ports, 'reader' | 'announcer' | 'log'>): LedgerCheck {
  let fault: LedgerFault | null = null;
  let running: Promise<Result<Verification>> | null = null;

  const check = async (): Promise<Result<Verification>> => {
    const found = await reader.verify((done, total) => announcer.emit('task.progress', { task: 'verify', done, total })).done;
    if (!found.ok) return fail(taskFailure(found.failure));
    const before = fault;
    fault = found.value.intact ? null : 'damaged';
    if (!found.value.intact) log.info('ledger-not-intact', { firstBadSeq: found.value.firstBadSeq, why: found.value.why });
    if (fault !== before) announcer.emit('till.changed', {});
    return ok(found.value);
  };
  return {
    run: () => {
      running ??= check().finally(() => {
        running = null;
      });
      return running;
    },
    fault: () => fault,
  };
}
