import type { BusinessDay } from '../../../shared/business-day.ts';
import type { ExportWords } from '../../../shared/domain/export.ts';
import type { LedgerFault } from '../../../shared/failure.ts';
import type { Verification } from '../../../shared/domain/verification.ts';
import type { Result } from '../../../shared/result.ts';

/** How far a task is: `done` of about `total`, in whatever it counts. */
export type Progress = (done: number, total: number) => void;

/** Work under way in another thread. `done` rejects only for a bug. */
export type Task<T> = { readonly done: Promise<Result<T, LedgerFault | 'cancelled'>>; cancel(): void };

/**
 * Reads the whole ledger without the counter ever waiting for it: read-only, in threads of its own, each task over the ledger as
 * it stands when the task begins.
 */
export interface LedgerReader {
  /** Walks the whole chain, compares it with the anchor outside the file, and the projections with their rebuild. */
  verify(onProgress?: Progress): Task<Verification>;
  /** Writes the recharges of these business days, both included, as a CSV file at `path`, whole or not at all. */
  exportRecharges(
    order: { from: BusinessDay; to: BusinessDay; path: string; words: ExportWords },
    onProgress?: Progress,
  ): Task<{ rows: number }>;
  /** Cancels everything and lets go of the ledger. Before the ledger itself is closed. */
  close(): Promise<void>;
}
