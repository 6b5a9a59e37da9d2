import { expect, test } from 'vitest';
import { record } from '../../electron/core/stamp.ts';
import type { RechargeId } from '../../shared/ids.ts';
import { order } from '../helpers/orders.ts';
import { testTill, type TestTill } from '../helpers/till-parts.ts';

const sell = async (till: TestTill, end: number, amount = 2000) => {
  till.clock.advance(200_000);
  const one = order({ phone: `0171234${String(end).padStart(4, '0')}`, amount });
  await till.call('recharge', one);
  return one;
};
const gapsOf = async (till: TestTill) => {
  const answer = await till.call('wallet.gaps', {});
  if (!answer.ok) throw new Error('no gaps');
  return answer.value.items;
};
const kinds = async (till: TestTill) => {
  const answer = await till.call('wallet.statement', {});
  return answer.ok ? answer.value.items.map(({ kind, amount }) => [kind, amount]) : [];
};
const gapMade = async (till: TestTill, moved: number) => {
  await sell(till, 1);
  till.provider.balance += moved;
  await sell(till, 2);
  const [gap] = await gapsOf(till);
  if (!gap) throw new Error('no gap');
  const { fromSeq, toSeq, amount } = gap;
  return { fromSeq, toSeq, amount };
};

test('a movement that is named is explained in the statement, keeps its amount, and a later name supersedes an earlier one', async () => {
  const till = await testTill();
  const gap = await gapMade(till, 50_000);
  expect(gap.amount).toBe(50_000);
  const name = (each: 'cashback' | 'deposit', note: string) => till.call('wallet.nameGap', { ...gap, name: each, note });
  expect(await name('cashback', 'a guess')).toMatchObject({ ok: true });
  expect(await name('deposit', 'bank slip 17')).toMatchObject({
    ok: true,
    value: { named: { name: 'deposit', note: 'bank slip 17', staff: 'rahima' } },
  });
  expect(await kinds(till)).toEqual([
    ['sale', -1980],
    ['deposit', 50_000],
    ['sale', -1980],
  ]);
  expect(await till.call('ledger.verify', {})).toMatchObject({ ok: true, value: { intact: true } });
});

test('a movement that is not there, or has another amount by now, cannot be named', async () => {
  const till = await testTill();
  const gap = await gapMade(till, 50_000);
  const name = { name: 'deposit', note: '' } as const;
  const notFound = { ok: false, failure: { kind: 'not-found' } };
  expect(await till.call('wallet.nameGap', { ...gap, ...name, amount: gap.amount + 1 })).toEqual(notFound);
  expect(await till.call('wallet.nameGap', { ...gap, ...name, fromSeq: gap.fromSeq - 1 })).toEqual(notFound);
});

test('the balance of the dashboard suggests, but nothing settles by it even where the till may settle by itself', async () => {
  const till = await testTill();
  await till.call('settings.change', { soleTill: true });
  for (let end = 1; end <= 22; end += 1) await sell(till, end);
  till.provider.answers = ['charge-then-silence'];
  const lost = await sell(till, 50, 5000);
  till.clock.advance(400_000);
  expect(await till.call('wallet.observe', { balance: till.provider.balance, note: '' })).toMatchObject({ ok: true });
  expect(await till.call('unknowns.list', {})).toMatchObject({
    ok: true,
    value: { items: [{ rechargeId: lost.id, suggestion: 'charged', accountType: 'prepaid', evidence: { typed: true } }] },
  });
  expect(await till.call('recharges.byId', { id: lost.id })).toMatchObject({ ok: true, value: { state: 'unknown' } });
  // The provider's own next balance is a ground, and says the same.
  await sell(till, 51);
  expect(await till.call('recharges.byId', { id: lost.id })).toMatchObject({ ok: true, value: { state: 'settled-charged' } });
});

test('a wrongly typed balance never makes the till settle what the provider contradicts', async () => {
  const till = await testTill();
  await till.call('settings.change', { soleTill: true });
  for (let end = 1; end <= 22; end += 1) await sell(till, end);
  till.provider.answers = ['charge-then-silence'];
  const lost = await sell(till, 50, 5000);
  till.clock.advance(400_000);
  await till.call('wallet.observe', { balance: till.provider.balance + 4950, note: 'read off an old page' });
  await sell(till, 51);
  expect(await till.call('recharges.byId', { id: lost.id })).toMatchObject({ ok: true, value: { state: 'settled-charged' } });
});

