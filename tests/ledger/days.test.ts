import { expect, test } from 'vitest';
import { taka } from '../../shared/money.ts';
import { day, fact, newId, newShiftId, stamp, today } from './helpers/facts.ts';
import { openTest } from './helpers/ledger.ts';

const tomorrow = day('2026-11-25');
const later = day('2026-11-27');
const none = { count: 0, amount: 0 };

test('a day shows charged, unknown and not charged apart, per operator and account type', async () => {
  const { ledger, sell } = await openTest();
  sell('succeeded');
  sell('succeeded', { amount: taka(100) });
  sell('unknown', { operator: 'RB' });
  for (const outcome of ['failed', 'rejected', 'notSent'] as const) sell(outcome, { operator: 'RB', accountType: 'postpaid' });
  sell('sending');
  sell('intended');
  expect(ledger.day(today)).toEqual({
    businessDay: today,
    lines: [
      {
        operator: 'GP',
        accountType: 'prepaid',
        charged: { count: 2, amount: 15_000, commission: 100 },
        unknown: none,
        notCharged: none,
      },
      {
        operator: 'RB',
        accountType: 'postpaid',
        charged: { ...none, commission: 0 },
        unknown: none,
        notCharged: { count: 3, amount: 15_000 },
      },
      {
        operator: 'RB',
        accountType: 'prepaid',
        charged: { ...none, commission: 0 },
        unknown: { count: 1, amount: 5000 },
        notCharged: none,
      },
    ],
    charged: { count: 2, amount: 15_000, commission: 100 },
    unknown: { count: 1, amount: 5000 },
    notCharged: { count: 3, amount: 15_000 },
    grandTotal: 0,
  });
  expect(ledger.day(tomorrow)).toMatchObject({ lines: [], charged: { count: 0 }, grandTotal: 15_000 });
});

test('an unknown settled on a later day counts in its own day while that is open', async () => {
  const { ledger, sell, add } = await openTest();
  const id = sell('unknown');
  add(fact.settled(id, 'charged'), { businessDay: tomorrow });
  expect(ledger.day(today)).toMatchObject({ charged: { count: 1, amount: 5000, commission: 0 }, unknown: none });
  expect(ledger.day(tomorrow).lines).toEqual([]);
  add(fact.reopened(id), { businessDay: tomorrow });
  add(fact.settled(id, 'not-charged'), { businessDay: tomorrow });
  expect(ledger.day(today)).toMatchObject({ charged: none, unknown: none, notCharged: { count: 1, amount: 5000 } });
});

test('a closed day never changes: what is settled after it counts in the day of the verdict', async () => {
  const { ledger, sell, add, closeDay } = await openTest();
  const id = sell('unknown');
  sell('succeeded');
  closeDay(today);
  const closed = ledger.day(today);
  expect(closed).toMatchObject({ zNumber: 1, grandTotal: 5000, charged: { amount: 5000 }, unknown: { count: 1 } });
  add(fact.settled(id, 'charged'), { businessDay: later });
  expect(ledger.day(today)).toEqual(closed);
  expect(ledger.day(later)).toMatchObject({ charged: { count: 1, amount: 5000 }, unknown: none, grandTotal: 5000 });
  expect(ledger.day(tomorrow)).toMatchObject({ charged: none });
});

test('a charge that proves false after its day was closed is taken out of the day that is open then', async () => {
  const { ledger, sell, add, closeDay } = await openTest();
  const id = sell('unknown');
  add(fact.settled(id, 'charged'));
  closeDay(today);
  add(fact.reopened(id), { businessDay: tomorrow });
  expect(ledger.day(tomorrow)).toMatchObject({
    charged: { count: -1, amount: -5000 },
    unknown: { count: 1, amount: 5000 },
    grandTotal: 5000,
  });
  add(fact.settled(id, 'not-charged'), { businessDay: tomorrow });
  closeDay(tomorrow, { businessDay: tomorrow });
  expect(ledger.day(tomorrow)).toMatchObject({ zNumber: 2, charged: { amount: -5000 }, notCharged: { count: 1 }, grandTotal: 0 });
});

