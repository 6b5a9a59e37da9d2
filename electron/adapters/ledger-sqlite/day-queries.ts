import type { BusinessDay } from '../../../shared/business-day.ts';
import type { ClosedDay } from '../../../shared/domain/day-report.ts';
import type { DayLine, DayTotals, Shift, Tally } from '../../../shared/domain/day.ts';
import type { ShiftId } from '../../../shared/ids.ts';
import { add, poisha, zero } from '../../../shared/money.ts';
import type { EntryOf, Ledger } from '../../core/ports/ledger.ts';
import type { Connection } from './connection.ts';
import { entryColumns, entryOf } from './entry-rows.ts';
import type { EntryRow } from './mac.ts';
import type { ClosedDayRow, DayLineRow, ShiftRow } from './rows.ts';
import { countedLater } from './schema-007.ts';
import { lazyStatements } from './statements.ts';

const isCharged = "state IN ('succeeded', 'settled-charged')";

export const daySql = {
  lines: 'SELECT * FROM day_line WHERE business_day = ? ORDER BY operator, account_type',
  closed: 'SELECT * FROM closed_day WHERE business_day = ?',
  lastZ: 'SELECT * FROM closed_day WHERE z_number > 0 ORDER BY z_number DESC LIMIT 1',
  chargedEver: 'SELECT charged_total AS amount FROM till_state WHERE id = 1',
  chargedSince: 'SELECT total(charged_amount) AS amount FROM day_line WHERE business_day >= ?',
  dayClosed: `SELECT ${entryColumns} FROM ledger_entry WHERE seq = ?`,
  closings: `SELECT e.* FROM closed_day c CROSS JOIN ledger_entry e ON e.seq = c.closed_seq
    WHERE c.z_number < ? ORDER BY c.z_number DESC LIMIT ?`,
  oldestSold: `SELECT min(business_day) AS day FROM day_line
    WHERE business_day > coalesce((SELECT closed_through FROM till_state WHERE id = 1), '')`,
  /** A shift that was only opened moves nothing. */
  oldestPaid: `SELECT min(business_day) AS day FROM cash_day
    WHERE business_day > coalesce((SELECT closed_through FROM till_state WHERE id = 1), '')
      AND (taken <> 0 OR baki_paid <> 0 OR paid_in <> 0 OR paid_out <> 0 OR difference <> 0)`,
  firstSaleAfter: `SELECT min((SELECT min(intent_seq) FROM recharge r WHERE r.business_day = d.business_day AND r.intent_seq > ?)) AS seq
    FROM day_line d WHERE d.business_day > ?`,
  ownCharged: `SELECT count(*) AS count, total(amount) AS amount FROM recharge
    WHERE business_day = ? AND counted_day = business_day AND ${isCharged}`,
  earlierCharged: `SELECT count(*) AS count, total(amount) AS amount FROM recharge
    WHERE ${countedLater} AND counted_day = ? AND ${isCharged}`,
  openShift: 'SELECT s.* FROM till_state t CROSS JOIN shift s ON s.shift_id = t.open_shift WHERE t.id = 1',
} as const;

export type DayReads = Pick<
  Ledger,
  'day' | 'lastZ' | 'dayClosed' | 'closings' | 'oldestOpenDay' | 'firstSaleAfter' | 'chargedOn' | 'openShift'
>;

