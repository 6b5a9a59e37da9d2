import { join } from 'node:path';
import { createPracticeCredentials } from './adapters/credentials-practice.ts';
import { createFileLedgerKeys } from './adapters/ledger-keys-file.ts';
import type { Keychain } from './adapters/keychain.ts';
import { createKeychainLedgerKeys } from './adapters/ledger-keys-keychain.ts';
import type { Mode, ModeFile } from './adapters/mode-file.ts';
import { createClosedDispatch, type Dispatch } from './core/dispatch.ts';
import type { ModeSwitch } from './core/ports.ts';
import type { TillStatus } from '../shared/ipc/contract.ts';
import { fail, ok } from '../shared/result.ts';
import { openTill, type ProviderChoice, type Till, type TillOptions } from './till.ts';

export type AppTillOptions = Omit<TillOptions, 'dir' | 'ledgerKeys' | 'provider' | 'modeSwitch'> & {
  /** Holds one folder for practice and one for real selling; neither knows of the other. */
  readonly dataDir: string;
  readonly modeFile: ModeFile;
  readonly keychain: Keychain;
  /** Whom real selling talks to. */
  readonly live: ProviderChoice;
};

/** The till of the app: practice or real selling, one at a time. Calls that come while it changes wait for the new one. */
export function openAppTill(options: AppTillOptions): Till {
  let mode = options.modeFile.read();
  let busy = () => false;
  const modeSwitch: ModeSwitch = {
    mode: () => mode,
    change: async (wanted) => {
      if (busy()) return fail({ kind: 'till-busy' });
      const old = current;
      current = old.then(async (till) => {
        await till.close().catch((error: unknown) => options.log.incident(error, 'mode.change'));
        mode = wanted;
        return await open();
      });
      await current;
      options.modeFile.write(wanted);
      options.announcer.emit('till.changed', {});
      return ok({ status });
    },
  };
  const open = async () => {
    const till = await openOne({ ...options, modeSwitch }, mode);
    busy = () => till.busy();
    return till;
  };
  const dispatch: Dispatch = async (name, input) => (await current).dispatch(name, input);
  const status = async (): Promise<TillStatus> => {
    const answer = await dispatch('till.status', {});
    if (!answer.ok) throw new Error('the till does not say how it is');
    return answer.value as TillStatus;
  };
  let current = open();
  return { dispatch, busy: () => busy(), close: async () => (await current).close() };
}

/** Real selling needs the keychain, for the credentials and for the ledger's key: without it the till says so and stays shut. */
async function openOne(options: AppTillOptions & { modeSwitch: ModeSwitch }, mode: Mode): Promise<Till> {
  const dir = join(options.dataDir, mode);
  if (mode === 'practice') {
    const credentials = createPracticeCredentials(options.credentials);
    return await openTill({
      ...options,
      dir,
      credentials,
      ledgerKeys: createFileLedgerKeys(dir),
      provider: { kind: 'practice' },
    });
  }
  const keychain = await options.credentials.selfTest();
  if (keychain === 'ok')
    return await openTill({ ...options, dir, ledgerKeys: createKeychainLedgerKeys(options.keychain), provider: options.live });
  const dispatch = createClosedDispatch(options, { kind: 'keychain', fault: keychain });
  return { dispatch, busy: () => false, close: async () => {} };
}
