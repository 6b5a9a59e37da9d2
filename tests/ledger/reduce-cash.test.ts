import { describe, expect, test } from 'vitest';
import { poisha, taka } from '../../shared/money.ts';
import { day, fact, newShiftId, phone, startMs } from './helpers/facts.ts';
import { fold } from './helpers/fold.ts';

const [first, second, third] = [day('2026-11-24'), day('2026-11-25'), day('2026-11-26')];
const instant = new Date(startMs).toISOString();
const drawn = { float: 0, taken: 0, baki_given: 0, baki_paid: 0, paid_in: 0, paid_out: 0 };
const notCounted = { counted: 0, difference: 0, closed_shifts: 0, uncounted: 0 };
const onDay = (business_day: string, change: Record<string, number>) => ({
  business_day,
  ...drawn,
  ...notCounted,
  ...change,
});
const onBaki = { cashTaken: taka(30) };
const opened = (till = fold()) => {
  const shiftId = newShiftId();
  till.add(fact.shiftOpened(shiftId, taka(100)));
  return { ...till, shiftId };
};

describe('the drawer', () => {
  test('holds the cash of what was charged while it was open, and gives back what proves false', () => {
    const till = opened();
    till.sell();
    till.sell('succeeded', {}, onBaki);
    const id = till.sell('unknown', {}, onBaki);
    for (const outcome of ['failed', 'rejected', 'notSent', 'sending'] as const) till.sell(outcome, {}, onBaki);
    expect(till.rows('shift')).toMatchObject([{ float: 10_000, taken: 8000, baki_given: 2000 }]);
    till.add(fact.settled(id, 'charged'));
    expect(till.rows('shift')).toMatchObject([{ taken: 11_000, baki_given: 4000 }]);
    till.add(fact.reopened(id));
    till.add(fact.settled(id, 'not-charged'));
    expect(till.rows('shift')).toMatchObject([{ taken: 8000, baki_given: 2000 }]);
    expect(till.rows('cashDay')).toEqual([onDay(first, { float: 10_000, taken: 8000, baki_given: 2000, uncounted: 1 })]);
  });

  test('takes what is paid in, gives what is paid out, and each is a line with its reason', () => {
    const till = opened();
    till.add(fact.paidIn(till.shiftId));
    till.add(fact.paidOut(till.shiftId), { staff: 'Karim' });
    expect(till.rows('shift')).toMatchObject([{ paid_in: 10_000, paid_out: 3000 }]);
    const line = { shift_id: till.shiftId, at: instant, business_day: first };
    expect(till.rows('cashMove')).toEqual([
      { ...line, seq: 2, staff: 'Rahim', way: 'in', amount: 10_000, reason: 'change', note: '' },
      { ...line, seq: 3, staff: 'Karim', way: 'out', amount: 3000, reason: 'expense', note: 'চা' },
    ]);
    expect(till.rows('cashDay')).toEqual([onDay(first, { float: 10_000, paid_in: 10_000, paid_out: 3000, uncounted: 1 })]);
  });

  test('moves only in the shift that is open', () => {
    const till = opened();
    for (const draft of [fact.paidIn(newShiftId()), fact.paidOut(newShiftId()), fact.bakiPaid(newShiftId(), taka(1))])
      expect(() => till.add(draft)).toThrow(`${draft.kind}: this shift is not open`);
    till.add(fact.shiftClosed(till.shiftId));
    expect(() => till.add(fact.paidIn(till.shiftId))).toThrow('this shift is not open');
  });

  test('of nobody takes nothing, and what is owed moves all the same', () => {
    const till = fold();
    till.sell('succeeded', {}, onBaki);
    expect(till.rows('cashDay')).toEqual([]);
    expect(till.rows('tillState')).toMatchObject([{ charged_total: 5000, baki_owed: 2000 }]);
  });
});

