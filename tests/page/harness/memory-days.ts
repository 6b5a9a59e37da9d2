import type { EntryOf, Ledger } from '../../../electron/core/ports/ledger.ts';
import type { BusinessDay } from '../../../shared/business-day.ts';
import type { DayTotals } from '../../../shared/domain/day.ts';
import type { LedgerEntry } from '../../../shared/domain/ledger-entry.ts';
import type { Recharge } from '../../../shared/domain/recharge.ts';
import { add, zero } from '../../../shared/money.ts';

type Days = Pick<
  Ledger,
  'day' | 'lastZ' | 'dayClosed' | 'closings' | 'oldestOpenDay' | 'firstSaleAfter' | 'chargedOn' | 'keyFingerprint'
>;

const isCharged = ({ state }: Recharge): boolean => state === 'succeeded' || state === 'settled-charged';

/** The days of the ledger without a disk. What is settled after its day was closed stays out of sight: the page is no place to prove that. */
export function daysOf(entries: readonly LedgerEntry[], newest: () => Recharge[]): Days {
  const zs = (): EntryOf<'day-closed'>[] => entries.flatMap((entry) => (entry.kind === 'day-closed' ? [entry] : []));
  const on = (day: BusinessDay): Recharge[] => newest().filter(({ businessDay }) => businessDay === day);
  return {
    day: (businessDay) => totalsOf(businessDay, on(businessDay), zs()),
    lastZ: () => {
      const last = zs().at(-1)?.body;
      return last && { zNumber: last.zNumber, businessDay: last.closedDay, lastSeq: last.lastSeq };
    },
    dayClosed: (businessDay) => zs().find(({ body }) => body.closedDay === businessDay),
    closings: ({ limit, cursor }) => {
      const listed = zs()
        .toReversed()
        .filter(({ body }) => cursor === undefined || body.zNumber < Number(cursor))
        .map(({ at, staff, body: { zNumber, closedDay, charged, unknown, grandTotal } }) => ({
          zNumber,
          businessDay: closedDay,
          closedAt: at,
          closedBy: staff,
          charged,
          unknown,
          grandTotal,
        }));
      const items = listed.slice(0, limit);
      return { items, cursor: listed.length > limit ? String(items.at(-1)?.zNumber) : null };
    },
    oldestOpenDay: () => {
      const closedThrough = zs().at(-1)?.body.closedDay ?? '';
      return newest()
        .map(({ businessDay }) => businessDay)
        .filter((day) => day > closedThrough)
        .sort()[0];
    },
    firstSaleAfter: (businessDay, afterSeq) =>
      newest().findLast((each) => each.businessDay > businessDay && each.seq > afterSeq)?.seq,
    chargedOn: (businessDay) => {
      const own = on(businessDay).filter(isCharged);
      return {
        own: { count: own.length, amount: add(zero, ...own.map(({ amount }) => amount)) },
        earlier: { count: 0, amount: zero },
      };
    },
    keyFingerprint: () => '5a0c 91e7 40bd f3c8',
  };
}

function totalsOf(businessDay: BusinessDay, day: readonly Recharge[], closed: readonly EntryOf<'day-closed'>[]): DayTotals {
  const tally = (some: readonly Recharge[]) => ({
    count: some.length,
    amount: add(zero, ...some.map(({ amount }) => amount)),
    commission: add(zero, ...some.map((each) => (each.state === 'succeeded' ? each.commission : zero))),
  });
  const split = (some: readonly Recharge[]) => {
    const { commission: _, ...unknown } = tally(some.filter(({ state }) => state === 'unknown'));
    const { commission: __, ...notCharged } = tally(
      some.filter(({ state }) => ['failed', 'rejected', 'not-sent', 'settled-not-charged'].includes(state)),
    );
    return {
      charged: tally(some.filter(isCharged)),
      unknown,
      notCharged,
    };
  };
  const keys = [...new Set(day.map(({ operator, accountType }) => `${operator}|${accountType}`))].sort();
  const z = closed.find(({ body }) => body.closedDay === businessDay)?.body;
  return {
    businessDay,
    lines: keys.map((key) => {
      const some = day.filter(({ operator, accountType }) => `${operator}|${accountType}` === key);
      const [first] = some;
      if (first === undefined) throw new Error('a line without recharges');
      return { operator: first.operator, accountType: first.accountType, ...split(some) };
    }),
    ...split(day),
    ...(z && { zNumber: z.zNumber }),
    grandTotal: z?.grandTotal ?? closed.at(-1)?.body.grandTotal ?? zero,
  };
}
