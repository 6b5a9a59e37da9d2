import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lockMs } from '../../electron/core/pin-gate.ts';
import { pins, shopWithStaff, value, type Shop } from '../helpers/shop-staff.ts';
import { testTill } from '../helpers/till-parts.ts';
import { order } from '../helpers/orders.ts';

const wrong = (shop: Shop, staffId = shop.ids.cashier) => shop.call('staff.signIn', { staffId, pin: '9999' });
const statusOf = async (shop: Shop) => value<'till.status'>(await shop.call('till.status', {}));

describe('the first owner', () => {
  test('sits down at once, gets a code shown once, and from then on the till asks', async () => {
    const shop = await shopWithStaff();
    expect(shop.recoveryCode).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(await statusOf(shop)).toMatchObject({ seat: { state: 'signed-in' }, staff: 'Rahima', role: 'owner' });
    await shop.call('staff.signOut', {});
    expect(await statusOf(shop)).toMatchObject({ seat: { state: 'needed', staffId: shop.ids.owner }, wallet: null });
    expect(await shop.call('recharge', order())).toEqual({ ok: false, failure: { kind: 'not-signed-in' } });
    expect(shop.provider.submitted).toEqual([]);
  });

  test('is the only first one, also when two are asked for at once', async () => {
    const till = await testTill();
    const both = await Promise.all(['Rahima', 'Karim'].map((name) => till.call('staff.addFirstOwner', { name, pin: '1111' })));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(till.ports.ledger.staff()).toHaveLength(1);
  });

  test('comes before any cashier, or the shop would be locked for ever', async () => {
    const till = await testTill();
    expect(await till.call('staff.add', { name: 'Salma', role: 'cashier', pin: '3333' })).toMatchObject({ ok: false });
  });

  test('gets back in with the code, in small letters and without dashes, and the old code is used up', async () => {
    const shop = await shopWithStaff();
    await shop.call('staff.signOut', {});
    expect(await shop.call('staff.recover', { code: '0000-0000', pin: '5555' })).toMatchObject({
      failure: { kind: 'wrong-recovery-code' },
    });
    const code = shop.recoveryCode.toLowerCase().replaceAll('-', ' ');
    const back = value<'staff.recover'>(await shop.call('staff.recover', { code, pin: '৫৫৫৫' }));
    expect(back.recoveryCode).not.toBe(shop.recoveryCode);
    expect(await statusOf(shop)).toMatchObject({ staff: 'Rahima', role: 'owner' });
    expect(await shop.call('staff.recover', { code, pin: '6666' })).toMatchObject({ ok: false });
    expect(await shop.call('staff.signIn', { staffId: shop.ids.owner, pin: '5555' })).toMatchObject({ ok: true });
  });
});

describe('wrong PINs', () => {
  test('lock after five, growing from a minute to an hour, and never shrink', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), (tries) => {
        expect(lockMs(tries)).toBeLessThanOrEqual(lockMs(tries + 1));
        expect(lockMs(tries) > 0).toBe(tries >= 5);
        expect(lockMs(tries)).toBeLessThanOrEqual(3_600_000);
      }),
    );
    expect([5, 6, 7, 8, 9, 10].map((tries) => lockMs(tries) / 60_000)).toEqual([1, 2, 5, 15, 30, 60]);
  });

  test('of one person lock this person alone; setting the clock forward does not help, waiting does', async () => {
    const shop = await shopWithStaff();
    await shop.call('staff.signOut', {});
    for (const triesLeft of [4, 3, 2, 1]) expect(await wrong(shop)).toMatchObject({ failure: { kind: 'wrong-pin', triesLeft } });
    expect(await wrong(shop)).toMatchObject({ failure: { kind: 'pin-locked', seconds: 60 } });
    const right = () => shop.call('staff.signIn', { staffId: shop.ids.cashier, pin: pins.cashier });
    shop.clock.jumpWall(3_600_000);
    expect(await right()).toMatchObject({ failure: { kind: 'pin-locked' } });
    shop.clock.jumpWall(-7_200_000);
    shop.clock.advance(59_000);
    expect(await right()).toMatchObject({ failure: { kind: 'pin-locked', seconds: 1 } });
    await shop.signIn('manager');
    shop.clock.advance(1_000);
    expect(await right()).toMatchObject({ ok: true });
    await shop.call('staff.signOut', {});
    expect(await wrong(shop)).toMatchObject({ failure: { kind: 'wrong-pin', triesLeft: 4 } });
  });

  test('given all at once are counted one by one', async () => {
    const shop = await shopWithStaff();
    const answers = await Promise.all(Array.from({ length: 12 }, () => wrong(shop)));
    expect(answers.filter((each) => !each.ok && 'failure' in each && each.failure.kind === 'wrong-pin')).toHaveLength(4);
    expect(shop.ports.ledger.staffMember(shop.ids.cashier)?.tries).toBe(5);
  });

  test('stay counted and locked when the app is stopped and started again, and a rebuild says the same', async () => {
    const shop = await shopWithStaff();
    for (let tries = 0; tries < 5; tries += 1) await wrong(shop);
    shop.close();
    const again = await testTill(shop.dir, shop.provider, shop.clock);
    const answer = await again.call('staff.signIn', { staffId: shop.ids.cashier, pin: pins.cashier });
    expect(answer).toMatchObject({ failure: { kind: 'pin-locked', seconds: 60 } });
    expect(await again.call('till.status', {})).toMatchObject({ value: { seat: { state: 'needed' } } });
    await again.call('staff.signIn', { staffId: shop.ids.owner, pin: pins.owner });
    expect(await again.call('ledger.verify', {})).toMatchObject({ ok: true, value: { intact: true } });
  });
});

