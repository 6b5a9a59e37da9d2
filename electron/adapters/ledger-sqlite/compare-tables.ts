import type { BadChain } from './chain.ts';
import type { Connection } from './connection.ts';
import { tableSql } from './sql-tables.ts';
import { columnsOf, tableSpecs, type TableName } from './tables.ts';

type Raw = readonly (string | number | null)[];

/** Compares every projection row by row with its rebuild; answers the first recharge that differs, or else the table. */
export function firstDifference(db: Connection, rebuilt: Connection): BadChain | undefined {
  for (const name of Object.keys(tableSpecs) as TableName[]) {
    const differing = differingRows(name, db, rebuilt);
    const { value: first } = differing.next();
    if (first === undefined) continue;
    // Recharges lie in the order of their ids, which is not always that of their seqs: look at all that differ.
    const seqAt = columnsOf<string>(tableSpecs[name]).indexOf('intent_seq');
    const seqOf = (row: Raw): number => Number(row[seqAt] ?? 0);
    let firstBadSeq = seqOf(first);
    for (const row of differing) firstBadSeq = Math.min(firstBadSeq, seqOf(row));
    return { intact: false, firstBadSeq, why: `projection: ${tableSpecs[name].name}` };
  }
  return undefined;
}

/** Rows that are in one of the two only, or not the same in both. Both come in the order of their key, so one pass finds them. */
function* differingRows(name: TableName, db: Connection, rebuilt: Connection): Generator<Raw, undefined> {
  const { all } = tableSql(tableSpecs[name]);
  const keyWidth = tableSpecs[name].key.length;
  const stored = db.prepare<[], Raw>(all).raw().iterate();
  const expected = rebuilt.prepare<[], Raw>(all).raw().iterate();
  try {
    let a = next(stored);
    let b = next(expected);
    while (a && b) {
      const order = compareKeys(a, b, keyWidth);
      if (order !== 0) yield order < 0 ? a : b;
      else if (!isSame(a, b)) yield b;
      const [moveA, moveB] = [order <= 0, order >= 0];
      if (moveA) a = next(stored);
      if (moveB) b = next(expected);
    }
    for (; a; a = next(stored)) yield a;
    for (; b; b = next(expected)) yield b;
  } finally {
    // A page that cannot be read ends one of them in the middle; a connection with an open one cannot be closed.
    stored.return?.();
    expected.return?.();
  }
  return undefined;
}

function next(rows: Iterator<Raw>): Raw | undefined {
  const step = rows.next();
  return step.done ? undefined : step.value;
}

/** As SQLite orders them: texts by their UTF-8 bytes, which is not always the order of JavaScript. */
function compareKeys(a: Raw, b: Raw, keyWidth: number): number {
  for (let at = 0; at < keyWidth; at += 1) {
    const [left, right] = [a[at] ?? '', b[at] ?? ''];
    if (left === right) continue;
    if (typeof left === 'string' && typeof right === 'string') return Buffer.compare(Buffer.from(left), Buffer.from(right));
    return left < right ? -1 : 1;
  }
  return 0;
}

const isSame = (a: Raw, b: Raw): boolean => a.every((value, index) => value === b[index]);