describe('a count', () => {
  test('is kept with its notes, who made it, what was in doubt and the reason', () => {
    const till = opened();
    const count = { counted: taka(90), expected: taka(100), difference: taka(-10) };
    till.add(fact.shiftClosed(till.shiftId, { ...count, inDoubt: taka(20), reason: 'tea', counts: { '50': 1, '20': 2 } }), {
      staff: 'Karim',
    });
    const closing = { counted: 9000, expected: 10_000, difference: -1000, closed_by: 'Karim', closed_at: instant };
    expect(till.rows('shift')).toMatchObject([{ ...closing, in_doubt: 2000, reason: 'tea', counts: '{"20":2,"50":1}' }]);
    expect(till.rows('cashDay')).toEqual([onDay(first, { float: 10_000, counted: 9000, difference: -1000, closed_shifts: 1 })]);
  });

  test('is explained afterwards, and again, but not before it is made', () => {
    const till = opened();
    const why = (reason: string, shiftId = till.shiftId) => till.add({ kind: 'shift-explained', body: { shiftId, reason } });
    expect(() => why('too early')).toThrow('shift-explained: this shift was not counted');
    expect(() => why('nobody', newShiftId())).toThrow('shift-explained: this shift was not counted');
    till.add(fact.shiftClosed(till.shiftId));
    why('first');
    why('second');
    expect(till.rows('shift')).toMatchObject([{ reason: 'second', counted: 50_000 }]);
  });
});

describe('a drawer that is open when the day ends', () => {
  test('begins the next day it moves in with what it should hold', () => {
    const till = opened();
    till.sell();
    till.add(fact.paidOut(till.shiftId));
    till.sell('succeeded', { businessDay: second });
    till.sell('succeeded', { businessDay: second });
    expect(till.rows('cashDay')).toEqual([
      onDay(first, { float: 10_000, taken: 5000, paid_out: 3000, uncounted: 1 }),
      onDay(second, { float: 12_000, taken: 10_000, uncounted: 1 }),
    ]);
    till.add(fact.shiftClosed(till.shiftId), { businessDay: third });
    expect(till.rows('cashDay')[2]).toEqual(onDay(third, { float: 22_000, counted: 50_000, closed_shifts: 1 }));
    expect(till.rows('shift')).toMatchObject([{ drawer_day: third, taken: 15_000 }]);
  });

  test('stands in a day that is closed, too, though nothing moved in it', () => {
    const till = opened();
    const nothing = { count: 0, amount: taka(0) };
    const body = { zNumber: 1, grandTotal: taka(0), charged: { ...nothing, commission: taka(0) }, unknown: nothing };
    till.add({ kind: 'day-closed', body: { ...body, closedDay: second, firstSeq: 1, lastSeq: 2 } }, { businessDay: second });
    expect(till.rows('cashDay')[1]).toEqual(onDay(second, { float: 10_000, uncounted: 1 }));
    till.sell('succeeded', { businessDay: third });
    expect(till.rows('cashDay')[1]).toEqual(onDay(second, { float: 10_000, uncounted: 1 }));
    expect(till.rows('cashDay')[2]).toEqual(onDay(third, { float: 10_000, taken: 5000, uncounted: 1 }));
  });

  test('stays in the later day when the clock is set back', () => {
    const till = opened();
    till.sell('succeeded', { businessDay: second });
    till.sell('succeeded', { businessDay: first });
    expect(till.rows('cashDay')).toEqual([
      onDay(first, { float: 10_000, uncounted: 1 }),
      onDay(second, { float: 10_000, taken: 10_000, uncounted: 1 }),
    ]);
  });
});

describe('a drawer handed over', () => {
  const count = { counted: taka(90), expected: taka(100), difference: taka(-10) };
  test('within a day is one drawer of it, and what was missing at the hand-over stays missing', () => {
    const till = opened();
    till.add(fact.shiftClosed(till.shiftId, count));
    till.add(fact.shiftOpened(newShiftId(), taka(90), { from: till.shiftId }));
    expect(till.rows('shift')).toMatchObject([{ handed_from: null }, { handed_from: till.shiftId }]);
    expect(till.rows('cashDay')).toEqual([onDay(first, { float: 10_000, difference: -1000, closed_shifts: 1, uncounted: 1 })]);
  });

  test('after midnight begins the new day with its count', () => {
    const till = opened();
    till.add(fact.shiftClosed(till.shiftId, count));
    till.add(fact.shiftOpened(newShiftId(), taka(90), { from: till.shiftId }), { businessDay: second });
    expect(till.rows('cashDay')).toEqual([
      onDay(first, { float: 10_000, counted: 9000, difference: -1000, closed_shifts: 1 }),
      onDay(second, { float: 9000, uncounted: 1 }),
    ]);
  });

  test('is opened with what was counted and nothing else', () => {
    const till = opened();
    till.add(fact.shiftClosed(till.shiftId, count));
    for (const [float, from] of [
      [taka(91), till.shiftId],
      [taka(90), newShiftId()],
    ] as const)
      expect(() => till.add(fact.shiftOpened(newShiftId(), float, { from }))).toThrow('not what was counted before it');
  });
});

