import { dayBefore, type BusinessDay } from '../../shared/business-day.ts';
import type { DayReport, WalletSide } from '../../shared/domain/day-report.ts';
import type { Tally } from '../../shared/domain/day.ts';
import { add, poisha, zero } from '../../shared/money.ts';
import type { Ports } from './ports.ts';
import type { EntryOf } from './ports/ledger.ts';
import { currentBusinessDay } from './stamp.ts';
import { walletOfPeriod } from './wallet-chain/period.ts';
import { readPeriod } from './wallet-window.ts';

type Books = Pick<Ports, 'ledger' | 'clock'>;

/** The day as it stands (X); once closed as its entry keeps it (Z), whatever was found out since. */
export function dayReport(ports: Books, businessDay: BusinessDay = currentBusinessDay(ports)): DayReport {
  const closed = ports.ledger.dayClosed(businessDay);
  return closed ? zReport(ports, closed) : xReport(ports, businessDay);
}

const zReport = ({ ledger }: Books, { at, staff, mac, body }: EntryOf<'day-closed'>): DayReport => {
  // A Z of the first version keeps no lines; those of a closed day's rollup never move either.
  const { lines, notCharged } = ledger.day(body.closedDay);
  const { closedDay: businessDay, ...kept } = body;
  const rollup = { lines: kept.lines ?? lines, notCharged: kept.notCharged ?? notCharged };
  return { businessDay, ...kept, ...rollup, proof: mac.slice(0, 10), closedAt: at, closedBy: staff };
};

function xReport(ports: Books, businessDay: BusinessDay): DayReport {
  const { ledger } = ports;
  const last = lastClosed(ports);
  const oldestOpen = ledger.oldestOpenDay();
  const latest = ledger.lastEntry();
  const totals = ledger.day(businessDay);
  const seqs = { firstSeq: (last?.body.lastSeq ?? 0) + 1, lastSeq: latest?.seq ?? 0, proof: latest?.mac.slice(0, 10) ?? '' };
  // Passed over by a first version's Z: that one holds it.
  if (last && businessDay < last.body.closedDay) return { ...totals, ...seqs };
  const wallet = walletSide(ports, businessDay);
  const earlier = earlierIn(ports, businessDay, totals.charged);
  return {
    ...totals,
    ...(wallet && { wallet }),
    cash: ledger.cashOfDay(businessDay),
    carriedIn: last?.body.carriedOut ?? noneOpen,
    carriedOut: stillOpen(ports, businessDay),
    ...(earlier && { earlier }),
    ...(oldestOpen !== undefined && oldestOpen < businessDay && { closeFirst: oldestOpen }),
    ...seqs,
  };
}

const noneOpen: Tally = { count: 0, amount: zero };

function lastClosed({ ledger }: Books): EntryOf<'day-closed'> | undefined {
  const last = ledger.lastZ();
  return last && ledger.dayClosed(last.businessDay);
}

/**
 * Days are cut by the order of entries, not by clocks: the day ends before the first sale of a later one, or now. A sale made while
 * a wrong clock showed a later day stands on the other side of that cut, and moves the same sums there.
 */
function walletSide(ports: Books, businessDay: BusinessDay): WalletSide | undefined {
  const { ledger } = ports;
  const last = lastClosed(ports)?.body;
  const since = last?.wallet?.throughSeq ?? last?.lastSeq ?? 0;
  const earlierOpen = ledger.oldestOpenDay();
  const isFirst = earlierOpen === undefined || earlierOpen >= businessDay;
  const from = isFirst ? since : Math.max(since, (ledger.firstSaleAfter(dayBefore(businessDay), since) ?? Infinity) - 1);
  const through = (ledger.firstSaleAfter(businessDay, since) ?? (ledger.lastEntry()?.seq ?? 0) + 1) - 1;
  const read = readPeriod(ports, Math.min(from, through));
  return read && walletOfPeriod(read, { fromSeq: Math.min(from, through), throughSeq: through });
}

function stillOpen({ ledger }: Books, businessDay: BusinessDay): Tally {
  const open = ledger.openUnknowns().filter((unknown) => unknown.businessDay <= businessDay);
  return { count: open.length, amount: add(zero, ...open.map(({ amount }) => amount)) };
}

/** Of what was charged today, the part that was sold on days closed before, and what of theirs was taken back. */
function earlierIn({ ledger }: Books, businessDay: BusinessDay, charged: Tally): DayReport['earlier'] {
  const { own, earlier } = ledger.chargedOn(businessDay);
  const takenBack = {
    count: own.count + earlier.count - charged.count,
    amount: poisha(own.amount + earlier.amount - charged.amount),
  };
  return earlier.count === 0 && takenBack.count === 0 ? undefined : { charged: earlier, takenBack };
}
