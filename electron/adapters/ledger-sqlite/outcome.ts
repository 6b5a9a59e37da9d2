import { unreachable } from '../../../shared/result.ts';
import type { RechargeRow } from './rows.ts';
import type { EntryOf } from './steps.ts';

export type OutcomeEntry = EntryOf<
  'recharge-succeeded' | 'recharge-failed' | 'recharge-rejected' | 'recharge-not-sent' | 'recharge-unknown'
>;

type Told = Partial<RechargeRow> & Pick<RechargeRow, 'state'>;

/** What an outcome entry says of its recharge, as columns. */
export function outcomeOf(entry: OutcomeEntry, before: RechargeRow): Told {
  switch (entry.kind) {
    case 'recharge-succeeded':
      return {
        state: 'succeeded',
        wallet_seq: entry.seq,
        balance_before: entry.body.balanceBefore,
        balance_after: entry.body.balanceAfter,
        commission: entry.body.commission,
        transaction_id: entry.body.transactionId ?? null,
        customer_name: entry.body.customerName ?? null,
        alarms: JSON.stringify(entry.body.alarms),
      };
    case 'recharge-failed':
      return { state: 'failed', ...doubtful(entry), wallet_seq: toldBalance(entry) ? entry.seq : null };
    case 'recharge-rejected': {
      const { reason, allowedOperators } = entry.body;
      return { state: 'rejected', reason, allowed_operators: allowedOperators ? JSON.stringify(allowedOperators) : null };
    }
    case 'recharge-not-sent':
      return { state: 'not-sent', reason: entry.body.reason, sent_seq: null, sent_at: null };
    case 'recharge-unknown':
      // Without balances it stands in the wallet chain where it was sent: that is when it may have been charged.
      return { state: 'unknown', ...doubtful(entry), wallet_seq: toldBalance(entry) ? entry.seq : before.sent_seq };
    default:
      return unreachable(entry);
  }
}

function doubtful({ body }: EntryOf<'recharge-failed' | 'recharge-unknown'>): Partial<RechargeRow> {
  const { reason, providerText = null, balanceBefore = null, balanceAfter = null } = body;
  return { reason, provider_text: providerText, balance_before: balanceBefore, balance_after: balanceAfter };
}

const toldBalance = ({ body }: EntryOf<'recharge-failed' | 'recharge-unknown'>): boolean =>
  body.balanceBefore !== undefined || body.balanceAfter !== undefined;
