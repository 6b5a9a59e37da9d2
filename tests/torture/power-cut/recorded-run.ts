// A counter's half hour, to be recorded: node recorded-run.ts DIR SALES SEED. Acknowledgements go to DIR/acknowledged, as
// `seq mac` lines, so that the recording holds them in their order among the writes.
import { openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { uuidv7 } from 'uuidv7';
import type { Ledger } from '../../../electron/core/ports/ledger.ts';
import { seededRandom } from '../../helpers/seeded-random.ts';
import { openTortureTill } from '../compose-till.ts';
import { purseProvider, type Deed } from '../purse-provider.ts';
import { below, pick } from '../torture-class.ts';

const [dir = '', salesText = '', seedText = ''] = process.argv.slice(2);
const sales = Number(salesText);
const random = seededRandom(Number(seedText));
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
const acknowledged = openSync(join(dir, 'acknowledged'), 'a');
const provider = purseProvider();

/** Every append that returned is acknowledged, whatever it was. */
function acknowledging(ledger: Ledger): Ledger {
  return {
    ...ledger,
    append: (draft, stamp) => {
      const kept = ledger.append(draft, stamp);
      if (kept.ok) writeSync(acknowledged, `${kept.value.seq} ${kept.value.mac}\n`);
      return kept;
    },
  };
}

for (let round = 0; round < 3; round += 1) {
  const till = await openTortureTill({ dir, provider, around: acknowledging });
  for (let sale = 0; sale < sales; sale += 1) {
    provider.next = pick(random, deeds);
    const amount = (10 + below(random, 90)) * 100;
    await till.call('recharge', {
      id: uuidv7(),
      phone: `018${String(10_000_000 + below(random, 80_000_000))}`,
      operator: 'RB',
      accountType: 'prepaid',
      amount,
    });
    if (below(random, 12) === 0) copyBack();
  }
  till.close();
  await till.settled();
}

/** The checkpoint that the till makes in a pause, more often than it would. */
function copyBack(): void {
  const db = new Database(join(dir, 'ledger.sqlite'));
  db.pragma('synchronous = FULL');
  db.pragma('wal_autocheckpoint = 0');
  db.pragma('wal_checkpoint(PASSIVE)');
  db.close();
}
