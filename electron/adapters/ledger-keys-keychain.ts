import { randomBytes } from 'node:crypto';
import { fail, ok } from '../../shared/result.ts';
import type { Keychain } from './keychain.ts';
import { anchorText, keyBytes, parseAnchor, parseKey, type LedgerKeys } from './ledger-sqlite/keys.ts';

const service = 'Recharge Desk ledger';

/** Keeps key and anchor in the keychain of the signed-in user, as two entries of the service "Recharge Desk ledger". */
export function createKeychainLedgerKeys(keychain: Keychain): LedgerKeys {
  return {
    key: async () => {
      const found = await keychain.ask((keytar) => keytar.getPassword(service, 'key'));
      if (!found.ok) return fail('unavailable');
      if (found.value === null) return fail('missing');
      const key = parseKey(found.value);
      return key ? ok(key) : fail('unavailable');
    },
    createKey: async () => {
      const key = randomBytes(keyBytes);
      const kept = await keychain.ask(async (keytar) => {
        if ((await keytar.getPassword(service, 'key')) !== null) return false;
        await keytar.setPassword(service, 'key', key.toString('hex'));
        return (await keytar.getPassword(service, 'key')) === key.toString('hex');
      });
      return kept.ok && kept.value ? ok(key) : fail('unavailable');
    },
    adoptKey: async (key) => {
      const kept = await keychain.ask(async (keytar) => {
        await keytar.setPassword(service, 'key', key.toString('hex'));
        return (await keytar.getPassword(service, 'key')) === key.toString('hex');
      });
      return kept.ok && kept.value ? ok(undefined) : fail('unavailable');
    },
    readAnchor: async () => {
      const found = await keychain.ask((keytar) => keytar.getPassword(service, 'anchor'));
      if (!found.ok) return 'unreadable';
      return found.value === null ? undefined : parseAnchor(found.value);
    },
    writeAnchor: async (anchor) => {
      const kept = await keychain.ask((keytar) => keytar.setPassword(service, 'anchor', anchorText(anchor)));
      if (!kept.ok) throw new Error('the keychain did not keep the anchor');
    },
  };
}
