import type { CustomerStep, CustomerView } from '../../shared/domain/customer-view.ts';
import type { Desk } from '../../shared/ipc/contract.ts';
import type { SellController } from '../features/sell/controller.ts';
import type { Flow } from '../features/sell/flow-state.ts';

// Imports types only: whatever it shared with the counter's first script would be cut out of that into a file of its own.

/** Tells the till at which step the counter is, and keeps what it answers the customer is shown. No sale waits for it. */
export type Mirror = {
  readonly get: () => CustomerView | null;
  readonly subscribe: (listener: () => void) => () => void;
  /** From now on; returns the function that stops it. */
  readonly start: () => () => void;
};

export function createMirror(desk: Desk, sell: Pick<SellController, 'get' | 'subscribe'>): Mirror {
  const listeners = new Set<() => void>();
  let view: CustomerView | null = null;
  let told = '';
  let asked = 0;
  const show = (next: CustomerView) => {
    view = next;
    for (const listener of listeners) listener();
  };
  const tell = async (step: CustomerStep) => {
    const mine = (asked += 1);
    const answer = await desk.call('customer.show', step).catch(() => null);
    // only the last question's answer: they may come in any order
    if (mine !== asked) return;
    if (answer?.ok) show(answer.value);
    else if (view && step.at === 'ended') show({ ...view, shows: nobodyKnows });
  };
  const look = (again: boolean) => {
    const step = stepOf(sell.get());
    const text = JSON.stringify(step);
    if (!again && text === told) return;
    told = text;
    void tell(step);
  };
  return {
    get: () => view,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    start: () => {
      look(true);
      const stops = [sell.subscribe(() => look(false)), desk.on('till.changed', () => look(true))];
      return () => stops.forEach((stop) => stop());
    },
  };
}

/** The till does not answer: then it does not say either that it went well. */
const nobodyKnows: CustomerView['shows'] = { at: 'ended', result: 'checking', order: null, claim: null };

/** What of the sale in front the customer may see. While the till asks the cashier something, nothing is sent yet. */
export function stepOf(flow: Flow): CustomerStep {
  if (flow.at === 'form') {
    const { phoneDigits, operator } = flow.draft;
    return phoneDigits === '' ? { at: 'idle' } : { at: 'typing', digits: phoneDigits, operator: operator?.code ?? null };
  }
  const { id, phone, operator, accountType, amount } = flow.order;
  if (flow.at === 'ended') return { at: 'ended', rechargeId: id };
  return { at: 'order', stage: flow.at === 'sending' ? 'waiting' : 'check', phone, operator, accountType, amount };
}
