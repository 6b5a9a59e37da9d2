import { expect, test } from 'vitest';
import { createFileLedgerKeys } from '../../electron/adapters/ledger-keys-file.ts';
import { rebuildLedger } from '../../electron/adapters/ledger-sqlite/rebuild.ts';
import { poisha } from '../../shared/money.ts';
import { meddle, openTest } from './helpers/ledger.ts';
import { takeBack } from './helpers/take-back.ts';
import { testTill } from '../helpers/till-parts.ts';
import { order } from '../helpers/orders.ts';

const said = ['named_gap', 'observed_balance', 'claim', 'claim_step'];
const rowsOf = (dir: string) =>
  meddle(dir, (db) => said.map((table) => db.prepare(`SELECT * FROM ${table}`).all() as Record<string, unknown>[]));

test('what people said of the wallet is verified, survives a rebuild row by row, and a changed row is found', async () => {
  const till = await testTill();
  const one = order();
  await till.call('recharge', one);
  till.provider.balance += 50_000;
  await till.call('recharge', order({ phone: '01812345678', operator: 'RB' }));
  const gaps = await till.call('wallet.gaps', {});
  const gap = gaps.ok ? gaps.value.items[0] : undefined;
  if (!gap) throw new Error('no gap');
  const { fromSeq, toSeq, amount } = gap;
  await till.call('wallet.nameGap', { fromSeq, toSeq, amount, name: 'deposit', note: 'a' });
  await till.call('wallet.nameGap', { fromSeq, toSeq, amount, name: 'cashback', note: 'b', rechargeId: one.id });
  await till.call('wallet.observe', { balance: 12_345, note: 'seen' });
  await till.call('claims.move', { rechargeId: one.id, claim: 'open', note: 'nothing came' });
  await till.call('claims.move', { rechargeId: one.id, claim: 'refunded', note: '', evidence: { fromSeq, toSeq } });
  expect(await till.call('ledger.verify', {})).toMatchObject({ ok: true, value: { intact: true } });
  till.close();
  const before = rowsOf(till.dir);
  expect(before.map((rows) => rows.length)).toEqual([1, 1, 1, 2]);
  expect(await rebuildLedger({ dir: till.dir, keys: createFileLedgerKeys(till.dir) })).toMatchObject({ ok: true });
  expect(rowsOf(till.dir)).toEqual(before);
  meddle(till.dir, (db) => db.exec("UPDATE claim SET claim = 'rejected'"));
  const again = await openTest({ dir: till.dir });
  expect(again.ledger.verify()).toMatchObject({ intact: false });
});

test('a ledger from before these tables is brought forward and takes such facts', async () => {
  const old = await openTest();
  old.sell();
  await old.close();
  takeBack(old.dir, 3);
  const till = await openTest({ dir: old.dir });
  expect(till.ledger.verify()).toMatchObject({ intact: true });
  expect(till.ledger.observedBalances(0)).toEqual([]);
  const stamp = { atMs: Date.parse('2026-11-24T07:00:00.000Z'), businessDay: '2026-11-24' as never, staff: 'rahima' };
  till.ledger.append({ kind: 'balance-observed', body: { balance: poisha(5), note: '' } }, stamp);
  expect(till.ledger.observedBalances(0)).toMatchObject([{ balance: 5 }]);
});
