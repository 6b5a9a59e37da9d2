import type { RechargeOrder } from '../../../shared/domain/recharge.ts';
import type { Failure } from '../../../shared/failure.ts';
import { add, poisha, subtract, taka, zero } from '../../../shared/money.ts';
import type { GuardPorts } from '../guards.ts';

/** A recharge that is not paid in full is baki: within what the owner lets one customer owe. */
export function overBaki(
  { ledger }: Pick<GuardPorts, 'ledger'>,
  { phone, amount, cashTaken }: RechargeOrder,
): Failure | undefined {
  if (cashTaken === undefined || cashTaken === amount) return undefined;
  if (cashTaken > amount) return { kind: 'invalid-input', at: ['cashTaken'] };
  const { bakiLimitTaka } = ledger.settings();
  if (bakiLimitTaka === 0) return { kind: 'baki-off' };
  const limit = taka(bakiLimitTaka);
  const owed = ledger.bakiOf(phone)?.owed ?? zero;
  if (add(owed, subtract(amount, cashTaken)) <= limit) return undefined;
  return { kind: 'baki-limit', limit, owed, left: poisha(Math.max(0, subtract(limit, owed))) };
}
