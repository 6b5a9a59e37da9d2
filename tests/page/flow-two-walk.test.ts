import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Ending, FlowEvent } from '../../renderer/features/sell/flow-state.ts';
import { isOpen, wantsEyes, type SalesEvent, type TwoSales } from '../../renderer/features/sell/two-sales.ts';
import type { RechargeState } from '../../shared/domain/recharge.ts';
import type { RechargeId } from '../../shared/ids.ts';
import { taka } from '../../shared/money.ts';
import type { Phone } from '../../shared/phone.ts';
import { counter, enter, filledIn, keyUp, n, recharge, saved, w } from './flow-counter.ts';

const phones = ['01812345678', '01912345678', '01612345678'] as const;
const oneEvent: fc.Arbitrary<SalesEvent> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('enter' as const),
      by: fc.constantFrom('key' as const, 'pointer' as const),
      repeat: fc.boolean(),
    }),
  },
  { weight: 4, arbitrary: fc.constant(keyUp) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('escape' as const), repeat: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('next-customer' as const), repeat: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('swapped' as const), repeat: fc.boolean() }) },
  { weight: 2, arbitrary: fc.constantFrom(...phones, '', '019').map((text) => ({ type: 'phone-typed' as const, text })) },
  { weight: 2, arbitrary: fc.constantFrom('20', '50', '').map((text) => ({ type: 'amount-typed' as const, text })) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('duplicate-confirmed' as const), repeat: fc.boolean() }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('number-chosen' as const),
      which: fc.constantFrom('typed' as const, 'regular' as const),
      repeat: fc.boolean(),
    }),
  },
);
const wholeOrder = fc
  .record({ phone: fc.constantFrom(...phones), amount: fc.constantFrom('20', '50') })
  .map(({ phone, amount }): SalesEvent[] => filledIn(phone, amount));
/** What the till says next of a recharge that is on its way. */
const word = fc.constantFrom(
  'saved',
  'sent',
  'broke',
  'succeeded',
  'unknown',
  'failed',
  'busy',
  'lost',
  'duplicate',
  'near',
  'incident',
);
type Step = { press: SalesEvent } | { said: string };
const pressed = (...events: SalesEvent[]): Step[] => events.map((press) => ({ press }));
/** Random keys alone hardly ever get far: whole orders, and whole customers served while another waits, are mixed in. */
const steps = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: oneEvent.map((event) => pressed(event)) },
      { weight: 2, arbitrary: wholeOrder.map((order) => pressed(...order)) },
      { weight: 2, arbitrary: fc.constantFrom(pressed(keyUp, enter), pressed(n), pressed(w)) },
      {
        weight: 2,
        arbitrary: wholeOrder.map((order) => [...pressed(...order, keyUp, enter), { said: 'saved' }, ...pressed(n)]),
      },
      { weight: 3, arbitrary: word.map((said) => [{ said }]) },
    ),
    { minLength: 20, maxLength: 80 },
  )
  .map((pieces): Step[] => pieces.flat());

const endingOf = (said: string, id: RechargeId): Ending => {
  if (said === 'busy') return { kind: 'failure', failure: { kind: 'till-busy' } };
  if (said === 'lost') return { kind: 'not-recorded' };
  if (said === 'incident') return { kind: 'incident', incident: 'K7' };
  const previousAt = '2026-11-24T06:00:00.000Z';
  if (said === 'duplicate')
    return {
      kind: 'failure',
      failure: { kind: 'duplicate-suspected', previousId: id, previousState: 'unknown', previousAt, amount: taka(50) },
    };
  const regular = {
    phone: phones[2] as Phone,
    operator: 'AT',
    accountType: 'prepaid',
    lastAmount: taka(20),
    lastAt: previousAt,
    times: 9,
    usualAmount: null,
    favourite: false,
    name: '',
  } as const;
  if (said === 'near') return { kind: 'failure', failure: { kind: 'near-regular-number', regular } };
  return recharge(id, said as RechargeState);
};
/** After these the very same order may be handed over once more; after any other ending never. */
const mayGoAgain = new Set(['duplicate', 'near', 'lost']);
const typedIn = ({ front, aside }: TwoSales) =>
  [front, aside].flatMap((flow) => (flow && (flow.at === 'form' || flow.at === 'confirm') ? [flow.draft] : []));

