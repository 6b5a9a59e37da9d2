import type { EntryDraft } from '../../shared/domain/ledger-entry.ts';
import type { Recharge, RechargeOrder } from '../../shared/domain/recharge.ts';
import type { ShiftId } from '../../shared/ids.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { missingWord, wordGiven, type Word } from './approval.ts';
import { classify, type OutcomeDraft } from './classify.ts';
import { guardOrder, type Confirmed } from './guards.ts';
import { noticeEnded } from './notices.ts';
import type { Ports } from './ports.ts';
import type { ProviderEvidence } from './ports/provider.ts';
import { recoverUnfinished } from './recovery.ts';
import { clockJump, record, type ClockWatch } from './stamp.ts';
import { settleFromWallet } from './unknowns.ts';

/** What one till has under way. One per opened ledger: a second recharge waits for the first to end. */
export type Flight = {
  current: { readonly order: RechargeOrder; readonly startedAt: string } | null;
  readonly clockWatch: ClockWatch;
};

/**
 * Sells one recharge: at most one request for this order, ever, and a durable record before and after it.
 *
 * The order of the steps is the product. `recharge-intended` is durable before the provider is spoken to; `recharge-sending` is
 * durable before the first byte of the request leaves; the outcome is whatever the evidence proves and nothing more. A stop
 * between any two steps is found by {@link recoverUnfinished} and read the same way.
 */
export async function submitRecharge(
  ports: Ports,
  flight: Flight,
  order: RechargeOrder,
  confirmed: Confirmed,
  word?: Word,
): Promise<Result<Recharge>> {
  const { ledger, announcer } = ports;
  const known = ledger.recharge(order.id);
  if (known) return isSameOrder(known, order) ? ok(known) : fail({ kind: 'id-already-used' });
  if (flight.current) return fail({ kind: 'till-busy' });

  const recovered = recoverUnfinished(ports);
  if (!recovered.ok) return recovered;
  const guarded = guardOrder(ports, order, confirmed);
  if (!guarded.ok) return guarded;
  const unspoken = missingWord(ports, order, word);
  if (unspoken) return fail(unspoken);

  flight.current = { order, startedAt: new Date(ports.clock.nowMs()).toISOString() };
  try {
    const jump = clockJump(ports, flight.clockWatch);
    if (jump) record(ports, jump);
    const borrowed = await ports.credentials.use(async (credentials) => {
      const given = wordGiven(ports, order, word);
      const spoken = given ? record(ports, given) : ok(undefined);
      if (!spoken.ok) return fail({ kind: 'ledger-unavailable', fault: spoken.failure } as const);
      const intended = record(ports, intent(order, guarded.value, confirmed));
      if (!intended.ok) return fail({ kind: 'ledger-unavailable', fault: intended.failure } as const);
      announcer.emit('recharge.step', { id: order.id, step: 'saved', at: intended.value.at });

      const evidence = await ports.provider.submit(order, credentials, () => {
        const sending = record(ports, { kind: 'recharge-sending', body: { id: order.id } });
        if (sending.ok) announcer.emit('recharge.step', { id: order.id, step: 'sent', at: sending.value.at });
        return sending.ok;
      });
      return keepOutcome(ports, order, evidence);
    });
    if (borrowed.ok) return borrowed.value;
    return fail(borrowed.failure === 'none' ? { kind: 'no-credentials' } : { kind: 'keychain', fault: borrowed.failure });
  } finally {
    flight.current = null;
    // Only now: whoever asks upon this must not be told that it is still under way.
    announcer.emit('till.changed', {});
  }
}

/** Cash is written down only where it is not the amount, so that one fact has one form. */
function intent({ cashTaken, ...order }: RechargeOrder, shiftId: ShiftId, { duplicate, number }: Confirmed): EntryDraft {
  const cash = cashTaken === undefined || cashTaken === order.amount ? {} : { cashTaken };
  return {
    kind: 'recharge-intended',
    body: { ...order, ...cash, shiftId, confirmed: duplicate, ...(number && { numberConfirmed: true }) },
  };
}

/** Writes down what the evidence proves, lets the wallet chain speak, and answers the recharge as the ledger now has it. */
function keepOutcome(ports: Ports, order: RechargeOrder, evidence: ProviderEvidence): Result<Recharge> {
  const outcome: OutcomeDraft = classify(order, evidence);
  const kept = record(ports, outcome);
  if (!kept.ok) {
    // Nothing left the till: safe to say so. Otherwise the ledger still says `sending`, which the next start reads as unknown.
    if (outcome.kind === 'recharge-not-sent') return fail({ kind: 'ledger-unavailable', fault: kept.failure });
    return fail({ kind: 'outcome-not-saved', rechargeId: order.id });
  }
  if (outcome.kind === 'recharge-rejected' && outcome.body.reason === 'invalid-credentials')
    ports.log.info('credentials-refused');
  if (outcome.kind === 'recharge-not-sent' && outcome.body.reason === 'certificate') ports.log.info('security-alert-certificate');
  settleFromWallet(ports);
  const recharge = ports.ledger.recharge(order.id);
  if (!recharge) throw new Error('a recharge just recorded is not in the ledger');
  noticeEnded(ports, recharge);
  return ok(recharge);
}

function isSameOrder(known: Recharge, order: RechargeOrder): boolean {
  return (
    known.phone === order.phone &&
    known.operator === order.operator &&
    known.accountType === order.accountType &&
    known.amount === order.amount &&
    (known.cashTaken ?? known.amount) === (order.cashTaken ?? order.amount)
  );
}
