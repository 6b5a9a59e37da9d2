import type { RechargeId } from '../../../shared/ids.ts';
import { poisha } from '../../../shared/money.ts';
import type { Ledger, WalletFact } from '../../core/ports/ledger.ts';
import type { Connection } from './connection.ts';
import type { RechargeRow } from './rows.ts';
import { lazyStatements } from './statements.ts';

type FactRow = RechargeRow & { told_at: string };

/** `told_at` is when the balances were told (or the request sent), not when somebody settled it. */
const select = 'SELECT r.*, e.at AS told_at FROM recharge r CROSS JOIN ledger_entry e ON e.seq = r.wallet_seq';

export const walletSql = {
  before: `${select} WHERE r.wallet_seq < ? ORDER BY r.wallet_seq DESC LIMIT ?`,
  lastBalance: `${select} WHERE r.wallet_seq > 0 AND r.balance_after IS NOT NULL ORDER BY r.wallet_seq DESC LIMIT 1`,
  takenBack: `SELECT e.body FROM recharge r CROSS JOIN ledger_entry e ON e.seq = r.last_seq
    WHERE r.id = ? AND e.kind = 'recharge-reopened' AND json_extract(e.body, '$.byHand')`,
} as const;

export type WalletReads = Pick<Ledger, 'latestWalletFacts' | 'lastKnownBalance' | 'reopenedByHand'>;

export function walletReads(db: Connection): WalletReads {
  const statement = lazyStatements<FactRow>(db);
  return {
    latestWalletFacts: (limit, beforeSeq = Number.MAX_SAFE_INTEGER) =>
      statement(walletSql.before).all(beforeSeq, limit).map(factOf),
    reopenedByHand: (id) => statement(walletSql.takenBack).get(id) !== undefined,
    lastKnownBalance: () => {
      const { balance_after = null, told_at = '' } = statement(walletSql.lastBalance).get() ?? {};
      return balance_after === null ? undefined : { balance: poisha(balance_after), at: told_at };
    },
  };
}

function factOf(row: FactRow): WalletFact {
  if (row.wallet_seq === null || row.sent_at === null)
    throw new Error(`recharge ${row.id} is in the wallet chain but was not sent`);
  return {
    seq: row.wallet_seq,
    at: row.told_at,
    rechargeId: row.id as RechargeId,
    operator: row.operator,
    accountType: row.account_type,
    amount: poisha(row.amount),
    state: row.state,
    sentAt: row.sent_at,
    ...(row.balance_before !== null && { balanceBefore: poisha(row.balance_before) }),
    ...(row.balance_after !== null && { balanceAfter: poisha(row.balance_after) }),
    ...(row.commission !== null && { commission: poisha(row.commission) }),
    // Nothing after a verdict moves `last_seq`, printing included.
    ...(row.state.startsWith('settled-') && { settledSeq: row.last_seq }),
  };
}
