import { expect, test } from 'vitest';
import { resultFor } from '../../electron/core/customer-view.ts';
import type { CustomerStep, CustomerView } from '../../shared/domain/customer-view.ts';
import { rechargeStates, type Recharge } from '../../shared/domain/recharge.ts';
import type { RechargeId } from '../../shared/ids.ts';
import { order } from '../helpers/orders.ts';
import { shopWithStaff, value } from '../helpers/shop-staff.ts';
import { testTill, type TestTill } from '../helpers/till-parts.ts';

const sold = order();
const id = sold.id as RechargeId;
const ended: CustomerStep = { at: 'ended', rechargeId: id };

async function shownOf(till: TestTill, step: CustomerStep): Promise<CustomerView['shows']> {
  return value<'customer.show'>(await till.call('customer.show', step)).shows;
}

test('a success is shown only of what the ledger has as charged', () => {
  const done = rechargeStates.filter((state) => resultFor({ state, alarms: [] } as unknown as Recharge) === 'done');
  expect(done).toEqual(['succeeded', 'settled-charged']);
});

test('a success with an alarm is not shown as one: it may have gone to another number', () => {
  expect(resultFor({ state: 'succeeded', alarms: ['phone-mismatch'] } as unknown as Recharge)).toBe('checking');
});

test.each([
  ['success', 'done', false],
  ['decline', 'not-charged', false],
  ['silence', 'checking', true],
  ['charge-then-silence', 'checking', true],
] as const)('after %s the customer sees %s', async (answer, result, hasClaim) => {
  const till = await testTill();
  till.provider.answers = [answer];
  await till.call('recharge', sold);
  const shows = await shownOf(till, ended);
  const { phone, operator, accountType, amount } = sold;
  expect(shows).toMatchObject({ at: 'ended', result, order: { phone, operator, accountType, amount } });
  expect('claim' in shows && shows.claim !== null).toBe(hasClaim);
});

test('an order that the ledger has no trace of was not charged', async () => {
  expect(await shownOf(await testTill(), ended)).toEqual({ at: 'ended', result: 'not-charged', order: null, claim: null });
});

test('the page cannot say how it ended, nor add anything to what is shown', async () => {
  const till = await testTill();
  for (const step of [
    { ...ended, result: 'done' },
    { at: 'idle', staff: 'Rahima' },
    { at: 'typing', digits: '017', operator: null, balance: 1 },
    { at: 'typing', digits: '<b>', operator: null },
    { at: 'done' },
  ])
    expect(await till.dispatch('customer.show', step)).toMatchObject({ failure: { kind: 'invalid-input' } });
});

test('no name of staff, no balance and no commission is in what is shown', async () => {
  const shop = await shopWithStaff();
  await shop.call('shift.open', { float: 0 });
  await shop.call('recharge', sold);
  for (const step of [{ at: 'idle' }, ended] satisfies CustomerStep[]) {
    const text = JSON.stringify(await shop.call('customer.show', step));
    expect(text).toContain('"ok":true');
    expect(text).not.toMatch(/Rahima|balance|commission|transactionId|customerName|wallet/i);
  }
});

test('a locked till shows its name, whatever it is asked, and nobody’s recharge', async () => {
  const shop = await shopWithStaff();
  await shop.call('recharge', sold);
  await shop.call('staff.signOut', {});
  const { phone, operator, accountType, amount } = sold;
  for (const step of [ended, { at: 'order', stage: 'check', phone, operator, accountType, amount } as CustomerStep])
    expect(await shownOf(shop, step)).toEqual({ at: 'idle' });
});
