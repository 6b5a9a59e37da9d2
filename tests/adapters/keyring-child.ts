// What the tests of the keychain run inside a session of its own: each word is one thing to do with the product's store.
import { readdirSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { createKeytarCredentialStore } from '../../electron/adapters/credentials-keytar.ts';
import { createKeychain } from '../../electron/adapters/keychain.ts';

const keychain = createKeychain(1_500);
const store = createKeytarCredentialStore(keychain, 'Recharge Desk test');
const words: Record<string, () => Promise<unknown>> = {
  selfTest: () => store.selfTest(),
  put: () => store.put('key-1', 'secret-1', 'keychain'),
  putSession: () => store.put('key-2', 'secret-2', 'session'),
  putLongest: () => store.put('k'.repeat(512), '~'.repeat(512), 'keychain'),
  putTooLong: () => store.put('k'.repeat(513), 's', 'keychain').catch(() => 'refused'),
  putLineFeed: () => store.put('k\nx', 's', 'keychain').catch(() => 'refused'),
  held: () => store.held(),
  // the only place that may reveal them, to prove that what came back is what was put
  use: () => store.use(async ({ apiKey, apiSecret }) => [apiKey.reveal().slice(0, 8), apiSecret.reveal().slice(-8)]),
  useShown: () => store.use(async (credentials) => JSON.stringify(credentials)),
  forget: () => store.forget(),
  leftovers: async () => await keychain.ask((keytar) => keytar.getPassword('Recharge Desk test', 'self-test')),
  endSoon: () => Promise.all([store.selfTest(), keychain.end()]),
  end: () => keychain.end(),
  tenAtOnce: async () => (await Promise.all(Array.from({ length: 10 }, () => store.selfTest()))).join(' '),
  // needs a free thread of the same pool that keychain questions run on
  readFolder: async () => (await readdir('.')).length === readdirSync('.').length,
  wake: async () => {
    process.kill(Number(process.env['KEYRING_PID']), 'SIGCONT');
    await new Promise((resolve) => setTimeout(resolve, 500));
  },
};

for (const word of process.argv.slice(2)) {
  const answer = await words[word]?.();
  process.stdout.write(`${JSON.stringify({ [word]: answer ?? null })}\n`);
}
