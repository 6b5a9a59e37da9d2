import type { Ledger } from '../../../electron/core/ports/ledger.ts';
import { usualFromTimes, type Customer } from '../../../shared/domain/customer.ts';
import type { LedgerEntry } from '../../../shared/domain/ledger-entry.ts';
import type { Recharge, RechargeOrder } from '../../../shared/domain/recharge.ts';
import type { Poisha } from '../../../shared/money.ts';

type Told = { entries: readonly LedgerEntry[]; newest: () => Recharge[] };
type Reads = Pick<Ledger, 'customer' | 'recentCustomers' | 'favouriteCustomers' | 'usualAmounts'>;

const charged = ({ state }: Recharge) => state === 'succeeded' || state === 'settled-charged';
/** Most often first; what comes first of equals stays first. */
const ranked = (amounts: readonly Poisha[]): { amount: Poisha; times: number }[] =>
  [...new Set(amounts)]
    .map((amount) => ({ amount, times: amounts.filter((each) => each === amount).length }))
    .sort((a, b) => b.times - a.times);

/** What the counter remembers of numbers and amounts, counted anew at every question. */
export function memoryCustomers({ entries, newest }: Told): Reads & { customers: () => Customer[] } {
  const noted = () => entries.flatMap((entry) => (entry.kind === 'customer-noted' ? [entry] : []));
  const customers = (): Customer[] =>
    [
      ...new Set(
        newest()
          .filter(charged)
          .map(({ phone }) => phone),
      ),
    ].flatMap((number) => {
      const sales = newest().filter((each) => charged(each) && each.phone === number);
      const [last] = sales;
      if (!last) return [];
      const { phone, operator, accountType, amount, at } = last;
      const [best] = ranked(sales.filter(({ state }) => state === 'succeeded').map((each) => each.amount));
      const note = noted().findLast(({ body }) => body.phone === phone)?.body;
      return {
        phone,
        operator,
        accountType,
        lastAmount: amount,
        lastAt: at,
        times: sales.length,
        usualAmount: best && best.times >= usualFromTimes ? best.amount : null,
        favourite: note?.favourite ?? false,
        name: note?.name ?? '',
      };
    });
  const since = ({ phone }: Customer) => {
    const own = noted().filter(({ body }) => body.phone === phone);
    return own[own.findLastIndex(({ body }) => !body.favourite) + 1]?.seq ?? 0;
  };
  const usualAmounts = ({ operator, accountType }: Pick<RechargeOrder, 'operator' | 'accountType'>, limit: number) =>
    ranked(
      newest()
        .filter((each) => charged(each) && each.operator === operator && each.accountType === accountType)
        .map(({ amount }) => amount)
        .sort((a, b) => a - b),
    )
      .filter(({ times }) => times >= usualFromTimes)
      .slice(0, limit)
      .map(({ amount }) => amount);
  return {
    customers,
    customer: (phone) => customers().find((each) => each.phone === phone),
    recentCustomers: (limit) => customers().slice(0, limit),
    favouriteCustomers: (limit) =>
      customers()
        .filter(({ favourite }) => favourite)
        .sort((a, b) => since(a) - since(b))
        .slice(0, limit),
    usualAmounts,
  };
}
