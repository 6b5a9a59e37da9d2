import type { KeyObject } from 'node:crypto';

/** What a job may touch besides its input. */
export type JobContext = {
  readonly dir: string;
  readonly key: KeyObject;
  readonly nativeBinding: string | undefined;
  /** Tells how far the job is; throws {@link Cancelled} when it is no longer wanted. Call it every few thousand rows. */
  readonly pace: Pace;
};
export type Pace = (done: number, total: number) => void;

/** Unwinds a job that nobody waits for any more; files it has begun are removed on the way. */
export class Cancelled extends Error {}
