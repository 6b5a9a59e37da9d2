import type { Clock } from '../core/ports.ts';

/** This computer's clocks. */
export function createSystemClock(): Clock {
  return { nowMs: () => Date.now(), monotonicMs: () => Math.floor(performance.now()) };
}
