import type { RechargeOrder } from '../../../shared/domain/recharge.ts';
import type { RechargeId } from '../../../shared/ids.ts';
import { taka } from '../../../shared/money.ts';
import type { Phone } from '../../../shared/phone.ts';
import { createSecret } from '../../../electron/adapters/secret.ts';
import type { Credentials } from '../../../electron/core/ports/provider.ts';

/** An order as core hands it to a provider; Tk 50 to a Grameenphone number where nothing else is said. */
export const order = (change: Partial<Omit<RechargeOrder, 'phone'>> & { phone?: string } = {}): RechargeOrder => ({
  id: '01939f2e-0000-7000-8000-000000000001' as RechargeId,
  operator: 'GP',
  accountType: 'prepaid',
  amount: taka(50),
  ...change,
  phone: (change.phone ?? '01712345678') as Phone,
});

export const keyText = 'live-key-7f3a';
export const secretText = 'live/secret&9c"2<b>';
export const credentials: Credentials = { apiKey: createSecret(keyText), apiSecret: createSecret(secretText) };
