import { expect, test } from 'vitest';
import { poisha, taka } from '../../shared/money.ts';
import { fact, newId, startMs } from './helpers/facts.ts';
import { openTest, type TestLedger } from './helpers/ledger.ts';

const seqs = (facts: { seq: number }[]): number[] => facts.map(({ seq }) => seq);

/** 1-3 succeeded, 4-6 unknown without balances, 7-9 failed, 10-11 not sent, 12-14 rejected, 15-17 unknown with balances. */
function day(till: TestLedger): string[] {
  const ids = [till.sell('succeeded'), till.sell('unknown'), till.sell('failed'), till.sell('notSent'), till.sell('rejected')];
  const told = newId();
  till.add(fact.intended(told));
  till.add(fact.sending(told), { atMs: startMs + 5000 });
  till.add(fact.unknown(told, { balanceBefore: taka(900), balanceAfter: taka(850) }), { atMs: startMs + 9000 });
  return [...ids, told];
}

test('the wallet chain has every pair of balances and every unknown, and an unknown without balances stands where it was sent', async () => {
  const till = await openTest();
  const [succeeded, silent, failed, , , told] = day(till);
  const facts = till.ledger.latestWalletFacts(100).reverse();
  expect(facts.map(({ seq, rechargeId, state }) => [seq, rechargeId, state])).toEqual([
    [3, succeeded, 'succeeded'],
    [5, silent, 'unknown'],
    [9, failed, 'failed'],
    [17, told, 'unknown'],
  ]);
  expect(facts[0]).toMatchObject({ amount: 5000, balanceBefore: 100_000, balanceAfter: 95_050, commission: 50 });
  expect(facts[1]).not.toHaveProperty('balanceBefore');
  expect(facts[3]).toMatchObject({ at: '2026-11-24T06:00:09.000Z', sentAt: '2026-11-24T06:00:05.000Z', balanceAfter: 85_000 });
});

test('facts come in pages, newest first', async () => {
  const till = await openTest();
  day(till);
  expect(seqs(till.ledger.latestWalletFacts(2))).toEqual([17, 9]);
  expect(seqs(till.ledger.latestWalletFacts(2, 9))).toEqual([5, 3]);
});

test('a verdict changes the state of a fact, not its place or its time', async () => {
  const till = await openTest();
  const [, silent = ''] = day(till);
  const before = till.ledger.latestWalletFacts(1, 9);
  till.add(fact.settled(silent as Parameters<typeof fact.settled>[0], 'charged'), { atMs: startMs + 60_000 });
  expect(till.ledger.latestWalletFacts(1, 9)).toEqual([{ ...before[0], state: 'settled-charged', settledSeq: 18 }]);
});

test('the last known balance is the last one the provider told, with its time, never one of a refusal', async () => {
  const till = await openTest();
  expect(till.ledger.lastKnownBalance()).toBeUndefined();
  const id = newId();
  till.add(fact.intended(id));
  till.add(fact.sending(id));
  till.add(fact.succeeded(id, { balanceAfter: poisha(12_345) }), { atMs: startMs + 1000 });
  till.sell('unknown', {}, { atMs: startMs + 2000 });
  till.sell('rejected', {}, { atMs: startMs + 3000 });
  expect(till.ledger.lastKnownBalance()).toEqual({ balance: 12_345, at: '2026-11-24T06:00:01.000Z' });
});
