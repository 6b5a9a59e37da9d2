import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { liveMonth } from '../month/live-month.ts';
import { emptied, hollowBallast } from '../scratch.ts';

export type SampleLedger = {
  dir: string;
  /** Seq of the last entry. */
  last: number;
  /** The same ledger as it was when earlier days were closed: a file to roll back to. */
  earlier: { file: string; last: number }[];
};

/** A closed month of a small shop, its anchor at its end. */
export async function sampleLedger(dir: string, seed: number, salesADay: number): Promise<SampleLedger> {
  emptied(dir);
  hollowBallast(dir);
  await liveMonth(dir, seed, salesADay);
  const file = join(dir, 'ledger.sqlite');
  if (existsSync(`${file}-wal`)) throw new Error('a closed ledger left a WAL behind');
  const last = lastSeq(file);
  const copies = join(dir, 'backups');
  const earlier = readdirSync(copies)
    .filter((name) => name.endsWith('.sqlite'))
    .map((name) => ({ file: join(copies, name), last: lastSeq(join(copies, name)) }));
  return { dir, last, earlier: earlier.filter((copy) => copy.last < last) };
}

function lastSeq(file: string): number {
  const db = new Database(file, { readonly: true });
  const seq = db.prepare<[], number>('SELECT max(seq) FROM ledger_entry').pluck().get() ?? 0;
  db.close();
  return seq;
}
