import { phoneNumber } from './phone-number.ts';
import type { CustomerRow } from './rows-customer.ts';
import type { RechargeRow } from './rows.ts';
import { IllegalStep, type EntryOf } from './steps.ts';
import type { Projections } from './tables.ts';

/**
 * Remembers number, operator and amount of a recharge that was sent and not declined (succeeded or unknown), once, when it is
 * told. A later verdict changes nothing here: the memory fills in a form, it proves nothing.
 */
export function remember(sold: RechargeRow, tables: Projections): void {
  const { phone, operator, account_type, amount, state_at, last_seq } = sold;
  const customer = tables.customer.get(phone);
  const seen: CustomerRow = {
    ...(customer ?? nobodyYet),
    phone,
    operator,
    account_type,
    last_amount: amount,
    last_at: state_at,
    last_seq,
    times: (customer?.times ?? 0) + 1,
  };
  const after = sold.state === 'succeeded' ? { ...seen, ...usualWith(seen, amount, tables) } : seen;
  if (customer) tables.customer.update(after);
  else tables.customer.insert(after);

  const line = tables.soldAmount.get(operator, account_type, amount);
  if (line) tables.soldAmount.update({ ...line, times: line.times + 1 });
  else tables.soldAmount.insert({ operator, account_type, amount, times: 1 });
}

const nobodyYet = { usual_amount: null, usual_times: 0, favourite_seq: null, name: '' } as const;

/** What was sold just now is the latest among equals, so it need only be held against the best so far. */
function usualWith(
  { phone, usual_times: best, usual_amount: usual }: CustomerRow,
  amount: number,
  { customerAmount }: Projections,
): Pick<CustomerRow, 'usual_amount' | 'usual_times'> {
  const line = customerAmount.get(phone, amount);
  const times = (line?.times ?? 0) + 1;
  if (line) customerAmount.update({ ...line, times });
  else customerAmount.insert({ phone, amount, times });
  return times >= best ? { usual_amount: amount, usual_times: times } : { usual_amount: usual, usual_times: best };
}

/** A favourite that is named anew keeps its place among them. */
export function noteCustomer(entry: EntryOf<'customer-noted'>, tables: Projections): void {
  const { phone, favourite, name } = entry.body;
  const customer = tables.customer.get(phoneNumber(phone));
  if (!customer) throw new IllegalStep(entry, 'this number never bought anything');
  tables.customer.update({ ...customer, favourite_seq: favourite ? (customer.favourite_seq ?? entry.seq) : null, name });
}
