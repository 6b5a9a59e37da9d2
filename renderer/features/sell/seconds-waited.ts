import type { Flow } from './flow-state.ts';

/** From here on the cashier must hear that waiting is right and repeating is wrong. */
export const longWaitSeconds = 8;

export const secondsWaited = ({ sentAt, startedAtMs }: Extract<Flow, { at: 'sending' }>, nowMs: number): number =>
  Math.max(0, Math.floor((nowMs - (sentAt === null ? startedAtMs : Date.parse(sentAt))) / 1000));
