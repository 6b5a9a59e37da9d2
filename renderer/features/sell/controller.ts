import type { CallResult, Desk } from '../../../shared/ipc/contract.ts';
import type { RechargeOrder } from '../../../shared/domain/recharge.ts';
import type { UnderWay } from '../../../shared/domain/till-status.ts';
import type { RechargeId } from '../../../shared/ids.ts';
import type { Phone } from '../../../shared/phone.ts';
import { createWordDesk, type Approval, type WordDesk } from './word.ts';
import { findOut } from './find-out.ts';
import type { Command, Ending, Flow, FlowContext, FlowEvent, Looked } from './flow-state.ts';
import { nextSales, openSales, type SalesEvent, type TwoSales } from './two-sales.ts';

/** The sales under way. Lives as long as the window, so that looking at another screen never loses it. */
export type SellController = {
  /** The sale in front. */
  readonly get: () => Flow;
  /** The one in front and the one put aside. */
  readonly sales: () => TwoSales;
  readonly subscribe: (listener: () => void) => () => void;
  readonly dispatch: (event: SalesEvent) => void;
  /** Where the till's question for a manager's word waits. */
  readonly word: WordDesk;
  /** The recharge the till says is under way. One that this page sent, or has waited for, is nothing new to it. */
  readonly learnFlight: (flight: UnderWay | null) => void;
  /** What the till has told: until then nothing is confirmed. */
  readonly learnSettings: (settings: FlowContext['settings']) => void;
};

export type SellWorld = {
  readonly desk: Desk;
  readonly newId: () => RechargeId;
  readonly nowMs: () => number;
  readonly wait: (ms: number) => Promise<void>;
};

export function createSellController(world: SellWorld): SellController {
  const listeners = new Set<() => void>();
  const word = createWordDesk();
  let settings: FlowContext['settings'] = null;
  let sales = openSales(world.newId());
  const handled = new Set<RechargeId>();

  const dispatch = (event: SalesEvent) => {
    const step = nextSales(sales, event, { freshId: world.newId(), nowMs: world.nowMs(), settings });
    sales = step.sales;
    for (const flow of [sales.front, sales.aside]) if (flow?.at === 'sending') handled.add(flow.order.id);
    for (const listener of listeners) listener();
    if (step.command) void carryOut({ ...world, word }, step.command, dispatch);
  };
  world.desk.on('recharge.step', ({ id, step, at }) => dispatch({ type: 'stepped', id, step, at }));

  return {
    get: () => sales.front,
    sales: () => sales,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    dispatch,
    word,
    learnFlight: (flight) => {
      if (flight !== null && !handled.has(flight.order.id)) dispatch({ type: 'found-under-way', flight });
    },
    learnSettings: (told) => {
      settings = told;
    },
  };
}

type SellingWorld = SellWorld & { readonly word: WordDesk };

async function carryOut(world: SellingWorld, command: Command, dispatch: (event: FlowEvent) => void): Promise<void> {
  if (command.do === 'look-up') {
    dispatch({ type: 'customer-known', phone: command.phone, customer: await lookUp(world, command.phone) });
    return;
  }
  if (command.do === 'follow') {
    dispatch({ type: 'ended', id: command.id, ending: await findOut(world.desk, command.id, world.wait) });
    return;
  }
  const { order, looked } = command;
  dispatch({
    type: 'ended',
    id: order.id,
    ending: await sell(world, order, looked, () => dispatch({ type: 'call-broke', id: order.id })),
  });
}

/** Memory is a convenience: when it cannot be had, the cashier chooses. */
async function lookUp({ desk }: SellWorld, phone: Phone) {
  try {
    const answer = await desk.call('customers.byPhone', { phone });
    return answer.ok ? answer.value : null;
  } catch {
    return null;
  }
}

/** The same order again with a manager's word, until it is given or nobody gives it. */
async function sell(
  world: SellingWorld,
  order: RechargeOrder,
  looked: Looked,
  onBroken: () => void,
  approval?: Approval,
): Promise<Ending> {
  const answer = await handOver(world, order, looked, approval);
  if (answer === null || (answer.ok && isUnderWay(answer.value.state))) {
    onBroken();
    return findOut(world.desk, order.id, world.wait);
  }
  if (answer.ok) return { kind: 'recharge', recharge: answer.value };
  if ('failure' in answer) {
    const { failure } = answer;
    const isAsked = failure.kind === 'needs-manager';
    if (!isAsked && !(approval && isAboutPin.has(failure.kind))) return { kind: 'failure', failure };
    const given = await world.word.ask({ order, wrong: isAsked ? null : failure });
    return given === null ? { kind: 'failure', failure } : sell(world, order, looked, onBroken, given);
  }
  return afterIncident(world, order.id, answer.incident);
}

const isAboutPin: ReadonlySet<string> = new Set(['wrong-pin', 'pin-locked']);

async function handOver(
  { desk }: SellWorld,
  order: RechargeOrder,
  looked: Looked,
  approval: Approval | undefined,
): Promise<CallResult<'recharge'> | null> {
  try {
    return await desk.recharge({
      ...order,
      ...(looked.duplicate && { confirm: true }),
      ...(looked.number && { confirmNumber: true }),
      ...(approval && { approval }),
    });
  } catch {
    return null;
  }
}

const isUnderWay = (state: string): boolean => state === 'intended' || state === 'sending';

/** A bug in the till says nothing of the recharge; the ledger does, as far as it got. */
async function afterIncident({ desk }: SellWorld, id: RechargeId, incident: string): Promise<Ending> {
  try {
    const known = await desk.call('recharges.byId', { id });
    return known.ok ? { kind: 'recharge', recharge: known.value, incident } : { kind: 'incident', incident };
  } catch {
    return { kind: 'incident', incident };
  }
}
