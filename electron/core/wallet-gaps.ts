import { isOpenClaim, type Claim } from '../../shared/domain/claim.ts';
import type { EntryBody } from '../../shared/domain/ledger-entry.ts';
import type { NamedGap, WalletGap } from '../../shared/domain/wallet.ts';
import type { RechargeId } from '../../shared/ids.ts';
import { type Poisha } from '../../shared/money.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Ports } from './ports.ts';
import type { WalletFact } from './ports/ledger.ts';
import type { Flight } from './recharges.ts';
import { record } from './stamp.ts';
import { gaps, type Gap } from './wallet-chain/gaps.ts';
import { readChain } from './wallet-window.ts';

const claimsLookedAt = 200;

/** Every movement no sale explains, the unnamed ones first, the newest first of each, with what may explain it. */
export function listGaps(ports: Pick<Ports, 'ledger'>): WalletGap[] {
  const { facts, observed, named } = readChain(ports);
  const claims = ports.ledger.claims({ limit: claimsLookedAt }).items.filter(isOpenClaim);
  const all = gaps(facts, observed)
    .toReversed()
    .map((gap) => wholeGap(ports, gap, facts, named, claims));
  return [...all.filter((gap) => !gap.named), ...all.filter((gap) => gap.named)];
}

function wholeGap(
  { ledger }: Pick<Ports, 'ledger'>,
  { seq, at, amount, balanceBefore, balanceBeforeSeq, balanceAfter, reversals }: Gap,
  facts: readonly WalletFact[],
  named: readonly NamedGap[],
  claims: readonly Claim[],
): WalletGap {
  const name = named.find((each) => each.fromSeq === balanceBeforeSeq && each.toSeq === seq && each.amount === amount);
  const settles = ({ rechargeId }: Claim): boolean => {
    const recharge = ledger.recharge(rechargeId);
    const commission = facts.find((fact) => fact.rechargeId === rechargeId)?.commission ?? 0;
    return recharge !== undefined && [recharge.amount, recharge.amount - commission].some((cost) => cost === amount);
  };
  return {
    fromSeq: balanceBeforeSeq,
    toSeq: seq,
    at,
    amount,
    balanceBefore,
    balanceAfter,
    reversals: reversals.map(({ rechargeId, at: soldAt }) => ({ rechargeId, at: soldAt })),
    claims: claims.filter(settles).map(({ rechargeId }) => rechargeId),
    ...(name && { named: name }),
  };
}

/**
 * Writes down what a movement was. A reversal of a recharge in dispute settles its claim; a late charge of a recharge settled as
 * not charged reopens it and settles it as charged. Each of it is an entry of its own.
 */
export function nameGap(ports: Ports, body: EntryBody<'gap-named'>): Result<WalletGap> {
  const { fromSeq, toSeq, amount, name, rechargeId, note } = body;
  const here = (gap: WalletGap): boolean => gap.fromSeq === fromSeq && gap.toSeq === toSeq && gap.amount === amount;
  const gap = listGaps(ports).find(here);
  if (!gap || (rechargeId !== undefined && !ports.ledger.recharge(rechargeId))) return fail({ kind: 'not-found' });
  const steps: Parameters<typeof record>[1][] = [{ kind: 'gap-named', body }];
  if (rechargeId !== undefined && name === 'reversal') steps.push(...refundOf(ports, rechargeId, note, { fromSeq, toSeq }));
  if (rechargeId !== undefined && name === 'late-charge') steps.push(...lateChargeOf(ports, rechargeId, note, [fromSeq, toSeq]));
  for (const step of steps) {
    const kept = record(ports, step);
    if (!kept.ok) return fail({ kind: 'ledger-unavailable', fault: kept.failure });
  }
  ports.announcer.emit('till.changed', {});
  // A late charge laid to its recharge is no longer a gap.
  return ok(listGaps(ports).find(here) ?? gap);
}

function refundOf({ ledger }: Ports, rechargeId: RechargeId, note: string, evidence: { fromSeq: number; toSeq: number }) {
  const claim = ledger.claim(rechargeId);
  if (!claim || !isOpenClaim(claim)) return [];
  return [{ kind: 'claim-moved', body: { rechargeId, claim: 'refunded', note, evidence } } as const];
}

function lateChargeOf({ ledger }: Ports, id: RechargeId, reason: string, evidence: number[]) {
  if (ledger.recharge(id)?.state !== 'settled-not-charged') return [];
  return [
    { kind: 'recharge-reopened', body: { id, reason: 'late-debit', evidence } } as const,
    { kind: 'recharge-settled', body: { id, verdict: 'charged', reason: reason || 'late-debit', evidence } } as const,
  ];
}

/** Not while a recharge is under way: nobody could say whether the dashboard showed the balance before it or after. */
export function observeBalance(ports: Ports, flight: Flight, balance: Poisha, note: string): Result<Record<string, never>> {
  if (flight.current) return fail({ kind: 'till-busy' });
  const kept = record(ports, { kind: 'balance-observed', body: { balance, note } });
  if (!kept.ok) return fail({ kind: 'ledger-unavailable', fault: kept.failure });
  ports.announcer.emit('till.changed', {});
  return ok({});
}
