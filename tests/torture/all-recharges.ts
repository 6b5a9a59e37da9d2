import type { Ledger } from '../../electron/core/ports/ledger.ts';
import type { Recharge } from '../../shared/domain/recharge.ts';

/** Every recharge of a ledger, newest first. */
export function allRecharges(ledger: Pick<Ledger, 'recharges'>): Recharge[] {
  const all: Recharge[] = [];
  for (let cursor: string | undefined; ;) {
    const page = ledger.recharges({ limit: 500, ...(cursor !== undefined && { cursor }) });
    all.push(...page.items);
    if (page.cursor === null) return all;
    cursor = page.cursor;
  }
}
