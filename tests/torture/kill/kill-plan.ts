import { below, pick, type Random } from '../torture-class.ts';

/** Where the till kills itself. `disk-call` is before the n-th write, sync or truncation of whatever file of the ledger. */
export const crashPoints = [
  'before-append',
  'after-append',
  'before-sending',
  'after-sending',
  'first-byte-out',
  'evidence-in-hand',
  'disk-call',
] as const;
export type CrashPoint = (typeof crashPoints)[number];

export type KillPlan = { at: CrashPoint; nth: number } | { at: 'any-moment'; afterMs: number };

const furthest: Record<CrashPoint, number> = {
  'before-append': 16,
  'after-append': 16,
  'before-sending': 5,
  'after-sending': 5,
  'first-byte-out': 5,
  'evidence-in-hand': 5,
  'disk-call': 120,
};

/** One in three at any moment; the rest at a named point. */
export function planKill(random: Random): KillPlan {
  if (random() < 1 / 3) return { at: 'any-moment', afterMs: Math.floor(random() * 120) };
  const at = pick(random, crashPoints);
  return { at, nth: 1 + below(random, furthest[at]) };
}

/** What a killed till is started with. */
export type KillTillSetup = {
  dir: string;
  url: string;
  ca: string;
  plan: KillPlan;
  firstPhone: number;
  sales: number;
  seed: number;
};
