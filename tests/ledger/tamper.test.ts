import { createHmac } from 'node:crypto';
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unreachable } from '../../shared/result.ts';
import type { Verification } from '../../shared/domain/verification.ts';
import { fact, newId } from './helpers/facts.ts';
import { fastDir, meddle, newDir, openTest } from './helpers/ledger.ts';

const unlocked = 'DROP TRIGGER IF EXISTS ledger_entry_never_changes; DROP TRIGGER IF EXISTS ledger_entry_never_goes;';
const locked = `CREATE TRIGGER ledger_entry_never_changes BEFORE UPDATE ON ledger_entry
BEGIN SELECT RAISE(ABORT, 'a ledger entry is never changed'); END;
CREATE TRIGGER ledger_entry_never_goes BEFORE DELETE ON ledger_entry
BEGIN SELECT RAISE(ABORT, 'a ledger entry is never deleted'); END;`;

/** A thief's change: the triggers are taken off and put back, so that only the chain can tell. */
const change = (dir: string, sql: string): void => meddle(dir, (db) => void db.exec(`${unlocked}${sql};${locked}`));

async function verified(dir: string): Promise<Verification> {
  const reader = await openTest({ dir, access: 'read' });
  const verification = reader.ledger.verify();
  await reader.close();
  return verification;
}

/** A closed ledger of `sales` recharges, to be tampered with. */
async function ledgerOf(sales: number, dir = newDir()): Promise<string> {
  const till = await openTest({ dir });
  for (let sold = 0; sold < sales; sold += 1) till.sell(sold % 4 === 3 ? 'unknown' : 'succeeded');
  await till.close();
  return dir;
}

test.each([
  ['a changed amount', "UPDATE ledger_entry SET body = replace(body, '5000', '500') WHERE seq = 4", 4, 'changed'],
  ['another cashier', "UPDATE ledger_entry SET staff = 'Karim' WHERE seq = 5", 5, 'changed'],
  ['another day', "UPDATE ledger_entry SET business_day = '2026-11-25' WHERE seq = 6", 6, 'changed'],
  ['another time', "UPDATE ledger_entry SET at = '2026-11-24T07:00:00.000Z' WHERE seq = 7", 7, 'changed'],
  ['another kind', "UPDATE ledger_entry SET kind = 'recharge-failed' WHERE seq = 9", 9, 'changed'],
  ['another mac', `UPDATE ledger_entry SET mac = '${'0'.repeat(64)}' WHERE seq = 3`, 3, 'changed'],
  ['another link', `UPDATE ledger_entry SET prev = '${'0'.repeat(64)}' WHERE seq = 3`, 3, 'does-not-follow-the-entry-before'],
  ['a deleted entry', 'DELETE FROM ledger_entry WHERE seq = 5', 5, 'missing'],
  ['a deleted recharge', 'DELETE FROM ledger_entry WHERE seq BETWEEN 4 AND 6', 4, 'missing'],
  ['the first entry gone', 'DELETE FROM ledger_entry WHERE seq = 1', 1, 'missing'],
  [
    'a hole closed by renumbering',
    'DELETE FROM ledger_entry WHERE seq = 5; UPDATE ledger_entry SET seq = seq - 1 WHERE seq > 5',
    5,
    'does-not-follow-the-entry-before',
  ],
  ['the tail cut off', 'DELETE FROM ledger_entry WHERE seq > 8', 9, 'behind-its-anchor'],
  ['everything gone', 'DELETE FROM ledger_entry', 1, 'behind-its-anchor'],
])('%s is found, at its seq', async (_name, sql, firstBadSeq, why) => {
  const dir = await ledgerOf(4);
  expect(await verified(dir)).toMatchObject({ intact: true, entries: 12 });
  change(dir, sql);
  expect(await verified(dir)).toEqual({ intact: false, firstBadSeq, why });
});

test('INSERT OR REPLACE cannot slip past the triggers on the ledger’s own connection, and is found when made on another', async () => {
  const dir = await ledgerOf(2);
  const replace =
    "INSERT OR REPLACE INTO ledger_entry SELECT seq, at, business_day, 'Karim', kind, prev, mac, body FROM ledger_entry WHERE seq = 2";
  meddle(dir, (db) => {
    db.pragma('recursive_triggers = ON');
    expect(() => db.exec(replace)).toThrow('never deleted');
    db.pragma('recursive_triggers = OFF');
    db.exec(replace);
  });
  expect(await verified(dir)).toEqual({ intact: false, firstBadSeq: 2, why: 'changed' });
});

