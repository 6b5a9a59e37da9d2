import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SalesEvent } from '../../renderer/features/sell/two-sales.ts';
import type { RechargeId } from '../../shared/ids.ts';
import { counter, ends, enter, escape, filledIn, hold, keyUp, n, saved, w } from './flow-counter.ts';

const phone = '01812345678';
const typedAgain = (number: string): SalesEvent[] =>
  Array.from(number, (_, at) => ({ type: 'second-typed', text: number.slice(0, at + 1), pasted: false }));
const read: SalesEvent = { type: 'customer-read', by: 'key', repeat: false };
const above = () => counter().tell(...filledIn(phone, '501'), keyUp);

describe('above the shop’s amount', () => {
  test('at the amount itself nobody asks', () => {
    expect(counter().tell(...filledIn(phone, '500'), keyUp, enter).sent).toHaveLength(1);
  });

  test('nothing is sent before a word is given, by key or by finger', () => {
    expect(above().tell(enter, keyUp, enter, hold).sent).toEqual([]);
  });

  test('the same number typed again is sent', () => {
    expect(above().tell(...typedAgain(phone), enter).sent).toHaveLength(1);
  });

  test('another number is not sent, and is said', () => {
    const it = above().tell(...typedAgain('01812345687'), enter, hold);
    expect(it.sent).toEqual([]);
    expect(it.sales.front).toMatchObject({ at: 'confirm', second: { refused: 'not-said', digits: '01812345687' } });
  });

  test('after another number the next digit begins anew, and after the same one nothing is added', () => {
    const it = above().tell(...typedAgain('01812345687'));
    it.tell({ type: 'second-typed', text: '018123456870', pasted: false });
    expect(it.sales.front).toMatchObject({ second: { digits: '0', refused: null } });
    it.tell(...typedAgain(phone), { type: 'second-typed', text: `${phone}9`, pasted: false });
    expect(it.sales.front).toMatchObject({ second: { digits: phone } });
    expect(it.tell(enter).sent).toHaveLength(1);
  });

  test('a number that comes all at once is refused, also over what was typed', () => {
    expect(above().tell({ type: 'second-typed', text: phone, pasted: false }, enter).sent).toEqual([]);
    expect(above().tell(...typedAgain('01812000000'), { type: 'second-typed', text: phone, pasted: false }, enter).sent).toEqual(
      [],
    );
    expect(above().tell(...typedAgain('0181234567'), { type: 'second-typed', text: phone, pasted: true }, enter).sent).toEqual(
      [],
    );
  });

  test('that the customer has read it takes a key that the keyboard did not repeat, after Enter came up', () => {
    const early = counter().tell(...filledIn(phone, '501'), read, keyUp, enter);
    expect(early.sent).toEqual([]);
    expect(above().tell({ type: 'customer-read', by: 'key', repeat: true }, enter).sent).toEqual([]);
    expect(above().tell(read).sent).toEqual([]);
    expect(above().tell(read, enter).sent).toHaveLength(1);
  });

  test('a word given for one order is not good for it after it was changed', () => {
    const it = above().tell(read, escape, { type: 'amount-typed', text: '900' }, enter, keyUp, enter);
    expect(it.sent).toEqual([]);
  });
});

test('whatever is pressed, an order above the amount is never sent without either word', () => {
  let sends = 0;
  const key: fc.Arbitrary<SalesEvent[]> = fc.oneof(
    fc.constantFrom<SalesEvent[]>([enter], [hold], [keyUp], [keyUp, enter], [escape], [read], [n], [w], typedAgain(phone)),
    fc.constantFrom('', '0', phone, '01912345678').map((text): SalesEvent[] => [{ type: 'second-typed', text, pasted: false }]),
    fc
      .tuple(fc.constantFrom(phone, '01912345678'), fc.constantFrom('50', '600'))
      .map(([number, amount]) => filledIn(number, amount)),
    fc.constantFrom([read], typedAgain(phone)).map((word): SalesEvent[] => [...filledIn(phone, '600'), keyUp, ...word, enter]),
  );
  const till = fc.constantFrom('saved', 'lost', 'busy', 'done');
  fc.assert(
    fc.property(fc.array(fc.oneof({ weight: 3, arbitrary: key }, till), { minLength: 10, maxLength: 60 }), (walk) => {
      const said = new Set<string>();
      const it = counter((before, _, __, command) => {
        if (command?.do !== 'send' || command.order.amount <= 50_000) return;
        sends += 1;
        const flow = before.front;
        if (flow.at === 'confirm' && (flow.second?.read || flow.second?.digits === flow.order.phone)) said.add(command.order.id);
        expect(said.has(command.order.id)).toBe(true);
      });
      for (const step of walk) {
        const flying = [it.sales.front, it.sales.aside].find((flow) => flow?.at === 'sending')?.draft.id;
        if (typeof step !== 'string') it.tell(...step);
        else if (flying !== undefined) it.tell(answered(flying, step));
      }
    }),
    { numRuns: 400 },
  );
  expect(sends).toBeGreaterThan(200);
});

function answered(id: RechargeId, said: string): SalesEvent {
  if (said === 'saved') return saved(id);
  if (said === 'done') return ends(id);
  if (said === 'lost') return { type: 'ended', id, ending: { kind: 'not-recorded' } };
  return { type: 'ended', id, ending: { kind: 'failure', failure: { kind: 'till-busy' } } };
}
