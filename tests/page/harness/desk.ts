import { noCustomerDisplay, noFiles, noNotifier, noPaper } from '../../../electron/adapters/no-window.ts';
import { createClosedDispatch, createDispatch, type Dispatch } from '../../../electron/core/dispatch.ts';
import type { CredentialStore, Ports } from '../../../electron/core/ports.ts';
import type { ExportFolder } from '../../../electron/core/ports/export-folder.ts';
import type { Ledger } from '../../../electron/core/ports/ledger.ts';
import { createLedgerCheck } from '../../../electron/core/ledger-check.ts';
import { createSeat } from '../../../electron/core/seat.ts';
import { createPrinting } from '../../../electron/core/printing.ts';
import { openShift } from '../../../electron/core/shifts.ts';
import { watchClock } from '../../../electron/core/stamp.ts';
import { defaultPreferences } from '../../../shared/domain/defaults.ts';
import type { Preferences } from '../../../shared/domain/settings.ts';
import type { Failure, KeychainFault } from '../../../shared/failure.ts';
import type { CallName, CallResult, Desk, EventName, Events } from '../../../shared/ipc/contract.ts';
import type { TillStatus } from '../../../shared/domain/till-status.ts';
import { zero } from '../../../shared/money.ts';
import { fail, ok } from '../../../shared/result.ts';
import { uuidv7 } from 'uuidv7';
import { memoryPrinters } from '../../helpers/printing/memory-printers.ts';
import { createMemoryLedger } from './memory-ledger.ts';
import { createMemoryReader } from './memory-reader.ts';
import { createMemoryShelf, type MemoryShelf } from './memory-shelf.ts';
import { playPins } from './play-pins.ts';
import { createPlayPrinter, playEncoder, type PlayPrinter } from './play-printer.ts';
import { createPlayProvider, type PlayProvider } from './play-provider.ts';

/** The page's till in tests: the product's own core and dispatch, over a ledger in memory and a provider of play money. */
export type Harness = {
  desk: Desk;
  play: PlayProvider;
  printing: PlayPrinter;
  ledger: Ledger;
  shelf: MemoryShelf;
  /** Moves the till's clock: ages, duplicates and suggestions follow. */
  advance(ms: number): void;
  keychain: 'ok' | KeychainFault;
  shiftOpen(): void;
  /** From now on the till cannot be opened, for this reason; null opens it again. */
  closeFor(why: Failure | null): void;
  /** The next `recharge` call is answered with this instead of being carried out. */
  answerNextRecharge: CallResult<'recharge'> | null;
  /** The next answer to `till.status` has these parts instead. */
  statusParts: Partial<TillStatus> | null;
  /** While true, calls break on their way: `before` they arrive, or only their answer is lost (`after`). */
  broken: 'no' | 'before' | 'after';
  /** How calls are answered from now on: as they are, never, or with an incident. How the till stands is always told. */
  reads: 'answered' | 'silent' | 'failing';
  emitChanged(): void;
  /** A notice on the desktop was clicked. */
  askScreen(where: Events['screen.asked']): void;
  /** As the settings do it, past whatever keeps calls from arriving. */
  look(change: Partial<Preferences>): void;
};

