import { expect, test } from 'vitest';
import { firstDifference } from '../../electron/adapters/ledger-sqlite/compare-tables.ts';
import { rebuildProjections } from '../../electron/adapters/ledger-sqlite/rebuild.ts';
import { tableSpecs, type TableName } from '../../electron/adapters/ledger-sqlite/tables.ts';
import { taka } from '../../shared/money.ts';
import { fact, newShiftId, phone } from './helpers/facts.ts';
import { fold } from './helpers/fold.ts';
import { key, memoryChain } from './helpers/memory-chain.ts';

/** The same facts folded twice: what verify holds against each other. Ids in the order of their seqs, and then against it. */
function twice() {
  const [stored, expected] = [fold(), fold()];
  const ids = ['0a', '0b', '0c', '0d'].map((end) => `0193a000-0000-7000-8000-0000000000${end}`).toReversed();
  for (const { add } of [stored, expected]) {
    for (const id of ids) {
      const order = { amount: taka(20), operator: id.endsWith('a') ? 'BL' : 'GP' } as const;
      add(fact.intended(id as never, { ...order, phone: phone(`0171234567${ids.indexOf(id)}`) }));
      add(fact.sending(id as never));
      add(fact.succeeded(id as never, { transactionId: 'T' }));
    }
  }
  const meddle = (sql: string) => stored.db.exec(sql);
  return { stored: stored.db, expected: expected.db, meddle, difference: () => firstDifference(stored.db, expected.db) };
}
const differs = (firstBadSeq: number, table: string) => ({ intact: false, firstBadSeq, why: `projection: ${table}` });

test('two foldings of the same facts do not differ', () => {
  expect(twice().difference()).toBeUndefined();
});

// Seqs 1, 4, 7, 10 are the recharges d, c, b, a: their ids lie the other way round.
test.each([
  ['UPDATE recharge SET amount = 1 WHERE intent_seq = 4', 4],
  ['UPDATE recharge SET transaction_id = NULL WHERE intent_seq = 10', 10],
  ['UPDATE recharge SET amount = 1 WHERE intent_seq IN (4, 10)', 4],
  ['UPDATE recharge SET prints = 1', 1],
  ['DELETE FROM recharge WHERE intent_seq = 1', 1],
  ['DELETE FROM recharge WHERE intent_seq = 7', 7],
  ['DELETE FROM recharge WHERE intent_seq IN (10, 7)', 7],
  ['DELETE FROM recharge', 1],
  ["UPDATE recharge SET id = '0193a000-0000-7000-8000-00000000000e' WHERE intent_seq = 7", 7],
  ["UPDATE recharge SET id = '0193a000-0000-7000-8000-000000000001' WHERE intent_seq = 4", 4],
])('the first recharge that differs is named: %s', (sql, seq) => {
  const { meddle, difference } = twice();
  meddle(sql);
  expect(difference()).toEqual(differs(seq, 'recharge'));
});

test('a recharge that no entry gives is named by the seq it claims', () => {
  const { meddle, difference } = twice();
  meddle(`CREATE TEMP TABLE more AS SELECT * FROM recharge WHERE intent_seq = 10;
    UPDATE more SET intent_seq = 99, last_seq = 99, wallet_seq = 99, id = '0193a000-0000-7000-8000-00000000000f';
    INSERT INTO recharge SELECT * FROM more`);
  expect(difference()).toEqual(differs(99, 'recharge'));
});

test.each([
  ["UPDATE day_line SET charged_amount = charged_amount + 1 WHERE operator = 'GP'", 'day_line'],
  ["DELETE FROM day_line WHERE operator = 'BL'", 'day_line'],
  ["UPDATE day_line SET account_type = 'postpaid' WHERE operator = 'GP'", 'day_line'],
  ["UPDATE day_line SET business_day = '2026-11-23' WHERE operator = 'GP'", 'day_line'],
  ['UPDATE customer SET times = 2 WHERE phone = 1712345673', 'customer'],
  ['DELETE FROM customer WHERE phone = 1712345670', 'customer'],
  ['UPDATE customer SET usual_amount = 9000 WHERE phone = 1712345673', 'customer'],
  ["UPDATE customer SET name = 'Karim' WHERE phone = 1712345673", 'customer'],
  ['UPDATE customer SET favourite_seq = 1 WHERE phone = 1712345673', 'customer'],
  ['UPDATE customer_amount SET times = times + 1', 'customer_amount'],
  ['UPDATE sold_amount SET times = times + 1', 'sold_amount'],
  ['UPDATE till_state SET charged_total = 0', 'till_state'],
  ["INSERT INTO closed_day VALUES (1, '2026-11-23', 1, 1, 1, 0)", 'closed_day'],
])('a difference that belongs to no recharge is named by its table: %s', (sql, table) => {
  const { meddle, difference } = twice();
  meddle(sql);
  expect(difference()).toEqual(differs(0, table));
});

test('the first table that differs is named, and both files can be closed afterwards', () => {
  const { meddle, difference, stored, expected } = twice();
  meddle('DELETE FROM customer; UPDATE recharge SET prints = 3 WHERE intent_seq = 4');
  expect(difference()).toEqual(differs(4, 'recharge'));
  for (const db of [stored, expected]) db.exec('VACUUM');
});

const names = Object.keys(tableSpecs) as TableName[];

test('a rebuild makes every row anew from the entries, and touches none of them', () => {
  const chain = memoryChain();
  chain.sell();
  const id = chain.sell();
  chain.add(fact.printQueued(id));
  chain.add(fact.shiftOpened(newShiftId()));
  chain.add(fact.settings({ shopName: 'A' }));
  const before = names.map(chain.rows);
  const entries = chain.db.prepare('SELECT * FROM ledger_entry').all();
  chain.db.exec('UPDATE recharge SET prints = 9; DELETE FROM day_line; DELETE FROM shift; UPDATE till_state SET last_z = 4');
  chain.db.exec("INSERT INTO sold_amount VALUES ('GP', 'postpaid', 1, 1); INSERT INTO staff_name VALUES ('x', 'y')");
  expect(names.map(chain.rows)).not.toEqual(before);
  expect(rebuildProjections(chain.db, key)).toBe(9);
  expect(names.map(chain.rows)).toEqual(before);
  expect(chain.db.prepare('SELECT * FROM ledger_entry').all()).toEqual(entries);
});

test('a rebuild from a chain that does not hold changes nothing', () => {
  const chain = memoryChain();
  chain.sell();
  chain.forge("UPDATE ledger_entry SET staff = 'Karim' WHERE seq = 2; UPDATE recharge SET prints = 9");
  const before = names.map(chain.rows);
  expect(() => rebuildProjections(chain.db, key)).toThrow('damaged: changed at 2');
  expect(names.map(chain.rows)).toEqual(before);
  expect(chain.db.inTransaction).toBe(false);
});
