import type { RechargeOrder } from '../../../shared/domain/recharge.ts';
import type { UnderWay } from '../../../shared/domain/till-status.ts';
import { emptyDraft, withAmount } from './draft.ts';
import type { Draft, Flow, Looked } from './flow-state.ts';

type Sending = Extract<Flow, { at: 'sending' }>;

export const unasked: Looked = { duplicate: false, number: false };

export const waiting = (draft: Draft, order: RechargeOrder, looked: Looked, startedAtMs: number): Sending => ({
  at: 'sending',
  draft,
  order,
  looked,
  startedAtMs,
  savedAt: null,
  sentAt: null,
  checking: false,
  escPressed: false,
  impatient: false,
});

/** A page loaded in the middle of a sale waits like the one that sent it. */
export function waitingAgain({ order, startedAt, savedAt, sentAt }: UnderWay): Sending {
  const draft: Draft = {
    ...withAmount(emptyDraft(order.id), String(order.amount / 100)),
    phoneDigits: order.phone,
    operator: { code: order.operator, by: 'cashier' },
    accountType: order.accountType,
  };
  return { ...waiting(draft, order, unasked, Date.parse(startedAt)), savedAt: savedAt ?? null, sentAt: sentAt ?? null };
}
