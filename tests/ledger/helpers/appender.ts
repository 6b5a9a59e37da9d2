// Runs as its own process: sells on the ledger in argv[2] and says each seq once it was acknowledged.
//   appender.ts DIR COUNT [first]   COUNT whole recharges, or without end for 0
import { writeSync } from 'node:fs';
import { createFileLedgerKeys } from '../../../electron/adapters/ledger-keys-file.ts';
import { openLedger } from '../../../electron/adapters/ledger-sqlite/open-ledger.ts';
import type { EntryDraft } from '../../../shared/domain/ledger-entry.ts';
import { fact, newId, stamp } from './facts.ts';

const [, , dir = '', count = '0'] = process.argv;
const say = (text: string): void => void writeSync(1, `${text}\n`);

const opened = await openLedger({ dir, keys: createFileLedgerKeys(dir) });
if (!opened.ok) {
  say(`refused ${opened.failure}`);
  process.exit(3);
}
const { ledger } = opened.value;
const add = (draft: EntryDraft): void => {
  const kept = ledger.append(draft, stamp());
  say(kept.ok ? `kept ${kept.value.seq} ${kept.value.mac}` : `fault ${kept.failure}`);
  if (kept.ok) return;
  const next = ledger.append(fact.intended(newId()), stamp());
  say(next.ok ? 'and goes on' : `then ${next.failure}`);
  process.exit(4);
};
say('open');
for (let sold = 0; count === '0' || sold < Number(count); sold += 1) {
  const id = newId();
  for (const draft of [fact.intended(id), fact.sending(id), fact.succeeded(id)]) add(draft);
}
say('done');
ledger.close();
await opened.value.settled();