test('a sale that was made elsewhere stops the till from settling by itself', async () => {
  const till = await testTill();
  await till.call('settings.change', { soleTill: true });
  const gap = await gapMade(till, -990);
  await till.call('wallet.nameGap', { ...gap, name: 'outside-sale', note: '' });
  for (let end = 3; end <= 25; end += 1) await sell(till, end);
  till.provider.answers = ['charge-then-silence'];
  const lost = await sell(till, 50, 5000);
  await sell(till, 51);
  expect(await till.call('recharges.byId', { id: lost.id })).toMatchObject({ ok: true, value: { state: 'unknown' } });
});

test('a late charge named as such reopens the recharge and settles it as charged, each its own entry', async () => {
  const till = await testTill();
  await sell(till, 1);
  till.provider.answers = ['silence'];
  const late = await sell(till, 50, 5000);
  await sell(till, 2);
  await till.call('unknowns.settle', { rechargeId: late.id, verdict: 'not-charged', reason: 'no SMS' });
  till.clock.advance(25 * 3_600_000);
  await sell(till, 3);
  till.provider.balance -= 4950;
  await sell(till, 4);
  const [gap] = await gapsOf(till);
  if (!gap) throw new Error('no gap');
  const { fromSeq, toSeq, amount } = gap;
  const before = till.ports.ledger.lastEntry()?.seq ?? 0;
  await till.call('wallet.nameGap', { fromSeq, toSeq, amount, name: 'late-charge', note: 'dashboard', rechargeId: late.id });
  expect(till.ports.ledger.lastEntry()?.seq).toBe(before + 3);
  expect(await till.call('recharges.byId', { id: late.id })).toMatchObject({ ok: true, value: { state: 'settled-charged' } });
});

test('a verdict is taken back by hand with a reason, and only where there is one', async () => {
  const till = await testTill();
  till.provider.answers = ['silence'];
  const lost = await sell(till, 1);
  const reopen = () => till.call('unknowns.reopen', { rechargeId: lost.id, reason: 'the customer came back' });
  expect(await reopen()).toEqual({ ok: false, failure: { kind: 'not-settled' } });
  await till.call('unknowns.settle', { rechargeId: lost.id, verdict: 'not-charged', reason: 'no SMS' });
  expect(await reopen()).toMatchObject({ ok: true, value: { state: 'unknown' } });
});

test('a reversal settles the claim it answers, which was offered for it', async () => {
  const till = await testTill();
  const sold = await sell(till, 1, 5000);
  const open = { rechargeId: sold.id, claim: 'open', note: 'customer got nothing' } as const;
  expect(await till.call('claims.move', open)).toMatchObject({ ok: true, value: { claim: 'open' } });
  await till.call('claims.move', { ...open, claim: 'promised' });
  till.provider.balance += 4950;
  await sell(till, 2);
  const [gap] = await gapsOf(till);
  expect(gap).toMatchObject({ amount: 4950, claims: [sold.id], reversals: [{ rechargeId: sold.id }] });
  if (!gap) return;
  const { fromSeq, toSeq, amount } = gap;
  await till.call('wallet.nameGap', { fromSeq, toSeq, amount, name: 'reversal', note: 'refund', rechargeId: sold.id });
  expect(await till.call('claims.list', { limit: 10 })).toMatchObject({
    ok: true,
    value: { items: [{ claim: 'refunded', steps: [{}, {}, { claim: 'refunded', evidence: { fromSeq, toSeq } }] }] },
  });
});

test('a claim begins by being opened, on what the wallet may have paid for, and ends where it is refunded or rejected', async () => {
  const till = await testTill();
  till.provider.answers = ['success', 'decline'];
  const sold = await sell(till, 1);
  const declined = await sell(till, 2);
  const move = (rechargeId: string, claim: 'open' | 'promised' | 'rejected') =>
    till.call('claims.move', { rechargeId, claim, note: '' });
  const refused = { ok: false, failure: { kind: 'claim-not-possible' } };
  expect(await move(declined.id, 'open')).toEqual(refused);
  expect(await move(sold.id, 'promised')).toEqual(refused);
  expect(await move(sold.id, 'open')).toMatchObject({ ok: true });
  expect(await move(sold.id, 'rejected')).toMatchObject({ ok: true });
  expect(await move(sold.id, 'promised')).toEqual(refused);
  expect(await move(sold.id, 'open')).toMatchObject({ ok: true, value: { steps: [{}, {}, { claim: 'open' }] } });
});

