import { claimNumber } from '../../shared/claim-number.ts';
import type { CustomerResult, CustomerStep, CustomerView } from '../../shared/domain/customer-view.ts';
import type { Recharge } from '../../shared/domain/recharge.ts';
import type { RechargeId } from '../../shared/ids.ts';
import { ok, unreachable, type Result } from '../../shared/result.ts';
import type { ClosedPorts, Ports } from './ports.ts';
import type { Flight } from './recharges.ts';
import type { Seat } from './seat.ts';

/**
 * Composes what the customer sees and shows it. The page names a step; how an order ended is read in the ledger here, so that no
 * mistake of the page can show a success that is not proven. A locked till shows its
 * name, and what it is still waiting for.
 */
export function showCustomer(
  ports: Pick<Ports, 'ledger' | 'preferences' | 'modeSwitch' | 'customerDisplay'>,
  { flight, seat }: { flight: Flight; seat?: Seat },
  step: CustomerStep,
): Result<CustomerView> {
  const locked = seat?.state().state === 'needed' && (flight.current === null || step.at !== 'order');
  const shows: CustomerView['shows'] = locked
    ? { at: 'idle' }
    : step.at === 'ended'
      ? endOf(ports, flight, step.rechargeId)
      : step;
  return shown(ports, ports.ledger.settings().shopName, shows);
}

/** A till that could not be opened knows of no order how it ended. */
export function showCustomerClosed(ports: ClosedPorts, step: CustomerStep): Result<CustomerView> {
  if (step.at !== 'ended') return shown(ports, '', { at: 'idle' });
  return shown(ports, '', { at: 'ended', result: 'checking', order: null, claim: claimNumber(step.rechargeId) });
}

function shown(
  { preferences, modeSwitch, customerDisplay }: Pick<ClosedPorts, 'preferences' | 'modeSwitch' | 'customerDisplay'>,
  shopName: string,
  shows: CustomerView['shows'],
): Result<CustomerView> {
  const { language, digits, theme } = preferences.get();
  const view = { shopName, practice: modeSwitch.mode() === 'practice', look: { language, digits, theme }, shows };
  customerDisplay.show(view);
  return ok(view);
}

type Ended = Extract<CustomerView['shows'], { at: 'ended' }>;

function endOf({ ledger }: Pick<Ports, 'ledger'>, { current }: Flight, id: RechargeId): Ended {
  const recharge = ledger.recharge(id);
  if (recharge) {
    const { phone, operator, accountType, amount } = recharge;
    const result = resultFor(recharge);
    const claim = result === 'checking' ? claimNumber(id) : null;
    return { at: 'ended', result, order: { phone, operator, accountType, amount }, claim };
  }
  // An order the ledger has no trace of was never sent, unless it is being taken in this moment.
  if (current?.order.id === id) return { at: 'ended', result: 'checking', order: null, claim: claimNumber(id) };
  return { at: 'ended', result: 'not-charged', order: null, claim: null };
}

/** What is proven of it, in the three words a customer needs. A success that raised an alarm may have gone to another number. */
export function resultFor(recharge: Recharge): CustomerResult {
  switch (recharge.state) {
    case 'succeeded':
      return recharge.alarms.length === 0 ? 'done' : 'checking';
    case 'settled-charged':
      return 'done';
    case 'failed':
    case 'rejected':
    case 'not-sent':
    case 'settled-not-charged':
      return 'not-charged';
    case 'intended':
    case 'sending':
    case 'unknown':
      return 'checking';
  }
  return unreachable(recharge);
}
