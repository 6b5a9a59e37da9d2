import { ok } from '../../shared/result.ts';
import type { Credentials } from '../core/ports/provider.ts';
import type { CredentialStore } from '../core/ports.ts';
import { createSecret } from './secret.ts';

/** Credentials in memory only, gone with the process: for the headless till, which gets them from its environment. */
export function createSessionCredentialStore(apiKey?: string, apiSecret?: string): CredentialStore {
  let credentials = apiKey && apiSecret ? createCredentials(apiKey, apiSecret) : null;
  return {
    selfTest: async () => 'ok',
    put: async (key, secret) => {
      credentials = createCredentials(key, secret);
      return ok(undefined);
    },
    held: async () => ok(credentials ? 'session' : 'none'),
    use: async (borrow) => (credentials ? ok(await borrow(credentials)) : { ok: false, failure: 'none' }),
    forget: async () => {
      credentials = null;
      return ok(undefined);
    },
  };
}

export function createCredentials(apiKey: string, apiSecret: string): Credentials {
  return { apiKey: createSecret(apiKey), apiSecret: createSecret(apiSecret) };
}
