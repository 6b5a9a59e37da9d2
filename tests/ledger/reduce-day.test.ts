import { describe, expect, test } from 'vitest';
import { poisha, taka } from '../../shared/money.ts';
import { readSettings } from '../../electron/adapters/ledger-sqlite/till-state.ts';
import { day, fact, newShiftId, startMs } from './helpers/facts.ts';
import { fold } from './helpers/fold.ts';

const [first, second] = [day('2026-11-24'), day('2026-11-25')];
const instant = new Date(startMs).toISOString();
const closed = (closedDay: string, zNumber: number, change = {}): ReturnType<typeof fact.sending> => {
  const nothing = { count: 0, amount: taka(0) };
  const charged = { ...nothing, commission: poisha(0) };
  const rest = { grandTotal: taka(70), charged, unknown: nothing, firstSeq: 3, lastSeq: 9 };
  return { kind: 'day-closed', body: { closedDay: day(closedDay), zNumber, ...rest, ...change } };
};
const line = (businessDay: string, change: Record<string, number>) => ({
  business_day: businessDay,
  operator: 'GP',
  account_type: 'prepaid',
  charged_count: 0,
  charged_amount: 0,
  charged_commission: 0,
  unknown_count: 0,
  unknown_amount: 0,
  unknown_cash: 0,
  not_charged_count: 0,
  not_charged_amount: 0,
  ...change,
});
const charged = (count: number, commission = 0) => ({
  charged_count: count,
  charged_amount: count * 5000,
  charged_commission: commission,
});
const unknown = (count: number) => ({ unknown_count: count, unknown_amount: count * 5000, unknown_cash: count * 5000 });
const notCharged = (count: number) => ({ not_charged_count: count, not_charged_amount: count * 5000 });

describe('a day’s totals', () => {
  test.each([
    ['sending', undefined],
    ['succeeded', charged(1, 50)],
    ['unknown', unknown(1)],
    ['failed', notCharged(1)],
    ['rejected', notCharged(1)],
    ['notSent', notCharged(1)],
  ] as const)('hold what is %s in one column', (outcome, columns) => {
    const till = fold();
    till.sell(outcome);
    expect(till.rows('dayLine')).toEqual(columns ? [line(first, columns)] : []);
    expect(till.rows('recharge')).toMatchObject([{ counted_day: columns ? first : null }]);
  });

  test('are kept by operator and account type and add up', () => {
    const till = fold();
    till.sell();
    till.sell();
    till.sell('unknown');
    till.sell('failed');
    till.sell('succeeded', {}, { accountType: 'postpaid', amount: taka(30) });
    till.sell('succeeded', {}, { operator: 'BL', amount: taka(20) });
    const of = (amount: number) => ({ charged_count: 1, charged_amount: amount, charged_commission: 50 });
    expect(till.rows('dayLine')).toEqual([
      { ...line(first, of(2000)), operator: 'BL' },
      { ...line(first, of(3000)), account_type: 'postpaid' },
      line(first, { ...charged(2, 100), ...unknown(1), ...notCharged(1) }),
    ]);
  });

  test('move with a verdict within their own day while it is open, whenever it is given', () => {
    const till = fold();
    const id = till.sell('unknown');
    const lines = (draft: ReturnType<typeof fact.sending>) => (till.add(draft, { businessDay: second }), till.rows('dayLine'));
    expect(lines(fact.settled(id, 'charged'))).toEqual([line(first, charged(1))]);
    expect(lines(fact.reopened(id))).toEqual([line(first, unknown(1))]);
    expect(lines(fact.settled(id, 'not-charged'))).toEqual([line(first, notCharged(1))]);
    expect(lines(fact.reopened(id))).toEqual([line(first, unknown(1))]);
    expect(till.rows('recharge')).toMatchObject([{ counted_day: first }]);
  });

  test.each([
    ['charged', charged(1)],
    ['not-charged', notCharged(1)],
  ] as const)('of a closed day stay, and the verdict %s counts in the day it is given', (verdict, columns) => {
    const till = fold();
    const id = till.sell('unknown');
    till.add(closed(first, 1));
    till.add(fact.settled(id, verdict), { businessDay: second });
    expect(till.rows('dayLine')).toEqual([line(first, unknown(1)), line(second, columns)]);
    expect(till.rows('recharge')).toMatchObject([{ counted_day: second }]);
    till.add(fact.reopened(id), { businessDay: second });
    expect(till.rows('dayLine')).toEqual([line(first, unknown(1)), line(second, unknown(1))]);
  });

  test('of a closed day stay, and a charge that proves false is taken out of the open one', () => {
    const till = fold();
    const id = till.sell('unknown');
    till.add(fact.settled(id, 'charged'));
    till.add(closed(first, 1));
    till.add(fact.reopened(id), { businessDay: second });
    expect(till.rows('dayLine')).toEqual([line(first, charged(1)), line(second, { ...charged(-1), ...unknown(1) })]);
    till.add(fact.settled(id, 'not-charged'), { businessDay: second });
    expect(till.rows('dayLine')[1]).toEqual(line(second, { ...charged(-1), ...notCharged(1) }));
  });

  test('of a closed day stay, and what proves not free after all is added to the open one', () => {
    const till = fold();
    const id = till.sell('unknown');
    till.add(fact.settled(id, 'not-charged'));
    till.add(closed(first, 1));
    till.add(fact.reopened(id), { businessDay: second });
    expect(till.rows('dayLine')).toEqual([line(first, notCharged(1)), line(second, unknown(1))]);
  });

  test('take an outcome that comes after its day was closed into the next', () => {
    const till = fold();
    const id = till.sell('sending');
    till.add(closed(first, 1));
    till.add(fact.succeeded(id), { businessDay: second });
    expect(till.rows('dayLine')).toEqual([line(second, charged(1, 50))]);
  });

  test('take the commission back out with the charge', () => {
    const till = fold();
    till.sell();
    const id = till.sell('unknown');
    till.add(fact.settled(id, 'charged'));
    till.add(fact.reopened(id));
    expect(till.rows('dayLine')).toEqual([line(first, { ...charged(1, 50), ...unknown(1) })]);
  });
});

