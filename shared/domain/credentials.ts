import * as z from 'zod';
import { keychainFaults } from '../failure.ts';

export const credentialsStateSchema = z.strictObject({
  /** Where the credentials are, never what they are. */
  held: z.enum(['none', 'keychain', 'session']),
  keychain: z.enum(['ok', ...keychainFaults]),
});
export type CredentialsState = z.infer<typeof credentialsStateSchema>;
