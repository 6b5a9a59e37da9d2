import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createPracticeCredentials } from './adapters/credentials-practice.ts';
import { createFileLedgerKeys, isKeyedByFile } from './adapters/ledger-keys-file.ts';
import type { Keychain } from './adapters/keychain.ts';
import { createKeychainLedgerKeys } from './adapters/ledger-keys-keychain.ts';
import { createCopyShelf } from './adapters/ledger-sqlite/copy-shelf.ts';
import { ledgerFiles } from './adapters/ledger-sqlite/files.ts';
import type { LedgerKeys } from './adapters/ledger-sqlite/keys.ts';
import type { Mode, ModeFile } from './adapters/mode-file.ts';
import { createClosedDispatch, type Dispatch } from './core/dispatch.ts';
import type { Log, ModeSwitch } from './core/ports.ts';
import type { KeychainFault } from '../shared/failure.ts';
import type { TillStatus } from '../shared/domain/till-status.ts';
import { fail, ok, type Result } from '../shared/result.ts';
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
  let leaving = false;
  const underWay = new Set<Promise<unknown>>();
  // What the end of the app cuts off is nobody's bug.
  const log: Log = { ...options.log, incident: (error, where) => (leaving ? '' : options.log.incident(error, where)) };
  /** Closes the till that is open, does `between`, and opens the one of the mode there is then. */
  const reopen = async (between: () => Promise<void>): Promise<void> => {
    const old = current;
    current = old.then(async (till) => {
      // A look at the old till may be waiting for the keychain: it is answered before that till is gone.
      await Promise.all(underWay);
      await till.close().catch((error: unknown) => options.log.incident(error, 'close to open again'));
      await between().catch((error: unknown) => options.log.incident(error, 'between two tills'));
      return await open();
    });
    await current;
  };
  const modeSwitch: ModeSwitch = {
    mode: () => mode,
    change: async (wanted) => {
      if (busy()) return fail({ kind: 'till-busy' });
      await reopen(async () => void (mode = wanted));
      options.modeFile.write(wanted);
      options.announcer.emit('till.changed', {});
      return ok({ status });
    },
    reopen: async (between) => {
      if (busy()) return fail({ kind: 'till-busy' });
      const done: Awaited<ReturnType<typeof between>>[] = [];
      await reopen(async () => void done.push(await between()));
      options.announcer.emit('till.changed', {});
      const [value] = done;
      if (value === undefined) throw new Error('what was to be done between two tills broke');
      return ok(value);
    },
    shopHasStaff: () => existsSync(ledgerFiles(join(options.dataDir, 'live')).hasStaff),
  };
  const open = async () => {
    const till = await openOne({ ...options, log, modeSwitch }, mode);
    busy = () => till.busy();
    return till;
  };
  const dispatch: Dispatch = async (name, input) => {
    const answer = (await current).dispatch(name, input);
    if (!reopening.has(name)) {
      underWay.add(answer);
      void answer.then(() => underWay.delete(answer));
    }
    return await answer;
  };
  const status = async (): Promise<TillStatus> => {
    const answer = await dispatch('till.status', {});
    if (!answer.ok) throw new Error('the till does not say how it is');
    return answer.value as TillStatus;
  };
  let current = open();
  const close = async () => {
    leaving = true;
    await (await current).close();
  };
  return { dispatch, busy: () => busy(), close };
}

/** Their own answer comes only from the till that is opened next, so that nobody may wait for them before. */
const reopening: ReadonlySet<unknown> = new Set(['mode.change', 'backups.restore', 'move.in']);

/** Practice lends made-up credentials and keeps its key beside its ledger; real selling needs the keychain, or the owner's word. */
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
  const ledgerKeys = await liveLedgerKeys(dir, options);
  if (ledgerKeys.ok) return await openTill({ ...options, dir, ledgerKeys: ledgerKeys.value, provider: options.live });
  return {
    dispatch: createClosedDispatch(
      { ...options, shelf: createCopyShelf({ ...options, dir, keys: createKeychainLedgerKeys(options.keychain) }) },
      { kind: 'keychain', fault: ledgerKeys.failure },
    ),
    busy: () => false,
    close: async () => {},
  };
}

/**
 * The ledger's key lives in the keychain. Where there is none and the owner chose to sell "for this session only", a ledger that is
 * born then keeps its key as a file: weaker against whoever sits at the computer, and still proof against accidents. A ledger
 * stays with the store it was born with, so that a keychain that is locked today never makes it look tampered with.
 */
async function liveLedgerKeys(
  dir: string,
  { credentials, keychain }: Pick<AppTillOptions, 'credentials' | 'keychain'>,
): Promise<Result<LedgerKeys, KeychainFault>> {
  if (isKeyedByFile(dir)) return ok(createFileLedgerKeys(dir));
  const health = await credentials.selfTest();
  if (health === 'ok') return ok(createKeychainLedgerKeys(keychain));
  const held = await credentials.held();
  const isNew = !existsSync(ledgerFiles(dir).ledger);
  return isNew && held.ok && held.value === 'session' ? ok(createFileLedgerKeys(dir)) : fail(health);
}
