import { expect, test } from 'vitest';
import { order } from '../helpers/orders.ts';
import { testTill, type TestTill } from '../helpers/till-parts.ts';

let last = 0;
const sell = (till: TestTill) => {
  till.clock.advance(60_000);
  last += 1;
  return till.call('recharge', order({ phone: `017${String(20_000_000 + last)}` }));
};

/** A till whose owner said that the account sells here alone, with as many clean replies behind it as the rule wants. */
async function trustedTill(): Promise<TestTill> {
  const till = await testTill();
  await till.call('settings.change', { soleTill: true });
  for (let sold = 0; sold < 22; sold += 1) await sell(till);
  return till;
}

const stateOf = async (till: TestTill, id: string) => {
  const found = await till.call('recharges.byId', { id });
  return found.ok ? found.value.state : 'not found';
};

async function loseOne(till: TestTill): Promise<string> {
  till.provider.answers = ['charge-then-silence'];
  const lost = order({ phone: '01912345678', operator: 'BL', amount: 7000 });
  await till.call('recharge', lost);
  till.clock.advance(200_000);
  return lost.id;
}

test('under the two conditions the next sale settles a lost one by itself', async () => {
  const till = await trustedTill();
  const lost = await loseOne(till);
  expect(await stateOf(till, lost)).toBe('unknown');
  await sell(till);
  await sell(till);
  expect(await stateOf(till, lost)).toBe('settled-charged');
});

test('what a person took back, no rule settles again; a person still can', async () => {
  const till = await trustedTill();
  const lost = await loseOne(till);
  await sell(till);
  await sell(till);
  await till.call('unknowns.reopen', { rechargeId: lost, reason: 'the customer shows that nothing came' });
  for (let sold = 0; sold < 3; sold += 1) await sell(till);
  expect(await stateOf(till, lost)).toBe('unknown');
  await till.call('unknowns.settle', { rechargeId: lost, verdict: 'charged', reason: 'the dashboard lists it' });
  expect(await stateOf(till, lost)).toBe('settled-charged');
});
