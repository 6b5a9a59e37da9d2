import type { RechargeOrder } from '../../../shared/domain/recharge.ts';

/** What the counter remembers of numbers and amounts. Money in poisha, times as UTC text, phones without the leading 0. */
export type CustomerRow = {
  phone: number;
  operator: RechargeOrder['operator'];
  account_type: RechargeOrder['accountType'];
  last_amount: number;
  last_at: string;
  last_seq: number;
  times: number;
  /** The best of its `customer_amount`, the latest among equals, and how often; null and 0 while nothing was proven. */
  usual_amount: number | null;
  usual_times: number;
  /** The entry that made it a favourite; null when it is none. */
  favourite_seq: number | null;
  name: string;
};

/** How often an amount was sold to a number, of what the provider proved. */
export type CustomerAmountRow = { phone: number; amount: number; times: number };

/** How often an amount was sold for an account, sent and not declined. */
export type SoldAmountRow = {
  operator: RechargeOrder['operator'];
  account_type: RechargeOrder['accountType'];
  amount: number;
  times: number;
};
