import type { Recharge } from '../../../shared/domain/recharge.ts';
import type { GapName } from '../../../shared/domain/gap-name.ts';
import type { WalletLine } from '../../../shared/domain/wallet.ts';
import { unreachable } from '../../../shared/result.ts';

export type LineLook = 'sale' | 'unknown' | 'inferred' | 'settled' | 'in' | 'out' | 'observed' | GapName;

/** What a line is to the owner: a gap by its direction, and what a person settled apart from what only the balances say. */
export function lookOf({ kind, amount }: WalletLine, recharge: Recharge | undefined): LineLook {
  switch (kind) {
    case 'sale':
    case 'unknown':
    case 'observed':
    case 'deposit':
    case 'cashback':
    case 'reversal':
    case 'outside-sale':
    case 'late-charge':
    case 'other':
      return kind;
    case 'inferred':
      return recharge?.state === 'settled-charged' ? 'settled' : 'inferred';
    case 'gap':
      return amount > 0 ? 'in' : 'out';
  }
  return unreachable(kind);
}