export function createHarness(): Harness {
  let shiftMs = 0;
  const clock = { nowMs: () => Date.now() + shiftMs, monotonicMs: () => performance.now() + shiftMs };
  const listeners = new Map<EventName, Set<(payload: never) => void>>();
  const emit = <N extends EventName>(name: N, payload: Events[N]) => {
    for (const listener of listeners.get(name) ?? []) listener(payload as never);
  };
  const ledger = createMemoryLedger();
  const shelf = createMemoryShelf(ledger);
  const play = createPlayProvider();
  const printing = createPlayPrinter();
  let mode: 'practice' | 'live' = 'practice';
  let preferences = defaultPreferences;
  let closedWhy: Failure | null = null;

  const seat = createSeat({ ledger, clock }, { staff: () => 'Rahima', role: () => 'owner' });
  const ports: Ports = {
    provider: play.provider,
    practice: play.practice,
    ledger,
    reader: createMemoryReader(ledger),
    ...shelf.ports,
    exportFolder: playFolder,
    credentials: credentialStore(() => harness.keychain),
    clock,
    ids: { next: () => uuidv7() },
    log: { info: () => {}, incident: () => 'K7-2F9A' },
    preferences: { get: () => preferences, change: (change) => (preferences = { ...preferences, ...change }) },
    announcer: { emit },
    session: seat.session,
    pins: playPins,
    modeSwitch: {
      mode: () => mode,
      change: async (to) => {
        if (closedWhy) return fail(closedWhy);
        mode = to;
        return ok({ status: async () => ((await dispatch()('till.status', {})) as { ok: true; value: TillStatus }).value });
      },
      reopen: async (between) => ok(await between()),
      shopHasStaff: () => ledger.hasStaff() && mode === 'practice',
    },
    paper: { ...noPaper, pdf: async () => ok(new Uint8Array()) },
    files: { ...noFiles, choose: async (what) => shelf.chosen[what] },
    slipEncoder: playEncoder,
    printer: printing.printer,
    printers: memoryPrinters(),
    customerDisplay: noCustomerDisplay,
    notifier: noNotifier,
    version: '0.1.0',
    attended: true,
  };
  const open = createDispatch(ports, {
    flight: { current: null, clockWatch: watchClock(ports) },
    check: createLedgerCheck(ports),
    printing: createPrinting(ports, (work) => void setTimeout(work)),
    recovered: { notSent: 0, unknown: 0 },
    seat,
  });
  let closed: Dispatch | null = null;
  const dispatch = (): Dispatch => closed ?? open;

  async function call<N extends CallName>(name: N, input: unknown): Promise<CallResult<N>> {
    if (harness.broken === 'before') throw new Error('the channel broke');
    if (name === 'recharge' && harness.answerNextRecharge) {
      const answer = harness.answerNextRecharge;
      harness.answerNextRecharge = null;
      return answer as CallResult<N>;
    }
    if (harness.reads !== 'answered' && !/^(till|preferences)\./.test(name)) {
      if (harness.reads === 'silent') await new Promise(() => {});
      return { ok: false, incident: 'A1B2-C3D4' };
    }
    const answer = (await dispatch()(name, input)) as CallResult<N>;
    if (harness.broken === 'after' && name === 'recharge') throw new Error('the channel broke');
    if (name === 'till.status' && answer.ok && harness.statusParts)
      return { ok: true, value: Object.assign({}, answer.value, harness.statusParts) };
    return answer;
  }

  const harness: Harness = {
    desk: {
      recharge: (order) => call('recharge', order),
      call,
      on: (name, listener) => {
        const set = listeners.get(name) ?? new Set();
        listeners.set(name, set);
        set.add(listener);
        return () => void set.delete(listener);
      },
    },
    play,
    printing,
    ledger,
    shelf,
    advance: (ms) => {
      shiftMs += ms;
    },
    keychain: 'ok',
    shiftOpen: () => void openShift(ports, zero),
    closeFor: (why) => {
      closedWhy = why;
      // One for as long as it stays closed: it remembers what the keychain said, and tells the page when that changes.
      closed = why && createClosedDispatch(ports, why);
    },
    answerNextRecharge: null,
    reads: 'answered',
    statusParts: null,
    broken: 'no',
    emitChanged: () => emit('till.changed', {}),
    askScreen: (where) => emit('screen.asked', where),
    look: (change) => {
      preferences = { ...preferences, ...change };
      emit('till.changed', {});
    },
  };
  return harness;
}

const exports = '/home/shop/Downloads/Recharge Desk';
const playFolder: ExportFolder = {
  pathFor: (name) => `${exports}/${name}.csv`,
  pack: (name) => ({
    begin: () => ok(undefined),
    pathOf: (file) => `${exports}/${name}.part/${file}`,
    put: () => ok(undefined),
    finish: () => ok({ path: `${exports}/${name}`, files: 18 }),
    drop: () => {},
  }),
};

function credentialStore(keychain: () => 'ok' | KeychainFault): CredentialStore {
  let held: 'none' | 'keychain' | 'session' = 'none';
  const secret = { reveal: () => 'play' };
  return {
    selfTest: async () => keychain(),
    held: async () => ok(held),
    put: async (_key, _secret, keep) => {
      const fault = keychain();
      if (keep === 'keychain' && fault !== 'ok') return fail(fault);
      held = keep;
      return ok(undefined);
    },
    use: async (borrow) => ok(await borrow({ apiKey: secret, apiSecret: secret })),
    forget: async () => {
      held = 'none';
      return ok(undefined);
    },
  };
}
