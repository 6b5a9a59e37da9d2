import { describe, expect, test } from 'vitest';
import type { CallOutput } from '../../shared/ipc/contract.ts';
import { order } from '../helpers/orders.ts';
import { pins, shopWithStaff, type Shop } from '../helpers/shop-staff.ts';
import { testTill, type TestTill } from '../helpers/till-parts.ts';

const now = async (till: Pick<TestTill, 'call'>) => {
  const answer = await till.call('cash.now', {});
  if (!answer.ok) throw new Error('cash.now has no answer');
  return answer.value;
};
const shiftOf = async (till: Pick<TestTill, 'call'>) => {
  const { shift } = await now(till);
  if (!shift) throw new Error('no shift is open');
  return shift;
};
const pinOf = ({ ids }: Shop, role: keyof typeof pins) => ({ staffId: ids[role], pin: pins[role] });
const pay = { amount: 5000, reason: 'owner', note: '' } as const;
const sold = (change = {}) => order({ amount: 5000, confirm: true, confirmNumber: true, ...change });
const even = { '100': 1 };

describe('the open drawer', () => {
  test('should hold its float, the cash of sales, what was paid in and of baki, less what was paid out', async () => {
    const till = await testTill();
    await till.call('settings.change', { bakiLimitTaka: 500 });
    await till.call('recharge', sold());
    await till.call('recharge', sold({ cashTaken: 1000 }));
    await till.call('cash.payIn', { amount: 20_000, reason: 'change', note: '' });
    expect(await till.call('cash.payOut', { amount: 700, reason: 'other', note: 'চা' })).toMatchObject({
      ok: true,
      value: { way: 'out', amount: 700, reason: 'other', note: 'চা', staff: 'rahima' },
    });
    await till.call('baki.pay', { phone: '01712345678', amount: 1500, note: '' });
    const { cash, moves } = await now(till);
    expect(cash).toMatchObject({ taken: 6000, bakiGiven: 4000, bakiPaid: 1500, paidIn: 20_000, paidOut: 700, expected: 26_800 });
    expect(moves.map(({ way }) => way)).toEqual(['in', 'out']);
    const closed = await till.call('shift.close', { counted: 26_700 });
    expect(closed).toMatchObject({ ok: true, value: { expected: 26_800, difference: -100, closedBy: 'rahima' } });
  });

  test('keeps the cash of a recharge in doubt beside what is expected', async () => {
    const till = await testTill();
    till.provider.answers.push('silence');
    await till.call('recharge', sold());
    expect((await now(till)).cash).toMatchObject({ taken: 0, inDoubt: 5000, expected: 0 });
  });

  test('takes no cash while none is open, and something else must say what', async () => {
    const till = await testTill();
    expect(await till.call('cash.payIn', { amount: 100, reason: 'other', note: '' })).toEqual({
      ok: false,
      failure: { kind: 'invalid-input', at: ['note'] },
    });
    expect(await till.call('cash.payIn', { ...pay, amount: 0 })).toMatchObject({ failure: { kind: 'invalid-input' } });
    await till.call('shift.close', { counted: 0 });
    for (const name of ['cash.payIn', 'cash.payOut'] as const)
      expect(await till.call(name, pay)).toEqual({ ok: false, failure: { kind: 'shift-closed' } });
    expect(await now(till)).toEqual({ shift: null, moves: [], cash: null });
  });
});

describe('the count', () => {
  test('by notes must be the sum of its notes', async () => {
    const till = await testTill();
    expect(await till.call('shift.close', { counted: 123_500, counts: { '1000': 1, '200': 1, '20': 1, '5': 3 } })).toMatchObject({
      ok: true,
      value: { counted: 123_500, counts: { '1000': 1, '200': 1, '20': 1, '5': 3 } },
    });
    await till.call('shift.open', { float: 0 });
    expect(await till.call('shift.close', { counted: 100, counts: { '2': 1 } })).toEqual({
      ok: false,
      failure: { kind: 'invalid-input', at: ['counts'] },
    });
    expect(await till.call('shift.close', { counted: 2500, counts: { '25': 1 } as never })).toMatchObject({ ok: false });
  });

  test('is blind: a cashier learns nothing of what should be there, and a manager does', async () => {
    const shop = await shopWithStaff();
    await shop.signIn('cashier');
    expect(JSON.stringify(await now(shop))).not.toContain('expected');
    expect(await shop.call('shift.list', { limit: 10 })).toEqual({ ok: false, failure: { kind: 'not-allowed' } });
    await shop.signIn('manager');
    expect((await now(shop)).cash).toMatchObject({ expected: 0 });
  });

  test('that differs is explained afterwards, by whoever counted or a manager', async () => {
    const shop = await shopWithStaff();
    await shop.signIn('manager');
    const { shiftId } = await shiftOf(shop);
    await shop.call('shift.close', { counted: 100 });
    await shop.signIn('cashier');
    const why = { shiftId, reason: 'found a coin' };
    expect(await shop.call('shift.explain', why)).toEqual({ ok: false, failure: { kind: 'not-allowed' } });
    await shop.signIn('manager');
    expect(await shop.call('shift.explain', why)).toMatchObject({ ok: true, value: { reason: 'found a coin', difference: 100 } });
    await shop.call('shift.open', { float: 0 });
    const second = await shiftOf(shop);
    expect(await shop.call('shift.explain', { ...why, shiftId: second.shiftId })).toMatchObject({
      failure: { kind: 'not-found' },
    });
    await shop.call('shift.close', { counted: 0 });
    expect(await shop.call('shift.explain', { ...why, shiftId: second.shiftId })).toMatchObject({
      failure: { kind: 'not-found' },
    });
  });
});

