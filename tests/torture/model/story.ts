import { uuidv7 } from 'uuidv7';
import type { Clock } from '../../../electron/core/ports.ts';
import type { CallInput, CallName, CallResult } from '../../../shared/ipc/contract.ts';
import type { RechargeState } from '../../../shared/domain/recharge.ts';
import { openTortureTill, type TortureTill } from '../compose-till.ts';
import { purseProvider, type Deed, type PurseProvider } from '../purse-provider.ts';
import type { Command } from './commands.ts';
import { expectSame, requireEqual } from './expect-same.ts';
import { closesNext, newModel, reach, refusalOf, today, totalsOf, type Model, type Sale } from './pure-model.ts';

export type Story = {
  dir: string;
  till: TortureTill;
  provider: PurseProvider;
  model: Model;
  clock: StoryClock;
  lastOrder: CallInput<'recharge'> | undefined;
};
type StoryClock = Clock & { wallMs: number; steadyMs: number };

/** Lives a story with a real till and its model side by side; throws where they part. */
export async function live(commands: readonly Command[], dir: string): Promise<Story> {
  const clock: StoryClock = {
    wallMs: Date.parse('2026-11-24T06:00:00.000Z'),
    steadyMs: 0,
    nowMs: () => clock.wallMs,
    monotonicMs: () => clock.steadyMs,
  };
  const provider = purseProvider();
  const story: Story = {
    dir,
    provider,
    clock,
    model: newModel(),
    lastOrder: undefined,
    till: await openTortureTill({ dir, provider, clock }),
  };
  try {
    for (const command of commands) {
      await obey(story, command);
      await expectSame(story);
    }
    requireEqual(story.till.verify().intact, true, 'the ledger is intact');
    requireEqual(new Set(provider.posts).size, provider.posts.length, 'no order was sent twice');
    return story;
  } finally {
    story.till.close();
    await story.till.settled();
  }
}

async function obey(story: Story, command: Command): Promise<void> {
  const { clock, model, provider } = story;
  // Time passes between any two things at a counter.
  pass(clock, 5_000);
  switch (command.do) {
    case 'sell':
      return sell(story, command, command.deed);
    case 'repeat':
      return repeat(story);
    case 'restart':
      return restart(story, command);
    case 'wait':
      return pass(clock, command.minutes * 60_000);
    case 'clock-jump':
      clock.wallMs += command.minutes * 60_000;
      return;
    case 'top-up':
      provider.purse += command.taka * 100;
      model.outsideMoves += 1;
      return;
    case 'second-till':
      provider.purse -= command.taka * 99;
      model.outsideMoves += 1;
      return;
    case 'settle':
      return settle(story, command.which);
    case 'close-shift':
      return closeShift(story, command.countedTaka * 100);
    case 'open-shift':
      return openShift(story, command.floatTaka * 100);
    case 'close-day':
      return closeDay(story);
  }
}

function pass(clock: StoryClock, ms: number): void {
  clock.wallMs += ms;
  clock.steadyMs += ms;
}

const states: Readonly<Record<Deed, RechargeState>> = {
  success: 'succeeded',
  decline: 'failed',
  refuse: 'rejected',
  'no-connection': 'not-sent',
  silence: 'unknown',
  'charged-silence': 'unknown',
  'hold-before-sending': 'not-sent',
  hold: 'unknown',
  'charged-hold': 'unknown',
};
const charging: ReadonlySet<Deed> = new Set(['success', 'charged-silence', 'charged-hold']);

type Asked = { customer: number; taka: number; confirm: boolean };

const orderFor = ({ customer, taka, confirm }: Asked): CallInput<'recharge'> => ({
  id: uuidv7(),
  phone: `0181234567${customer}`,
  operator: 'RB',
  accountType: 'prepaid',
  amount: taka * 100,
  ...(confirm && { confirm }),
});

function newSale(story: Story, order: CallInput<'recharge'>, asked: Asked, deed: Deed): Sale {
  const sale: Sale = {
    id: order.id,
    customer: asked.customer,
    amount: order.amount,
    intendedAtMs: story.clock.wallMs,
    state: 'intended',
    charged: charging.has(deed),
    countedDay: null,
  };
  story.model.sales.push(sale);
  story.lastOrder = order;
  return sale;
}

