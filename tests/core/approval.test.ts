import { describe, expect, test } from 'vitest';
import { pins, shopWithStaff, type Shop } from '../helpers/shop-staff.ts';
import { order } from '../helpers/orders.ts';
import { readEntries } from '../helpers/read-entries.ts';

const large = () => order({ accountType: 'postpaid', amount: 150_000 });
const approval = ({ ids }: Shop, pin: string = pins.manager) => ({ staffId: ids.manager, pin });

async function cashierAtTheTill(): Promise<Shop> {
  const shop = await shopWithStaff();
  await shop.signIn('cashier');
  return shop;
}

describe('an amount above the limit', () => {
  test('of a cashier alone is refused and leaves nothing behind; up to the limit it is an ordinary sale', async () => {
    const shop = await cashierAtTheTill();
    const refused = large();
    expect(await shop.call('recharge', refused)).toEqual({
      ok: false,
      failure: { kind: 'needs-manager', amount: 150_000, above: 100_000 },
    });
    expect(await shop.call('recharges.byId', { id: refused.id })).toMatchObject({ failure: { kind: 'not-found' } });
    expect(shop.provider.submitted).toEqual([]);
    expect(await shop.call('recharge', order({ accountType: 'postpaid', amount: 100_000 }))).toMatchObject({ ok: true });
  });

  test('is sold with a manager’s PIN, whose word is in the ledger before the intent', async () => {
    const shop = await cashierAtTheTill();
    const sale = large();
    expect(await shop.call('recharge', { ...sale, approval: approval(shop) })).toMatchObject({
      ok: true,
      value: { state: 'succeeded', staff: 'Salma' },
    });
    const kinds = readEntries(shop.dir).map(({ kind }) => kind);
    expect(kinds.slice(-4)).toEqual(['override-given', 'recharge-intended', 'recharge-sending', 'recharge-succeeded']);
    expect(readEntries(shop.dir).at(-4)).toMatchObject({ staff: 'Salma', body: { name: 'Karim', rechargeId: sale.id } });
  });

  test('with a wrong PIN counts as a try of that manager and sends nothing; a cashier’s PIN is no word', async () => {
    const shop = await cashierAtTheTill();
    expect(await shop.call('recharge', { ...large(), approval: approval(shop, '9999') })).toMatchObject({
      failure: { kind: 'wrong-pin', triesLeft: 4 },
    });
    expect(shop.ports.ledger.staffMember(shop.ids.manager)?.tries).toBe(1);
    const own = { staffId: shop.ids.cashier, pin: pins.cashier };
    expect(await shop.call('recharge', { ...large(), approval: own })).toMatchObject({ failure: { kind: 'not-allowed' } });
    expect(shop.provider.submitted).toEqual([]);
  });

  test('asked for twice at once, in one order or in two, is sent once: single flight holds across the PIN check', async () => {
    const shop = await cashierAtTheTill();
    const once = large();
    const answers = await Promise.all([
      shop.call('recharge', { ...once, approval: approval(shop) }),
      shop.call('recharge', { ...once, approval: approval(shop) }),
      shop.call('recharge', { ...large(), phone: '01812345678', operator: 'RB', approval: approval(shop) }),
      shop.call('recharge', order({ phone: '01912345678', operator: 'BL' })),
    ]);
    expect(shop.provider.submitted.filter((id) => id === once.id).length).toBeLessThanOrEqual(1);
    expect(new Set(shop.provider.submitted).size).toBe(shop.provider.submitted.length);
    expect(answers.every((each) => each.ok || 'failure' in each)).toBe(true);
    expect(shop.incidents).toEqual([]);
    const flights = readEntries(shop.dir).filter(({ kind }) => /^recharge-(intended|succeeded)$/.test(kind));
    flights.forEach(({ kind }, index) => expect(kind).toBe(index % 2 === 0 ? 'recharge-intended' : 'recharge-succeeded'));
  });

  test('is not sold by whoever comes after the one who asked, while the PIN is checked', async () => {
    const shop = await cashierAtTheTill();
    const asked = shop.call('recharge', { ...large(), approval: approval(shop) });
    await shop.call('staff.signOut', {});
    expect(await asked).toMatchObject({ failure: { kind: 'not-signed-in' } });
    expect(shop.provider.submitted).toEqual([]);
  });

  test('needs no word from a manager or an owner, nor where the owner switched it off', async () => {
    const shop = await shopWithStaff();
    await shop.signIn('manager');
    expect(await shop.call('recharge', large())).toMatchObject({ ok: true });
    await shop.signIn('owner');
    await shop.call('settings.change', { approvalAboveTaka: 0 });
    await shop.signIn('cashier');
    expect(await shop.call('recharge', { ...large(), phone: '01812345678', operator: 'RB' })).toMatchObject({ ok: true });
  });
});

test('no PIN lies in any byte of the ledger, in an event or in an answer', async () => {
  const shop = await shopWithStaff();
  const staffId = shop.ids.manager;
  await shop.call('staff.setPin', { staffId, pin: '84736251' });
  await shop.signIn('cashier');
  const answer = await shop.call('recharge', { ...large(), approval: { staffId, pin: '84736251' } });
  const list = await shop.call('staff.list', {});
  const told = JSON.stringify([answer, list, shop.events, readEntries(shop.dir)]);
  expect(told).not.toContain('84736251');
  expect(JSON.stringify(list)).not.toMatch(/hash|salt/);
});
