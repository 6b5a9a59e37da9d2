import type { Receipt } from '../../shared/domain/receipt.ts';
import type { RechargeId } from '../../shared/ids.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Ports } from './ports.ts';

/** A slip's facts, from the ledger only: nothing a page says can get onto paper. */
export function composeReceipt({ ledger, clock, modeSwitch }: Ports, id: RechargeId): Result<Receipt> {
  const recharge = ledger.recharge(id);
  if (!recharge) return fail({ kind: 'not-found' });
  const { shopName, shopAddress } = ledger.settings();
  return ok({
    recharge,
    shopName,
    shopAddress,
    practice: modeSwitch.mode() === 'practice',
    copy: ledger.timesPrinted(id) + 1,
    composedAt: new Date(clock.nowMs()).toISOString(),
    proof: `${recharge.lastSeq}-${recharge.mac.slice(0, 10)}`,
  });
}
