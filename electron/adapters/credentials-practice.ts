import { ok } from '../../shared/result.ts';
import type { CredentialStore } from '../core/ports.ts';
import { createCredentials } from './credentials-session.ts';

/**
 * The real store as practice mode sees it: the owner can save and forget the real credentials, but what is lent for selling are
 * made-up ones, so that practice cannot spend money whatever it is connected to. The keychain is asked once and not with every
 * look at the till, because a locked one opens a password window each time.
 */
export function createPracticeCredentials(store: CredentialStore): CredentialStore {
  const madeUp = createCredentials('practice-key', 'practice-secret');
  let tested: ReturnType<CredentialStore['selfTest']> | null = null;
  let held: ReturnType<CredentialStore['held']> | null = null;
  const askAgain = () => {
    tested = null;
    held = null;
  };
  return {
    selfTest: () => (tested ??= store.selfTest()),
    held: () => (held ??= store.held()),
    put: (apiKey, apiSecret, keep) => store.put(apiKey, apiSecret, keep).finally(askAgain),
    forget: () => store.forget().finally(askAgain),
    use: async (borrow) => ok(await borrow(madeUp)),
  };
}
