import type { Ledger } from '../../../electron/core/ports/ledger.ts';
import { hourOfDay } from '../../../shared/business-day.ts';
import type { Customer } from '../../../shared/domain/customer.ts';
import type { LedgerEntry } from '../../../shared/domain/ledger-entry.ts';
import type { Recharge } from '../../../shared/domain/recharge.ts';
import { add, zero } from '../../../shared/money.ts';

type Told = { entries: readonly LedgerEntry[]; newest: () => Recharge[]; customers: () => Customer[] };

/** What the guards ask, answered by looking at everything: here there are a few dozen recharges, not millions. */
export function memoryGuards({
  entries,
  newest,
  customers,
}: Told): Pick<Ledger, 'regularsAmong' | 'spentOn' | 'spentByHour' | 'latestDoubts'> {
  const spending = () =>
    newest().filter(({ state }) => !['failed', 'rejected', 'not-sent', 'settled-not-charged'].includes(state));
  return {
    regularsAmong: (phones, times) => customers().filter((each) => phones.includes(each.phone) && each.times >= times),
    spentOn: (day, staff) =>
      add(
        zero,
        ...spending()
          .filter((each) => each.businessDay === day && (staff === undefined || each.staff === staff))
          .map(({ amount }) => amount),
      ),
    spentByHour: (from, before) =>
      spending()
        .filter(({ businessDay }) => businessDay >= from && businessDay < before)
        .map(({ businessDay, intendedAt, amount }) => ({ businessDay, hour: hourOfDay(Date.parse(intendedAt)), amount })),
    latestDoubts: (operator, limit) => {
      const resumed = entries.findLast((entry) => entry.kind === 'operator-resumed' && entry.body.operator === operator);
      return newest()
        .filter((each) => each.operator === operator && each.seq > (resumed?.seq ?? 0))
        .filter((each) => ['unknown', 'settled-charged', 'settled-not-charged'].includes(each.state))
        .filter((each) => !('reason' in each) || each.reason !== 'app-stopped-while-sending')
        .slice(0, limit)
        .flatMap(({ sentAt }) => sentAt ?? []);
    },
  };
}
