import type { LedgerEntry } from '../../../shared/domain/ledger-entry.ts';
import { unreachable } from '../../../shared/result.ts';
import { forgiveBaki, payBaki } from './reduce-baki.ts';
import { moveCash } from './reduce-cash.ts';
import { closeDay, closeShift, explainShift, openShift } from './reduce-day.ts';
import { noteCustomer } from './habits.ts';
import { endPrint, queuePrint } from './reduce-print.ts';
import { callMoveOff, moveOut, restoreLedger } from './reduce-move.ts';
import { countPrint, intend, reopen, send, settle, tell } from './reduce-recharge.ts';
import { resumeOperator } from './spending.ts';
import { IllegalStep } from './steps.ts';
import { moveClaim, nameGap, observe } from './reduce-wallet.ts';
import type { Projections } from './tables.ts';
import { addStaff, changeStaff, countWrongPin, forgetWrongPins, recoverStaff } from './reduce-staff.ts';
import { changeSettings, tillState } from './till-state.ts';

/**
 * The one place where facts become rows: every append and every rebuild goes through here, entry by entry in order of seq.
 * Reads and writes nothing but `tables`. Throws {@link IllegalStep} for a fact that cannot follow those before it.
 */
export function applyEntry(entry: LedgerEntry, tables: Projections): void {
  const { closed_through } = tillState(tables);
  // A closed day takes no more entries, or its printed Z would become a lie (decision 005).
  if (entry.businessDay <= closed_through) throw new IllegalStep(entry, `business day ${entry.businessDay} is closed`);
  switch (entry.kind) {
    case 'recharge-intended':
      return intend(entry, tables);
    case 'recharge-sending':
      return send(entry, tables);
    case 'recharge-succeeded':
    case 'recharge-failed':
    case 'recharge-rejected':
    case 'recharge-not-sent':
    case 'recharge-unknown':
      return tell(entry, tables);
    case 'recharge-settled':
      return settle(entry, tables);
    case 'recharge-reopened':
      return reopen(entry, tables);
    case 'print-queued':
      return queuePrint(entry, tables);
    case 'print-ended':
      return endPrint(entry, tables);
    case 'gap-named':
      return nameGap(entry, tables);
    case 'balance-observed':
      return observe(entry, tables);
    case 'claim-moved':
      return moveClaim(entry, tables);
    case 'receipt-printed':
      return countPrint(entry, tables);
    case 'shift-opened':
      return openShift(entry, tables);
    case 'shift-closed':
      return closeShift(entry, tables);
    case 'shift-explained':
      return explainShift(entry, tables);
    case 'cash-paid-in':
    case 'cash-paid-out':
      return moveCash(entry, tables);
    case 'baki-paid':
      return payBaki(entry, tables);
    case 'baki-forgiven':
      return forgiveBaki(entry, tables);
    case 'customer-noted':
      return noteCustomer(entry, tables);
    case 'day-closed':
      return closeDay(entry, tables);
    case 'settings-changed':
      return changeSettings(entry, tables);
    case 'operator-resumed':
      return resumeOperator(entry, tables);
    case 'staff-added':
      return addStaff(entry, tables);
    case 'staff-changed':
      return changeStaff(entry, tables);
    case 'pin-refused':
      return countWrongPin(entry, tables);
    case 'staff-signed-in':
    case 'override-given':
      return forgetWrongPins(entry, tables);
    case 'ledger-moved-out':
      return moveOut(entry, tables);
    case 'move-called-off':
      return callMoveOff(entry, tables);
    case 'ledger-restored':
      return restoreLedger(entry, tables);
    case 'recovery-used':
      return recoverStaff(entry, tables);
    case 'staff-signed-out':
    case 'clock-jumped':
      return;
    default:
      return unreachable(entry);
  }
}