describe('who may do what to whom', () => {
  test('a manager rules cashiers and nobody else; an owner everybody, but one owner stays', async () => {
    const shop = await shopWithStaff();
    const { ids } = shop;
    expect(await shop.call('staff.change', { staffId: ids.owner, role: 'manager' })).toMatchObject({
      failure: { kind: 'last-owner' },
    });
    await shop.signIn('manager');
    expect(await shop.call('staff.add', { name: 'Jamal', role: 'manager', pin: '4444' })).toMatchObject({ ok: false });
    expect(await shop.call('staff.add', { name: 'Jamal', role: 'cashier', pin: '4444' })).toMatchObject({ ok: true });
    for (const staffId of [ids.owner, ids.manager])
      expect(await shop.call('staff.change', { staffId, active: false })).toMatchObject({ failure: { kind: 'not-allowed' } });
    expect(await shop.call('staff.change', { staffId: ids.cashier, role: 'owner' })).toMatchObject({ ok: false });
    expect(await shop.call('staff.setPin', { staffId: ids.owner, pin: '0000' })).toMatchObject({ ok: false });
    expect(await shop.call('staff.setPin', { staffId: ids.cashier, pin: '0000' })).toMatchObject({ ok: true });
  });

  test('nobody changes their own PIN without the old one', async () => {
    const shop = await shopWithStaff();
    await shop.signIn('cashier');
    const staffId = shop.ids.cashier;
    expect(await shop.call('staff.setPin', { staffId, pin: '4444' })).toMatchObject({ ok: false });
    expect(await shop.call('staff.setPin', { staffId, pin: '4444', oldPin: '9999' })).toMatchObject({
      failure: { kind: 'wrong-pin' },
    });
    expect(await shop.call('staff.setPin', { staffId, pin: '4444', oldPin: pins.cashier })).toMatchObject({ ok: true });
  });

  test('somebody who left is out at once, and their name stays theirs', async () => {
    const shop = await shopWithStaff();
    await shop.call('staff.change', { staffId: shop.ids.cashier, name: 'Salma B' });
    await shop.call('staff.change', { staffId: shop.ids.cashier, active: false });
    expect(await shop.call('staff.signIn', { staffId: shop.ids.cashier, pin: pins.cashier })).toMatchObject({ ok: false });
    for (const name of ['salma', 'SALMA  B', 'Owner'])
      expect(await shop.call('staff.add', { name, role: 'cashier', pin: '4444' })).toMatchObject({
        failure: { kind: 'name-taken' },
      });
  });
});

describe('the till left alone', () => {
  test('locks after five minutes, is kept awake by whoever is there, and never locks during a recharge', async () => {
    const shop = await shopWithStaff();
    shop.clock.advance(4 * 60_000);
    await shop.call('staff.here', {});
    shop.clock.advance(4 * 60_000);
    expect((await statusOf(shop)).seat.state).toBe('signed-in');
    const selling = shop.call('recharge', order());
    shop.clock.advance(20 * 60_000);
    expect(await shop.call('staff.signOut', {})).toMatchObject({ failure: { kind: 'till-busy' } });
    expect(await selling).toMatchObject({ ok: true, value: { state: 'succeeded', staff: 'Rahima' } });
    shop.clock.advance(5 * 60_000);
    expect((await statusOf(shop)).seat.state).toBe('needed');
  });

  test('every sign-in, switch and refusal is an entry, under the name of whoever it was', async () => {
    const shop = await shopWithStaff();
    await shop.signIn('cashier');
    await shop.call('recharge', order());
    const [sold] = shop.ports.ledger.recharges({ limit: 1 }).items;
    expect(sold?.staff).toBe('Salma');
    await shop.call('staff.change', { staffId: shop.ids.cashier, name: 'X' });
    expect(shop.ports.ledger.staffNamed('Salma')).toBe(shop.ids.cashier);
    expect(await shop.call('ledger.verify', {})).toMatchObject({ ok: true, value: { intact: true } });
  });
});
