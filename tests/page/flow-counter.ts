import { defaultShopSettings } from '../../shared/domain/defaults.ts';
import type { Command, Ending, FlowEvent } from '../../renderer/features/sell/flow-state.ts';
import { nextSales, openSales, type SalesEvent, type TwoSales } from '../../renderer/features/sell/two-sales.ts';
import type { Recharge, RechargeState } from '../../shared/domain/recharge.ts';
import type { RechargeId } from '../../shared/ids.ts';

/** What hands do and a till says, and a counter of two sales without a page around it. */

export const enter: FlowEvent = { type: 'enter', by: 'key', repeat: false };
export const keyUp: FlowEvent = { type: 'key-up' };
export const escape: FlowEvent = { type: 'escape', repeat: false };
export const hold: FlowEvent = { type: 'enter', by: 'pointer', repeat: false };
export const n: SalesEvent = { type: 'next-customer', repeat: false };
export const w: SalesEvent = { type: 'swapped', repeat: false };

export const recharge = (id: string, state: RechargeState): Ending => ({
  kind: 'recharge',
  recharge: { id, state, alarms: [] } as unknown as Recharge,
});
export const ends = (id: string, state: RechargeState = 'succeeded'): FlowEvent => ({
  type: 'ended',
  id: id as RechargeId,
  ending: recharge(id, state),
});
export const saved = (id: string): FlowEvent => ({
  type: 'stepped',
  id: id as RechargeId,
  step: 'saved',
  at: '2026-11-24T06:00:00.000Z',
});
export const filledIn = (phone: string, amount: string): FlowEvent[] => [
  { type: 'phone-typed', text: phone },
  enter,
  { type: 'amount-typed', text: amount },
  enter,
];
export const sold = (phone: string, amount: string): FlowEvent[] => [...filledIn(phone, amount), keyUp, enter];

export type Counter = { sales: TwoSales; sent: string[]; tell(...events: readonly SalesEvent[]): Counter };

/** A counter that remembers what was sent. Ids are made in order: id-0 is the first form's. */
export function counter(
  onStep: (before: TwoSales, event: SalesEvent, after: TwoSales, command: Command | null) => void = () => {},
): Counter {
  let ids = 0;
  const freshId = () => `id-${(ids += 1)}` as RechargeId;
  const it: Counter = {
    sales: openSales('id-0' as RechargeId),
    sent: [],
    tell(...events) {
      for (const event of events) {
        const before = it.sales;
        const step = nextSales(before, event, { freshId: freshId(), nowMs: 0, settings: defaultShopSettings });
        it.sales = step.sales;
        if (step.command?.do === 'send') it.sent.push(step.command.order.id);
        onStep(before, event, step.sales, step.command);
      }
      return it;
    },
  };
  return it;
}
