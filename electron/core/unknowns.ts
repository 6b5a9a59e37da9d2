import type { Recharge } from '../../shared/domain/recharge.ts';
import type { OpenUnknown } from '../../shared/domain/wallet.ts';
import type { RechargeId } from '../../shared/ids.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { noticeDoubt } from './notices.ts';
import type { Ports } from './ports.ts';
import { record } from './stamp.ts';
import { assessUnknowns, mayAutoSettle, reopenable } from './wallet-chain.ts';
import { readChain } from './wallet-window.ts';

/** Every open unknown, oldest first, with what the balances around it say. */
export function listUnknowns(ports: Pick<Ports, 'ledger' | 'clock'>): OpenUnknown[] {
  const open = ports.ledger.openUnknowns();
  if (open.length === 0) return [];
  const nowMs = ports.clock.nowMs();
  const { facts, observed } = readChain(ports);
  const verdicts = new Map(assessUnknowns(facts, { nowMs, observed }).map((verdict) => [verdict.rechargeId, verdict]));
  return open.flatMap((recharge) => {
    // Nothing else is an open unknown; the type of the port does not say so.
    if (recharge.state !== 'unknown') return [];
    const { id, phone, operator, accountType, amount, reason, intendedAt, sentAt = intendedAt } = recharge;
    const verdict = verdicts.get(id);
    return {
      rechargeId: id,
      phone,
      operator,
      accountType,
      amount,
      reason,
      sentAt,
      ageMs: Math.max(0, nowMs - Date.parse(sentAt)),
      suggestion: verdict?.suggestion ?? 'none',
      evidence: verdict?.evidence ?? { rule: 'no-later-balance' },
    };
  });
}

/** A named person decides, with a reason, on the evidence of this moment. Append-only: a later gap may reopen it. */
export function settleUnknown(
  ports: Ports,
  rechargeId: RechargeId,
  verdict: 'charged' | 'not-charged',
  reason: string,
): Result<Recharge> {
  const unknown = listUnknowns(ports).find((each) => each.rechargeId === rechargeId);
  if (!unknown) return fail(ports.ledger.recharge(rechargeId) ? { kind: 'not-an-open-unknown' } : { kind: 'not-found' });
  const settled = settle(ports, rechargeId, verdict, reason, unknown.evidence);
  if (!settled.ok) return settled;
  ports.announcer.emit('till.changed', {});
  const recharge = ports.ledger.recharge(rechargeId);
  return recharge ? ok(recharge) : fail({ kind: 'not-found' });
}

/** A person takes a verdict back. What it was unknown for still stands, so it is checked again. */
export function reopenUnknown(ports: Ports, rechargeId: RechargeId, reason: string): Result<Recharge> {
  const recharge = ports.ledger.recharge(rechargeId);
  if (!recharge) return fail({ kind: 'not-found' });
  if (!recharge.state.startsWith('settled-')) return fail({ kind: 'not-settled' });
  const reopened = record(ports, {
    kind: 'recharge-reopened',
    body: { id: rechargeId, reason, evidence: [recharge.lastSeq], byHand: true },
  });
  if (!reopened.ok) return fail({ kind: 'ledger-unavailable', fault: reopened.failure });
  ports.announcer.emit('till.changed', {});
  const open = ports.ledger.recharge(rechargeId);
  return open ? ok(open) : fail({ kind: 'not-found' });
}

/**
 * Lets the chain speak after a new pair of balances: reopens verdicts that a late debit contradicts and, only where the owner
 * declared that this account sells on this till alone and the last gaps were clean, settles what the balances prove.
 */
export function settleFromWallet(ports: Ports): void {
  if (!hasDoubts(ports)) return;
  const { facts, named } = readChain(ports);
  for (const { rechargeId, evidence } of reopenable(facts)) {
    const body = { id: rechargeId, reason: 'late-debit', evidence: seqsOf(evidence) };
    if (record(ports, { kind: 'recharge-reopened', body }).ok) noticeDoubt(ports, rechargeId, 'reopened');
  }
  if (!mayAutoSettle(facts, { soleTill: ports.ledger.settings().soleTill, named })) return;
  // Read again after what was reopened, and without the balances people typed: only what the provider told settles by itself.
  const told = assessUnknowns(readChain(ports).facts, { nowMs: ports.clock.nowMs() });
  for (const { rechargeId, suggestion, evidence } of told) {
    // What a person took back, only a person settles again.
    if (suggestion === 'ambiguous' || suggestion === 'none' || ports.ledger.reopenedByHand(rechargeId)) continue;
    if (settle(ports, rechargeId, suggestion, evidence.rule, evidence).ok) noticeDoubt(ports, rechargeId, suggestion);
  }
}

/** Without an open unknown, or a verdict a late debit could contradict, the chain has nothing to say, and a sale does not wait for it. */
const hasDoubts = ({ ledger }: Pick<Ports, 'ledger'>): boolean =>
  ledger.openUnknowns().length > 0 || ledger.recharges({ state: 'settled-not-charged', limit: 1 }).items.length > 0;

function settle(
  ports: Ports,
  id: RechargeId,
  verdict: 'charged' | 'not-charged',
  reason: string,
  evidence: OpenUnknown['evidence'],
): Result<void> {
  const settled = record(ports, { kind: 'recharge-settled', body: { id, verdict, reason, evidence: seqsOf(evidence) } });
  return settled.ok ? ok(undefined) : fail({ kind: 'ledger-unavailable', fault: settled.failure });
}

function seqsOf({ balanceBeforeSeq, balanceAfterSeq }: OpenUnknown['evidence']): number[] {
  return [balanceBeforeSeq, balanceAfterSeq].filter((seq) => seq !== undefined);
}
