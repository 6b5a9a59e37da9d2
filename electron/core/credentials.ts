import type { CredentialsState } from '../../shared/domain/credentials.ts';
import type { Failure } from '../../shared/failure.ts';
import type { ParsedInput } from '../../shared/ipc/contract.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Ports } from './ports.ts';

type CredentialPorts = Pick<Ports, 'credentials' | 'announcer' | 'log'>;
type OwnersPorts = CredentialPorts & Pick<Ports, 'modeSwitch'>;

/**
 * The provider's key is one for practice and real selling. Where staff sign in to real selling, practice, which has its own staff or
 * none, and a till that cannot open know no owner who could change it.
 */
const ownersElsewhere = ({ modeSwitch }: Pick<Ports, 'modeSwitch'>, isOpen: boolean): Failure | undefined =>
  modeSwitch.shopHasStaff() && !(isOpen && modeSwitch.mode() === 'live') ? { kind: 'owner-needed' } : undefined;

/**
 * What is known of the credentials and their keychain, at once. A keychain may take 5 s to say that it is locked, and whoever
 * looks at the till must not wait for that: every look asks it again, and when its answer is another one, the page is told.
 */
export type CredentialsWatch = {
  look(): CredentialsState;
  /** Somebody has just asked or changed it: an answer that is still on its way is older than this. */
  tell(state: CredentialsState): void;
};

export function watchCredentials(
  ports: CredentialPorts,
  known: CredentialsState = { held: 'none', keychain: 'checking' },
): CredentialsWatch {
  let asking: symbol | null = null;
  const ask = async (question: symbol): Promise<void> => {
    try {
      const state = await credentialsState(ports);
      if (asking !== question) return;
      const isNews = state.held !== known.held || state.keychain !== known.keychain;
      known = state;
      if (isNews) ports.announcer.emit('till.changed', {});
    } catch (error) {
      ports.log.incident(error, 'credentials');
    } finally {
      if (asking === question) asking = null;
    }
  };
  return {
    look: () => {
      if (asking === null) void ask((asking = Symbol('question')));
      return known;
    },
    tell: (state) => {
      asking = null;
      known = state;
    },
  };
}

/** Where the credentials are, and whether the keychain answers. Never what they are. */
async function credentialsState({ credentials }: Pick<Ports, 'credentials'>): Promise<CredentialsState> {
  const held = await credentials.held();
  if (!held.ok) return { held: 'none', keychain: held.failure };
  // Credentials just read from it prove a keychain better than a canary does.
  return { held: held.value, keychain: held.value === 'keychain' ? 'ok' : await credentials.selfTest() };
}

export async function saveCredentials(
  ports: OwnersPorts,
  watch: CredentialsWatch,
  { apiKey, apiSecret, keep }: ParsedInput<'credentials.save'>,
  isOpen: boolean,
): Promise<Result<CredentialsState>> {
  const refusal = ownersElsewhere(ports, isOpen);
  if (refusal) return fail(refusal);
  return answer(ports, watch, await ports.credentials.put(apiKey, apiSecret, keep));
}

export async function forgetCredentials(ports: OwnersPorts, watch: CredentialsWatch): Promise<Result<CredentialsState>> {
  const refusal = ownersElsewhere(ports, true);
  if (refusal) return fail(refusal);
  return answer(ports, watch, await ports.credentials.forget());
}

/** Whoever saved or forgot waits for the keychain's own word. */
async function answer(
  ports: CredentialPorts,
  watch: CredentialsWatch,
  done: Awaited<ReturnType<Ports['credentials']['put']>>,
): Promise<Result<CredentialsState>> {
  if (!done.ok) return fail({ kind: 'keychain', fault: done.failure });
  const state = await credentialsState(ports);
  watch.tell(state);
  ports.announcer.emit('till.changed', {});
  return ok(state);
}