test('an outcome that comes after its day was closed counts in the next', async () => {
  const { ledger, sell, add, closeDay } = await openTest();
  const id = sell('sending');
  closeDay(today);
  add(fact.succeeded(id), { businessDay: tomorrow });
  expect(ledger.day(today)).toMatchObject({ charged: none });
  expect(ledger.day(tomorrow)).toMatchObject({ charged: { count: 1, amount: 5000 } });
  expect(ledger.recharge(id)?.businessDay).toBe(today);
});

test('the grand total never resets and holds the days that nobody closed', async () => {
  const { ledger, sell, closeDay } = await openTest();
  sell('succeeded', {});
  closeDay(today);
  sell('succeeded', {}, { businessDay: tomorrow });
  sell('succeeded', {}, { businessDay: later });
  expect(ledger.day(later).grandTotal).toBe(10_000);
  closeDay(later, { businessDay: later });
  expect(ledger.day(later)).toMatchObject({ zNumber: 2, grandTotal: 15_000 });
  expect(ledger.day(today).grandTotal).toBe(5000);
  expect(ledger.lastZ()).toEqual({ zNumber: 2, businessDay: later, lastSeq: 11 });
});

test('days close in order, once, and their numbers have no hole', async () => {
  const { ledger, closeDay, add, sell } = await openTest();
  sell('succeeded', {}, { businessDay: tomorrow });
  closeDay(tomorrow, { businessDay: tomorrow });
  const body = { grandTotal: taka(0), charged: { ...none, commission: 0 }, unknown: none, firstSeq: 1, lastSeq: 1 };
  const zero = { ...body, charged: { count: 0, amount: taka(0), commission: taka(0) }, unknown: { count: 0, amount: taka(0) } };
  const close = (closedDay: typeof today, zNumber: number) => () =>
    ledger.append({ kind: 'day-closed', body: { ...zero, closedDay, zNumber } }, stamp({ businessDay: later }));
  expect(close(tomorrow, 2)).toThrow('is closed already');
  expect(close(today, 2)).toThrow('is closed already');
  expect(close(later, 3)).toThrow('Z 3 after Z 1');
  expect(close(later, 1)).toThrow('Z 1 after Z 1');
  add({ kind: 'day-closed', body: { ...zero, closedDay: later, zNumber: 2 } }, { businessDay: later });
});

test('a shift takes what was charged while it was open, and gives back what proved false', async () => {
  const { ledger, sell, add } = await openTest();
  sell('succeeded');
  const first = newShiftId();
  const second = newShiftId();
  add(fact.shiftOpened(first));
  sell('succeeded');
  const id = sell('unknown');
  expect(ledger.cashOfShift(first)?.taken).toBe(5000);
  add(fact.shiftClosed(first));
  add(fact.shiftOpened(second), { staff: 'Karim' });
  expect(ledger.openShift()).toEqual({ shiftId: second, staff: 'Karim', openedAt: '2026-11-24T06:00:00.000Z', float: 50_000 });
  add(fact.settled(id, 'charged'));
  expect([ledger.cashOfShift(first)?.taken, ledger.cashOfShift(second)?.taken]).toEqual([5000, 5000]);
  add(fact.reopened(id));
  expect(ledger.cashOfShift(second)?.taken).toBe(0);
  add(fact.shiftClosed(second));
  expect(ledger.openShift()).toBeUndefined();
  expect(ledger.cashOfShift(newShiftId())).toBeUndefined();
  expect(newId()).not.toBe(id);
});

test('a drawer that is open stands in a later day with its float, also where a clock that ran ahead wrote there before', async () => {
  const { ledger, add } = await openTest();
  const [ahead, back] = [newShiftId(), newShiftId()];
  add(fact.shiftOpened(ahead, taka(0)), { businessDay: tomorrow });
  add(fact.shiftClosed(ahead), { businessDay: tomorrow });
  add(fact.shiftOpened(back, taka(440)));
  expect(ledger.cashOfDay(tomorrow)).toMatchObject({ float: 44_000, expected: 44_000 });
  expect(ledger.cashOfDay(tomorrow)).not.toHaveProperty('counted');
});
