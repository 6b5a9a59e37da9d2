import { randomUUID } from 'node:crypto';
import type { KeychainFault } from '../../shared/failure.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Credentials } from '../core/ports/provider.ts';
import type { CredentialStore } from '../core/ports.ts';
import { createCredentials } from './credentials-session.ts';
import type { Keychain } from './keychain.ts';

/** Visible ASCII without spaces, so the line feed between the two texts is theirs alone; together they fit Windows' 2,560 bytes. */
const oneText = /^[\x21-\x7e]{1,512}$/;

/**
 * API key and secret as one entry of the user's keychain (so that they can only change together), or in memory for one session.
 * `findCredentials` is never called: it can crash on a locked keyring.
 */
export function createKeytarCredentialStore(keychain: Keychain, service = 'Recharge Desk'): CredentialStore {
  const entry = { keychain, service };
  let session: Credentials | null = null;
  let tested: ReturnType<CredentialStore['selfTest']> | null = null;
  return {
    // While this session's credentials are in memory a locked keychain would open its password window at every look.
    selfTest: () => (session && tested ? tested : (tested = testKeychain(entry))),
    put: async (apiKey, apiSecret, keep) => {
      if (!oneText.test(apiKey) || !oneText.test(apiSecret)) throw new Error('credentials that no dashboard shows');
      if (keep === 'keychain') {
        const written = await write(entry, `${apiKey}\n${apiSecret}`);
        if (!written.ok) return written;
      }
      session = keep === 'session' ? createCredentials(apiKey, apiSecret) : null;
      return ok(undefined);
    },
    held: async () => {
      if (session) return ok('session');
      const found = await read(entry);
      return found.ok ? ok(found.value ? 'keychain' : 'none') : found;
    },
    use: async (borrow) => {
      const found = session ? ok(session) : await read(entry);
      if (!found.ok) return found;
      return found.value ? ok(await borrow(found.value)) : fail('none');
    },
    forget: async () => {
      session = null;
      const gone = await keychain.ask((keytar) => keytar.deletePassword(service, account));
      if (!gone.ok) return gone;
      const left = await read(entry);
      if (!left.ok) return left;
      return left.value ? fail('denied') : ok(undefined);
    },
  };
}

type Entry = { readonly keychain: Keychain; readonly service: string };
const account = 'provider';

async function testKeychain({ keychain, service }: Entry): Promise<'ok' | KeychainFault> {
  const canary = randomUUID();
  const came = await keychain.ask(async (keytar) => {
    await keytar.setPassword(service, 'self-test', canary);
    const read = await keytar.getPassword(service, 'self-test');
    return (await keytar.deletePassword(service, 'self-test')) && read === canary;
  });
  if (!came.ok) return came.failure;
  return came.value ? 'ok' : 'denied';
}

async function write({ keychain, service }: Entry, text: string): Promise<Result<void, KeychainFault>> {
  const kept = await keychain.ask(async (keytar) => {
    await keytar.setPassword(service, account, text);
    return (await keytar.getPassword(service, account)) === text;
  });
  if (!kept.ok) return kept;
  return kept.value ? ok(undefined) : fail('denied');
}

/** A locked keyring answers "nothing there", and "deleted" as well; so nothing is believed only where a canary can be written. */
async function read(entry: Entry): Promise<Result<Credentials | null, KeychainFault>> {
  const found = await entry.keychain.ask((keytar) => keytar.getPassword(entry.service, account));
  if (!found.ok) return found;
  const [apiKey, apiSecret] = found.value?.split('\n') ?? [];
  if (apiKey && apiSecret) return ok(createCredentials(apiKey, apiSecret));
  const health = await testKeychain(entry);
  return health === 'ok' ? ok(null) : fail(health);
}
