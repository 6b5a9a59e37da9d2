import type { BadChain } from './chain.ts';
import type { Connection } from './connection.ts';
import { tableSql } from './sql-tables.ts';
import { columnsOf, tableSpecs, type TableName } from './tables.ts';

type Raw = readonly (string | number | null)[];

const names = Object.keys(tableSpecs) as TableName[];

/** Compares every projection row by row with its rebuild; answers the first recharge that differs, or else the table. */
export function firstDifference(db: Connection, rebuilt: Connection): BadChain | undefined {
  for (const name of names) {
    const seq = differenceIn(name, db, rebuilt);
    if (seq !== undefined) return { intact: false, firstBadSeq: seq, why: `projection: ${tableSpecs[name].name}` };
  }
  return undefined;
}

/** The least `intent_seq` of the recharges that differ; 0 for another table with a difference; undefined when there is none. */
function differenceIn(name: TableName, db: Connection, rebuilt: Connection): number | undefined {
  const seqAt = columnsOf<string>(tableSpecs[name]).indexOf('intent_seq');
  const { all } = tableSql(tableSpecs[name]);
  const stored = db.prepare<[], Raw>(all).raw().iterate();
  const expected = rebuilt.prepare<[], Raw>(all).raw().iterate();
  let least: number | undefined;
  for (;;) {
    const a = stored.next();
    const b = expected.next();
    if (a.done && b.done) return least;
    if (!a.done && !b.done && isSame(a.value, b.value)) continue;
    for (const row of [a.value, b.value] as (Raw | undefined)[]) least = lesser(least, row?.[seqAt]);
  }
}

const isSame = (a: Raw, b: Raw): boolean => a.length === b.length && a.every((value, index) => value === b[index]);

function lesser(least: number | undefined, found: unknown): number {
  const seq = typeof found === 'number' ? found : 0;
  return least === undefined ? seq : Math.min(least, seq);
}
