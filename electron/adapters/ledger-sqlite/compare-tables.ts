import type { BadChain } from './chain.ts';
import type { Connection } from './connection.ts';
import { tableSql } from './sql-tables.ts';
import { columnsOf, tableSpecs, type TableName } from './tables.ts';

type Raw = readonly (string | number | null)[];

/** Compares every projection row by row with its rebuild; answers the first recharge that differs, or else the table. */
export function firstDifference(db: Connection, rebuilt: Connection): BadChain | undefined {
  for (const name of Object.keys(tableSpecs) as TableName[]) {
    const differing = firstDifferingRows(name, db, rebuilt);
    if (differing.length === 0) continue;
    // Both come in the order of their seqs: of two that differ, the earlier one is missing or false, and all before are the same.
    const seqAt = columnsOf<string>(tableSpecs[name]).indexOf('intent_seq');
    const firstBadSeq = Math.min(...differing.map((row) => Number(row[seqAt] ?? 0)));
    return { intact: false, firstBadSeq, why: `projection: ${tableSpecs[name].name}` };
  }
  return undefined;
}

/** The first row of each that is not the same as the other's in its place; one of them where the other has ended; none when all agree. */
function firstDifferingRows(name: TableName, db: Connection, rebuilt: Connection): Raw[] {
  const { all } = tableSql(tableSpecs[name]);
  const expected = rebuilt.prepare<[], Raw>(all).raw().iterate();
  try {
    // Leaving this loop, however, ends the reading of the stored rows; that of the expected ones is ended below.
    for (const row of db.prepare<[], Raw>(all).raw().iterate()) {
      const other = next(expected);
      if (!other) return [row];
      if (!isSame(row, other)) return [row, other];
    }
    const missing = next(expected);
    return missing ? [missing] : [];
  } finally {
    // A connection with an open one cannot be closed.
    expected.return?.();
  }
}

function next(rows: Iterator<Raw>): Raw | undefined {
  const step = rows.next();
  return step.done ? undefined : step.value;
}

const isSame = (a: Raw, b: Raw): boolean => a.every((value, index) => value === b[index]);
