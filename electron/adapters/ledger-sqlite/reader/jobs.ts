import type { Verification } from '../../../../shared/domain/verification.ts';
import { carryCopy } from '../carry-copy.ts';
import { copyOpenLedger } from '../copy-ledger.ts';
import { exportRecharges } from '../export-recharges.ts';
import { inspectCopy } from '../inspect-copy.ts';
import type { Anchor } from '../keys.ts';
import { migrations } from '../migrate.ts';
import { stageCopy } from '../stage-copy.ts';
import { stageMove } from '../stage-move.ts';
import { verifyLedger } from '../verify.ts';
import { writeMove } from '../write-move.ts';
import { connect } from '../connection.ts';
import { ledgerFiles } from '../files.ts';
import type { JobContext } from './job.ts';

type Job = (context: JobContext, input: never) => unknown;

/**
 * Everything the threads can do, each with a read-only connection of its own. A new job is one entry here: what goes in and out is
 * copied between threads, so it is plain data.
 */
export const jobs = {
  verify: (context: JobContext, { anchor }: { anchor: Anchor | 'unreadable' | undefined }): Verification => {
    const db = connect(ledgerFiles(context.dir).ledger, 'read', context.nativeBinding);
    try {
      return verifyLedger({ ...context, db, anchor, migrations });
    } finally {
      db.close();
    }
  },
  'export-recharges': exportRecharges,
  /** Answers the number of entries in the verified copy. */
  copy: (context: JobContext, { to }: { to: string }): Promise<number> => copyOpenLedger(context, to),
  'carry-copy': carryCopy,
  'inspect-copy': inspectCopy,
  'stage-copy': stageCopy,
  'write-move': writeMove,
  'stage-move': stageMove,
} satisfies Record<string, Job>;

export type Jobs = typeof jobs;
export type JobName = keyof Jobs;
export type JobInput<N extends JobName> = Parameters<Jobs[N]>[1];
export type JobOutput<N extends JobName> = Awaited<ReturnType<Jobs[N]>>;
