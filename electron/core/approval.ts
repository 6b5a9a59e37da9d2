import type { EntryDraft } from '../../shared/domain/ledger-entry.ts';
import type { RechargeOrder } from '../../shared/domain/recharge.ts';
import type { Failure } from '../../shared/failure.ts';
import type { StaffId } from '../../shared/ids.ts';
import { taka } from '../../shared/money.ts';
import { fail, type Result } from '../../shared/result.ts';
import type { PinGate } from './pin-gate.ts';
import type { Ports } from './ports.ts';
import type { Seat } from './seat.ts';

/** A manager's word for one order, proven by their PIN. Good for this very order only. */
export type Word = { readonly staffId: StaffId; readonly name: string; readonly order: RechargeOrder };

type AskPorts = Pick<Ports, 'ledger' | 'session'>;

/** Why this order may not be sold without another word; undefined when it may. Asks nobody and writes nothing. */
export function missingWord(ports: AskPorts, order: RechargeOrder, word: Word | undefined): Failure | undefined {
  const above = aboveLimit(ports, order);
  if (above === undefined || (word?.order.id === order.id && word.order.amount === order.amount)) return undefined;
  return { kind: 'needs-manager', amount: order.amount, above };
}

function aboveLimit({ ledger, session }: AskPorts, { amount }: RechargeOrder): RechargeOrder['amount'] | undefined {
  const { approvalAboveTaka } = ledger.settings();
  if (session.role() !== 'cashier' || approvalAboveTaka === 0) return undefined;
  const above = taka(approvalAboveTaka);
  return amount > above ? above : undefined;
}

/**
 * Checks a manager's PIN for an order that needs their word, then sells it. Checking takes its time, so it comes before the one
 * path of a recharge, which looks at everything again; and whoever asked must still be there. An order that is known already
 * costs no try.
 */
export async function withWord<T>(
  ports: Ports,
  gate: PinGate,
  seat: Seat | undefined,
  { order, approval }: { order: RechargeOrder; approval: { staffId: StaffId; pin: string } },
  sell: (word?: Word) => Result<T> | Promise<Result<T>>,
): Promise<Result<T>> {
  if (aboveLimit(ports, order) === undefined || ports.ledger.recharge(order.id)) return sell();
  const manager = ports.ledger.staffMember(approval.staffId);
  if (manager?.role === 'cashier') return fail({ kind: 'not-allowed' });
  const seller = seat?.person()?.staffId;
  const proven = await gate.check(ports, approval.staffId, approval.pin);
  if (!proven.ok) return proven;
  if (seat?.person()?.staffId !== seller) return fail({ kind: 'not-signed-in' });
  return sell({ staffId: proven.value.staffId, name: proven.value.name, order });
}

/** The fact that goes before the intent, when a word was needed. */
export function wordGiven(ports: AskPorts, order: RechargeOrder, word: Word | undefined): EntryDraft | undefined {
  const above = aboveLimit(ports, order);
  if (word === undefined || above === undefined) return undefined;
  const { staffId, name } = word;
  return { kind: 'override-given', body: { staffId, name, rechargeId: order.id, amount: order.amount, above } };
}
