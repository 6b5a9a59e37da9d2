import type { RechargeRow } from './rows.ts';
import type { Projections } from './tables.ts';

/**
 * Remembers number, operator and amount of a recharge that was sent and not declined (succeeded or unknown), once, when it is
 * told. A later verdict changes nothing here: the memory fills in a form, it proves nothing.
 */
export function remember({ phone, operator, account_type, amount, state_at, last_seq }: RechargeRow, tables: Projections): void {
  const customer = tables.customer.get(phone);
  const seen = {
    phone,
    operator,
    account_type,
    last_amount: amount,
    last_at: state_at,
    last_seq,
    times: (customer?.times ?? 0) + 1,
  };
  if (customer) tables.customer.update(seen);
  else tables.customer.insert(seen);

  const usual = tables.usualAmount.get(amount);
  if (usual) tables.usualAmount.update({ amount, times: usual.times + 1, last_seq });
  else tables.usualAmount.insert({ amount, times: 1, last_seq });
}
