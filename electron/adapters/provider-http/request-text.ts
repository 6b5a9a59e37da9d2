import type { RechargeOrder } from '../../../shared/domain/recharge.ts';
import { wholeTaka } from '../../../shared/money.ts';
import type { Credentials } from '../../core/ports/provider.ts';

/**
 * The form body with exactly the documented fields. Source: the provider's documentation, "Request Parameters".
 * Throws for an amount that is not whole taka: the limits guard has let a bug through, and rounding would sell something else.
 */
export function requestBody(order: RechargeOrder, credentials: Credentials): string {
  const taka = wholeTaka(order.amount);
  if (taka === undefined || taka <= 0) throw new Error('the amount to send is not whole taka');
  return new URLSearchParams({
    api_key: credentials.apiKey.reveal(),
    api_secret: credentials.apiSecret.reveal(),
    phone: order.phone,
    amount: String(taka),
    operator: order.operator,
    account_type: order.accountType,
  }).toString();
}
