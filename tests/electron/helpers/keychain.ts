import keytar from 'keytar';
import { onTestFinished } from 'vitest';

const entries = [
  ['Recharge Desk', 'provider'],
  ['Recharge Desk ledger', 'key'],
  ['Recharge Desk ledger', 'anchor'],
] as const;

/** The keychain belongs to the signed-in user, not to a data folder: a new shop begins with an empty one. */
export async function emptyKeychain(): Promise<void> {
  for (const [service, account] of entries) await keytar.deletePassword(service, account);
  onTestFinished(async () => {
    for (const [service, account] of entries) await keytar.deletePassword(service, account);
  });
}

/** What the keychain holds of the provider's credentials, looked at behind the product's back. */
export const savedCredentials = (): Promise<string | null> => keytar.getPassword('Recharge Desk', 'provider');
