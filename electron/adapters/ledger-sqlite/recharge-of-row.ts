import type { Alarm, Recharge } from '../../../shared/domain/recharge.ts';
import type { BusinessDay } from '../../../shared/business-day.ts';
import type { RechargeId } from '../../../shared/ids.ts';
import type { OperatorCode } from '../../../shared/operators.ts';
import { poisha } from '../../../shared/money.ts';
import { unreachable } from '../../../shared/result.ts';
import { phoneOf } from './phone-number.ts';
import type { RechargeRow } from './rows.ts';

type Of<S extends Recharge['state']> = Extract<Recharge, { state: S }>;

/** A row as every caller sees it. `mac` is that of the entry `last_seq`. Throws for a row the reducer cannot have written. */
export function rechargeOf(row: RechargeRow & { mac: string }): Recharge {
  const common = commonOf(row);
  const { state } = row;
  switch (state) {
    case 'intended':
    case 'sending':
      return { ...common, state };
    case 'succeeded':
      return {
        ...common,
        state,
        commission: poisha(told(row, 'commission')),
        balanceBefore: poisha(told(row, 'balance_before')),
        balanceAfter: poisha(told(row, 'balance_after')),
        ...(row.transaction_id !== null && { transactionId: row.transaction_id }),
        ...(row.customer_name !== null && { customerName: row.customer_name }),
        alarms: JSON.parse(told(row, 'alarms')) as Alarm[],
      };
    case 'failed':
      return { ...common, state, reason: told(row, 'reason') as Of<'failed'>['reason'], ...providerText(row) };
    case 'rejected': {
      const allowed = row.allowed_operators;
      const reason = told(row, 'reason') as Of<'rejected'>['reason'];
      return { ...common, state, reason, ...(allowed !== null && { allowedOperators: JSON.parse(allowed) as OperatorCode[] }) };
    }
    case 'not-sent':
      return { ...common, state, reason: told(row, 'reason') as Of<'not-sent'>['reason'] };
    case 'unknown':
      return { ...common, state, reason: told(row, 'reason') as Of<'unknown'>['reason'], ...providerText(row) };
    case 'settled-charged':
    case 'settled-not-charged': {
      const reason = told(row, 'reason') as Of<'unknown'>['reason'];
      return { ...common, state, reason, settledBy: told(row, 'settled_by'), settledWhy: told(row, 'settled_why') };
    }
    default:
      return unreachable(state);
  }
}

function commonOf(row: RechargeRow & { mac: string }) {
  return {
    id: row.id as RechargeId,
    phone: phoneOf(row.phone),
    operator: row.operator,
    accountType: row.account_type,
    amount: poisha(row.amount),
    ...(row.cash_taken !== null && { cashTaken: poisha(row.cash_taken) }),
    seq: row.intent_seq,
    lastSeq: row.last_seq,
    mac: row.mac,
    businessDay: row.business_day as BusinessDay,
    staff: row.staff,
    intendedAt: row.intended_at,
    at: row.state_at,
    ...(row.sent_at !== null && { sentAt: row.sent_at }),
    ...(row.balance_before !== null && { balanceBefore: poisha(row.balance_before) }),
    ...(row.balance_after !== null && { balanceAfter: poisha(row.balance_after) }),
  };
}

const providerText = ({ provider_text }: RechargeRow) => (provider_text === null ? {} : { providerText: provider_text });

function told<C extends keyof RechargeRow>(row: RechargeRow, column: C): NonNullable<RechargeRow[C]> {
  const value = row[column];
  if (value === null || value === undefined) throw new Error(`recharge ${row.id} is ${row.state} without ${column}`);
  return value;
}