async function sell(story: Story, asked: Asked, deed: Deed): Promise<void> {
  const order = orderFor(asked);
  const posts = story.provider.posts.length;
  const refusal = refusalOf(story.model, { ...asked, amount: order.amount }, story.clock.wallMs);
  story.provider.next = deed;
  const answer = await story.till.call('recharge', order);
  if (refusal !== undefined) {
    requireEqual(failureOf(answer), refusal, 'the refusal of a sale');
    requireEqual(story.provider.posts.length, posts, 'nothing is sent for a refused sale');
    story.provider.next = 'success';
    return;
  }
  requireEqual(answer.ok && answer.value.state, states[deed], 'the state of a sale');
  requireEqual(story.provider.posts.length, posts + (deed === 'no-connection' ? 0 : 1), 'requests for a sale');
  reach(story.model, newSale(story, order, asked, deed), states[deed], story.clock.wallMs);
}

async function repeat({ till, provider, lastOrder, model }: Story): Promise<void> {
  if (!lastOrder) return;
  const posts = provider.posts.length;
  const answer = await till.call('recharge', lastOrder);
  requireEqual(
    answer.ok && answer.value.state,
    model.sales.find(({ id }) => id === lastOrder.id)?.state,
    'the answer to a repeated order',
  );
  requireEqual(provider.posts.length, posts, 'nothing is sent for a repeated order');
}

async function restart(story: Story, { during, customer, taka }: Extract<Command, { do: 'restart' }>): Promise<void> {
  const { model, provider, clock } = story;
  const asked = { customer, taka, confirm: true };
  const order = orderFor(asked);
  if (during !== 'nothing' && refusalOf(model, { ...asked, amount: order.amount }, clock.wallMs) === undefined) {
    provider.next = during;
    // Never answered: the till is gone before the provider says anything.
    void story.till.call('recharge', order);
    await new Promise((resolve) => setImmediate(resolve));
    pass(clock, 3_000);
    reach(model, newSale(story, order, asked, during), states[during], clock.wallMs);
    const sale = model.sales.at(-1);
    if (sale) sale.intendedAtMs -= 3_000;
  }
  story.till.close();
  await story.till.settled();
  story.till = await openTortureTill({ dir: story.dir, provider, clock });
  model.shift ??= { float: 0, taken: 0 };
}

async function settle({ till, model, clock }: Story, which: number): Promise<void> {
  const open = model.sales.filter(({ state }) => state === 'unknown');
  const sale = open[which % Math.max(1, open.length)];
  const verdict = sale?.charged ? 'charged' : 'not-charged';
  const answer = await till.call('unknowns.settle', {
    rechargeId: sale?.id ?? model.sales[0]?.id ?? uuidv7(),
    verdict,
    reason: 'dashboard',
  });
  if (!sale)
    return requireEqual(
      failureOf(answer),
      model.sales.length > 0 ? 'not-an-open-unknown' : 'not-found',
      'settling what is not unknown',
    );
  requireEqual(answer.ok && answer.value.state, `settled-${verdict}`, 'the state of a settled unknown');
  reach(model, sale, `settled-${verdict}`, clock.wallMs);
}

async function closeShift({ till, model, clock }: Story, counted: number): Promise<void> {
  const answer = await till.call('shift.close', { counted });
  if (!model.shift) return requireEqual(failureOf(answer), 'shift-closed', 'closing no shift');
  const expected = model.shift.float + model.shift.taken;
  requireEqual(answer.ok && answer.value.expected, expected, 'what the drawer should hold');
  requireEqual(answer.ok && answer.value.difference, counted - expected, 'the difference of the drawer');
  if (counted !== expected) model.withFigures.add(today(model, clock.wallMs));
  model.shift = undefined;
}

async function openShift({ till, model }: Story, float: number): Promise<void> {
  const answer = await till.call('shift.open', { float });
  if (model.shift) return requireEqual(failureOf(answer), 'shift-already-open', 'opening a second shift');
  requireEqual(answer.ok, true, 'a shift opens');
  model.shift = { float, taken: 0 };
}

async function closeDay({ till, model, clock }: Story): Promise<void> {
  const day = closesNext(model, clock.wallMs);
  const answer = await till.call('day.close', {});
  model.zNumber += 1;
  model.closedThrough = day;
  const grandTotal = [...model.days].filter(([each]) => each <= day).reduce((sum, [, { charged }]) => sum + charged, 0);
  requireEqual(answer.ok && answer.value.businessDay, day, 'the day of a Z');
  requireEqual(answer.ok && answer.value.zNumber, model.zNumber, 'the number of a Z');
  requireEqual(answer.ok && answer.value.charged.amount, totalsOf(model, day).charged, 'the charged total of a Z');
  requireEqual(answer.ok && answer.value.grandTotal, grandTotal, 'the grand total of a Z');
}

const failureOf = (answer: CallResult<CallName>): string => ('failure' in answer ? answer.failure.kind : JSON.stringify(answer));
