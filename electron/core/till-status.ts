import { defaultShopSettings } from '../../shared/domain/settings.ts';
import type { Failure } from '../../shared/failure.ts';
import type { CredentialsState } from '../../shared/domain/credentials.ts';
import type { TillStatus } from '../../shared/domain/till-status.ts';
import { credentialsState } from './credentials.ts';
import type { Ports } from './ports.ts';
import type { Recovered } from './recovery.ts';

export async function tillStatus(ports: Ports, recovered: Recovered): Promise<TillStatus> {
  const { ledger } = ports;
  const credentials = await credentialsState(ports);
  const shift = ledger.openShift() ?? null;
  return {
    ...basics(ports),
    credentials,
    settings: ledger.settings(),
    shift,
    cannotSell: cannotSell(ports, credentials, shift !== null),
    openUnknowns: ledger.openUnknowns().length,
    wallet: ledger.lastKnownBalance() ?? null,
    recovered,
  };
}

/** The status of a till whose ledger or keychain could not be opened: it says why, and nothing else works. */
export async function closedTillStatus(
  ports: Omit<Ports, 'ledger' | 'provider' | 'practice'>,
  why: Failure,
): Promise<TillStatus> {
  return {
    ...basics(ports),
    credentials: await credentialsState(ports),
    settings: defaultShopSettings,
    shift: null,
    cannotSell: why,
    openUnknowns: 0,
    wallet: null,
    recovered: { notSent: 0, unknown: 0 },
  };
}

const basics = ({
  version,
  modeSwitch,
  preferences,
  session,
}: Pick<Ports, 'version' | 'modeSwitch' | 'preferences' | 'session'>) => ({
  version,
  mode: modeSwitch.mode(),
  preferences: preferences.get(),
  role: session.role(),
  staff: session.staff(),
});

function cannotSell({ ledger, modeSwitch }: Ports, credentials: CredentialsState, shiftOpen: boolean): Failure | null {
  const { freeBytes, neededBytes } = ledger.room();
  if (freeBytes < neededBytes) return { kind: 'disk-nearly-full', freeBytes, neededBytes };
  if (modeSwitch.mode() === 'live' && credentials.held === 'none') {
    return credentials.keychain === 'ok' ? { kind: 'no-credentials' } : { kind: 'keychain', fault: credentials.keychain };
  }
  return shiftOpen ? null : { kind: 'shift-closed' };
}
