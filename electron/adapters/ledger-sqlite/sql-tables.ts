import type { Connection } from './connection.ts';
import { columnsOf, tableSpecs, type Columns, type Projections, type Table, type TableSpec } from './tables.ts';

export const tableSql = (spec: Columns<string>) => {
  const { name, key, moving } = spec;
  const columns = columnsOf(spec);
  const where = key.map((column) => `${column} = ?`).join(' AND ');
  return {
    get: `SELECT ${columns.join(', ')} FROM ${name} WHERE ${where}`,
    insert: `INSERT INTO ${name} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    update:
      moving.length === 0 ? undefined : `UPDATE ${name} SET ${moving.map((column) => `${column} = ?`).join(', ')} WHERE ${where}`,
    /** To compare two copies row by row: recharges in the order of their entries, all else in the order of its key. */
    all: `SELECT ${columns.join(', ')} FROM ${name} ORDER BY ${columns.find((column) => column === 'intent_seq') ?? key.join(', ')}`,
    clear: `DELETE FROM ${name}`,
  };
};

/** The projections as they lie in the database, in whatever transaction is open. */
export function sqlProjections(db: Connection): Projections {
  return {
    recharge: sqlTable(db, tableSpecs.recharge),
    customer: sqlTable(db, tableSpecs.customer),
    customerAmount: sqlTable(db, tableSpecs.customerAmount),
    soldAmount: sqlTable(db, tableSpecs.soldAmount),
    dayLine: sqlTable(db, tableSpecs.dayLine),
    salesTally: sqlTable(db, tableSpecs.salesTally),
    reasonTally: sqlTable(db, tableSpecs.reasonTally),
    customerMonth: sqlTable(db, tableSpecs.customerMonth),
    spending: sqlTable(db, tableSpecs.spending),
    operatorResumed: sqlTable(db, tableSpecs.operatorResumed),
    closedDay: sqlTable(db, tableSpecs.closedDay),
    shift: sqlTable(db, tableSpecs.shift),
    cashDay: sqlTable(db, tableSpecs.cashDay),
    cashMove: sqlTable(db, tableSpecs.cashMove),
    baki: sqlTable(db, tableSpecs.baki),
    bakiLine: sqlTable(db, tableSpecs.bakiLine),
    staff: sqlTable(db, tableSpecs.staff),
    staffName: sqlTable(db, tableSpecs.staffName),
    gap: sqlTable(db, tableSpecs.gap),
    observed: sqlTable(db, tableSpecs.observed),
    claim: sqlTable(db, tableSpecs.claim),
    claimStep: sqlTable(db, tableSpecs.claimStep),
    movedOut: sqlTable(db, tableSpecs.movedOut),
    tillState: sqlTable(db, tableSpecs.tillState),
    printJob: sqlTable(db, tableSpecs.printJob),
    dayPrint: sqlTable(db, tableSpecs.dayPrint),
  };
}

function sqlTable<R>(db: Connection, spec: TableSpec<R>): Table<R> {
  const { name, key, moving } = spec;
  const columns = columnsOf(spec);
  const sql = tableSql(spec);
  const get = db.prepare<unknown[], R>(sql.get);
  const insert = db.prepare<unknown[]>(sql.insert);
  const update = sql.update === undefined ? undefined : db.prepare<unknown[]>(sql.update);
  return {
    get: (...values) => get.get(...values),
    insert: (row) => void insert.run(...columns.map((column) => row[column])),
    update: (row) => {
      const changed = update?.run(...moving.map((column) => row[column]), ...key.map((column) => row[column])).changes;
      if (changed !== 1) throw new Error(`no row of ${name} to update`);
    },
  };
}
