import type { RechargeOrder } from '../../shared/domain/recharge.ts';
import type { Failure } from '../../shared/failure.ts';
import type { ShiftId } from '../../shared/ids.ts';
import { taka, wholeTaka } from '../../shared/money.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { overBaki } from './guards/baki-limit.ts';
import { overDailyLimit } from './guards/daily-limit.ts';
import { nearRegular } from './guards/near-number.ts';
import { pauseOf } from './guards/paused-operator.ts';
import type { Ports } from './ports.ts';

export type GuardPorts = Pick<Ports, 'ledger' | 'clock' | 'session' | 'attended'>;

/** What the cashier has looked at and wants all the same. One word never stands for the other. */
export type Confirmed = { readonly duplicate: boolean; readonly number: boolean };

/** Everything that must hold before an order is written down. Answers the shift it is sold in; writes nothing. */
export function guardOrder(ports: GuardPorts, order: RechargeOrder, confirmed: Confirmed): Result<ShiftId> {
  const movedAt = ports.ledger.movedOutAt();
  if (movedAt !== undefined) return fail({ kind: 'moved-out', at: movedAt });
  const shift = ports.ledger.openShift();
  if (!shift) return fail({ kind: 'shift-closed' });
  const refusal =
    noRoom(ports) ??
    outOfLimits(ports, order) ??
    overBaki(ports, order) ??
    openUnknown(ports, order) ??
    pausedBy(ports, order.operator) ??
    overDailyLimit(ports, order.amount) ??
    (confirmed.duplicate ? undefined : duplicate(ports, order)) ??
    (confirmed.number ? undefined : nearRegular(ports, order.phone));
  return refusal ? fail(refusal) : ok(shift.shiftId);
}

function noRoom({ ledger }: GuardPorts): Failure | undefined {
  const { freeBytes, neededBytes } = ledger.room();
  return freeBytes < neededBytes ? { kind: 'disk-nearly-full', freeBytes, neededBytes } : undefined;
}

function pausedBy(ports: GuardPorts, operator: RechargeOrder['operator']): Failure | undefined {
  const pause = pauseOf(ports, operator);
  return pause && { kind: 'operator-paused', ...pause };
}

function outOfLimits({ ledger }: GuardPorts, { operator, accountType, amount }: RechargeOrder): Failure | undefined {
  const settings = ledger.settings();
  if (!settings.enabledOperators.includes(operator)) return { kind: 'operator-off', operator };
  const amountTaka = wholeTaka(amount);
  if (amountTaka === undefined) return { kind: 'amount-not-whole-taka' };
  const { min, max } = settings.limitsTaka[operator][accountType];
  if (amountTaka >= min && amountTaka <= max) return undefined;
  return { kind: 'amount-out-of-limits', operator, accountType, min: taka(min), max: taka(max) };
}

/** No confirmation overrides this one: while nobody knows whether the number was charged, a second try may charge it twice. */
function openUnknown({ ledger }: GuardPorts, { phone }: RechargeOrder): Failure | undefined {
  const open = ledger.openUnknownOn(phone);
  return (
    open && { kind: 'number-has-open-unknown', rechargeId: open.id, amount: open.amount, sentAt: open.sentAt ?? open.intendedAt }
  );
}

function duplicate({ ledger, clock }: GuardPorts, { phone, amount }: RechargeOrder): Failure | undefined {
  const windowMs = ledger.settings().duplicateWindowMinutes * 60_000;
  const since = new Date(clock.nowMs() - windowMs).toISOString();
  const previous = ledger.latestLike(phone, amount, since);
  return (
    previous && {
      kind: 'duplicate-suspected',
      previousId: previous.id,
      previousState: previous.state,
      previousAt: previous.intendedAt,
      amount,
    }
  );
}
