import { describe, expect, test } from 'vitest';
import { order } from '../helpers/orders.ts';
import { testTill } from '../helpers/till-parts.ts';

describe('unknowns', () => {
  test('the next sale shows that a lost one was charged, and a named person settles it with a reason', async () => {
    const till = await testTill();
    await till.call('recharge', order({ phone: '01812345678', operator: 'GP' }));
    till.provider.answers = ['charge-then-silence', 'success'];
    const lost = order();
    await till.call('recharge', lost);
    till.clock.advance(200_000);
    await till.call('recharge', order({ phone: '01912345678', operator: 'GP', amount: 5000 }));
    expect(await till.call('unknowns.list', {})).toMatchObject({
      ok: true,
      value: { items: [{ rechargeId: lost.id, suggestion: 'charged', ageMs: 200_000 }] },
    });
    const settled = await till.call('unknowns.settle', {
      rechargeId: lost.id,
      verdict: 'charged',
      reason: 'customer showed the SMS',
    });
    expect(settled).toMatchObject({
      ok: true,
      value: { state: 'settled-charged', settledBy: 'rahima', settledWhy: 'customer showed the SMS' },
    });
    expect(await till.call('unknowns.settle', { rechargeId: lost.id, verdict: 'charged', reason: 'again' })).toEqual({
      ok: false,
      failure: { kind: 'not-an-open-unknown' },
    });
  });

  test('a lost one that cost nothing is suggested as not charged', async () => {
    const till = await testTill();
    await till.call('recharge', order({ amount: 5000 }));
    till.provider.answers = ['silence', 'success'];
    const lost = order();
    await till.call('recharge', lost);
    till.clock.advance(200_000);
    await till.call('recharge', order({ phone: '01712345679' }));
    expect(await till.call('unknowns.list', {})).toMatchObject({
      ok: true,
      value: { items: [{ rechargeId: lost.id, suggestion: 'not-charged' }] },
    });
  });

  test('a person who settles again what a late debit had reopened is not contradicted by the same gap', async () => {
    const till = await testTill();
    await till.call('recharge', order({ amount: 5000 }));
    till.provider.answers = ['silence'];
    const late = order();
    await till.call('recharge', late);
    till.clock.advance(200_000);
    await till.call('recharge', order({ phone: '01712345671' }));
    const settle = (reason: string) => till.call('unknowns.settle', { rechargeId: late.id, verdict: 'not-charged', reason });
    await settle('the dashboard does not list it');
    till.provider.balance -= 1980;
    await till.call('recharge', order({ phone: '01712345672' }));
    expect(await till.call('recharges.byId', { id: late.id })).toMatchObject({ ok: true, value: { state: 'unknown' } });
    await settle('the gap was a sale on the owner phone');
    await till.call('recharge', order({ phone: '01712345673' }));
    expect(await till.call('recharges.byId', { id: late.id })).toMatchObject({
      ok: true,
      value: { state: 'settled-not-charged' },
    });
  });

  test('a sale does not read the chain of balances until something is in doubt', async () => {
    const till = await testTill();
    const { ledger } = till.ports;
    const latestWalletFacts = ledger.latestWalletFacts.bind(ledger);
    let reads = 0;
    ledger.latestWalletFacts = (...range) => {
      reads += 1;
      return latestWalletFacts(...range);
    };
    await till.call('recharge', order());
    expect(reads).toBe(0);
    till.provider.answers = ['silence'];
    await till.call('recharge', order({ phone: '01712345679' }));
    await till.call('recharge', order({ phone: '01712345670' }));
    expect(reads).toBeGreaterThan(0);
  });

  test('the wallet statement reads to the last poisha page by page, newest first', async () => {
    const till = await testTill();
    for (let n = 0; n < 7; n++) {
      if (n === 4) till.provider.balance += 100_000;
      await till.call('recharge', order({ phone: `0171234567${n}` }));
    }
    const amounts: number[] = [];
    let cursor: string | null | undefined;
    do {
      const page = await till.call('wallet.statement', { limit: 2, ...(cursor && { cursor }) });
      if (!page.ok) throw new Error(JSON.stringify(page));
      expect(page.value.lastKnown?.balance).toBe(till.provider.balance);
      amounts.push(...page.value.items.map(({ amount }) => amount));
      cursor = page.value.cursor;
    } while (cursor);
    expect(amounts).toHaveLength(8);
    expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(till.provider.balance - 500_000);
  });
});

test('a wall clock that jumps by more than two minutes is written down', async () => {
  const till = await testTill();
  await till.call('recharge', order());
  till.clock.jumpWall(-3_600_000);
  await till.call('recharge', order({ phone: '01712345679' }));
  expect(await till.call('ledger.verify', {})).toMatchObject({ ok: true, value: { intact: true, entries: 8 } });
});

test('the shift expects its float and what was taken, and tells the difference to the blind count', async () => {
  const till = await testTill();
  await till.call('shift.close', { counted: 0 });
  await till.call('shift.open', { float: 50_000 });
  await till.call('recharge', order());
  expect(await till.call('shift.close', { counted: 51_900, reason: 'gave too much change' })).toMatchObject({
    ok: true,
    value: { expected: 52_000, counted: 51_900, difference: -100 },
  });
});