describe('the sum of all days and the open shift’s drawer', () => {
  test('hold what was charged, and lose what proves false', () => {
    const till = fold();
    const shiftId = newShiftId();
    till.sell();
    till.add(fact.shiftOpened(shiftId));
    till.sell('succeeded', {}, { amount: taka(30) });
    const id = till.sell('unknown');
    till.sell('failed');
    const sums = () => [till.rows('tillState')[0]?.['charged_total'], till.rows('shift')[0]?.['taken']];
    expect(sums()).toEqual([8000, 3000]);
    till.add(fact.settled(id, 'charged'));
    expect(sums()).toEqual([13_000, 8000]);
    till.add(fact.reopened(id));
    expect(sums()).toEqual([8000, 3000]);
    till.add(fact.settled(id, 'not-charged'));
    till.add(fact.shiftClosed(shiftId));
    till.sell();
    expect(sums()).toEqual([13_000, 3000]);
  });

  test('are not touched by what was not charged', () => {
    const till = fold();
    for (const outcome of ['failed', 'unknown', 'notSent'] as const) till.sell(outcome);
    expect(till.rows('tillState')).toEqual([]);
  });
});

describe('a shift', () => {
  test('is opened with its float and closed with its count, once', () => {
    const till = fold();
    const shiftId = newShiftId();
    till.add(fact.shiftOpened(shiftId, taka(700)));
    const open = { shift_id: shiftId, opened_seq: 1, staff: 'Rahim', opened_at: instant, float: 70_000 };
    expect(till.rows('shift')).toMatchObject([{ ...open, taken: 0, drawer_day: first, closed_at: null, counts: null }]);
    expect(till.rows('tillState')).toMatchObject([
      { id: 1, open_shift: shiftId, last_z: 0, closed_through: '', charged_total: 0 },
    ]);
    till.add(
      { kind: 'shift-closed', body: { shiftId, counted: taka(1), expected: taka(3), difference: taka(-2) } },
      { staff: 'Karim', atMs: startMs + 1000 },
    );
    const closing = { closed_at: new Date(startMs + 1000).toISOString(), counted: 100, expected: 300, difference: -200 };
    expect(till.rows('shift')).toMatchObject([{ ...open, ...closing, closed_by: 'Karim', reason: null, counts: null }]);
    expect(till.rows('tillState')).toMatchObject([{ open_shift: null }]);
    expect(() => till.add(fact.shiftClosed(shiftId))).toThrow('shift-closed: this shift is not open');
    expect(() => till.add(fact.shiftOpened(shiftId))).toThrow('shift-opened: this shift was opened before');
  });

  test('is one at a time, and closes itself only', () => {
    const till = fold();
    const [one, other] = [newShiftId(), newShiftId()];
    till.add(fact.shiftOpened(one));
    till.add(fact.shiftClosed(one));
    till.add(fact.shiftOpened(other));
    expect(() => till.add(fact.shiftOpened(newShiftId()))).toThrow('another shift is open');
    expect(() => till.add(fact.shiftClosed(one))).toThrow('this shift is not open');
    expect(() => till.add(fact.shiftClosed(newShiftId()))).toThrow('this shift is not open');
  });
});

