import { inspect } from 'node:util';
import type { Secret } from '../core/ports/provider.ts';

/** A text that every conversion (string, JSON, inspect, spread, clone) shows as `[secret]` or leaves out; only `reveal` gives it away. */
export function createSecret(text: string): Secret {
  const redacted = { value: () => '[secret]' };
  return Object.freeze(
    Object.defineProperties({} as Secret, {
      reveal: { value: () => text },
      toString: redacted,
      toJSON: redacted,
      [Symbol.toPrimitive]: redacted,
      [inspect.custom]: redacted,
    }),
  );
}
