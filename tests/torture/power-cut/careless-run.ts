// What the detector must catch: the same kind of run with synchronous=NORMAL, which acknowledges before anything is durable.
//   node careless-run.ts DIR ROWS SEED
import { openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';

const [dir = '', rows = ''] = process.argv.slice(2);
const acknowledged = openSync(join(dir, 'acknowledged'), 'a');
const db = new Database(join(dir, 'ledger.sqlite'));
db.pragma('journal_mode = WAL');
db.pragma('synchronous = NORMAL');
db.exec('CREATE TABLE ledger_entry (seq INTEGER PRIMARY KEY, mac TEXT NOT NULL, body TEXT NOT NULL) STRICT');
const insert = db.prepare('INSERT INTO ledger_entry (seq, mac, body) VALUES (?, ?, ?)');
for (let seq = 1; seq <= Number(rows); seq += 1) {
  insert.run(seq, `mac-${seq}`, 'x'.repeat(400));
  writeSync(acknowledged, `${seq} mac-${seq}\n`);
}
db.close();