test('whatever is pressed: never two under way, no id again after it ended, every ending shown until it was looked at, nothing typed lost by a swap', () => {
  const seen = { sends: 0, aside: 0, blocked: 0, behindOther: 0 };
  fc.assert(
    fc.property(steps, (walk) => {
      const open = new Set<string>();
      const over = new Set<string>();
      const orders = new Map<string, string>();
      const it = counter((before, event, after, command) => {
        if (command?.do === 'send') {
          const { order } = command;
          seen.sends += 1;
          expect(open.size, 'another is under way').toBe(0);
          expect(over.has(order.id), 'an id again').toBe(false);
          expect('repeat' in event && !event.repeat, 'sent by itself or by a repeated key').toBe(true);
          expect(isOpen(before.aside)).toBe(false);
          if (before.front.at === 'confirm' && event.type === 'enter' && event.by === 'key')
            expect(before.front.armed).toBe(true);
          expect(orders.get(order.id) ?? JSON.stringify(order)).toBe(JSON.stringify(order));
          orders.set(order.id, JSON.stringify(order));
          open.add(order.id);
        }
        if (isOpen(before.aside) && before.front.at === 'confirm' && event.type === 'enter') seen.blocked += 1;
        if ('repeat' in event && event.repeat) expect(after).toEqual(before);
        // An ending or a question leaves the screen only from the front, by a key or a choice.
        for (const was of [before.front, before.aside]) {
          if (!was || !wantsEyes(was)) continue;
          const isThere = [after.front, after.aside].some((now) => now?.at === was.at && now.draft.id === was.draft.id);
          const looked = was === before.front && ['enter', 'escape', 'duplicate-confirmed', 'number-chosen'].includes(event.type);
          expect(isThere || looked, `${was.at} vanished by ${event.type}`).toBe(true);
        }
        if (event.type === 'swapped' || event.type === 'next-customer' || event.type === 'ended')
          for (const draft of typedIn(before))
            if (draft.phoneDigits !== '' || draft.amountDigits !== '') expect(typedIn(after)).toContainEqual(draft);
        if (after.front.at === 'confirm' && before.front.draft.id !== after.front.draft.id) expect(after.front.armed).toBe(false);
        const both = [after.front, after.aside].filter((flow) => flow?.at === 'sending');
        expect(both.length).toBeLessThanOrEqual(1);
      });
      for (const step of walk) {
        if ('press' in step) {
          it.tell(step.press);
          continue;
        }
        const flying = [it.sales.front, it.sales.aside].find((flow) => flow?.at === 'sending');
        if (flying?.at !== 'sending') continue;
        const { id } = flying.order;
        if (it.sales.aside === flying) seen.aside += 1;
        if (step.said === 'saved' || step.said === 'sent') it.tell({ ...saved(id), step: step.said } as FlowEvent);
        else if (step.said === 'broke') it.tell({ type: 'call-broke', id });
        else {
          open.delete(id);
          if (!mayGoAgain.has(step.said)) over.add(id);
          if (it.sales.aside?.at === 'ended') seen.behindOther += 1;
          it.tell({ type: 'ended', id, ending: endingOf(step.said, id) });
        }
      }
    }),
    { numRuns: 1200 },
  );
  // The walk gets into every corner often enough to mean something.
  expect(seen.sends).toBeGreaterThan(1000);
  expect(seen.aside).toBeGreaterThan(200);
  expect(seen.blocked).toBeGreaterThan(100);
  expect(seen.behindOther).toBeGreaterThan(10);
});