export function dayReads(db: Connection): DayReads {
  const lines = lazyStatements<DayLineRow>(db);
  const closedDays = lazyStatements<ClosedDayRow>(db);
  const shifts = lazyStatements<ShiftRow>(db);
  const sums = lazyStatements<{ amount: number }>(db);
  const tallies = lazyStatements<{ count: number; amount: number }>(db);
  const days = lazyStatements<{ day: string | null }>(db);
  const seqs = lazyStatements<{ seq: number | null }>(db);
  const entries = lazyStatements<EntryRow>(db);
  const tally = (sql: string, businessDay: BusinessDay): Tally => {
    const { count = 0, amount = 0 } = tallies(sql).get(businessDay) ?? {};
    return { count, amount: poisha(amount) };
  };
  return {
    day: (businessDay) => {
      const closed = closedDays(daySql.closed).get(businessDay);
      const grandTotal = closed ? poisha(closed.grand_total) : totalBefore(businessDay);
      return reportOf(businessDay, lines(daySql.lines).all(businessDay).map(lineOf), grandTotal, closed?.z_number);
    },
    lastZ: () => {
      const z = closedDays(daySql.lastZ).get();
      return z && { zNumber: z.z_number, businessDay: z.business_day as BusinessDay, lastSeq: z.last_seq };
    },
    dayClosed: (businessDay) => {
      const closed = closedDays(daySql.closed).get(businessDay);
      const row = closed && entries(daySql.dayClosed).get(closed.closed_seq);
      return row && dayClosedOf(row);
    },
    closings: ({ limit, cursor }) => {
      const rows = entries(daySql.closings).all(cursor === undefined ? Number.MAX_SAFE_INTEGER : Number(cursor), limit + 1);
      const items = rows.slice(0, limit).map((row) => listed(dayClosedOf(row)));
      return { items, cursor: rows.length > limit ? String(items.at(-1)?.zNumber) : null };
    },
    oldestOpenDay: () => {
      const open = [daySql.oldestSold, daySql.oldestPaid].map((sql) => days(sql).get()?.day ?? undefined);
      return open.filter((day) => day !== undefined).toSorted()[0] as BusinessDay | undefined;
    },
    firstSaleAfter: (businessDay, afterSeq) => seqs(daySql.firstSaleAfter).get(afterSeq, businessDay)?.seq ?? undefined,
    chargedOn: (businessDay) => ({
      own: tally(daySql.ownCharged, businessDay),
      earlier: tally(daySql.earlierCharged, businessDay),
    }),
    openShift: () => {
      const shift = shifts(daySql.openShift).get();
      return shift && shiftOf(shift);
    },
  };

  /** All days before this one: those closed, and those passed over, which closing this one closes too. */
  function totalBefore(businessDay: BusinessDay) {
    const ever = sums(daySql.chargedEver).get()?.amount ?? 0;
    return poisha(ever - (sums(daySql.chargedSince).get(businessDay)?.amount ?? 0));
  }
}

function dayClosedOf(row: EntryRow): EntryOf<'day-closed'> {
  const entry = entryOf(row);
  if (entry?.kind !== 'day-closed') throw new Error(`entry ${row.seq} did not close a day`);
  return entry;
}

const listed = ({ at, staff, body }: EntryOf<'day-closed'>): ClosedDay => ({
  zNumber: body.zNumber,
  businessDay: body.closedDay,
  closedAt: at,
  closedBy: staff,
  charged: body.charged,
  unknown: body.unknown,
  grandTotal: body.grandTotal,
});

const lineOf = (row: DayLineRow): DayLine => ({
  operator: row.operator,
  accountType: row.account_type,
  charged: { count: row.charged_count, amount: poisha(row.charged_amount), commission: poisha(row.charged_commission) },
  unknown: { count: row.unknown_count, amount: poisha(row.unknown_amount) },
  notCharged: { count: row.not_charged_count, amount: poisha(row.not_charged_amount) },
});

function reportOf(
  businessDay: BusinessDay,
  lines: DayLine[],
  grandTotal: DayTotals['grandTotal'],
  zNumber: number | undefined,
): DayTotals {
  const sum = (column: 'charged' | 'unknown' | 'notCharged') => ({
    count: lines.reduce((count, line) => count + line[column].count, 0),
    amount: add(...lines.map((line) => line[column].amount)),
  });
  const commission = add(zero, ...lines.map((line) => line.charged.commission));
  return {
    businessDay,
    lines,
    charged: { ...sum('charged'), commission },
    unknown: sum('unknown'),
    notCharged: sum('notCharged'),
    ...(zNumber !== undefined && { zNumber }),
    grandTotal,
  };
}

export function shiftOf(row: ShiftRow): Shift {
  const { closed_at, counted, expected, difference, closed_by, reason, counts, handed_from } = row;
  return {
    shiftId: row.shift_id as ShiftId,
    staff: row.staff,
    openedAt: row.opened_at,
    float: poisha(row.float),
    ...(closed_at !== null && { closedAt: closed_at }),
    ...(counted !== null && { counted: poisha(counted) }),
    ...(expected !== null && { expected: poisha(expected) }),
    ...(difference !== null && { difference: poisha(difference) }),
    ...(closed_by !== null && { closedBy: closed_by }),
    ...(reason !== null && { reason }),
    ...(counts !== null && { counts: JSON.parse(counts) as Record<string, number> }),
    ...(handed_from !== null && { from: handed_from as ShiftId }),
  };
}
