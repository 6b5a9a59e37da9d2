import type { EntryKind, LedgerEntry } from '../../../shared/domain/ledger-entry.ts';

export type EntryOf<K extends EntryKind> = Extract<LedgerEntry, { kind: K }>;

/** Where an entry stands: who, when and which day. */
export type Place = Pick<LedgerEntry, 'seq' | 'at' | 'businessDay' | 'staff'>;

/** A fact that cannot follow the facts before it: a bug in core, never an operating problem. Nothing of it is kept. */
export class IllegalStep extends Error {
  constructor({ kind, body }: Pick<LedgerEntry, 'kind' | 'body'>, why: string) {
    super(`${kind}${'id' in body ? ` of ${body.id}` : ''}: ${why}`);
    this.name = 'IllegalStep';
  }
}
