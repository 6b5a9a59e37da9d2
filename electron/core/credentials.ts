import type { CredentialsState } from '../../shared/domain/credentials.ts';
import type { ParsedInput } from '../../shared/ipc/contract.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Ports } from './ports.ts';

type CredentialPorts = Pick<Ports, 'credentials' | 'announcer'>;

/** Where the credentials are, and whether the keychain answers. Never what they are. */
export async function credentialsState({ credentials }: Pick<Ports, 'credentials'>): Promise<CredentialsState> {
  const held = await credentials.held();
  if (!held.ok) return { held: 'none', keychain: held.failure };
  // Credentials just read from it prove a keychain better than a canary does.
  return { held: held.value, keychain: held.value === 'keychain' ? 'ok' : await credentials.selfTest() };
}

export async function saveCredentials(
  ports: CredentialPorts,
  { apiKey, apiSecret, keep }: ParsedInput<'credentials.save'>,
): Promise<Result<CredentialsState>> {
  return answer(ports, await ports.credentials.put(apiKey, apiSecret, keep));
}

export async function forgetCredentials(ports: CredentialPorts): Promise<Result<CredentialsState>> {
  return answer(ports, await ports.credentials.forget());
}

async function answer(
  ports: CredentialPorts,
  done: Awaited<ReturnType<Ports['credentials']['put']>>,
): Promise<Result<CredentialsState>> {
  if (!done.ok) return fail({ kind: 'keychain', fault: done.failure });
  ports.announcer.emit('till.changed', {});
  return ok(await credentialsState(ports));
}