describe('baki', () => {
  const debtor = { phone: 1712345678, last_at: instant };
  const line = { phone: 1712345678, at: instant, business_day: first, staff: 'Rahim', note: '', recharge_id: null };

  test('is what a charge costs more than was taken, and a line of the customer’s statement', () => {
    const till = opened();
    const id = till.sell('succeeded', {}, onBaki);
    till.sell('succeeded', {}, { phone: phone('01812345678'), cashTaken: taka(0) });
    expect(till.rows('baki')).toMatchObject([{ ...debtor, owed: 2000, last_seq: 4 }, { owed: 5000 }]);
    expect(till.rows('bakiLine')[0]).toEqual({ ...line, seq: 4, kind: 'given', change: 2000, owed: 2000, recharge_id: id });
    expect(till.rows('tillState')).toMatchObject([{ baki_owed: 7000 }]);
  });

  test('is taken back with the charge, also when it was paid already', () => {
    const till = opened();
    const id = till.sell('unknown', {}, onBaki);
    till.add(fact.settled(id, 'charged'));
    till.add(fact.bakiPaid(till.shiftId, taka(20)));
    till.add(fact.reopened(id));
    expect(till.rows('baki')).toMatchObject([{ ...debtor, owed: -2000, last_seq: 7 }]);
    expect(till.rows('bakiLine')).toMatchObject([{ kind: 'given' }, { kind: 'paid' }, { kind: 'taken-back', change: -2000 }]);
  });

  test('is paid into the drawer and forgiven without one', () => {
    const till = opened();
    till.sell('succeeded', {}, onBaki);
    till.add(fact.bakiPaid(till.shiftId, taka(5)));
    till.add(fact.shiftClosed(till.shiftId));
    till.add(fact.bakiForgiven(taka(15)));
    expect(till.rows('shift')).toMatchObject([{ baki_given: 2000, baki_paid: 500, taken: 3000 }]);
    expect(till.rows('cashDay')).toMatchObject([{ baki_paid: 500 }]);
    expect(till.rows('bakiLine').slice(1)).toEqual([
      { ...line, seq: 5, kind: 'paid', change: -500, owed: 1500 },
      { ...line, seq: 7, kind: 'forgiven', change: -1500, owed: 0, note: 'moved away' },
    ]);
    expect(till.rows('tillState')).toMatchObject([{ baki_owed: 0 }]);
  });

  test('is never paid or forgiven beyond what is owed', () => {
    const till = opened();
    till.sell('succeeded', {}, onBaki);
    const tooMuch = poisha(2001);
    expect(() => till.add(fact.bakiPaid(till.shiftId, tooMuch))).toThrow('baki-paid: more than is owed');
    expect(() => till.add(fact.bakiForgiven(tooMuch))).toThrow('baki-forgiven: more than is owed');
    expect(() => till.add(fact.bakiForgiven(taka(1), phone('01900000000')))).toThrow('more than is owed');
  });

  test('never comes of more cash than a recharge costs', () => {
    expect(() => fold().sell('succeeded', {}, { cashTaken: poisha(5001) })).toThrow('recharge-intended of');
  });
});

test('a day’s doubt holds the cash of its unknowns, not their price', () => {
  const till = opened();
  till.sell('unknown', {}, onBaki);
  expect(till.rows('dayLine')).toMatchObject([{ unknown_amount: 5000, unknown_cash: 3000 }]);
});
