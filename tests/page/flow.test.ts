import { describe, expect, test } from 'vitest';
import { nextStep, openForm, type Step } from '../../renderer/features/sell/flow.ts';
import { defaultShopSettings } from '../../shared/domain/defaults.ts';
import type { Command, Flow, FlowContext, FlowEvent } from '../../renderer/features/sell/flow-state.ts';
import type { Recharge } from '../../shared/domain/recharge.ts';
import type { RechargeId } from '../../shared/ids.ts';
import { taka } from '../../shared/money.ts';
import type { Phone } from '../../shared/phone.ts';

const enter: FlowEvent = { type: 'enter', by: 'key', repeat: false };
const heldEnter: FlowEvent = { type: 'enter', by: 'key', repeat: true };
const keyUp: FlowEvent = { type: 'key-up' };
const escape: FlowEvent = { type: 'escape', repeat: false };

/** Plays events one after another, as a cashier would; every form gets an id of its own. */
function play(events: readonly FlowEvent[], from?: Flow): { flow: Flow; commands: Command[] } {
  let ids = 0;
  const freshId = () => `id-${(ids += 1)}` as RechargeId;
  let flow = from ?? openForm('id-0' as RechargeId);
  const commands: Command[] = [];
  for (const event of events) {
    const context: FlowContext = { freshId: freshId(), nowMs: 0, settings: defaultShopSettings };
    const step: Step = nextStep(flow, event, context);
    flow = step.flow;
    if (step.command) commands.push(step.command);
  }
  return { flow, commands };
}
const sendsOf = (commands: readonly Command[]) => commands.filter((command) => command.do === 'send');
const typed: readonly FlowEvent[] = [{ type: 'phone-typed', text: '01812345678' }, enter, { type: 'amount-typed', text: '50' }];
const atConfirm: readonly FlowEvent[] = [...typed, enter];
const sent: readonly FlowEvent[] = [...atConfirm, keyUp, enter];
const succeeded = (id: string) => ({ id, state: 'succeeded', alarms: [] }) as unknown as Recharge;

describe('selling by keyboard', () => {
  test('three Enters sell: after the number, after the amount, and to confirm', () => {
    const { flow, commands } = play(sent);
    expect(flow.at).toBe('sending');
    expect(sendsOf(commands)).toEqual([
      {
        do: 'send',
        looked: { duplicate: false, number: false },
        order: { id: 'id-0', phone: '01812345678', operator: 'RB', accountType: 'prepaid', amount: taka(50) },
      },
    ]);
  });

  test('an Enter that is still held down from the amount does not confirm', () => {
    const { flow, commands } = play([...atConfirm, heldEnter, heldEnter, heldEnter]);
    expect(flow).toMatchObject({ at: 'confirm', armed: false });
    expect(sendsOf(commands)).toEqual([]);
  });

  test('a second Enter without the first one coming up does not confirm', () => {
    expect(sendsOf(play([...atConfirm, enter]).commands)).toEqual([]);
  });

  test('an Enter repeated by the keyboard does not confirm even after a key came up', () => {
    expect(sendsOf(play([...atConfirm, keyUp, heldEnter]).commands)).toEqual([]);
  });

  test('the confirm button, held long enough, sends once', () => {
    expect(
      sendsOf(
        play([...atConfirm, { type: 'enter', by: 'pointer', repeat: false }, { type: 'enter', by: 'pointer', repeat: false }])
          .commands,
      ),
    ).toHaveLength(1);
  });

  test('nothing is confirmed before the till has told its settings', () => {
    let flow = play(typed).flow;
    flow = nextStep(flow, enter, { freshId: 'x' as RechargeId, nowMs: 0, settings: null }).flow;
    expect(flow.at).toBe('form');
  });

  test('Bangla digits, +880 and spaces make the same number', () => {
    for (const text of ['০১৮১২৩৪৫৬৭৮', '+880 1812-345678', '8801812345678', '01812 345 678']) {
      expect(play([{ type: 'phone-typed', text }]).flow).toMatchObject({ draft: { phoneDigits: '01812345678' } });
    }
  });

  test('a digit too many is refused, not cut off', () => {
    const { flow } = play([{ type: 'phone-typed', text: '018123456789' }, enter]);
    expect(flow).toMatchObject({ at: 'form', step: 'number', problem: { kind: 'number', refusal: 'too-long' } });
  });

  test('an amount outside the shop’s limits never reaches the confirm panel', () => {
    const { flow } = play([...typed, { type: 'amount-typed', text: '1001' }, enter]);
    expect(flow).toMatchObject({ at: 'form', problem: { kind: 'amount-out-of-limits', maxTaka: 1000 } });
  });
});

