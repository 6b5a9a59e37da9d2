import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultShopSettings } from '../../shared/domain/defaults.ts';
import { nextStep, openForm } from '../../renderer/features/sell/flow.ts';
import type { FlowEvent } from '../../renderer/features/sell/flow-state.ts';
import type { Recharge } from '../../shared/domain/recharge.ts';
import type { RechargeId } from '../../shared/ids.ts';
import { taka } from '../../shared/money.ts';
import type { Phone } from '../../shared/phone.ts';

const enter: FlowEvent = { type: 'enter', by: 'key', repeat: false };
const keyUp: FlowEvent = { type: 'key-up' };
const succeeded = (id: string) => ({ id, state: 'succeeded', alarms: [] }) as unknown as Recharge;

test('whatever is pressed, an id is sent with one order only, and never while another is under way', () => {
  const phone = fc.constantFrom('01812345678', '01712345678', '01912345678') as fc.Arbitrary<Phone>;
  const event: fc.Arbitrary<FlowEvent> = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        type: fc.constant('enter' as const),
        by: fc.constantFrom('key' as const, 'pointer' as const),
        repeat: fc.boolean(),
      }),
    },
    { weight: 3, arbitrary: fc.constant(keyUp) },
    { weight: 2, arbitrary: fc.record({ type: fc.constant('escape' as const), repeat: fc.boolean() }) },
    { weight: 3, arbitrary: phone.map((text) => ({ type: 'phone-typed' as const, text })) },
    { weight: 3, arbitrary: fc.constantFrom('20', '50', '5000').map((text) => ({ type: 'amount-typed' as const, text })) },
    {
      weight: 2,
      arbitrary: fc.constantFrom('GP' as const, 'RB' as const).map((code) => ({ type: 'operator-chosen' as const, code })),
    },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('duplicate-confirmed' as const), repeat: fc.boolean() }) },
    {
      weight: 1,
      arbitrary: phone.map((each) => ({
        type: 'prefilled' as const,
        from: { phone: each, operator: 'RB' as const, accountType: 'prepaid' as const, amount: taka(30) },
      })),
    },
  );
  // Random keys alone hardly ever fill in a form: whole sales are mixed in, and cut into by everything else.
  const wholeSale = fc
    .record({ text: phone, amount: fc.constantFrom('20', '50') })
    .map(({ text, amount }): FlowEvent[] => [
      { type: 'phone-typed', text },
      enter,
      { type: 'operator-chosen', code: 'GP' },
      { type: 'amount-typed', text: amount },
      enter,
      keyUp,
      enter,
    ]);
  const presses = fc.oneof({ weight: 2, arbitrary: event.map((each) => [each]) }, { weight: 1, arbitrary: wholeSale });
  let sends = 0;
  const endings = fc.constantFrom('answer', 'duplicate', 'busy', 'lost', 'nothing');
  fc.assert(
    fc.property(fc.array(fc.tuple(presses, endings), { minLength: 5, maxLength: 40 }), (walk) => {
      let flow = openForm('first' as RechargeId);
      let fresh = 0;
      const orders = new Map<string, string>();
      const step = (each: FlowEvent) => {
        const before = flow;
        const next = nextStep(flow, each, {
          freshId: `fresh-${(fresh += 1)}` as RechargeId,
          nowMs: 0,
          settings: defaultShopSettings,
        });
        flow = next.flow;
        if (next.command?.do !== 'send') return;
        expect(before.at === 'confirm' || before.at === 'duplicate').toBe(true);
        expect('repeat' in each && each.repeat).toBe(false);
        const { order } = next.command;
        sends += 1;
        expect(orders.get(order.id) ?? JSON.stringify(order)).toBe(JSON.stringify(order));
        orders.set(order.id, JSON.stringify(order));
      };
      for (const [events, ending] of walk) {
        for (const each of events) step(each);
        if (flow.at !== 'sending' || ending === 'nothing') continue;
        const { id } = flow.order;
        if (ending === 'answer') step({ type: 'ended', id, ending: { kind: 'recharge', recharge: succeeded(id) } });
        if (ending === 'busy') step({ type: 'ended', id, ending: { kind: 'failure', failure: { kind: 'till-busy' } } });
        if (ending === 'lost') step({ type: 'ended', id, ending: { kind: 'not-recorded' } });
        if (ending === 'duplicate')
          step({
            type: 'ended',
            id,
            ending: {
              kind: 'failure',
              failure: {
                kind: 'duplicate-suspected',
                previousId: id,
                previousState: 'unknown',
                previousAt: '2026-11-24T06:00:00.000Z',
                amount: taka(50),
              },
            },
          });
      }
    }),
    { numRuns: 500 },
  );
  // The walk gets as far as selling often enough to mean something.
  expect(sends).toBeGreaterThan(500);
});
