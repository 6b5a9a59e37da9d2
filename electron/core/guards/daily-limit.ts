import type { Failure } from '../../../shared/failure.ts';
import { add, poisha, subtract, taka, zero, type Poisha } from '../../../shared/money.ts';
import { currentBusinessDay } from '../stamp.ts';
import type { GuardPorts } from '../guards.ts';

/**
 * What one person, or the shop, may sell in a day. Everything that may have been charged counts from the moment it is written
 * down, so an amount split in two, or two orders at once, get no further than one.
 */
export function overDailyLimit(ports: GuardPorts, amount: Poisha): Failure | undefined {
  const { staffDailyTaka, shopDailyTaka } = ports.ledger.settings();
  if (staffDailyTaka === 0 && shopDailyTaka === 0) return undefined;
  const today = currentBusinessDay(ports);
  return (
    over('staff', staffDailyTaka, () => ports.ledger.spentOn(today, ports.session.staff())) ??
    over('shop', shopDailyTaka, () => ports.ledger.spentOn(today))
  );

  function over(of: 'staff' | 'shop', limitTaka: number, spent: () => Poisha): Failure | undefined {
    if (limitTaka === 0) return undefined;
    const limit = taka(limitTaka);
    const soFar = spent();
    if (add(soFar, amount) <= limit) return undefined;
    return { kind: 'daily-limit', of, limit, left: poisha(Math.max(zero, subtract(limit, soFar))) };
  }
}
