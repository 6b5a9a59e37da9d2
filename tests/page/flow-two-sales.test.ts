import { describe, expect, test } from 'vitest';
import type { UnderWay } from '../../shared/domain/till-status.ts';
import type { RechargeId } from '../../shared/ids.ts';
import { taka } from '../../shared/money.ts';
import type { Phone } from '../../shared/phone.ts';
import { counter, ends, enter, escape, filledIn, hold, keyUp, n, saved, sold, w } from './flow-counter.ts';

/** One recharge waits aside; the next order stands on the confirm panel. */
const nextTyped = () => counter().tell(...sold('01812345678', '50'), saved('id-0'), n, ...filledIn('01912345678', '20'));

describe('the next customer while one waits', () => {
  test('N before the till has written the recharge down does nothing', () => {
    expect(counter().tell(...sold('01812345678', '50'), n).sales).toMatchObject({ front: { at: 'sending' }, aside: null });
  });

  test('N puts the one that waits aside and opens an empty form under an id of its own', () => {
    const { front, aside } = counter().tell(...sold('01812345678', '50'), saved('id-0'), n).sales;
    expect(front).toMatchObject({ at: 'form', step: 'number', draft: { phoneDigits: '', amountDigits: '' } });
    expect(aside).toMatchObject({ at: 'sending', order: { id: 'id-0' } });
    expect(front.draft.id).not.toBe('id-0');
  });

  test('a key that the keyboard repeats puts nothing aside and brings nothing back', () => {
    const held = counter().tell(...sold('01812345678', '50'), saved('id-0'), { type: 'next-customer', repeat: true });
    expect(held.sales.aside).toBeNull();
    expect(held.tell(n, { type: 'swapped', repeat: true }).sales.front.at).toBe('form');
  });

  test('a key that the keyboard repeats brings no ending to the front, where what was typed before it was taken out again', () => {
    const waiting = counter().tell(...sold('01812345678', '50'), saved('id-0'), n, { type: 'amount-typed', text: '20' });
    const ended = waiting.tell(ends('id-0'), { type: 'amount-typed', text: '' });
    expect(ended.tell({ type: 'enter', by: 'key', repeat: true }).sales).toMatchObject({
      front: { at: 'form' },
      aside: { at: 'ended' },
    });
    expect(ended.tell(enter).sales).toMatchObject({ front: { at: 'ended', held: true }, aside: null });
  });

  test('nothing that is pressed sends the next order before the first has ended', () => {
    const it = nextTyped().tell(keyUp, enter, keyUp, enter, hold, hold, keyUp, enter);
    expect(it.sent).toEqual(['id-0']);
    expect(it.sales.front).toMatchObject({ at: 'confirm', armed: false });
  });

  test('the end of the first sends nothing by itself, and an Enter that is still down does not count', () => {
    const it = nextTyped().tell(keyUp, enter, ends('id-0'), { type: 'enter', by: 'key', repeat: true }, enter);
    expect(it.sent).toEqual(['id-0']);
    it.tell(keyUp, enter);
    expect(it.sent).toHaveLength(2);
  });

  test('held with a finger after the first has ended, it is sent once', () => {
    const it = nextTyped().tell(ends('id-0'), hold, hold);
    expect(it.sent).toHaveLength(2);
  });

  test('an ending comes to the front by itself where nothing is typed', () => {
    const it = counter().tell(...sold('01812345678', '50'), saved('id-0'), n, ends('id-0'));
    expect(it.sales).toMatchObject({ front: { at: 'ended', order: { id: 'id-0' } }, aside: null });
    expect(it.tell(enter).sales.front.at).toBe('form');
  });

  test.each([
    ['Enter', enter],
    ['Esc', escape],
  ])('%s pressed over the empty form does not skip the ending that comes upon it', (_, pressed) => {
    const it = counter().tell(...sold('01812345678', '50'), saved('id-0'), n, pressed, ends('id-0', 'unknown'), pressed);
    expect(it.sales.front.at).toBe('ended');
    expect(it.tell(pressed).sales.front.at).toBe('form');
  });

  test('an ending waits aside while something is typed, whatever is pressed on the form', () => {
    const it = nextTyped().tell(ends('id-0', 'unknown'), escape, enter, enter, escape);
    expect(it.sales.aside).toMatchObject({ at: 'ended', ending: { recharge: { state: 'unknown' } } });
  });

  test('W shows the ending, and when it was looked at the typed order is there again', () => {
    const it = nextTyped().tell(ends('id-0', 'unknown'), w);
    expect(it.sales).toMatchObject({ front: { at: 'ended' }, aside: { at: 'confirm', draft: { phoneDigits: '01912345678' } } });
    it.tell(enter);
    expect(it.sales).toMatchObject({ front: { at: 'confirm', armed: false, order: { phone: '01912345678' } }, aside: null });
    expect(it.tell(enter).sent).toEqual(['id-0']);
    expect(it.tell(keyUp, enter).sent).toHaveLength(2);
  });

  test('clearing the form brings the ending to the front, and the same key does not dismiss it', () => {
    const it = counter().tell(...sold('01812345678', '50'), saved('id-0'), n, { type: 'phone-typed', text: '019' });
    it.tell(ends('id-0', 'unknown'), escape, escape);
    expect(it.sales).toMatchObject({ front: { at: 'ended' }, aside: null });
  });

  test('a question put aside waits for W, and nothing is sent before it is answered', () => {
    const failure = {
      kind: 'duplicate-suspected',
      previousId: 'id-p' as RechargeId,
      previousState: 'succeeded',
      previousAt: '2026-11-24T06:00:00.000Z',
      amount: taka(50),
    } as const;
    const it = counter().tell(...sold('01812345678', '50'), { type: 'call-broke', id: 'id-0' as RechargeId }, n);
    it.tell({ type: 'ended', id: 'id-0' as RechargeId, ending: { kind: 'failure', failure } });
    it.tell({ type: 'duplicate-confirmed', repeat: false }, ...sold('01912345678', '20'), hold);
    expect(it.sent).toEqual(['id-0']);
    it.tell(w, { type: 'duplicate-confirmed', repeat: false });
    expect(it.sent).toEqual(['id-0', 'id-0']);
    expect(it.sales).toMatchObject({ front: { at: 'sending' }, aside: { at: 'confirm' } });
  });

  test('a recharge found under way when the page was loaded leaves alone what somebody has begun to type', () => {
    const flight: UnderWay = {
      order: {
        id: 'id-f' as RechargeId,
        phone: '01812345678' as Phone,
        operator: 'RB',
        accountType: 'prepaid',
        amount: taka(50),
      },
      startedAt: '2026-11-24T06:00:00.000Z',
    };
    const it = counter().tell({ type: 'phone-typed', text: '019' }, { type: 'found-under-way', flight });
    expect(it.sales).toMatchObject({ front: { draft: { phoneDigits: '019' } }, aside: { at: 'sending', order: { id: 'id-f' } } });
    expect(counter().tell({ type: 'found-under-way', flight }).sales).toMatchObject({ front: { at: 'sending' }, aside: null });
  });
});
