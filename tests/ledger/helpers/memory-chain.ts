import { createAppend, type AppendParts } from '../../../electron/adapters/ledger-sqlite/append.ts';
import { entrySql } from '../../../electron/adapters/ledger-sqlite/entry-rows.ts';
import type { Anchor } from '../../../electron/adapters/ledger-sqlite/keys.ts';
import { macKey, macOf, type EntryRow } from '../../../electron/adapters/ledger-sqlite/mac.ts';
import type { EntryDraft } from '../../../shared/domain/ledger-entry.ts';
import { fact, newId, stamp } from './facts.ts';
import { memoryDatabase, rowsOf } from './fold.ts';

export const key = macKey(Buffer.alloc(32, 7));
const noBallast = { free: () => false, fill: () => undefined };

/** The ledger's writer on a database in memory, with a chain that can be walked, cut and forged. */
export function memoryChain(change: Partial<AppendParts> = {}) {
  const db = change.db ?? memoryDatabase();
  const seen: number[] = [];
  const onAppended: AppendParts['onAppended'] = ({ seq }) => void seen.push(seq);
  const append = createAppend({ db, key, ballast: noBallast, head: { seq: 0, mac: '' }, dir: '/', onAppended, ...change });
  const add = (draft: EntryDraft, at: Parameters<typeof stamp>[0] = {}) => {
    const kept = append(draft, stamp(at));
    if (!kept.ok) throw new Error(kept.failure);
    return kept.value;
  };
  const sell = () => {
    const id = newId();
    for (const draft of [fact.intended(id), fact.sending(id), fact.succeeded(id)]) add(draft);
    return id;
  };
  const anchorAt = (seq: number) => ({ seq, mac: db.prepare<[number], Anchor>(entrySql.macAt).get(seq)?.mac ?? '' });
  /** What somebody with the file alone can do: the triggers and the checks are off. */
  const forge = (sql: string): void => {
    db.exec('DROP TRIGGER IF EXISTS ledger_entry_never_changes; DROP TRIGGER IF EXISTS ledger_entry_never_goes');
    db.pragma('ignore_check_constraints = ON');
    db.exec(sql);
  };
  /** What somebody with the key as well can do: the last entry says something else and is sealed again. */
  const forgeLast = (body: string): void => {
    const [last] = db.prepare<[], EntryRow>('SELECT * FROM ledger_entry ORDER BY seq DESC LIMIT 1').all();
    if (!last) throw new Error('no entry to forge');
    forge(`UPDATE ledger_entry SET body = '${body}', mac = '${macOf(key, { ...last, body })}' WHERE seq = ${last.seq}`);
  };
  return {
    db,
    append,
    add,
    sell,
    seen,
    anchorAt,
    forge,
    forgeLast,
    rows: (name: Parameters<typeof rowsOf>[1]) => rowsOf(db, name),
  };
}
