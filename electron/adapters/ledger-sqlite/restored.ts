import { rmSync } from 'node:fs';
import type { EntryBody } from '../../../shared/domain/ledger-entry.ts';
import type { AnchorKeeper } from './anchor-keeper.ts';
import type { Connection } from './connection.ts';
import { entryOf, entrySql } from './entry-rows.ts';
import type { Anchor } from './keys.ts';
import type { EntryRow } from './mac.ts';
import type { RestoreJournal } from './restore-journal.ts';

export type Restored = {
  /** To be recorded before anything else; undefined when a stop came right after that. */
  readonly fact: EntryBody<'ledger-restored'> | undefined;
  /** When it is recorded: moves the anchor on, and only then ends the journal. Never rejects; what could not be done waits for the next start. */
  settle(): Promise<void>;
};

type Parts = { readonly db: Connection; readonly anchor: AnchorKeeper; readonly path: string };

/** What a restore still owes: the entry in the ledger that came into place, and an anchor that knows of it. */
export function explainRestore(journal: RestoreJournal, { db, anchor, path }: Parts): Restored {
  const { restoreId, head, how, reason, by, lost, entriesBefore } = journal;
  const next = db.prepare<[number, number], EntryRow>(entrySql.from).get(head.seq, 1);
  const entry = next && entryOf(next);
  const isTold = entry?.kind === 'ledger-restored' && entry.body.restoreId === restoreId;
  const before = journal.anchor === null || journal.anchor === 'unreadable' ? {} : { anchorBefore: journal.anchor };
  return {
    fact: isTold ? undefined : { restoreId, how, reason, by, from: head, lost, entriesBefore, ...before },
    settle: async () => {
      const now = db.prepare<[], Anchor>(entrySql.last).get();
      if (!now) return;
      anchor.moved(now);
      anchor.flush();
      await anchor.settled();
      if (anchor.kept()?.seq === now.seq) rmSync(path, { force: true });
    },
  };
}
