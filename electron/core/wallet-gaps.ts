import { isOpenClaim } from '../../shared/domain/claim-state.ts';
import type { EntryBody } from '../../shared/domain/ledger-entry.ts';
import type { Recharge } from '../../shared/domain/recharge.ts';
import type { NamedGap, WalletGap } from '../../shared/domain/wallet.ts';
import type { RechargeId } from '../../shared/ids.ts';
import type { Poisha } from '../../shared/money.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Ports } from './ports.ts';
import type { WalletFact } from './ports/ledger.ts';
import type { Flight } from './recharges.ts';
import { record } from './stamp.ts';
import { learnCommission, netsOf, type CommissionBook } from './wallet-chain/commission.ts';
import { gaps, type Gap } from './wallet-chain/gaps.ts';
import { readChain, type ChainRead } from './wallet-window.ts';

const claimsLookedAt = 200;

/** Every movement no sale explains, the unnamed ones first, the newest first of each, with what may explain it. */
export const listGaps = (ports: Pick<Ports, 'ledger'>): WalletGap[] => gapsIn(ports, readChain(ports));

function gapsIn({ ledger }: Pick<Ports, 'ledger'>, { facts, observed, named }: ChainRead): WalletGap[] {
  const book = learnCommission(facts);
  const claims = ledger
    .claims({ limit: claimsLookedAt })
    .items.filter(isOpenClaim)
    .map(({ rechargeId }) => ({ rechargeId, refunds: refundsOf(ledger.recharge(rechargeId), facts, book) }));
  const all = gaps(facts, observed)
    .toReversed()
    .map((gap) => wholeGap(gap, named, claims));
  return [...all.filter((gap) => !gap.named), ...all.filter((gap) => gap.named)];
}

/** What would come back for a disputed recharge: its full amount, or what it cost or would have cost the wallet. */
function refundsOf(recharge: Recharge | undefined, facts: readonly WalletFact[], book: CommissionBook): number[] {
  if (!recharge) return [];
  const fact = facts.find(({ rechargeId }) => rechargeId === recharge.id);
  const cost = fact && (fact.commission === undefined ? netsOf(book, fact).expected : recharge.amount - fact.commission);
  return cost === undefined ? [recharge.amount] : [recharge.amount, cost];
}

function wholeGap(
  { seq, at, amount, balanceBefore, balanceBeforeSeq, balanceAfter, reversals, lateCharges }: Gap,
  named: readonly NamedGap[],
  claims: readonly { rechargeId: RechargeId; refunds: readonly number[] }[],
): WalletGap {
  const name = named.find((each) => each.fromSeq === balanceBeforeSeq && each.toSeq === seq && each.amount === amount);
  return {
    fromSeq: balanceBeforeSeq,
    toSeq: seq,
    at,
    amount,
    balanceBefore,
    balanceAfter,
    reversals: reversals.map(({ rechargeId, at: soldAt }) => ({ rechargeId, at: soldAt })),
    lateCharges: lateCharges.map(({ rechargeId, at: sentAt }) => ({ rechargeId, at: sentAt })),
    claims: claims.filter(({ refunds }) => refunds.includes(amount)).map(({ rechargeId }) => rechargeId),
    ...(name && { named: name }),
  };
}

/**
 * Writes down what a movement was. A reversal of a recharge in dispute settles its claim; a late charge of a recharge settled as
 * not charged reopens it and settles it as charged. Each of it is an entry of its own; naming it again finishes what a crash
 * between them left undone.
 */
export function nameGap(ports: Ports, body: EntryBody<'gap-named'>): Result<WalletGap> {
  const { fromSeq, toSeq, amount, name, rechargeId, note } = body;
  const here = (gap: WalletGap): boolean => gap.fromSeq === fromSeq && gap.toSeq === toSeq && gap.amount === amount;
  const gap = gapsIn(ports, asNamed(readChain(ports), body)).find(here);
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

/** Reopened by this same naming, and not yet settled: the chain as it was then, when the movement was still a gap. */
function asNamed(chain: ChainRead, { fromSeq, toSeq, rechargeId, name }: EntryBody<'gap-named'>): ChainRead {
  const begun = chain.named.some(
    (each) => each.fromSeq === fromSeq && each.toSeq === toSeq && each.name === name && each.rechargeId === rechargeId,
  );
  if (name !== 'late-charge' || rechargeId === undefined || !begun) return chain;
  const facts = chain.facts.map((fact) =>
    fact.rechargeId === rechargeId && fact.state === 'unknown' ? { ...fact, state: 'settled-not-charged' as const } : fact,
  );
  return { ...chain, facts };
}

function refundOf({ ledger }: Ports, rechargeId: RechargeId, note: string, evidence: { fromSeq: number; toSeq: number }) {
  const claim = ledger.claim(rechargeId);
  if (!claim || !isOpenClaim(claim)) return [];
  return [{ kind: 'claim-moved', body: { rechargeId, claim: 'refunded', note, evidence } } as const];
}

function lateChargeOf({ ledger }: Ports, id: RechargeId, reason: string, evidence: number[]) {
  const state = ledger.recharge(id)?.state;
  const reopened = { kind: 'recharge-reopened', body: { id, reason: 'late-debit', evidence } } as const;
  const settled = {
    kind: 'recharge-settled',
    body: { id, verdict: 'charged', reason: reason || 'late-debit', evidence },
  } as const;
  if (state === 'settled-not-charged') return [reopened, settled];
  return state === 'unknown' ? [settled] : [];
}

/** Not while a recharge is under way: nobody could say whether the dashboard showed the balance before it or after. */
export function observeBalance(ports: Ports, flight: Flight, balance: Poisha, note: string): Result<Record<string, never>> {
  if (flight.current) return fail({ kind: 'till-busy' });
  const kept = record(ports, { kind: 'balance-observed', body: { balance, note } });
  if (!kept.ok) return fail({ kind: 'ledger-unavailable', fault: kept.failure });
  ports.announcer.emit('till.changed', {});
  return ok({});
}