describe('a drawer handed over', () => {
  test('is counted by the one, and begun by the other with what was counted', async () => {
    const shop = await shopWithStaff();
    await shop.signIn('manager');
    const { shiftId } = await shiftOf(shop);
    const answer = await shop.call('shift.handOver', { counts: even, to: pinOf(shop, 'cashier') });
    expect(answer).toMatchObject({
      ok: true,
      value: { closed: { shiftId, counted: 10_000 }, opened: { float: 10_000, from: shiftId } },
    });
    const { opened } = (answer as { value: CallOutput<'shift.handOver'> }).value;
    expect(opened.staff).toBe(shop.ports.session.staff());
    expect(shop.ports.session.role()).toBe('cashier');
    expect(await shiftOf(shop)).toEqual(opened);
  });

  test('needs the other one’s own PIN: a wrong one counts as a try and changes nothing', async () => {
    const shop = await shopWithStaff();
    await shop.signIn('manager');
    const before = await shiftOf(shop);
    const to = { ...pinOf(shop, 'cashier'), pin: '999999' };
    expect(await shop.call('shift.handOver', { counts: even, to })).toMatchObject({ failure: { kind: 'wrong-pin' } });
    const self = pinOf(shop, 'manager');
    expect(await shop.call('shift.handOver', { counts: even, to: self })).toMatchObject({ failure: { kind: 'invalid-input' } });
    expect(await shiftOf(shop)).toEqual(before);
    await shop.call('shift.close', { counted: 0 });
    const right = pinOf(shop, 'cashier');
    expect(await shop.call('shift.handOver', { counts: even, to: right })).toMatchObject({ failure: { kind: 'shift-closed' } });
  });
});

describe('baki', () => {
  const phone = '01712345678';
  test('is listed, told line by line, paid in parts, and forgiven by a manager with a reason', async () => {
    const shop = await shopWithStaff();
    await shop.signIn('owner');
    await shop.call('settings.change', { bakiLimitTaka: 500 });
    await shop.signIn('cashier');
    await shop.call('recharge', sold({ cashTaken: 1000 }));
    expect(await shop.call('baki.list', { limit: 10 })).toMatchObject({ value: { items: [{ phone, owed: 4000 }], owed: 4000 } });
    expect(await shop.call('baki.pay', { phone, amount: 1500, note: '' })).toMatchObject({ value: { owed: 2500 } });
    const forgive = { phone, amount: 2500, note: 'moved away' };
    expect(await shop.call('baki.forgive', forgive)).toEqual({ ok: false, failure: { kind: 'not-allowed' } });
    await shop.signIn('manager');
    expect(await shop.call('baki.forgive', forgive)).toMatchObject({ value: { owed: 0 } });
    expect(await shop.call('baki.statement', { phone, limit: 10 })).toMatchObject({
      value: {
        baki: { owed: 0 },
        items: [
          { kind: 'forgiven', change: -2500, owed: 0, note: 'moved away' },
          { kind: 'paid', change: -1500, owed: 2500 },
          { kind: 'given', change: 4000, owed: 4000 },
        ],
        cursor: null,
      },
    });
    expect(await shop.call('baki.list', { limit: 10 })).toMatchObject({ value: { items: [], owed: 0 } });
    expect(await shop.call('baki.list', { limit: 10, lastFour: '5678' })).toMatchObject({
      value: { items: [{ phone, owed: 0 }] },
    });
  });

  test('is never paid beyond what is owed, nor without a drawer to put it in', async () => {
    const till = await testTill();
    await till.call('settings.change', { bakiLimitTaka: 500 });
    await till.call('recharge', sold({ cashTaken: 0 }));
    const payment = { phone, amount: 5001, note: '' };
    expect(await till.call('baki.pay', payment)).toEqual({ ok: false, failure: { kind: 'baki-too-much', owed: 5000 } });
    expect(await till.call('baki.forgive', { ...payment, note: 'x' })).toMatchObject({ failure: { kind: 'baki-too-much' } });
    await till.call('shift.close', { counted: 0 });
    expect(await till.call('baki.pay', { ...payment, amount: 1 })).toEqual({ ok: false, failure: { kind: 'shift-closed' } });
  });
});
