import type { Claim, ClaimStep } from '../../../shared/domain/claim.ts';
import type { RechargeId } from '../../../shared/ids.ts';
import { poisha } from '../../../shared/money.ts';
import type { Ledger } from '../../core/ports/ledger.ts';
import type { Connection } from './connection.ts';
import type { ClaimRow, ClaimStepRow, GapRow, ObservedRow } from './rows.ts';
import { lazyStatements } from './statements.ts';

export const claimSql = {
  namedSince: 'SELECT * FROM named_gap WHERE to_seq >= ? ORDER BY to_seq, from_seq',
  observedSince: 'SELECT * FROM observed_balance WHERE seq >= ? ORDER BY seq',
  one: 'SELECT * FROM claim WHERE recharge_id = ?',
  page: 'SELECT * FROM claim WHERE last_seq < ? ORDER BY last_seq DESC LIMIT ?',
  steps: 'SELECT * FROM claim_step WHERE recharge_id = ? ORDER BY seq',
} as const;

export type ClaimReads = Pick<Ledger, 'namedGaps' | 'observedBalances' | 'claim' | 'claims'>;

export function claimReads(db: Connection): ClaimReads {
  const gaps = lazyStatements<GapRow>(db);
  const observed = lazyStatements<ObservedRow>(db);
  const claims = lazyStatements<ClaimRow>(db);
  const steps = lazyStatements<ClaimStepRow>(db);
  const whole = ({ recharge_id, claim }: ClaimRow): Claim => ({
    rechargeId: recharge_id as RechargeId,
    claim,
    steps: steps(claimSql.steps).all(recharge_id).map(stepOf),
  });
  return {
    namedGaps: (sinceSeq) =>
      gaps(claimSql.namedSince)
        .all(sinceSeq)
        .map(({ to_seq, from_seq, named_seq, staff, amount, name, note, recharge_id }) => ({
          fromSeq: from_seq,
          toSeq: to_seq,
          amount: poisha(amount),
          name,
          note,
          ...(recharge_id !== null && { rechargeId: recharge_id as RechargeId }),
          namedSeq: named_seq,
          staff,
        })),
    observedBalances: (sinceSeq) =>
      observed(claimSql.observedSince)
        .all(sinceSeq)
        .map(({ seq, at, balance }) => ({ seq, at, balance: poisha(balance) })),
    claim: (id) => {
      const row = claims(claimSql.one).get(id);
      return row && whole(row);
    },
    claims: ({ limit, cursor }) => {
      const found = claims(claimSql.page).all(cursor === undefined ? Number.MAX_SAFE_INTEGER : Number(cursor), limit + 1);
      const items = found.slice(0, limit);
      const oldest = items.at(-1);
      return { items: items.map(whole), cursor: found.length > limit && oldest ? String(oldest.last_seq) : null };
    },
  };
}

function stepOf({ seq, at, staff, claim, note, from_seq, to_seq }: ClaimStepRow): ClaimStep {
  const evidence = from_seq === null || to_seq === null ? {} : { evidence: { fromSeq: from_seq, toSeq: to_seq } };
  return { seq, at, staff, claim, note, ...evidence };
}
