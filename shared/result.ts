import type { Failure } from './failure.ts';
import type { Outcome } from './outcome.ts';

export { fail, ok } from './outcome.ts';

/** An expected outcome as a value: either `value`, or a `failure` with a next step for the user. Bugs throw instead. */
export type Result<T, F = Failure> = Outcome<T, F>;

/** Closes a switch over a union: adding a member without handling it does not compile. */
export function unreachable(value: never): never {
  throw new Error(`impossible case: ${JSON.stringify(value)}`);
}
