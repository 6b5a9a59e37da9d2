// Runs as its own process, inside a session with a keychain of its own: sells on the ledger in argv[2] and says what it finds.
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { createKeychain } from '../../../electron/adapters/keychain.ts';
import { createKeychainLedgerKeys } from '../../../electron/adapters/ledger-keys-keychain.ts';
import { openLedger } from '../../../electron/adapters/ledger-sqlite/open-ledger.ts';
import { fact, newId, stamp } from './facts.ts';

const [, , dir = ''] = process.argv;
const keychain = createKeychain();
const keys = createKeychainLedgerKeys(keychain);
const say = (text: string): void => void process.stdout.write(`${text}\n`);

async function sell(): Promise<number> {
  const opened = await openLedger({ dir, keys });
  if (!opened.ok) throw new Error(opened.failure);
  const { ledger, settled } = opened.value;
  const id = newId();
  for (const draft of [fact.intended(id), fact.sending(id), fact.succeeded(id)]) ledger.append(draft, stamp());
  const seq = ledger.lastEntry()?.seq ?? 0;
  ledger.close();
  await settled();
  return seq;
}

const before = await keys.key();
say(`no key at first: ${before.ok ? 'found' : before.failure}`);
if (before.ok || before.failure === 'unavailable') {
  const opened = await openLedger({ dir, keys });
  say(`ledger: ${opened.ok ? 'opened' : opened.failure}`);
  process.exit(0);
}
say(`sold: ${await sell()}`);
const made = await keys.key();
copyFileSync(join(dir, 'ledger.sqlite'), join(dir, 'older'));
const again = await openLedger({ dir, keys });
say(`opened again: ${again.ok ? again.value.ledger.lastEntry()?.seq : again.failure}`);
if (again.ok) again.value.ledger.close();
await sell();
copyFileSync(join(dir, 'older'), join(dir, 'ledger.sqlite'));
const older = await openLedger({ dir, keys });
say(`older file: ${older.ok ? 'opened' : older.failure}`);
const after = await keys.key();
say(`key unchanged: ${made.ok && after.ok && made.value.equals(after.value)}`);
await keychain.end();
