import type { BusinessDay } from '../../../shared/business-day.ts';
import { bakiKinds } from '../../../shared/domain/baki-kinds.ts';
import { poisha } from '../../../shared/money.ts';
import type { FigureReads } from '../../core/ports/figures.ts';
import type { Connection } from './connection.ts';
import { phoneOf } from './phone-number.ts';
import type { BakiLineRow, ShiftRow } from './rows.ts';
import { lazyStatements } from './statements.ts';

export const cashFigureSql = {
  /** A walk over the shifts: a few a day. An index on their day would have to be kept with every sale. */
  counted: `SELECT * FROM shift WHERE drawer_day BETWEEN ? AND ? AND closed_at IS NOT NULL ORDER BY opened_seq`,
  bakiMoves: `SELECT phone, kind, sum(change) AS change FROM baki_line WHERE business_day BETWEEN ? AND ? GROUP BY phone, kind`,
  /** A walk over the customers who ever owed something; each one's last line by its key. */
  bakiAt: `SELECT b.phone, (SELECT l.owed FROM baki_line l WHERE l.phone = b.phone AND +l.business_day <= ? ORDER BY l.seq DESC LIMIT 1) AS owed
    FROM baki b ORDER BY b.phone`,
} as const;

type Counted = { [C in 'expected' | 'counted' | 'difference']: number } & ShiftRow;

export function cashFigureReads(db: Connection): Pick<FigureReads, 'countedShifts' | 'bakiFigures'> {
  const shifts = lazyStatements<Counted>(db);
  const moves = lazyStatements<Pick<BakiLineRow, 'phone' | 'kind' | 'change'>>(db);
  const owed = lazyStatements<{ phone: number; owed: number | null }>(db);
  return {
    countedShifts: ({ from, to }) =>
      shifts(cashFigureSql.counted)
        .all(from, to)
        .map((row) => ({
          businessDay: row.drawer_day as BusinessDay,
          staff: row.staff,
          taken: poisha(row.taken),
          other: poisha(row.baki_paid + row.paid_in - row.paid_out),
          expected: poisha(row.expected),
          counted: poisha(row.counted),
          difference: poisha(row.difference),
          ...(row.reason !== null && { reason: row.reason }),
        })),
    bakiFigures: ({ from, to }) => {
      const moved = new Map<string, number>();
      for (const { phone, kind, change } of moves(cashFigureSql.bakiMoves).all(from, to)) moved.set(`${phone} ${kind}`, change);
      const sum = (phone: number, ...kinds: BakiLineRow['kind'][]): number =>
        kinds.reduce((total, kind) => total + (moved.get(`${phone} ${kind}`) ?? 0), 0);
      const isQuiet = (phone: number): boolean => bakiKinds.every((kind) => !moved.has(`${phone} ${kind}`));
      return owed(cashFigureSql.bakiAt)
        .all(to)
        .flatMap((row) =>
          row.owed === null || (row.owed === 0 && isQuiet(row.phone))
            ? []
            : [
                {
                  phone: phoneOf(row.phone),
                  given: poisha(sum(row.phone, 'given', 'taken-back')),
                  paid: poisha(-sum(row.phone, 'paid')),
                  forgiven: poisha(-sum(row.phone, 'forgiven')),
                  owed: poisha(row.owed),
                },
              ],
        );
    },
  };
}
