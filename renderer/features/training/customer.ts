import type { RechargeOrder } from '../../../shared/domain/recharge.ts';
import { taka } from '../../../shared/money.ts';
import { parsePhone, type Phone } from '../../../shared/phone.ts';

/** Who stands at the counter in a scenario, and how their number was typed. */
export type Customer = { readonly phone: Phone; readonly typed: Phone; readonly order: Omit<RechargeOrder, 'id'> };

/** A number nobody has used, so that no earlier practice stands in the way; its last two digits differ. */
export function newCustomer({ misheard }: { misheard?: true }): Customer {
  const middle = String(Math.floor(Math.random() * 1_000_000)).padStart(6, '0');
  const phone = phoneOf(`018${middle}47`);
  const order = { phone, operator: 'RB', accountType: 'prepaid', amount: taka(50) } as const;
  return { phone, typed: misheard ? phoneOf(`018${middle}74`) : phone, order };
}

function phoneOf(digits: string): Phone {
  const parsed = parsePhone(digits);
  if (!parsed.ok) throw new Error('a scenario has a number that is none');
  return parsed.value;
}
