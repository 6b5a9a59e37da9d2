import type { BusinessDay } from '../../../shared/business-day.ts';
import type { DayLine, DayReport, Shift } from '../../../shared/domain/day.ts';
import type { ShiftId } from '../../../shared/ids.ts';
import { add, poisha, zero } from '../../../shared/money.ts';
import type { Ledger } from '../../core/ports/ledger.ts';
import type { Connection } from './connection.ts';
import type { ClosedDayRow, DayLineRow, ShiftRow } from './rows.ts';
import { lazyStatements } from './statements.ts';

export const daySql = {
  lines: 'SELECT * FROM day_line WHERE business_day = ? ORDER BY operator, account_type',
  closed: 'SELECT * FROM closed_day WHERE business_day = ?',
  lastZ: 'SELECT * FROM closed_day WHERE z_number > 0 ORDER BY z_number DESC LIMIT 1',
  chargedEver: 'SELECT charged_total AS amount FROM till_state WHERE id = 1',
  chargedSince: 'SELECT total(charged_amount) AS amount FROM day_line WHERE business_day >= ?',
  openShift: 'SELECT s.* FROM till_state t CROSS JOIN shift s ON s.shift_id = t.open_shift WHERE t.id = 1',
  taken: 'SELECT taken AS amount FROM shift WHERE shift_id = ?',
} as const;

export type DayReads = Pick<Ledger, 'day' | 'lastZ' | 'openShift' | 'takenInShift'>;

export function dayReads(db: Connection): DayReads {
  const lines = lazyStatements<DayLineRow>(db);
  const closedDays = lazyStatements<ClosedDayRow>(db);
  const shifts = lazyStatements<ShiftRow>(db);
  const sums = lazyStatements<{ amount: number }>(db);
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
    openShift: () => {
      const shift = shifts(daySql.openShift).get();
      return shift && shiftOf(shift);
    },
    takenInShift: (shiftId) => poisha(sums(daySql.taken).get(shiftId)?.amount ?? 0),
  };

  /** All days before this one: those closed, and those passed over, which closing this one closes too. */
  function totalBefore(businessDay: BusinessDay) {
    const ever = sums(daySql.chargedEver).get()?.amount ?? 0;
    return poisha(ever - (sums(daySql.chargedSince).get(businessDay)?.amount ?? 0));
  }
}

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
  grandTotal: DayReport['grandTotal'],
  zNumber: number | undefined,
): DayReport {
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

function shiftOf({ shift_id, staff, opened_at, float, closed_at, counted, expected, difference }: ShiftRow): Shift {
  return {
    shiftId: shift_id as ShiftId,
    staff,
    openedAt: opened_at,
    float: poisha(float),
    ...(closed_at !== null && { closedAt: closed_at }),
    ...(counted !== null && { counted: poisha(counted) }),
    ...(expected !== null && { expected: poisha(expected) }),
    ...(difference !== null && { difference: poisha(difference) }),
  };
}
