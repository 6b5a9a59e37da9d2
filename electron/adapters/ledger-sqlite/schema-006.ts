import type { Connection } from './connection.ts';
import { columnOf, movesOf, type Column } from './day-columns.ts';
import type { RechargeRow } from './rows.ts';

const day = (column: string): string => `${column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'`;

/**
 * What the reports are read from. \`sales_tally\` is \`day_line\` by hour and person, \`reason_tally\` says why nothing was charged or nobody
 * knows, \`customer_month\` who bought most. All three follow the day that counts a recharge, and are signed, as \`day_line\` is.
 */
const tables = `
CREATE TABLE sales_tally (
  business_day TEXT NOT NULL CHECK (${day('business_day')}),
  hour INTEGER NOT NULL CHECK (hour BETWEEN 0 AND 23),
  staff TEXT NOT NULL,
  operator TEXT NOT NULL,
  account_type TEXT NOT NULL,
  charged_count INTEGER NOT NULL,
  charged_amount INTEGER NOT NULL,
  charged_commission INTEGER NOT NULL,
  unknown_count INTEGER NOT NULL,
  unknown_amount INTEGER NOT NULL,
  not_charged_count INTEGER NOT NULL,
  not_charged_amount INTEGER NOT NULL,
  PRIMARY KEY (business_day, hour, staff, operator, account_type)
) STRICT, WITHOUT ROWID;
CREATE TABLE reason_tally (
  business_day TEXT NOT NULL CHECK (${day('business_day')}),
  operator TEXT NOT NULL,
  state TEXT NOT NULL,
  reason TEXT NOT NULL,
  count INTEGER NOT NULL,
  amount INTEGER NOT NULL,
  PRIMARY KEY (business_day, operator, state, reason)
) STRICT, WITHOUT ROWID;
CREATE TABLE customer_month (
  month TEXT NOT NULL,
  phone INTEGER NOT NULL,
  count INTEGER NOT NULL,
  amount INTEGER NOT NULL,
  PRIMARY KEY (month, phone)
) STRICT, WITHOUT ROWID;
CREATE INDEX customer_month_best ON customer_month (month, amount, phone, count);
`;

/** What was never unknown was counted once and never moved. */
const settledAtOnce = `state IN ('succeeded', 'failed', 'rejected', 'not-sent') AND counted_day IS NOT NULL`;
const hour = `CAST(strftime('%H', intended_at, '+6 hours') AS INTEGER)`;
const isCharged = `(state = 'succeeded')`;
const isNot = `(state <> 'succeeded')`;
const fill = `
INSERT INTO sales_tally
  SELECT counted_day, ${hour} AS hour, staff, operator, account_type,
    sum(${isCharged}), sum(${isCharged} * amount), sum(${isCharged} * coalesce(commission, 0)), 0, 0,
    sum(${isNot}), sum(${isNot} * amount)
  FROM recharge WHERE ${settledAtOnce} GROUP BY counted_day, hour, staff, operator, account_type;
INSERT INTO reason_tally
  SELECT counted_day, operator, state, reason, count(*), sum(amount)
  FROM recharge WHERE ${settledAtOnce} AND ${isNot} GROUP BY counted_day, operator, state, reason;
INSERT INTO customer_month
  SELECT substr(counted_day, 1, 7) AS month, phone, count(*), sum(amount)
  FROM recharge WHERE ${settledAtOnce} AND ${isCharged} GROUP BY month, phone;
`;

export function schema006(db: Connection): void {
  db.exec(tables);
  db.exec(fill);
  replayDoubts(db);
}

type Step = { seq: number; kind: string; business_day: string; id: string; verdict: string | null };
type Told = Pick<RechargeRow, 'phone' | 'operator' | 'account_type' | 'amount' | 'business_day' | 'staff' | 'reason'> & {
  hour: number;
};

/**
 * A recharge that was unknown once may have left its traces in several days: which, only its entries tell. They are few. Everything this
 * needs of the tables stands here, because later versions of them are not there yet when it runs.
 */
function replayDoubts(db: Connection): void {
  const told = db.prepare<[string], Told>(
    `SELECT phone, operator, account_type, amount, business_day, staff, reason, ${hour} AS hour FROM recharge WHERE id = ?`,
  );
  const closings = db.prepare<[], { seq: number; day: string }>(
    'SELECT closed_seq AS seq, business_day AS day FROM closed_day ORDER BY closed_seq',
  );
  const steps = db.prepare<[], Step>(
    `SELECT seq, kind, business_day, json_extract(body, '$.id') AS id, json_extract(body, '$.verdict') AS verdict FROM ledger_entry
     WHERE kind IN ('recharge-unknown', 'recharge-settled', 'recharge-reopened') ORDER BY seq`,
  );
  const post = poster(db);
  const closed = closings.all();
  const where = new Map<string, { state: RechargeRow['state']; day: string }>();
  for (const { seq, kind, business_day, id, verdict } of steps.all()) {
    const row = told.get(id);
    if (!row) throw new Error(`entry ${seq} is of no recharge`);
    const before = where.get(id);
    const state = kind !== 'recharge-settled' ? 'unknown' : verdict === 'charged' ? 'settled-charged' : 'settled-not-charged';
    const { day, moves } = movesOf({
      from: before && columnOf(before.state),
      to: columnOf(state),
      home: before?.day ?? row.business_day,
      entryDay: business_day,
      closedThrough: closed.findLast((each) => each.seq < seq)?.day ?? '',
    });
    for (const { of, column, sign } of moves) post(row, of === 'before' ? (before?.state ?? state) : state, column, day, sign);
    where.set(id, { state, day });
  }
}

function poster(db: Connection) {
  const tally = db.prepare<unknown[]>(`INSERT INTO sales_tally VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET charged_count = charged_count + excluded.charged_count,
      charged_amount = charged_amount + excluded.charged_amount, unknown_count = unknown_count + excluded.unknown_count,
      unknown_amount = unknown_amount + excluded.unknown_amount, not_charged_count = not_charged_count + excluded.not_charged_count,
      not_charged_amount = not_charged_amount + excluded.not_charged_amount`);
  const reasons = db.prepare<unknown[]>(`INSERT INTO reason_tally VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET count = count + excluded.count, amount = amount + excluded.amount`);
  const months = db.prepare<unknown[]>(`INSERT INTO customer_month VALUES (?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET count = count + excluded.count, amount = amount + excluded.amount`);
  return (row: Told, state: string, column: Column, day: string, sign: 1 | -1): void => {
    const { hour, staff, operator, account_type, phone, reason, amount } = row;
    const figures = (['charged', 'unknown', 'not-charged'] as const).flatMap((each) =>
      each === column ? [sign, sign * amount] : [0, 0],
    );
    tally.run(day, hour, staff, operator, account_type, ...figures);
    if (column === 'charged') months.run(day.slice(0, 7), phone, sign, sign * amount);
    else reasons.run(day, operator, state, reason, sign, sign * amount);
  };
}
