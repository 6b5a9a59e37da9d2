import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { uuidv7 } from 'uuidv7';
import { seededRandom } from '../../helpers/seeded-random.ts';
import { openTortureTill } from '../compose-till.ts';
import { purseProvider, type Deed } from '../purse-provider.ts';
import { emptied, hollowBallast } from '../scratch.ts';
import { below, pick } from '../torture-class.ts';

const deeds: readonly Deed[] = [
  'success',
  'success',
  'success',
  'decline',
  'refuse',
  'no-connection',
  'silence',
  'charged-silence',
];

export type SampleLedger = {
  dir: string;
  /** Seq of the last entry. */
  last: number;
  /** The same ledger as it was at earlier times: a file to roll back to. */
  earlier: { file: string; last: number }[];
};

/** A ledger with a few hundred entries, closed cleanly, its anchor at its end. */
export async function sampleLedger(dir: string, seed: number, sales = 100): Promise<SampleLedger> {
  emptied(dir);
  hollowBallast(dir);
  const random = seededRandom(seed);
  const provider = purseProvider();
  const earlier: SampleLedger['earlier'] = [];
  let last = 0;
  for (let part = 0; part < 4; part += 1) {
    const till = await openTortureTill({ dir, provider });
    for (let sale = 0; sale < sales / 4; sale += 1) {
      provider.next = pick(random, deeds);
      const phone = `015${String(10_000_000 + below(random, 80_000_000))}`;
      await till.call('recharge', {
        id: uuidv7(),
        phone,
        operator: 'TT',
        accountType: 'prepaid',
        amount: (10 + below(random, 90)) * 100,
      });
      if (sale % 9 === 0) await settleOldest(till);
    }
    last = till.ports.ledger.lastEntry()?.seq ?? 0;
    till.close();
    await till.settled();
    const file = join(dir, `earlier-${part}`);
    if (part < 3) {
      copyFileSync(join(dir, 'ledger.sqlite'), file);
      earlier.push({ file, last });
    }
  }
  if (existsSync(join(dir, 'ledger.sqlite-wal'))) throw new Error('a closed ledger left a WAL behind');
  return { dir, last, earlier };
}

async function settleOldest({ ports, call }: Awaited<ReturnType<typeof openTortureTill>>): Promise<void> {
  const [oldest] = ports.ledger.openUnknowns();
  if (oldest) await call('unknowns.settle', { rechargeId: oldest.id, verdict: 'not-charged', reason: 'dashboard' });
}
