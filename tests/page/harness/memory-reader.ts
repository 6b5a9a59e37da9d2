import type { LedgerReader } from '../../../electron/core/ports/ledger-reader.ts';
import type { LedgerEntry } from '../../../shared/domain/ledger-entry.ts';
import { ok } from '../../../shared/result.ts';

/** The reader over the page tests' ledger: it has no chain to check, so it always finds it in order. */
export function createMemoryReader({ entries }: { entries: LedgerEntry[] }): LedgerReader {
  return {
    verify: () => ({
      done: Promise.resolve(ok({ intact: true, entries: entries.length, head: entries.at(-1)?.mac ?? '' })),
      cancel: () => {},
    }),
    exportRecharges: () => ({
      done: Promise.resolve(ok({ rows: entries.filter(({ kind }) => kind === 'recharge-intended').length })),
      cancel: () => {},
    }),
    close: async () => {},
  };
}
