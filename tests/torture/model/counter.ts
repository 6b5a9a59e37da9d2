import { uuidv7 } from 'uuidv7';
import type { RechargeState } from '../../../shared/domain/recharge.ts';
import type { CallInput } from '../../../shared/ipc/contract.ts';
import type { Deed } from '../purse-provider.ts';
import { failureOf, requireEqual } from './answers.ts';
import type { Command } from './commands.ts';
import { openDrawer } from './paper-cash.ts';
import { reach, refusalOf, today, type Sale } from './pure-model.ts';
import { pass, reopened, type Story } from './story.ts';

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

type Asked = { customer: number; taka: number; confirm: boolean; onTheSlate?: 'nothing' | 'half' | 'all' };

/** Far apart, so that no number is a slip of the finger away from another. */
export const phoneOf = (customer: number): string => `018${String(10_000_000 + customer * 1_234_567)}`;
const takenOf = { nothing: 1, half: 1 / 2, all: 0 } as const;

const orderFor = ({ customer, taka, confirm, onTheSlate = 'nothing' }: Asked): CallInput<'recharge'> => ({
  id: uuidv7(),
  phone: phoneOf(customer),
  operator: 'RB',
  accountType: 'prepaid',
  amount: taka * 100,
  ...(confirm && { confirm }),
  ...(onTheSlate !== 'nothing' && { cashTaken: taka * 100 * takenOf[onTheSlate] }),
});

function newSale(story: Story, order: CallInput<'recharge'>, asked: Asked, deed: Deed): Sale {
  const sale: Sale = {
    id: order.id,
    customer: asked.customer,
    amount: order.amount,
    cash: order.cashTaken ?? order.amount,
    intendedAtMs: story.clock.wallMs,
    state: 'intended',
    charged: charging.has(deed),
    countedDay: null,
  };
  story.model.sales.push(sale);
  story.lastOrder = order;
  return sale;
}

export async function sell(story: Story, asked: Asked, deed: Deed): Promise<void> {
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

export async function repeat({ till, provider, lastOrder, model }: Story): Promise<void> {
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

export async function restart(story: Story, { during, customer, taka }: Extract<Command, { do: 'restart' }>): Promise<void> {
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
  story.till = await reopened(story);
  // This till opens a drawer by itself where none is open.
  if (!model.cash.drawer) openDrawer(model.cash, today(model, clock.wallMs), 0);
}

export async function settle({ till, model, clock }: Story, which: number): Promise<void> {
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
