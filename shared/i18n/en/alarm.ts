import type { Alarm } from '../../domain/recharge.ts';

export const alarm = {
  'phone-mismatch': 'The provider’s answer names another number.',
  'amount-mismatch': 'The provider’s answer names another amount.',
  'operator-mismatch': 'The provider’s answer names another operator.',
  'balance-mismatch': 'The balances in the answer do not add up.',
} satisfies Record<Alarm, string>;
