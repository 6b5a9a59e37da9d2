import { expect, test } from 'vitest';
import { nextStep, openForm } from '../../renderer/features/sell/flow.ts';
import { defaultShopSettings } from '../../shared/domain/defaults.ts';
import type { Command, Flow, FlowEvent } from '../../renderer/features/sell/flow-state.ts';
import type { RechargeId } from '../../shared/ids.ts';
import { taka } from '../../shared/money.ts';

const enter: FlowEvent = { type: 'enter', by: 'key', repeat: false };
const atConfirm: readonly FlowEvent[] = [
  { type: 'phone-typed', text: '01812345678' },
  enter,
  { type: 'amount-typed', text: '50' },
  enter,
  { type: 'key-up' },
];

function play(events: readonly FlowEvent[], bakiLimitTaka = 500): { flow: Flow; sent: Command | null } {
  let flow = openForm('id-0' as RechargeId);
  let sent: Command | null = null;
  for (const event of events) {
    const context = { freshId: 'id-1' as RechargeId, nowMs: 0, settings: { ...defaultShopSettings, bakiLimitTaka } };
    const step = nextStep(flow, event, context);
    flow = step.flow;
    if (step.command?.do === 'send') sent = step.command;
  }
  return { flow, sent };
}
const cash = (text: string): FlowEvent[] => [{ type: 'cash-asked' }, { type: 'cash-typed', text }];

test.each([
  ['20', taka(20)],
  ['০', taka(0)],
  ['৪৯', taka(49)],
])('cash of %s goes with the order', (text, cashTaken) => {
  expect(play([...atConfirm, ...cash(text), enter]).sent).toMatchObject({ order: { amount: taka(50), cashTaken } });
});

test.each(['', '50', '050'])('cash of "%s" is a sale paid in full', (text) => {
  const { sent } = play([...atConfirm, ...cash(text), enter]);
  expect(sent).toMatchObject({ order: { amount: taka(50) } });
  expect(sent).not.toHaveProperty('order.cashTaken');
});

test('more cash than it costs is not sent, until it is put right', () => {
  const wrong = [...atConfirm, ...cash('500'), enter];
  expect(play(wrong)).toMatchObject({ sent: null, flow: { at: 'confirm' } });
  expect(play([...wrong, { type: 'cash-typed', text: '5' }, enter]).sent).toMatchObject({ order: { cashTaken: taka(5) } });
});

test('a shop that gives no baki is never asked for the cash', () => {
  const { flow, sent } = play([...atConfirm, ...cash('20'), enter], 0);
  expect(flow.at).toBe('sending');
  expect(sent).not.toHaveProperty('order.cashTaken');
});

test('going back to the form forgets the cash', () => {
  const back: FlowEvent[] = [...atConfirm, ...cash('20'), { type: 'escape', repeat: false }, enter, { type: 'key-up' }, enter];
  expect(play(back).sent).not.toHaveProperty('order.cashTaken');
});
