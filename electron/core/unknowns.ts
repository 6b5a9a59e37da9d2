import type { Recharge } from '../../shared/domain/recharge.ts';
import type { OpenUnknown, WalletStatement } from '../../shared/domain/wallet.ts';
import type { RechargeId } from '../../shared/ids.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Ports } from './ports.ts';
import type { WalletFact } from './ports/ledger.ts';
import { record } from './stamp.ts';
import { assessUnknowns, mayAutoSettle, reopenable, statementLines } from './wallet-chain.ts';

/** How far back the chain is read. An unknown older than this stays listed; it only loses its suggestion. */
const chainWindow = 2000;

const recentFacts = (ports: Pick<Ports, 'ledger'>): WalletFact[] => ports.ledger.latestWalletFacts(chainWindow).reverse();

/** Every open unknown, oldest first, with what the balances around it say. */
export function listUnknowns(ports: Pick<Ports, 'ledger' | 'clock'>): OpenUnknown[] {
  const open = ports.ledger.openUnknowns();
  if (open.length === 0) return [];
  const nowMs = ports.clock.nowMs();
  const verdicts = new Map(assessUnknowns(recentFacts(ports), { nowMs }).map((verdict) => [verdict.rechargeId, verdict]));
  return open.map(({ id, phone, operator, amount, intendedAt, sentAt = intendedAt }) => {
    const verdict = verdicts.get(id);
    return {
      rechargeId: id,
      phone,
      operator,
      amount,
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

/**
 * Lets the chain speak after a new pair of balances: reopens verdicts that a late debit contradicts and, only where the owner
 * declared that this account sells on this till alone and the last gaps were clean, settles what the balances prove.
 */
export function settleFromWallet(ports: Ports): void {
  if (!hasDoubts(ports)) return;
  const facts = recentFacts(ports);
  for (const { rechargeId, evidence } of reopenable(facts)) {
    record(ports, { kind: 'recharge-reopened', body: { id: rechargeId, reason: 'late-debit', evidence: seqsOf(evidence) } });
  }
  if (!mayAutoSettle(facts, { soleTill: ports.ledger.settings().soleTill })) return;
  for (const { rechargeId, suggestion, evidence } of listUnknowns(ports)) {
    if (suggestion === 'charged' || suggestion === 'not-charged') settle(ports, rechargeId, suggestion, evidence.rule, evidence);
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

/**
 * The statement the provider does not offer, newest first; "last known", never "live". Read from the same window of the chain as
 * the verdicts, so that both always say the same; it ends where the window does.
 */
export function walletStatement(ports: Pick<Ports, 'ledger'>, limit: number, cursor: string | undefined): WalletStatement {
  const before = cursor === undefined ? Infinity : Number(cursor);
  const lines = statementLines(recentFacts(ports))
    .reverse()
    .filter(({ seq }) => seq < before);
  // The lines of one entry (a sale and the gap its balance showed) stay together: the cursor is a seq.
  const lastSeq = lines[limit - 1]?.seq;
  const items = lines.filter(({ seq }, index) => index < limit || seq === lastSeq);
  const oldest = items.at(-1);
  const lastKnown = ports.ledger.lastKnownBalance();
  return { ...(lastKnown && { lastKnown }), items, cursor: items.length < lines.length && oldest ? String(oldest.seq) : null };
}
