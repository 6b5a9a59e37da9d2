import type { LedgerFault } from '../../../../shared/failure.ts';
import type { JobName } from './jobs.ts';

/** The first message to a thread. The key travels in memory only: it is in no file, no environment and no log. */
export type Setup = { readonly dir: string; readonly key: Uint8Array; readonly nativeBinding: string | undefined };

export type Order = {
  readonly id: number;
  readonly name: JobName;
  readonly input: unknown;
  /** One Int32 that is set to 1 when the job is no longer wanted: a thread that computes reads no messages. */
  readonly cancelled: SharedArrayBuffer;
};

export type ToThread = { readonly setup: Setup } | { readonly order: Order };

export type FromThread = { readonly id: number } & (
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly value: unknown }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'fault'; readonly fault: LedgerFault }
  /** A bug in a job: the text of its error. */
  | { readonly kind: 'broken'; readonly text: string }
);
