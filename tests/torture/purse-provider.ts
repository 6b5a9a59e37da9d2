import type { Provider, ProviderEvidence } from '../../electron/core/ports/provider.ts';
import type { RechargeOrder } from '../../shared/domain/recharge.ts';

/** What the provider does with the next order. Those that `hold` never come to an end: the till is stopped meanwhile. */
export type Deed =
  | 'success'
  | 'decline'
  | 'refuse'
  | 'no-connection'
  | 'silence'
  | 'charged-silence'
  | 'hold-before-sending'
  | 'hold'
  | 'charged-hold';

export type PurseCharge = { id: string; phone: string; operator: string; amount: number; commission: number };

/** A provider in the same process with a purse of its own; its arithmetic is its own too. */
export type PurseProvider = Provider & {
  next: Deed;
  purse: number;
  /** The last balance that a reply told. */
  told: number | undefined;
  posts: string[];
  charges: PurseCharge[];
  customerName: string;
};

const names: Record<string, string> = {
  GP: 'Grameenphone',
  'GP ST': 'Grameenphone Skitto',
  BL: 'Banglalink',
  RB: 'Robi',
  AT: 'Airtel',
  TT: 'Teletalk',
};

export function purseProvider(purse = 50_000_000): PurseProvider {
  return {
    next: 'success',
    purse,
    told: undefined,
    posts: [],
    charges: [],
    customerName: 'Customer Name',
    submit(order, _credentials, onSending) {
      const deed = this.next;
      this.next = 'success';
      if (deed === 'no-connection') return Promise.resolve({ kind: 'not-sent', reason: 'refused' });
      if (deed === 'hold-before-sending') return new Promise(() => {});
      if (!onSending()) return Promise.resolve({ kind: 'not-sent', reason: 'stopped-before-sending' });
      this.posts.push(order.id);
      return carryOut(this, order, deed);
    },
  };
}

function carryOut(provider: PurseProvider, order: RechargeOrder, deed: Deed): Promise<ProviderEvidence> {
  const before = provider.purse;
  const charged = deed === 'success' || deed === 'charged-silence' || deed === 'charged-hold';
  const commission = Math.trunc(order.amount / 100);
  if (charged) {
    provider.purse = before - order.amount + commission;
    provider.charges.push({ id: order.id, phone: order.phone, operator: order.operator, amount: order.amount, commission });
  }
  if (deed === 'hold' || deed === 'charged-hold') return new Promise(() => {});
  if (deed === 'silence' || deed === 'charged-silence') return Promise.resolve({ kind: 'silence', cause: 'no-answer-in-time' });
  if (deed === 'refuse') return Promise.resolve({ kind: 'reply', status: 422, body: '{"error":"Insufficient balance."}' });
  provider.told = provider.purse;
  const reply = {
    success: charged,
    full_name: provider.customerName,
    phone: order.phone,
    amount: decimal(order.amount),
    operator_name: names[order.operator],
    commission_amount: decimal(charged ? commission : 0),
    before_balance: decimal(before),
    after_balance: decimal(provider.purse),
    operator_transaction_id: charged ? `TXN${provider.charges.length}` : null,
    status: charged ? 'Success' : 'Failed',
  };
  return Promise.resolve({ kind: 'reply', status: 200, body: JSON.stringify(reply) });
}

const decimal = (poisha: number): string => `${Math.trunc(poisha / 100)}.${String(Math.abs(poisha) % 100).padStart(2, '0')}`;