test('the triggers stop what a bug would do', async () => {
  const dir = await ledgerOf(1);
  meddle(dir, (db) => {
    expect(() => db.exec("UPDATE ledger_entry SET staff = 'x'")).toThrow('never changed');
    expect(() => db.exec('DELETE FROM ledger_entry')).toThrow('never deleted');
    expect(() => db.exec("INSERT INTO ledger_entry VALUES (0, '', '', '', '', '', '', '')")).toThrow('CHECK');
  });
});

test.each([
  ['a trigger dropped', 'DROP TRIGGER ledger_entry_never_goes', 'trigger ledger_entry_never_goes'],
  [
    'a trigger made harmless',
    'DROP TRIGGER ledger_entry_never_goes; CREATE TRIGGER ledger_entry_never_goes BEFORE DELETE ON ledger_entry BEGIN SELECT 1; END',
    'trigger ledger_entry_never_goes',
  ],
  ['a trigger added', 'CREATE TRIGGER helpful AFTER INSERT ON ledger_entry BEGIN DELETE FROM recharge; END', 'trigger helpful'],
  ['an index dropped', 'DROP INDEX recharge_by_phone', 'index recharge_by_phone'],
  ['a table added', 'CREATE TABLE notes (a)', 'table notes'],
])('%s is found', async (_name, sql, what) => {
  const dir = await ledgerOf(1);
  meddle(dir, (db) => db.exec(sql));
  expect(await verified(dir)).toEqual({ intact: false, firstBadSeq: 0, why: `schema: ${what}` });
});

test.each([
  ['UPDATE recharge SET amount = 1 WHERE intent_seq = 4', 4, 'recharge'],
  ['DELETE FROM recharge WHERE intent_seq = 4', 4, 'recharge'],
  ['UPDATE day_line SET charged_amount = charged_amount - 5000', 0, 'day_line'],
  ['UPDATE customer SET times = 9', 0, 'customer'],
  ["UPDATE customer SET name = 'Karim'", 0, 'customer'],
  ['UPDATE customer_amount SET times = 9', 0, 'customer_amount'],
  ['UPDATE sold_amount SET times = 9', 0, 'sold_amount'],
  ['UPDATE till_state SET charged_total = 0', 0, 'till_state'],
  ["INSERT INTO closed_day VALUES (1, '2026-11-23', 1, 1, 1, 0)", 0, 'closed_day'],
])('a projection that the entries do not give is found: %s', async (sql, firstBadSeq, table) => {
  const till = await openTest();
  till.sell();
  till.sell();
  till.add(fact.settings({ shopName: 'Shop' }));
  await till.close();
  meddle(till.dir, (db) => db.exec(sql));
  expect(await verified(till.dir)).toEqual({ intact: false, firstBadSeq, why: `projection: ${table}` });
});

test('an entry appended behind the ledger’s back is found', async () => {
  const dir = await ledgerOf(1);
  meddle(dir, (db) => {
    const { mac: prev } = db.prepare('SELECT mac FROM ledger_entry WHERE seq = 3').get() as { mac: string };
    const body = JSON.stringify({ id: newId() });
    const mac = createHmac('sha256', 'a guess').update(body).digest('hex');
    const entry = [4, '2026-11-24T06:00:00.000Z', '2026-11-24', 'Rahim', 'recharge-sending', prev, mac, body];
    db.prepare('INSERT INTO ledger_entry VALUES (?, ?, ?, ?, ?, ?, ?, ?)').run(...entry);
  });
  expect(await verified(dir)).toEqual({ intact: false, firstBadSeq: 4, why: 'changed' });
});

test.each([
  ['a body that is not what its kind says', 'recharge-sending', '{"id":"x"}', 'not-an-entry'],
  ['a kind nobody knows', 'recharge-imagined', '{}', 'not-an-entry'],
  [
    'a fact that cannot follow',
    'recharge-sending',
    '{"id":"0193a000-0000-7000-8000-000000000009"}',
    'cannot-follow-the-entries-before',
  ],
])('%s is found even when it was written with the key', async (_name, kind, body, why) => {
  const dir = await ledgerOf(1);
  const key = Buffer.from(readFileSync(join(dir, 'ledger.key'), 'utf8').trim(), 'hex');
  meddle(dir, (db) => {
    const { mac: prev } = db.prepare('SELECT mac FROM ledger_entry WHERE seq = 3').get() as { mac: string };
    const place = [4, '2026-11-24T06:00:00.000Z', '2026-11-24', 'Rahim', kind] as const;
    const mac = createHmac('sha256', key)
      .update(JSON.stringify([1, ...place, body, prev]))
      .digest('hex');
    db.prepare('INSERT INTO ledger_entry VALUES (?, ?, ?, ?, ?, ?, ?, ?)').run(...place, prev, mac, body);
  });
  expect(await verified(dir)).toEqual({ intact: false, firstBadSeq: 4, why });
});

