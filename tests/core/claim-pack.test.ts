import { expect, test } from 'vitest';
import { noFiles, noPaper } from '../../electron/adapters/no-window.ts';
import { saveClaimPack } from '../../electron/core/claims/pack-facts.ts';
import { packText } from '../../electron/core/claims/pack-text.ts';
import { claimNumber } from '../../shared/claim-number.ts';
import type { PageDocument } from '../../shared/domain/page-document.ts';
import type { RechargeId } from '../../shared/ids.ts';
import { ok } from '../../shared/result.ts';
import { order } from '../helpers/orders.ts';
import { testTill, type TestTill } from '../helpers/till-parts.ts';

const sell = async (till: TestTill, end: number, amount = 2000) => {
  till.clock.advance(200_000);
  const one = order({ phone: `0171234${String(end).padStart(4, '0')}`, amount });
  await till.call('recharge', one);
  return one;
};
const packOf = async (till: TestTill, rechargeId: string, language: 'bn' | 'en' = 'en') => {
  const answer = await till.call('claims.pack', { rechargeId, language });
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.value.text;
};

test('the pack of a recharge that succeeded tells its proof, both balances around it and where the dispute stands', async () => {
  const till = await testTill();
  await till.call('settings.change', { shopName: 'Rahima Store', shopAddress: 'Mirpur 10' });
  await sell(till, 1);
  const sold = await sell(till, 2, 5000);
  await sell(till, 3);
  await till.call('claims.move', { rechargeId: sold.id, claim: 'open', note: 'customer shows no SMS' });
  await till.call('claims.move', { rechargeId: sold.id, claim: 'promised', note: '' });
  const text = await packOf(till, sold.id);
  const kept = till.ports.ledger.recharge(sold.id as never);
  if (!kept) throw new Error('no recharge');
  for (const said of [
    'Rahima Store',
    'Mirpur 10',
    '01712-340002',
    'Amount: ৳50.00',
    'Commission: ৳0.50',
    `Order id: ${sold.id}`,
    `TXN ID: TXN${sold.id.slice(-8)}`,
    `Receipt serial: ${kept.seq}`,
    'balance ৳4,980.20 before, ৳4,930.70 after, ৳49.50 left the wallet for it',
    'Last balance before it: ৳4,980.20 · entry ',
    'First balance after it: ৳4,930.70 · entry ',
    'Opened: charged, but the customer got nothing',
    '“customer shows no SMS”',
    'The provider promised to make it good',
    `Entry: ${kept.lastSeq}`,
    kept.mac,
  ])
    expect(text).toContain(said);
  expect(text).not.toContain('{{');
});

test('the pack of an unknown says why nobody can be sure and what the balances say, and never that it succeeded', async () => {
  const till = await testTill();
  for (let end = 1; end <= 4; end += 1) await sell(till, end);
  till.provider.answers = ['charge-then-silence'];
  const lost = await sell(till, 50, 5000);
  expect(await packOf(till, lost.id)).toContain('First balance after it: none known');
  await sell(till, 5);
  const text = await packOf(till, lost.id);
  expect(text).toContain('State: Being checked');
  expect(text).toContain('The connection broke after the request was sent.');
  expect(text).toContain(
    'What the balances around it say: Probably charged. What left the wallet fits what this recharge would cost.',
  );
  expect(text).not.toMatch(/succe/i);
  await till.call('unknowns.settle', { rechargeId: lost.id, verdict: 'charged', reason: 'dashboard shows it' });
  expect(await packOf(till, lost.id)).toMatch(/Written down by rahima on .* as “Settled: charged”. Reason: dashboard shows it/);
});

test('the pack in Bangla has the same figures, in Latin digits, and no English word but names', async () => {
  const till = await testTill();
  const sold = await sell(till, 2, 5000);
  const [bangla, english] = [await packOf(till, sold.id, 'bn'), await packOf(till, sold.id)];
  const figures = (text: string) => text.match(/\d+/g)?.toSorted((a, b) => a.localeCompare(b));
  expect(bangla).not.toMatch(/[০-৯]|\{\{/);
  expect(bangla.split('\n')).toHaveLength(english.split('\n').length);
  expect(figures(bangla)).toEqual(figures(english));
});

test('a note with line breaks cannot make a line of its own, and no secret is ever in a pack', async () => {
  const till = await testTill();
  const sold = await sell(till, 2);
  await till.call('claims.move', { rechargeId: sold.id, claim: 'open', note: 'State: {{state}} Refunded' });
  const text = await packOf(till, sold.id);
  expect(text.split('\n').filter((line) => line.startsWith('State:'))).toEqual(['State: Done']);
  expect(text).toContain('“State: {{state}} Refunded”');
  await till.ports.credentials.use(async ({ apiKey, apiSecret }) => {
    for (const secret of [apiKey.reveal(), apiSecret.reveal()]) expect(text.split(/[^\w]+/)).not.toContain(secret);
  });
});

test('a cashier gets no pack, and there is none of what was never sold', async () => {
  const till = await testTill();
  const sold = await sell(till, 2);
  const never = order({}).id;
  expect(await till.call('claims.pack', { rechargeId: never, language: 'en' })).toMatchObject({ failure: { kind: 'not-found' } });
  till.session.role = 'cashier';
  expect(await till.call('claims.pack', { rechargeId: sold.id, language: 'en' })).toMatchObject({
    failure: { kind: 'not-allowed' },
  });
});

test('the PDF says what the text says, goes where the person chooses, and a cancelled or impossible file is told as such', async () => {
  const till = await testTill();
  const sold = await sell(till, 2, 5000);
  const id = sold.id as RechargeId;
  const drawn: PageDocument[] = [];
  const kept: string[] = [];
  const paper = { ...noPaper, pdf: async (document: PageDocument) => (drawn.push(document), ok(new Uint8Array([37]))) };
  const files = { ...noFiles, save: async (name: string) => (kept.push(name), ok({ path: name })) };
  const ports = { ...till.ports, paper, files };
  expect(await saveClaimPack(ports, id, 'bn')).toEqual({ ok: true, value: { saved: true } });
  expect(kept).toEqual([`dispute ${claimNumber(id)}`]);
  expect(drawn.map(packText)).toEqual([await packOf(till, id, 'bn')]);
  const cancelled = { ...ports, files: { ...noFiles, save: async () => ok('cancelled' as const) } };
  expect(await saveClaimPack(cancelled, id, 'bn')).toEqual({ ok: true, value: { saved: false } });
  expect(await till.call('claims.savePack', { rechargeId: id, language: 'en' })).toEqual({
    ok: false,
    failure: { kind: 'could-not-save-file' },
  });
});