describe('the operator', () => {
  test('a 017 number asks GP or Skitto, and one key answers', () => {
    const asked = play([{ type: 'phone-typed', text: '01712345678' }, enter]).flow;
    expect(asked).toMatchObject({ at: 'form', step: 'operator', draft: { operator: null } });
    expect(play([{ type: 'operator-chosen', code: 'GP ST' }], asked).flow).toMatchObject({
      step: 'amount',
      draft: { operator: { code: 'GP ST' } },
    });
  });

  test('what is remembered of the number answers the question, also when it comes late', () => {
    const asked = play([{ type: 'phone-typed', text: '01712345678' }, enter]).flow;
    const phone = '01712345678' as Phone;
    const customer = {
      phone,
      operator: 'GP ST',
      accountType: 'postpaid',
      lastAmount: taka(20),
      lastAt: '2026-11-24T06:00:00.000Z',
      times: 3,
      usualAmount: null,
      favourite: false,
      name: '',
    } as const;
    expect(play([{ type: 'customer-known', phone, customer }], asked).flow).toMatchObject({
      step: 'amount',
      draft: { operator: { code: 'GP ST', by: 'memory' }, accountType: 'postpaid' },
    });
  });

  test('what is remembered of another number is not used', () => {
    const customer = {
      phone: '01799999999' as Phone,
      operator: 'GP ST',
      accountType: 'postpaid',
      lastAmount: taka(20),
      lastAt: '2026-11-24T06:00:00.000Z',
      times: 3,
      usualAmount: null,
      favourite: false,
      name: '',
    } as const;
    const { flow } = play([
      { type: 'phone-typed', text: '01712345678' },
      { type: 'customer-known', phone: customer.phone, customer },
    ]);
    expect(flow).toMatchObject({ draft: { operator: null, customer: null } });
  });

  test('the cashier’s own choice holds against prefix and memory, until the prefix changes', () => {
    const chosen: FlowEvent[] = [
      { type: 'phone-typed', text: '0181234' },
      { type: 'operator-chosen', code: 'AT' },
      { type: 'phone-typed', text: '01812345' },
    ];
    expect(play(chosen).flow).toMatchObject({ draft: { operator: { code: 'AT', by: 'cashier' } } });
    expect(play([...chosen, { type: 'phone-typed', text: '0191' }]).flow).toMatchObject({
      draft: { operator: { code: 'BL', by: 'prefix' } },
    });
  });
});

describe('while it is under way', () => {
  test('Esc cancels nothing and is remembered so that the page can say so', () => {
    expect(play([...sent, escape]).flow).toMatchObject({ at: 'sending', escPressed: true });
  });

  test('no key sends again', () => {
    expect(
      sendsOf(play([...sent, enter, keyUp, enter, escape, enter, { type: 'duplicate-confirmed', repeat: false }]).commands),
    ).toHaveLength(1);
  });

  test('an answer for another order is not taken', () => {
    expect(
      play([...sent, { type: 'ended', id: 'id-9' as RechargeId, ending: { kind: 'recharge', recharge: succeeded('id-9') } }]).flow
        .at,
    ).toBe('sending');
  });

  test('an Enter pressed in impatience does not skip the result', () => {
    const ended: FlowEvent = {
      type: 'ended',
      id: 'id-0' as RechargeId,
      ending: { kind: 'recharge', recharge: succeeded('id-0') },
    };
    expect(play([...sent, enter, ended, enter]).flow.at).toBe('ended');
    expect(play([...sent, enter, ended, enter, enter]).flow.at).toBe('form');
    expect(play([...sent, ended, enter]).flow.at).toBe('form');
  });

  test('repeat from the history does not disturb it', () => {
    expect(
      play([...sent, { type: 'prefilled', from: { phone: '01912345678' as Phone, operator: 'BL', accountType: 'prepaid' } }])
        .flow,
    ).toMatchObject({ at: 'sending', order: { phone: '01812345678' } });
  });
});

describe('a suspected duplicate', () => {
  const suspected: FlowEvent = {
    type: 'ended',
    id: 'id-0' as RechargeId,
    ending: {
      kind: 'failure',
      failure: {
        kind: 'duplicate-suspected',
        previousId: 'id-p' as RechargeId,
        previousState: 'succeeded',
        previousAt: '2026-11-24T06:00:00.000Z',
        amount: taka(50),
      },
    },
  };

  test('is not confirmed by Enter, however often', () => {
    const { flow, commands } = play([...sent, suspected, enter, keyUp, enter]);
    expect(flow.at).toBe('duplicate');
    expect(sendsOf(commands)).toHaveLength(1);
  });

  test('is confirmed by its own key only, with the same order', () => {
    const { commands } = play([...sent, suspected, { type: 'duplicate-confirmed', repeat: false }]);
    expect(sendsOf(commands).map(({ looked }) => looked)).toEqual([
      { duplicate: false, number: false },
      { duplicate: true, number: false },
    ]);
    expect(sendsOf(commands)[1]?.order).toEqual(sendsOf(commands)[0]?.order);
  });

  test('given up, leads back to the form under a fresh id', () => {
    const { flow } = play([...sent, suspected, escape]);
    expect(flow).toMatchObject({ at: 'form', draft: { phoneDigits: '01812345678', amountDigits: '50' } });
    expect(flow.draft.id).not.toBe('id-0');
  });
});

test('an order that never reached the till is offered again unchanged, under the same id; changed, under another', () => {
  const lost: FlowEvent = { type: 'ended', id: 'id-0' as RechargeId, ending: { kind: 'not-recorded' } };
  const again = play([...sent, lost, enter]).flow;
  expect(again).toMatchObject({ at: 'confirm', armed: false, order: { id: 'id-0' } });
  expect(play([escape], again).flow.draft.id).not.toBe('id-0');
});