test('the file rolled back to an older one is found by the anchor', async () => {
  const dir = await ledgerOf(2);
  copyFileSync(join(dir, 'ledger.sqlite'), join(dir, 'older'));
  await ledgerOf(1, dir);
  copyFileSync(join(dir, 'older'), join(dir, 'ledger.sqlite'));
  expect(await verified(dir)).toEqual({ intact: false, firstBadSeq: 7, why: 'behind-its-anchor' });
});

test('another history under the same key is found by the anchor', async () => {
  const dir = await ledgerOf(2);
  const other = newDir();
  copyFileSync(join(dir, 'ledger.key'), join(other, 'ledger.key'));
  await ledgerOf(3, other);
  copyFileSync(join(other, 'ledger.sqlite'), join(dir, 'ledger.sqlite'));
  expect(await verified(dir)).toEqual({ intact: false, firstBadSeq: 6, why: 'not-the-anchored-entry' });
});

const column = fc.constantFrom('at', 'business_day', 'staff', 'kind', 'prev', 'mac', 'body');
const tampering = fc.oneof(
  fc.record({
    how: fc.constant('flip' as const),
    seq: fc.integer({ min: 1, max: 30 }),
    column,
    at: fc.nat(),
    to: fc.integer({ min: 1, max: 127 }),
  }),
  fc.record({ how: fc.constant('delete' as const), seq: fc.integer({ min: 1, max: 30 }) }),
  fc.record({ how: fc.constant('swap' as const), seq: fc.integer({ min: 1, max: 29 }), with: fc.integer({ min: 2, max: 30 }) }),
  fc.record({ how: fc.constant('truncate' as const), seq: fc.integer({ min: 1, max: 30 }) }),
);
type Tampering = typeof tampering extends fc.Arbitrary<infer T> ? T : never;

/** Does it, and answers the seq that must be named. Undefined when nothing was changed after all. */
function tamper(db: Database.Database, what: Tampering): number | undefined {
  db.pragma('ignore_check_constraints = ON');
  db.exec(unlocked);
  const { seq } = what;
  switch (what.how) {
    case 'flip': {
      const text = Buffer.from(
        db.prepare(`SELECT ${what.column} FROM ledger_entry WHERE seq = ?`).pluck().get(seq) as string,
        'utf8',
      );
      if (text.length === 0) return undefined;
      const at = what.at % text.length;
      text[at] = (text[at] ?? 0) ^ what.to;
      if ((text[at] ?? 0) > 127) return undefined;
      db.prepare(`UPDATE ledger_entry SET ${what.column} = CAST(? AS TEXT) WHERE seq = ?`).run(text, seq);
      return seq;
    }
    case 'delete':
      db.prepare('DELETE FROM ledger_entry WHERE seq = ?').run(seq);
      return seq;
    case 'truncate':
      db.prepare('DELETE FROM ledger_entry WHERE seq >= ?').run(seq);
      return seq;
    case 'swap': {
      if (what.with === seq) return undefined;
      const move = db.prepare('UPDATE ledger_entry SET seq = ? WHERE seq = ?');
      move.run(-1, seq);
      move.run(seq, what.with);
      move.run(what.with, -1);
      return Math.min(seq, what.with);
    }
    default:
      return unreachable(what);
  }
}

test('any flip of a byte, deletion, swap or cut is found, and the first bad seq named', async () => {
  const original = await ledgerOf(10, fastDir());
  const bytes = readFileSync(join(original, 'ledger.sqlite'));
  await fc.assert(
    fc.asyncProperty(tampering, async (what) => {
      const dir = original;
      for (const suffix of ['-wal', '-shm']) rmSync(join(dir, `ledger.sqlite${suffix}`), { force: true });
      writeFileSync(join(dir, 'ledger.sqlite'), bytes);
      const expected = meddle(dir, (db) => {
        const named = tamper(db, what);
        db.exec(locked);
        return named;
      });
      const verification = await verified(dir);
      if (expected === undefined) expect(verification).toMatchObject({ intact: true });
      else expect(verification).toMatchObject({ intact: false, firstBadSeq: expected });
    }),
    { numRuns: 300 },
  );
}, 120_000);
