import { first } from './bn/first.ts';
import { later } from './bn/later.ts';
import type { Messages } from './en.ts';

/** Every word on screen in the shop's Bangla: short, and as a cashier would say it. */
export const bn = { ...first, ...later } satisfies Messages;
