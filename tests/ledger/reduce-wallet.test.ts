import { expect, test } from 'vitest';
import type { EntryBody, EntryDraft } from '../../shared/domain/ledger-entry.ts';
import { poisha } from '../../shared/money.ts';
import { newId, startMs } from './helpers/facts.ts';
import { fold } from './helpers/fold.ts';

const instant = new Date(startMs).toISOString();
const named = (change: Partial<EntryBody<'gap-named'>> = {}): EntryDraft => ({
  kind: 'gap-named',
  body: { fromSeq: 1, toSeq: 3, amount: poisha(700), name: 'deposit', note: 'slip', ...change },
});
const moved = (change: Partial<EntryBody<'claim-moved'>> & Pick<EntryBody<'claim-moved'>, 'rechargeId'>): EntryDraft => ({
  kind: 'claim-moved',
  body: { claim: 'open', note: 'nothing came', ...change },
});

test('a movement has the latest name it was given, and each movement its own', () => {
  const till = fold();
  const id = till.sell();
  till.add(named());
  const first = { to_seq: 3, from_seq: 1, named_seq: 4, staff: 'Rahim', amount: 700, name: 'deposit', note: 'slip' };
  expect(till.rows('gap')).toEqual([{ ...first, recharge_id: null }]);
  till.add(named({ name: 'reversal', note: 'n', amount: poisha(800), rechargeId: id }), { staff: 'Karim' });
  const second = { ...first, named_seq: 5, staff: 'Karim', amount: 800, name: 'reversal', note: 'n', recharge_id: id };
  expect(till.rows('gap')).toEqual([second]);
  till.add(named({ fromSeq: 2 }));
  expect(till.rows('gap')).toEqual([second, { ...first, from_seq: 2, named_seq: 6, recharge_id: null }]);
});

test('a movement lies between two balances told before it is named, which may be those of one reply', () => {
  const till = fold();
  till.sell();
  for (const change of [
    { fromSeq: 3, toSeq: 2 },
    { fromSeq: 1, toSeq: 4 },
    { fromSeq: 1, toSeq: 5 },
  ])
    expect(() => till.add(named(change))).toThrow('gap-named: these two balances are not both before it');
  expect(() => till.add(named({ rechargeId: newId() }))).toThrow('gap-named: there is no such recharge');
  expect(till.rows('gap')).toEqual([]);
  till.add(named({ fromSeq: 3, toSeq: 3 }));
  expect(till.rows('gap')).toMatchObject([{ from_seq: 3, to_seq: 3 }]);
});

test('a balance somebody typed is kept as it was typed', () => {
  const till = fold();
  till.add({ kind: 'balance-observed', body: { balance: poisha(12_345), note: 'dashboard' } }, { staff: 'Karim' });
  expect(till.rows('observed')).toEqual([{ seq: 1, at: instant, staff: 'Karim', balance: 12_345, note: 'dashboard' }]);
});

test('a claim keeps every step, and where it stands', () => {
  const till = fold();
  const id = till.sell();
  till.add(moved({ rechargeId: id }));
  const step = { seq: 4, recharge_id: id, at: instant, staff: 'Rahim', claim: 'open', note: 'nothing came' };
  expect(till.rows('claim')).toEqual([{ recharge_id: id, opened_seq: 4, claim: 'open', last_seq: 4 }]);
  expect(till.rows('claimStep')).toEqual([{ ...step, from_seq: null, to_seq: null }]);
  till.add(moved({ rechargeId: id, claim: 'refunded', note: '', evidence: { fromSeq: 1, toSeq: 3 } }), { staff: 'Karim' });
  expect(till.rows('claim')).toEqual([{ recharge_id: id, opened_seq: 4, claim: 'refunded', last_seq: 5 }]);
  expect(till.rows('claimStep')[1]).toEqual({
    ...step,
    seq: 5,
    staff: 'Karim',
    claim: 'refunded',
    note: '',
    from_seq: 1,
    to_seq: 3,
  });
});

test('a claim is about a recharge, and begins by being opened', () => {
  const till = fold();
  const id = till.sell();
  expect(() => till.add(moved({ rechargeId: newId() }))).toThrow('claim-moved: there is no such recharge');
  expect(() => till.add(moved({ rechargeId: id, claim: 'promised' }))).toThrow('claim-moved: this claim was never opened');
  expect([till.rows('claim'), till.rows('claimStep')]).toEqual([[], []]);
});
