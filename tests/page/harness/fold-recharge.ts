import type { LedgerEntry } from '../../../shared/domain/ledger-entry.ts';
import { unreachable } from '../../../shared/result.ts';
import type { Recharge } from '../../../shared/domain/recharge.ts';

/** Puts one entry into the recharge it belongs to. */
export function foldInto(recharges: Map<string, Recharge>, entry: LedgerEntry): void {
  const { body, seq, at, mac, businessDay, staff } = entry;
  if (entry.kind === 'recharge-intended') {
    const { id, phone, operator, accountType, amount, cashTaken } = entry.body;
    recharges.set(id, {
      id,
      phone,
      operator,
      accountType,
      amount,
      ...(cashTaken !== undefined && { cashTaken }),
      seq,
      lastSeq: seq,
      mac,
      businessDay,
      staff,
      intendedAt: at,
      at,
      state: 'intended',
    });
    return;
  }
  const before = 'id' in body ? recharges.get(body.id) : undefined;
  if (before === undefined) return;
  const { id, phone, operator, accountType, amount, seq: firstSeq, intendedAt, sentAt, balanceBefore, balanceAfter } = before;
  const common = {
    id,
    phone,
    operator,
    accountType,
    amount,
    seq: firstSeq,
    lastSeq: seq,
    mac,
    businessDay: before.businessDay,
    staff: before.staff,
    intendedAt,
    at,
    ...(before.cashTaken !== undefined && { cashTaken: before.cashTaken }),
    ...(sentAt !== undefined && { sentAt }),
    ...(balanceBefore !== undefined && { balanceBefore }),
    ...(balanceAfter !== undefined && { balanceAfter }),
  };
  const after = folded(common, entry, before, staff);
  if (after) recharges.set(id, after);
}

type Common = Omit<Extract<Recharge, { state: 'intended' }>, 'state'>;

function folded(common: Common, entry: LedgerEntry, before: Recharge, staff: string): Recharge | null {
  const text = (providerText: string | undefined) => (providerText === undefined ? {} : { providerText });
  switch (entry.kind) {
    case 'recharge-sending':
      return { ...common, sentAt: entry.at, state: 'sending' };
    case 'recharge-succeeded': {
      const { commission, balanceBefore, balanceAfter, transactionId, customerName, alarms } = entry.body;
      return {
        ...common,
        state: 'succeeded',
        commission,
        balanceBefore,
        balanceAfter,
        alarms,
        ...(transactionId && { transactionId }),
        ...(customerName && { customerName }),
      };
    }
    case 'recharge-failed': {
      const { reason, providerText, balanceBefore, balanceAfter } = entry.body;
      return {
        ...common,
        state: 'failed',
        reason,
        ...text(providerText),
        ...(balanceBefore !== undefined && { balanceBefore }),
        ...(balanceAfter !== undefined && { balanceAfter }),
      };
    }
    case 'recharge-rejected': {
      const { reason, allowedOperators } = entry.body;
      return { ...common, state: 'rejected', reason, ...(allowedOperators && { allowedOperators }) };
    }
    case 'recharge-not-sent':
      return { ...common, state: 'not-sent', reason: entry.body.reason };
    case 'recharge-unknown':
      return { ...common, state: 'unknown', reason: entry.body.reason, ...text(entry.body.providerText) };
    case 'recharge-settled': {
      const reason = before.state === 'unknown' ? before.reason : 'no-answer-in-time';
      return {
        ...common,
        state: entry.body.verdict === 'charged' ? 'settled-charged' : 'settled-not-charged',
        reason,
        settledBy: staff,
        settledWhy: entry.body.reason,
      };
    }
    case 'recharge-reopened':
      return before.state === 'settled-charged' || before.state === 'settled-not-charged'
        ? { ...common, state: 'unknown', reason: before.reason }
        : null;
    case 'recharge-intended':
    case 'print-queued':
    case 'print-ended':
    case 'gap-named':
    case 'balance-observed':
    case 'claim-moved':
    case 'receipt-printed':
    case 'shift-opened':
    case 'shift-closed':
    case 'shift-explained':
    case 'cash-paid-in':
    case 'cash-paid-out':
    case 'baki-paid':
    case 'baki-forgiven':
    case 'customer-noted':
    case 'day-closed':
    case 'settings-changed':
    case 'operator-resumed':
    case 'clock-jumped':
    case 'ledger-restored':
    case 'ledger-moved-out':
    case 'move-called-off':
    case 'staff-added':
    case 'staff-changed':
    case 'staff-signed-in':
    case 'staff-signed-out':
    case 'pin-refused':
    case 'recovery-used':
    case 'override-given':
      return null;
  }
  return unreachable(entry);
}
