import type { Ledger } from '../../../electron/core/ports/ledger.ts';
import type { Claim } from '../../../shared/domain/claim.ts';
import type { LedgerEntry } from '../../../shared/domain/ledger-entry.ts';
import type { NamedGap } from '../../../shared/domain/wallet.ts';

type Reads = Pick<Ledger, 'namedGaps' | 'observedBalances' | 'claim' | 'claims'>;

/** What people said of the wallet, read from the entries each time it is asked for. */
export function claimsOf(entries: readonly LedgerEntry[]): Reads {
  const claims = (): Claim[] => {
    const found = new Map<string, Claim>();
    for (const { kind, body, seq, at, staff } of entries) {
      if (kind !== 'claim-moved') continue;
      const { rechargeId, ...step } = body;
      const steps = [...(found.get(rechargeId)?.steps ?? []), { ...step, seq, at, staff }];
      found.delete(rechargeId);
      found.set(rechargeId, { rechargeId, claim: step.claim, steps });
    }
    return [...found.values()].reverse();
  };
  return {
    namedGaps: (sinceSeq) => {
      const found = new Map<string, NamedGap>();
      for (const { kind, body, seq, staff } of entries) {
        if (kind === 'gap-named') found.set(`${body.fromSeq} ${body.toSeq}`, { ...body, namedSeq: seq, staff });
      }
      return [...found.values()].filter(({ toSeq }) => toSeq >= sinceSeq);
    },
    observedBalances: (sinceSeq) =>
      entries.flatMap(({ kind, body, seq, at }) =>
        kind === 'balance-observed' && seq >= sinceSeq ? [{ seq, at, balance: body.balance }] : [],
      ),
    claim: (id) => claims().find(({ rechargeId }) => rechargeId === id),
    claims: ({ limit }) => ({ items: claims().slice(0, limit), cursor: null }),
  };
}
