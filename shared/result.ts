import type { Failure } from './failure.ts';

/** An expected outcome as a value: either `value`, or a `failure` with a next step for the user. Bugs throw instead. */
export type Result<T, F = Failure> = { ok: true; value: T } | { ok: false; failure: F };

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });

export const fail = <F>(failure: F): { ok: false; failure: F } => ({ ok: false, failure });

/** Closes a switch over a union: adding a member without handling it does not compile. */
export function unreachable(value: never): never {
  throw new Error(`impossible case: ${JSON.stringify(value)}`);
}
