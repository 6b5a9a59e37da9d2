import type { CallResult, Desk } from '../../../shared/ipc/contract.ts';
import type { RechargeId } from '../../../shared/ids.ts';
import type { Recharge } from '../../../shared/domain/recharge.ts';
import type { Ending } from './flow-state.ts';

const pauseMs = 1000;
/** A request may wait 120 s for its answer; after that the ledger says `sending` only if the till itself has stopped. */
const underWayTries = 150;
/** An order may still be on its way into the till when it is first asked for: the keychain alone may take 5 s to answer. */
const absentTries = 10;
const brokenTries = 5;

/**
 * Asks the ledger what became of an order whose call broke. Never guesses: `not-recorded` only after the ledger has denied the
 * order several times, `cannot-tell` when it does not answer.
 */
export async function findOut(desk: Pick<Desk, 'call'>, id: RechargeId, wait: (ms: number) => Promise<void>): Promise<Ending> {
  let absent = 0;
  let broken = 0;
  let latest: Recharge | null = null;
  for (let tries = 0; tries < underWayTries; tries += 1) {
    const answer = await ask(desk, id);
    if (answer?.ok) latest = answer.value;
    else if (answer !== null && 'failure' in answer && answer.failure.kind === 'not-found') absent += 1;
    else broken += 1;

    if (latest !== null && latest.state !== 'intended' && latest.state !== 'sending')
      return { kind: 'recharge', recharge: latest };
    if (absent >= absentTries) return { kind: 'not-recorded' };
    if (broken >= brokenTries) break;
    await wait(pauseMs);
  }
  return latest === null ? { kind: 'cannot-tell' } : { kind: 'recharge', recharge: latest };
}

async function ask(desk: Pick<Desk, 'call'>, id: RechargeId): Promise<CallResult<'recharges.byId'> | null> {
  try {
    return await desk.call('recharges.byId', { id });
  } catch {
    return null;
  }
}