test('a cashier may neither see nor name what moved in the wallet', async () => {
  const till = await testTill();
  till.session.role = 'cashier';
  const refused = { ok: false, failure: { kind: 'not-allowed' } };
  expect(await till.call('wallet.statement', {})).toEqual(refused);
  expect(await till.call('wallet.gaps', {})).toEqual(refused);
  expect(await till.call('wallet.observe', { balance: 1, note: '' })).toEqual(refused);
  expect(await till.call('claims.list', { limit: 1 })).toEqual(refused);
});

test('naming a late charge again finishes what a crash between its entries left undone', async () => {
  for (const done of [1, 2]) {
    const till = await testTill();
    await sell(till, 1);
    till.provider.answers = ['silence'];
    const late = await sell(till, 50, 5000);
    await sell(till, 2);
    await till.call('unknowns.settle', { rechargeId: late.id, verdict: 'not-charged', reason: 'no SMS' });
    till.clock.advance(25 * 3_600_000);
    await sell(till, 3);
    till.provider.balance -= 4950;
    await sell(till, 4);
    const [gap] = await gapsOf(till);
    expect(gap?.lateCharges).toMatchObject([{ rechargeId: late.id }]);
    if (!gap) return;
    const { fromSeq, toSeq, amount } = gap;
    const naming = { fromSeq, toSeq, amount, name: 'late-charge', note: 'dashboard', rechargeId: late.id as RechargeId } as const;
    // What the till had written when it died: the name, or the name and the reopening.
    record(till.ports, { kind: 'gap-named', body: naming });
    const reopening = { id: naming.rechargeId, reason: 'late-debit', evidence: [fromSeq, toSeq] };
    if (done === 2) record(till.ports, { kind: 'recharge-reopened', body: reopening });
    expect(await till.call('wallet.nameGap', naming)).toMatchObject({ ok: true });
    expect(await till.call('recharges.byId', { id: late.id })).toMatchObject({ ok: true, value: { state: 'settled-charged' } });
    expect(await till.call('ledger.verify', {})).toMatchObject({ ok: true, value: { intact: true } });
  }
});

test('naming a reversal again settles the claim that a crash after the name left open', async () => {
  const till = await testTill();
  const sold = await sell(till, 1, 5000);
  await till.call('claims.move', { rechargeId: sold.id, claim: 'open', note: '' });
  const { fromSeq, toSeq, amount } = await gapMade(till, 4950);
  const naming = { fromSeq, toSeq, amount, name: 'reversal', note: '', rechargeId: sold.id as RechargeId } as const;
  record(till.ports, { kind: 'gap-named', body: naming });
  expect(await till.call('claims.byId', { rechargeId: sold.id })).toMatchObject({ ok: true, value: { claim: 'open' } });
  await till.call('wallet.nameGap', naming);
  expect(await till.call('claims.byId', { rechargeId: sold.id })).toMatchObject({ ok: true, value: { claim: 'refunded' } });
});

test('a claim takes no evidence but a movement that is there', async () => {
  const till = await testTill();
  const sold = await sell(till, 1, 5000);
  const { fromSeq, toSeq } = await gapMade(till, 1234);
  const move = (claim: 'open' | 'refunded', evidence?: { fromSeq: number; toSeq: number }) =>
    till.call('claims.move', { rechargeId: sold.id, claim, note: '', ...(evidence && { evidence }) });
  await move('open');
  expect(await move('refunded', { fromSeq, toSeq: toSeq + 1 })).toEqual({ ok: false, failure: { kind: 'not-found' } });
  expect(await move('refunded', { fromSeq, toSeq })).toMatchObject({ ok: true, value: { claim: 'refunded' } });
});

test('a claim for an unknown is offered for what it would have cost as well as for its full amount', async () => {
  for (const back of [4950, 5000]) {
    const till = await testTill();
    for (let end = 10; end < 14; end += 1) await sell(till, end);
    till.provider.answers = ['charge-then-silence'];
    const lost = await sell(till, 50, 5000);
    await sell(till, 1);
    await till.call('claims.move', { rechargeId: lost.id, claim: 'open', note: '' });
    await gapMade(till, back);
    expect((await gapsOf(till))[0]).toMatchObject({ amount: back, claims: [lost.id] });
  }
});