describe('a closed day', () => {
  test('is kept word for word and moves the till on', () => {
    const till = fold();
    till.sell();
    till.add(closed(first, 1));
    const one = { z_number: 1, business_day: first, closed_seq: 4, first_seq: 3, last_seq: 9, grand_total: 7000 };
    expect(till.rows('closedDay')).toEqual([one]);
    expect(till.rows('tillState')).toMatchObject([{ last_z: 1, closed_through: first, charged_total: 5000 }]);
  });

  test('has the next number and lies after the last one', () => {
    const till = fold();
    const later = { businessDay: day('2026-11-27') };
    expect(() => till.add(closed(first, 2))).toThrow('day-closed: Z 2 after Z 0');
    till.add(closed(first, 1));
    for (const zNumber of [1, 3]) expect(() => till.add(closed(second, zNumber), later)).toThrow(`Z ${zNumber} after Z 1`);
    for (const past of ['2026-11-23', first]) expect(() => till.add(closed(past, 2), later)).toThrow(`${past} is closed already`);
    till.add(closed('2026-11-26', 2), later);
    expect(till.rows('closedDay')).toHaveLength(2);
  });
});

describe('settings', () => {
  test('lie over the ones before, also those this version does not know', () => {
    const till = fold();
    till.add(fact.settings({ shopName: 'A', fromTheFuture: 1 }));
    till.add(fact.settings({ shopName: 'B', duplicateWindowMinutes: 7 }));
    const text = String(till.rows('tillState')[0]?.['settings']);
    expect(JSON.parse(text)).toEqual({ shopName: 'B', fromTheFuture: 1, duplicateWindowMinutes: 7 });
    expect(readSettings(text)).toMatchObject({ shopName: 'B', duplicateWindowMinutes: 7 });
  });

  test('that are none are refused and leave the ones before', () => {
    const till = fold();
    till.add(fact.settings({ shopName: 'A' }));
    expect(() => till.add(fact.settings({ duplicateWindowMinutes: 'soon' }))).toThrow(
      'settings-changed: not the settings of a shop',
    );
    expect(till.rows('tillState')).toMatchObject([{ settings: '{"shopName":"A"}' }]);
    expect(() => readSettings('{"duplicateWindowMinutes":"soon"}')).toThrow();
  });
});

test('signing out and a clock that jumped change no row', () => {
  const till = fold();
  till.add({ kind: 'staff-signed-out', body: { staffId: newShiftId() as never, how: 'hand' } });
  till.add({ kind: 'clock-jumped', body: { expectedAt: instant, seenAt: instant, jumpMs: 1 } });
  expect([till.rows('staff'), till.rows('tillState')]).toEqual([[], []]);
});
