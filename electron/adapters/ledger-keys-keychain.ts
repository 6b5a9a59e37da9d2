import { randomBytes } from 'node:crypto';
import type keytar from 'keytar';
import { fail, ok } from '../../shared/result.ts';
import { anchorText, keyBytes, parseAnchor, parseKey, type LedgerKeys } from './ledger-sqlite/keys.ts';

const service = 'Recharge Desk ledger';
const answerWithinMs = 5_000;

/** Keeps key and anchor in the keychain of the signed-in user, as two entries of the service "Recharge Desk ledger". */
export function createKeychainLedgerKeys(): LedgerKeys {
  return {
    key: async () => {
      const found = await ask((keychain) => keychain.getPassword(service, 'key'));
      if (found === undefined) return fail('unavailable');
      if (found === null) return fail('missing');
      const key = parseKey(found);
      return key ? ok(key) : fail('unavailable');
    },
    createKey: async () => {
      const key = randomBytes(keyBytes);
      const kept = await ask(async (keychain) => {
        if ((await keychain.getPassword(service, 'key')) !== null) return false;
        await keychain.setPassword(service, 'key', key.toString('hex'));
        return (await keychain.getPassword(service, 'key')) === key.toString('hex');
      });
      return kept === true ? ok(key) : fail('unavailable');
    },
    readAnchor: async () => {
      const found = await ask((keychain) => keychain.getPassword(service, 'anchor'));
      if (found === null) return undefined;
      return found === undefined ? 'unreadable' : parseAnchor(found);
    },
    writeAnchor: async (anchor) => {
      const kept = await ask(async (keychain) => {
        await keychain.setPassword(service, 'anchor', anchorText(anchor));
        return true;
      });
      if (kept !== true) throw new Error('the keychain did not keep the anchor');
    },
  };
}

type Keychain = Pick<typeof keytar, 'getPassword' | 'setPassword'>;

/** Undefined when the keychain refuses, is not there or does not answer in time. Loaded here, so that only its users need it. */
async function ask<T>(question: (keychain: Keychain) => Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), answerWithinMs);
  });
  try {
    const keychain = (await import('keytar')).default;
    return await Promise.race([question(keychain), tooLate]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
