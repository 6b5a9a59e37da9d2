import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHmac, randomBytes } from 'node:crypto';
import Database from 'better-sqlite3';
import { below, pick, type Random } from '../torture-class.ts';
import type { SampleLedger } from './sample-ledger.ts';

type Db = Database.Database;
/** Tampers with the file and answers the first seq that is wrong from then on; 0 where no entry is. */
export type TamperDeed = (file: string, sample: SampleLedger, random: Random, other: SampleLedger) => number;

/** With the triggers out of the way while it lasts, as somebody with the file in his hands can. */
function behindTheTriggers(file: string, tamper: (db: Db) => number): number {
  const db = new Database(file);
  const triggers = db
    .prepare<[], { name: string; sql: string }>("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
    .all();
  for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`);
  // The CHECKs as well: nothing here asks whether a row is allowed.
  db.pragma('ignore_check_constraints = ON');
  const firstBad = tamper(db);
  for (const { sql } of triggers) db.exec(sql);
  db.close();
  return firstBad;
}

const anySeq = (random: Random, last: number): number => 1 + below(random, last);
const columns = ['at', 'business_day', 'staff', 'kind', 'prev', 'mac', 'body'] as const;

function flip(text: string, random: Random): string {
  const at = below(random, text.length);
  const flipped = String.fromCharCode(text.charCodeAt(at) ^ (1 << below(random, 4)));
  return text === '' ? 'x' : `${text.slice(0, at)}${flipped === '\0' ? '!' : flipped}${text.slice(at + 1)}`;
}

const get = (db: Db, seq: number) =>
  db.prepare<[number], Record<string, string>>('SELECT * FROM ledger_entry WHERE seq = ?').get(seq) ?? {};

export const tamperDeeds: Readonly<Record<string, TamperDeed>> = {
  flip: (file, { last }, random) =>
    behindTheTriggers(file, (db) => {
      const seq = anySeq(random, last);
      const column = pick(random, columns);
      db.prepare(`UPDATE ledger_entry SET ${column} = ? WHERE seq = ?`).run(flip(get(db, seq)[column] ?? '', random), seq);
      return seq;
    }),
  amount: (file, { last }, random) =>
    behindTheTriggers(file, (db) => {
      const from = anySeq(random, last);
      const { seq } = db
        .prepare<[number], { seq: number }>(
          "SELECT seq FROM ledger_entry WHERE kind = 'recharge-intended' AND seq <= ? ORDER BY seq DESC LIMIT 1",
        )
        .get(from) ?? { seq: 0 };
      if (seq > 0)
        db.prepare(
          "UPDATE ledger_entry SET body = json_set(body, '$.amount', json_extract(body, '$.amount') + 100) WHERE seq = ?",
        ).run(seq);
      return seq === 0 ? deleteFrom(db, from) : seq;
    }),
  delete: (file, { last }, random) =>
    behindTheTriggers(file, (db) => {
      const seq = anySeq(random, last);
      db.prepare('DELETE FROM ledger_entry WHERE seq = ?').run(seq);
      return seq;
    }),
  'delete and close the hole': (file, { last }, random) =>
    behindTheTriggers(file, (db) => {
      const seq = anySeq(random, last);
      db.prepare('DELETE FROM ledger_entry WHERE seq = ?').run(seq);
      db.prepare('UPDATE ledger_entry SET seq = seq - 1000000 WHERE seq > ?').run(seq);
      db.prepare('UPDATE ledger_entry SET seq = seq + 999999 WHERE seq < 1').run();
      return seq;
    }),
  swap: (file, { last }, random) =>
    behindTheTriggers(file, (db) => {
      const a = 1 + below(random, last - 1);
      const b = a + 1 + below(random, last - a);
      const [one, two] = [get(db, a), get(db, b)];
      const set = db.prepare('UPDATE ledger_entry SET kind = ?, body = ?, mac = ?, at = ? WHERE seq = ?');
      set.run(two['kind'], two['body'], two['mac'], two['at'], a);
      set.run(one['kind'], one['body'], one['mac'], one['at'], b);
      return a;
    }),
  truncate: (file, { last }, random) => behindTheTriggers(file, (db) => deleteFrom(db, anySeq(random, last))),
  'insert before the first': (file) =>
    behindTheTriggers(file, (db) => {
      db.exec(
        'INSERT INTO ledger_entry SELECT 0, at, business_day, staff, kind, prev, mac, body FROM ledger_entry WHERE seq = 1',
      );
      return 0;
    }),
  'append a forgery': (file, { last }) =>
    behindTheTriggers(file, (db) => {
      db.prepare(
        'INSERT INTO ledger_entry SELECT ?, at, business_day, staff, kind, mac, ?, body FROM ledger_entry WHERE seq = ?',
      ).run(last + 1, randomBytes(32).toString('hex'), last);
      return last + 1;
    }),
  'seal again with another key': (file, { last }, random) =>
    behindTheTriggers(file, (db) => sealAgain(db, anySeq(random, last), last)),
  'roll back': (file, { earlier }, random) => {
    const chosen = pick(random, earlier);
    copyFileSync(chosen.file, file);
    return chosen.last + 1;
  },
  replace: (file, _sample, _random, other) => {
    copyFileSync(join(other.dir, 'ledger.sqlite'), file);
    return 1;
  },
  'drop a trigger': (file, _sample, random) => {
    const db = new Database(file);
    db.exec(`DROP TRIGGER ${pick(random, ['ledger_entry_never_changes', 'ledger_entry_never_goes'])}`);
    db.close();
    return 0;
  },
  'blunt a trigger': (file) => {
    const db = new Database(file);
    db.exec(
      'DROP TRIGGER ledger_entry_never_changes; CREATE TRIGGER ledger_entry_never_changes BEFORE UPDATE ON ledger_entry BEGIN SELECT 1; END;',
    );
    db.close();
    return 0;
  },
};

function deleteFrom(db: Db, seq: number): number {
  db.prepare('DELETE FROM ledger_entry WHERE seq >= ?').run(seq);
  return seq;
}

/** A whole new chain from `from` on, right in everything but the key. */
function sealAgain(db: Db, from: number, last: number): number {
  const set = db.prepare('UPDATE ledger_entry SET body = ?, prev = ?, mac = ? WHERE seq = ?');
  let prev = from === 1 ? '' : (get(db, from - 1)['mac'] ?? '');
  for (let seq = from; seq <= last; seq += 1) {
    const { at, business_day: day, staff, kind, body = '' } = get(db, seq);
    const mac = createHmac('sha256', 'not the key')
      .update(JSON.stringify([1, seq, at, day, staff, kind, body, prev]))
      .digest('hex');
    set.run(body, prev, mac, seq);
    prev = mac;
  }
  return from;
}
