import { failureOf, requireEqual } from './answers.ts';
import { phoneOf } from './counter.ts';
import { hand, owe } from './paper-cash.ts';
import { today } from './pure-model.ts';
import type { Story } from './story.ts';

export async function payIn({ till, model, clock }: Story, amount: number): Promise<void> {
  const answer = await till.call('cash.payIn', { amount, reason: 'change', note: '' });
  if (!model.cash.drawer) return requireEqual(failureOf(answer), 'shift-closed', 'paying into no drawer');
  requireEqual(answer.ok, true, 'a pay-in');
  hand(model.cash, today(model, clock.wallMs), { paidIn: amount });
}

export async function payOut({ till, model, clock }: Story, amount: number): Promise<void> {
  const answer = await till.call('cash.payOut', { amount, reason: 'expense', note: 'tea' });
  if (!model.cash.drawer) return requireEqual(failureOf(answer), 'shift-closed', 'paying out of no drawer');
  requireEqual(answer.ok, true, 'a pay-out');
  hand(model.cash, today(model, clock.wallMs), { paidOut: amount });
}

type Part = { customer: number; percent: number };

/** Nothing where nothing is owed: then the smallest payment must be refused. */
const partOf = ({ model }: Story, { customer, percent }: Part): number =>
  Math.ceil((Math.max(0, model.cash.slate.get(customer) ?? 0) * percent) / 100);

export async function payBaki(story: Story, part: Part): Promise<void> {
  const { till, model, clock } = story;
  const amount = partOf(story, part);
  const answer = await till.call('baki.pay', { phone: phoneOf(part.customer), amount: Math.max(1, amount), note: '' });
  if (!model.cash.drawer || amount === 0)
    return requireEqual(answer.ok, false, 'paying baki that is not owed, or into no drawer');
  requireEqual(answer.ok, true, 'a payment of baki');
  hand(model.cash, today(model, clock.wallMs), { bakiPaid: amount });
  owe(model.cash, part.customer, -amount);
}

export async function forgiveBaki(story: Story, part: Part): Promise<void> {
  const { till, model } = story;
  const amount = partOf(story, part);
  const answer = await till.call('baki.forgive', {
    phone: phoneOf(part.customer),
    amount: Math.max(1, amount),
    note: 'moved away',
  });
  if (amount === 0) return requireEqual(answer.ok, false, 'letting off what is not owed');
  requireEqual(answer.ok, true, 'baki let off');
  owe(model.cash, part.customer, -amount);
}
