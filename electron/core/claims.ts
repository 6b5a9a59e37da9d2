import type { Claim } from '../../shared/domain/claim.ts';
import type { EntryBody } from '../../shared/domain/ledger-entry.ts';
import type { Recharge } from '../../shared/domain/recharge.ts';
import type { WalletGap } from '../../shared/domain/wallet.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Ports } from './ports.ts';
import { record } from './stamp.ts';
import { listGaps } from './wallet-gaps.ts';

/** What the wallet may have paid for: "charged" is not "delivered", so a recharge that succeeded can be disputed too. */
const disputable: ReadonlySet<Recharge['state']> = new Set(['succeeded', 'unknown', 'settled-charged']);

/** One step of a dispute. It begins by being opened; one that has ended can only be opened again. */
export function moveClaim(ports: Ports, body: EntryBody<'claim-moved'>): Result<Claim> {
  const recharge = ports.ledger.recharge(body.rechargeId);
  if (!recharge) return fail({ kind: 'not-found' });
  const { evidence } = body;
  const isGap = ({ fromSeq, toSeq }: WalletGap) => fromSeq === evidence?.fromSeq && toSeq === evidence.toSeq;
  if (evidence && !listGaps(ports).some(isGap)) return fail({ kind: 'not-found' });
  const before = ports.ledger.claim(body.rechargeId);
  const opens = body.claim === 'open';
  const may = before ? (opens ? before.claim !== 'open' : before.claim === 'open' || before.claim === 'promised') : opens;
  if (!may || (opens && !disputable.has(recharge.state))) return fail({ kind: 'claim-not-possible' });
  const kept = record(ports, { kind: 'claim-moved', body });
  if (!kept.ok) return fail({ kind: 'ledger-unavailable', fault: kept.failure });
  ports.announcer.emit('till.changed', {});
  const claim = ports.ledger.claim(body.rechargeId);
  return claim ? ok(claim) : fail({ kind: 'not-found' });
}
