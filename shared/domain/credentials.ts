import * as z from 'zod';
import { keychainFaults } from '../failure.ts';

export const credentialsStateSchema = z.strictObject({
  /** Where the credentials are, never what they are. */
  held: z.enum(['none', 'keychain', 'session']),
  /** `checking`: it was asked and has not answered yet, so nothing is known of `held` either; `till.changed` follows. */
  keychain: z.enum(['ok', 'checking', ...keychainFaults]),
});
export type CredentialsState = z.infer<typeof credentialsStateSchema>;
