import type { Connection } from './connection.ts';
import { sqlProjections } from './sql-tables.ts';
import { tableSpecs, type Projections, type Table, type TableSpec } from './tables.ts';

const rowsHeld = 20_000;

/**
 * The projections of `db` behind a bounded memory: a recharge's three or four entries become one write. Replaying a whole
 * ledger takes a fraction of the time. Nothing is in the database for certain before `flush`.
 */
export function cachedProjections(db: Connection): { tables: Projections; flush(): void } {
  const under = sqlProjections(db);
  const recharge = cachedTable(under.recharge, tableSpecs.recharge);
  const customer = cachedTable(under.customer, tableSpecs.customer);
  const customerAmount = cachedTable(under.customerAmount, tableSpecs.customerAmount);
  const soldAmount = cachedTable(under.soldAmount, tableSpecs.soldAmount);
  const dayLine = cachedTable(under.dayLine, tableSpecs.dayLine);
  const salesTally = cachedTable(under.salesTally, tableSpecs.salesTally);
  const reasonTally = cachedTable(under.reasonTally, tableSpecs.reasonTally);
  const customerMonth = cachedTable(under.customerMonth, tableSpecs.customerMonth);
  const spending = cachedTable(under.spending, tableSpecs.spending);
  const operatorResumed = cachedTable(under.operatorResumed, tableSpecs.operatorResumed);
  const closedDay = cachedTable(under.closedDay, tableSpecs.closedDay);
  const shift = cachedTable(under.shift, tableSpecs.shift);
  const cash = {
    cashDay: cachedTable(under.cashDay, tableSpecs.cashDay),
    cashMove: cachedTable(under.cashMove, tableSpecs.cashMove),
    baki: cachedTable(under.baki, tableSpecs.baki),
    bakiLine: cachedTable(under.bakiLine, tableSpecs.bakiLine),
  };
  const staff = cachedTable(under.staff, tableSpecs.staff);
  const staffName = cachedTable(under.staffName, tableSpecs.staffName);
  const movedOut = cachedTable(under.movedOut, tableSpecs.movedOut);
  const tillState = cachedTable(under.tillState, tableSpecs.tillState);
  const printJob = cachedTable(under.printJob, tableSpecs.printJob);
  const dayPrint = cachedTable(under.dayPrint, tableSpecs.dayPrint);
  const gap = cachedTable(under.gap, tableSpecs.gap);
  const observed = cachedTable(under.observed, tableSpecs.observed);
  const claim = cachedTable(under.claim, tableSpecs.claim);
  const claimStep = cachedTable(under.claimStep, tableSpecs.claimStep);
  const days = { dayLine, spending, closedDay, shift, ...cash };
  const tallies = { salesTally, reasonTally, customerMonth };
  const said = { gap, observed, claim, claimStep };
  const tables = {
    recharge,
    operatorResumed,
    customer,
    customerAmount,
    soldAmount,
    ...days,
    staff,
    staffName,
    movedOut,
    tillState,
    printJob,
    dayPrint,
    ...said,
    ...tallies,
  };
  return {
    tables,
    flush: () => {
      for (const table of Object.values(tables)) table.flush();
    },
  };
}

type Held<R> = { row: R; isNew: boolean; isChanged: boolean };

function cachedTable<R>(under: Table<R>, { key }: TableSpec<R>): Table<R> & { flush(): void } {
  const held = new Map<unknown, Held<R>>();
  const nameOf = (values: readonly unknown[]): unknown => (values.length === 1 ? values[0] : values.join('\n'));
  const nameOfRow = (row: R): unknown => nameOf(key.map((column) => row[column]));

  const flush = (): void => {
    for (const { row, isNew, isChanged } of held.values()) {
      if (isNew) under.insert(row);
      else if (isChanged) under.update(row);
    }
    held.clear();
  };
  const hold = (name: unknown, entry: Held<R>): void => {
    if (held.size >= rowsHeld && !held.has(name)) flush();
    held.set(name, entry);
  };
  return {
    flush,
    get: (...values) => {
      const name = nameOf(values);
      const known = held.get(name);
      if (known) return known.row;
      const row = under.get(...values);
      if (row !== undefined) hold(name, { row, isNew: false, isChanged: false });
      return row;
    },
    insert: (row) => hold(nameOfRow(row), { row, isNew: true, isChanged: false }),
    update: (row) => {
      const name = nameOfRow(row);
      hold(name, { row, isNew: held.get(name)?.isNew ?? false, isChanged: true });
    },
  };
}
