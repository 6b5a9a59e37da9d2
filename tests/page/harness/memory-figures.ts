import type { Dimension, Dimensions, FigureReads, Figures } from '../../../electron/core/ports/figures.ts';
import type { RechargeQuery } from '../../../electron/core/ports/ledger.ts';
import { hourOfDay, type BusinessDay } from '../../../shared/business-day.ts';
import type { LedgerEntry } from '../../../shared/domain/ledger-entry.ts';
import type { Recharge } from '../../../shared/domain/recharge.ts';
import { add, subtract, zero, type Poisha } from '../../../shared/money.ts';
import type { Phone } from '../../../shared/phone.ts';
import { CashBook } from '../../helpers/cash-book.ts';

type Told = { entries: readonly LedgerEntry[]; newest: () => Recharge[] };
type Column = 'charged' | 'unknown' | 'notCharged' | undefined;

const columnOf = ({ state }: Recharge): Column => {
  if (state === 'succeeded' || state === 'settled-charged') return 'charged';
  if (state === 'unknown') return 'unknown';
  return state === 'intended' || state === 'sending' ? undefined : 'notCharged';
};

/** What narrows down a page of history. */
export const isWithin = (
  { operator, staff, hour, reason, from, until }: Omit<RechargeQuery, 'limit'>,
  { businessDay, ...each }: Recharge,
): boolean =>
  (operator === undefined || each.operator === operator) &&
  (staff === undefined || each.staff === staff) &&
  (hour === undefined || hourOfDay(Date.parse(each.intendedAt)) === hour) &&
  (reason === undefined || ('reason' in each && each.reason === reason)) &&
  (from === undefined || businessDay >= from) &&
  (until === undefined || businessDay <= until);

const dimensionsOf = ({ businessDay, intendedAt, staff, operator, accountType }: Recharge): Dimensions => ({
  businessDay,
  hour: hourOfDay(Date.parse(intendedAt)),
  staff,
  operator,
  accountType,
});

/** The reports' figures, counted anew each time. */
export function memoryFigures({ entries, newest }: Told): FigureReads {
  const counted = (from: string, to: string) =>
    newest().filter((each) => columnOf(each) && each.businessDay >= from && each.businessDay <= to);
  return {
    figures: <D extends Dimension>(
      by: readonly D[],
      { from, to, operator, staff, hour }: Parameters<FigureReads['figures']>[1],
    ) => {
      const some = counted(from, to).filter(
        (each) =>
          (operator === undefined || each.operator === operator) &&
          (staff === undefined || each.staff === staff) &&
          (hour === undefined || dimensionsOf(each).hour === hour),
      );
      const groups = groupedBy(some, (each) => JSON.stringify(by.map((name) => dimensionsOf(each)[name])));
      return [...groups]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([, each]) => {
          const [first] = each;
          if (!first) return [];
          const dimensions = dimensionsOf(first);
          const key = Object.fromEntries(by.map((name) => [name, dimensions[name]])) as Pick<Dimensions, D>;
          return [{ ...key, ...sumOf(each) }];
        });
    },
    reasonFigures: ({ from, to, operator }) => {
      const some = counted(from, to).flatMap((each) =>
        'reason' in each && columnOf(each) !== 'charged' && (operator === undefined || each.operator === operator) ? [each] : [],
      );
      const groups = groupedBy(some, ({ state, reason }) => `${state} ${reason}`);
      return [...groups.values()].flatMap((each) => {
        const [first] = each;
        return first ? [{ state: first.state, reason: first.reason, count: each.length, amount: amountOf(each) }] : [];
      });
    },
    bestCustomers: (month, limit) =>
      [
        ...groupedBy(
          counted(`${month}-01`, `${month}-31`).filter((each) => columnOf(each) === 'charged'),
          ({ phone }) => phone,
        ),
      ]

        .flatMap(([, each]) => (each[0] ? [{ phone: each[0].phone, each }] : []))
        .map(({ phone, each }) => ({ phone, count: each.length, amount: amountOf(each) }))
        .toSorted((a, b) => b.amount - a.amount)
        .slice(0, limit),
    countedShifts: ({ from, to }) => {
      const book = new CashBook(entries);
      return book.drawers.flatMap(({ opened, closed, days, reason }) => {
        const businessDay = days.at(-1)?.day as BusinessDay;
        const cash = book.shift(opened.body.shiftId)?.cash;
        if (!closed || !cash || businessDay < from || businessDay > to) return [];
        const { counted, expected, difference } = closed.body;
        const other = subtract(add(cash.bakiPaid, cash.paidIn), cash.paidOut);
        const { taken } = cash;
        return [
          {
            businessDay,
            staff: opened.staff,
            taken,
            other,
            expected,
            counted,
            difference,
            ...(reason !== undefined && { reason }),
          },
        ];
      });
    },
    bakiFigures: ({ from, to }) => {
      const lines = new CashBook(entries).lines.filter(({ businessDay }) => businessDay <= to);
      return [...groupedBy(lines, ({ phone }) => phone)].flatMap(([phone, all]) => {
        const within = all.filter(({ businessDay }) => businessDay >= from);
        const sum = (...kinds: string[]) =>
          add(zero, ...within.filter(({ kind }) => kinds.includes(kind)).map(({ change }) => change));
        const owed = all.at(-1)?.owed ?? zero;
        if (owed === 0 && within.length === 0) return [];
        const [given, paid, forgiven] = [
          sum('given', 'taken-back'),
          subtract(zero, sum('paid')),
          subtract(zero, sum('forgiven')),
        ];
        return [{ phone: phone as Phone, given, paid, forgiven, owed }];
      });
    },
    closedDays: ({ from, to }) =>
      entries.flatMap(({ kind, body }) =>
        kind === 'day-closed' && body.closedDay >= from && body.closedDay <= to ? [body.closedDay] : [],
      ),
  };
}

function groupedBy<T>(all: readonly T[], keyOf: (each: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const group = groups.get(keyOf(each));
    if (group) group.push(each);
    else groups.set(keyOf(each), [each]);
  }
  return groups;
}

const amountOf = (some: readonly Recharge[]): Poisha => add(zero, ...some.map(({ amount }) => amount));

function sumOf(some: readonly Recharge[]): Figures {
  const tally = (column: Column) => {
    const matching = some.filter((each) => columnOf(each) === column);
    return { count: matching.length, amount: amountOf(matching) };
  };
  const commission = add(zero, ...some.map((each) => (each.state === 'succeeded' ? each.commission : zero)));
  return { charged: { ...tally('charged'), commission }, unknown: tally('unknown'), notCharged: tally('notCharged') };
}
