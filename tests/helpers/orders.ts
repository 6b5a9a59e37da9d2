import { uuidv7 } from 'uuidv7';
import type { CallInput } from '../../shared/ipc/contract.ts';

/** A fresh order of Tk 20 for 01712-345678, with what the test changes. */
export const order = (change: Partial<CallInput<'recharge'>> = {}): CallInput<'recharge'> => ({
  id: uuidv7(),
  phone: '01712345678',
  operator: 'GP',
  accountType: 'prepaid',
  amount: 2000,
  ...change,
});
