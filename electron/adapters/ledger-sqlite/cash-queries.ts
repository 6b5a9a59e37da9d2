import type { BusinessDay } from '../../../shared/business-day.ts';
import type { Baki, BakiLine, CashMove, CashSide, ShiftWithCash } from '../../../shared/domain/cash.ts';
import type { RechargeId } from '../../../shared/ids.ts';
import { poisha } from '../../../shared/money.ts';
import type { Ledger } from '../../core/ports/ledger.ts';
import type { Connection } from './connection.ts';
import { shiftOf } from './day-queries.ts';
import { phoneNumber, phoneOf } from './phone-number.ts';
import { broughtInto, emptyCashDay, expectedIn, plus } from './reduce-cash.ts';
import type { BakiLineRow, BakiRow, CashDayRow, CashMoveRow, ShiftRow } from './rows.ts';
import { lazyStatements } from './statements.ts';

export const cashSql = {
  shift: 'SELECT * FROM shift WHERE shift_id = ?',
  shifts: 'SELECT * FROM shift WHERE opened_seq < ? ORDER BY opened_seq DESC LIMIT ?',
  inDoubt: "SELECT total(coalesce(cash_taken, amount)) AS amount FROM recharge WHERE state = 'unknown' AND intent_seq > ?",
  day: 'SELECT * FROM cash_day WHERE business_day = ?',
  dayInDoubt: 'SELECT total(unknown_cash) AS amount FROM day_line WHERE business_day = ?',
  open: 'SELECT s.* FROM till_state t CROSS JOIN shift s ON s.shift_id = t.open_shift WHERE t.id = 1',
  moves: 'SELECT * FROM cash_move WHERE shift_id = ? ORDER BY seq',
  bakiOf: 'SELECT * FROM baki WHERE phone = ?',
  bakiOpen: 'SELECT * FROM baki WHERE owed <> 0 AND last_seq < ? ORDER BY last_seq DESC LIMIT ?',
  bakiLastFour: 'SELECT * FROM baki WHERE phone % 10000 = ? AND last_seq < ? ORDER BY last_seq DESC LIMIT ?',
  bakiLines: 'SELECT * FROM baki_line WHERE phone = ? AND seq < ? ORDER BY seq DESC LIMIT ?',
  bakiOwed: 'SELECT baki_owed AS amount FROM till_state WHERE id = 1',
} as const;

export type CashReads = Pick<
  Ledger,
  'shift' | 'shifts' | 'cashOfShift' | 'cashOfDay' | 'cashMoves' | 'baki' | 'bakiOf' | 'bakiLines' | 'bakiOwed'
>;

export function cashReads(db: Connection): CashReads {
  const shifts = lazyStatements<ShiftRow>(db);
  const days = lazyStatements<CashDayRow>(db);
  const sums = lazyStatements<{ amount: number }>(db);
  const moves = lazyStatements<CashMoveRow>(db);
  const people = lazyStatements<BakiRow>(db);
  const lines = lazyStatements<BakiLineRow>(db);
  const sum = (sql: string, ...values: unknown[]): number => sums(sql).get(...values)?.amount ?? 0;
  const cash = (row: ShiftRow): CashSide =>
    sideOf(row, row.closed_at === null ? sum(cashSql.inDoubt, row.opened_seq) : row.in_doubt, {
      counted: row.counted,
      difference: row.difference,
    });
  const withCash = (row: ShiftRow): ShiftWithCash => ({ ...shiftOf(row), cash: cash(row) });

  return {
    shift: (shiftId) => {
      const row = shifts(cashSql.shift).get(shiftId);
      return row && shiftOf(row);
    },
    cashOfShift: (shiftId) => {
      const row = shifts(cashSql.shift).get(shiftId);
      return row && cash(row);
    },
    shifts: ({ limit, cursor }) => {
      const found = shifts(cashSql.shifts).all(below(cursor), limit + 1);
      return paged(found, limit, ({ opened_seq }) => opened_seq, withCash);
    },
    cashOfDay: (businessDay) => {
      const written = days(cashSql.day).get(businessDay) ?? emptyCashDay;
      const open = shifts(cashSql.open).get();
      // Also where a clock that ran ahead had something written into this day before.
      const row = open && open.drawer_day < businessDay ? plus(written, broughtInto(open)) : written;
      const isCounted = row.closed_shifts > 0;
      return sideOf(row, sum(cashSql.dayInDoubt, businessDay), {
        counted: isCounted && row.uncounted === 0 ? row.counted : null,
        difference: isCounted ? row.difference : null,
      });
    },
    cashMoves: (shiftId) => moves(cashSql.moves).all(shiftId).map(moveOf),
    bakiOf: (phone) => {
      const row = people(cashSql.bakiOf).get(phoneNumber(phone));
      return row && bakiOf(row);
    },
    baki: ({ limit, cursor, lastFour }) => {
      const found =
        lastFour === undefined
          ? people(cashSql.bakiOpen).all(below(cursor), limit + 1)
          : people(cashSql.bakiLastFour).all(Number(lastFour), below(cursor), limit + 1);
      return paged(found, limit, ({ last_seq }) => last_seq, bakiOf);
    },
    bakiLines: ({ phone, limit, cursor }) => {
      const found = lines(cashSql.bakiLines).all(phoneNumber(phone), below(cursor), limit + 1);
      return paged(found, limit, ({ seq }) => seq, lineOf);
    },
    bakiOwed: () => poisha(sum(cashSql.bakiOwed)),
  };
}

const below = (cursor: string | undefined): number => (cursor === undefined ? Number.MAX_SAFE_INTEGER : Number(cursor));

function paged<R, T>(found: readonly R[], limit: number, seqOf: (row: R) => number, itemOf: (row: R) => T) {
  const rows = found.slice(0, limit);
  const oldest = rows.at(-1);
  return { items: rows.map(itemOf), cursor: found.length > limit && oldest ? String(seqOf(oldest)) : null };
}

type Count = { readonly counted: number | null; readonly difference: number | null };

type Flowing = Pick<CashDayRow, 'float' | 'taken' | 'baki_given' | 'baki_paid' | 'paid_in' | 'paid_out'>;

function sideOf(row: Flowing, inDoubt: number, { counted, difference }: Count): CashSide {
  return {
    float: poisha(row.float),
    taken: poisha(row.taken),
    bakiGiven: poisha(row.baki_given),
    bakiPaid: poisha(row.baki_paid),
    paidIn: poisha(row.paid_in),
    paidOut: poisha(row.paid_out),
    inDoubt: poisha(inDoubt),
    expected: poisha(expectedIn(row)),
    ...(counted !== null && { counted: poisha(counted) }),
    ...(difference !== null && { difference: poisha(difference) }),
  };
}

function moveOf({ seq, at, staff, way, amount, reason, note }: CashMoveRow): CashMove {
  // The pair of way and reason is the one its entry was parsed with.
  return { seq, at, staff, amount: poisha(amount), note, way, reason } as CashMove;
}

const bakiOf = ({ phone, owed, last_at }: BakiRow): Baki => ({ phone: phoneOf(phone), owed: poisha(owed), lastAt: last_at });

const lineOf = ({ seq, at, business_day, staff, kind, change, owed, note, recharge_id }: BakiLineRow): BakiLine => ({
  seq,
  at,
  businessDay: business_day as BusinessDay,
  staff,
  kind,
  change: poisha(change),
  owed: poisha(owed),
  note,
  ...(recharge_id !== null && { rechargeId: recharge_id as RechargeId }),
});
