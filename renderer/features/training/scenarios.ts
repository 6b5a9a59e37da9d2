import type { PracticeState } from '../../../shared/domain/practice.ts';
import type { Deed, Fault } from './deeds.ts';

/**
 * What a new cashier can practise. The words of each stand in shared/i18n under `training.scenario`; this file is the whole rest.
 *
 * - `provider`: what it does with the first recharge; after that it answers as usual.
 * - `customer`: the form is filled in with a number nobody has used, for Tk 50; `misheard`: two of its digits swapped, while the strip
 *   says what the customer says; `comesBack`: once served, they ask for the same again.
 * - `todo`: right once all of it was done. `never`: wrong at once.
 */
export const scenarios = [
  { id: 'line-drops', provider: 'charges-then-drops', customer: {}, todo: ['doubt', 'to-check'], never: ['sold-again'] },
  { id: 'balance-low', provider: 'refuses-balance', customer: {}, todo: ['refused', 'next'], never: ['sold-again'] },
  {
    id: 'wrong-number',
    provider: 'honest',
    customer: { misheard: true },
    todo: ['went-back', 'sold'],
    never: ['sold-to-another'],
  },
  {
    id: 'same-twice',
    provider: 'honest',
    customer: { comesBack: true },
    todo: ['sold', 'asked-twice', 'left-twice'],
    never: ['sold-twice'],
  },
  { id: 'declined', provider: 'declines', customer: {}, todo: ['declined', 'sold'], never: ['sold-to-another'] },
  { id: 'server-error', provider: 'server-error', customer: {}, todo: ['doubt', 'to-check'], never: ['sold-again'] },
  { id: 'slow', provider: 'slow', customer: {}, todo: ['sold'], never: ['sold-again'] },
  { id: 'count-drawer', provider: 'honest', customer: null, todo: ['day', 'counted'], never: [] },
] as const satisfies readonly Shape[];

type Shape = {
  id: string;
  provider: PracticeState['behaviour'];
  customer: { misheard?: true; comesBack?: true } | null;
  todo: readonly Deed[];
  never: readonly Fault[];
};

export type ScenarioId = (typeof scenarios)[number]['id'];
export type Scenario = Shape & { id: ScenarioId };
