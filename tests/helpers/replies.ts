import { classify } from '../../electron/core/classify.ts';
import type { ProviderEvidence } from '../../electron/core/ports/provider.ts';
import { rechargeOrderSchema } from '../../shared/domain/recharge.ts';

/** The provider's documented replies to one order, to be bent by the tests. */
export const order = rechargeOrderSchema.parse({
  id: '019ab5a0-0000-7000-8000-000000000001',
  phone: '01712345678',
  operator: 'GP',
  accountType: 'prepaid',
  amount: 2000,
});

export const success = {
  success: true,
  full_name: 'Customer Name',
  phone: '01712345678',
  amount: '20.00',
  operator_name: 'Grameenphone',
  commission_amount: '0.20',
  before_balance: '1000.00',
  after_balance: '980.20',
  operator_transaction_id: 'TXN123456789',
  status: 'Success',
  reward: {
    ok: true,
    points: { ok: true, message: 'Points awarded successfully', points: 0.1, new_level_id: 1, new_level_key: 'silver' },
    cashback: { ok: true, message: 'No eligible active offer found' },
  },
};
export const failure = {
  ...success,
  success: false,
  commission_amount: '0.00',
  after_balance: '1000.00',
  operator_transaction_id: null,
  status: 'Failed',
  failure_reason: 'Something wrong please try again later.',
};

export const reply = (body: unknown, status = 200): ProviderEvidence => ({
  kind: 'reply',
  status,
  body: typeof body === 'string' ? body : JSON.stringify(body),
});
export const outcomeOf = (body: unknown, status = 200) => classify(order, reply(body, status));
export const without = (object: object, key: string) =>
  Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));
