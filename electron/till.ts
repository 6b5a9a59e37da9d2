import { setTimeout as wait } from 'node:timers/promises';
import { zero } from '../shared/money.ts';
import type { Failure } from '../shared/failure.ts';
import type { OpenedLedger } from './adapters/ledger-sqlite/compose-ledger.ts';
import { createScryptPins } from './adapters/pins-scrypt.ts';
import { createCopyShelf } from './adapters/ledger-sqlite/copy-shelf.ts';
import { openLedger } from './adapters/ledger-sqlite/open-ledger.ts';
import type { LedgerKeys } from './adapters/ledger-sqlite/keys.ts';
import { createHttpProvider } from './adapters/provider-http/http-provider.ts';
import { startPracticeProvider } from './adapters/provider-practice/practice-provider.ts';
import { createClosedDispatch, createDispatch, type Dispatch } from './core/dispatch.ts';
import { createLedgerCheck } from './core/ledger-check.ts';
import { createPrinting } from './core/printing.ts';
import type { Flight } from './core/recharges.ts';
import { recoverUnfinished } from './core/recovery.ts';
import { createSeat } from './core/seat.ts';
import { openShift } from './core/shifts.ts';
import { record, watchClock } from './core/stamp.ts';
import type { Announcer, ClosedPorts, Ports } from './core/ports.ts';
import type { Practice, Provider } from './core/ports/provider.ts';
import { fail, ok, type Result } from '../shared/result.ts';

export type ProviderChoice = { kind: 'practice' } | { kind: 'http'; endpoint: URL; ca?: string };

export type TillOptions = Omit<ClosedPorts, 'shelf'> & {
  /** Staff sign in with a PIN from the first owner on; `session` says who is there until then. Without it, always. */
  readonly staffSignIn?: boolean;
  /** Holds this till's ledger and nothing of another till's. Made when it is not there. */
  readonly dir: string;
  readonly ledgerKeys: LedgerKeys;
  readonly provider: ProviderChoice;
  /** Where better-sqlite3's native part lies when it is not the prebuilt one. */
  readonly nativeBinding?: string | undefined;
  /** What the threads that read the ledger run; the source itself where there is no bundle. */
  readonly readerScript?: string | undefined;
};

export type Till = {
  readonly dispatch: Dispatch;
  /** True from the moment an order is taken until its outcome is written down. Do not close then. */
  busy(): boolean;
  close(): Promise<void>;
};

const printingMayTakeMs = 3000;

/**
 * Puts one till together: ledger, provider and core, for the app and the headless till alike. Always answers a till; one whose
 * ledger cannot be opened says why in `till.status` and refuses the rest.
 */
export async function openTill(options: TillOptions): Promise<Till> {
  const { dir, ledgerKeys: keys, nativeBinding, readerScript } = options;
  const opened = await openLedger({ dir, keys, nativeBinding, readerScript });
  const shelf = createCopyShelf({ dir, keys, nativeBinding, readerScript });
  if (!opened.ok) return closedTill({ ...options, shelf }, { kind: 'ledger-unavailable', fault: opened.failure });
  const { ledger, reader, pepper } = opened.value;
  const { provider, practice, stop } = await startProvider(options);
  const seat = options.staffSignIn ? createSeat({ ledger, clock: options.clock }, options.session) : undefined;
  const session = seat?.session ?? options.session;
  const pins = createScryptPins(pepper());
  const announcer = warmPaper(options);
  const backups = { make: opened.value.backup };
  const ports: Ports = { ...options, shelf, backups, ledger, reader, provider, practice, session, pins, announcer };
  const close = (): Promise<void> => closeAll(opened.value, stop);

  const told = await tellRestored(ports, opened.value);
  const recovered = told.ok ? recoverUnfinished(ports) : told;
  if (!recovered.ok) {
    await close();
    return closedTill(ports, recovered.failure);
  }
  // Until staff sign in with a PIN, the counter's one person is always on shift; after that, whoever opens it counts the drawer.
  if (!ledger.openShift() && seat?.state().state !== 'needed') openShift(ports, zero);

  const flight: Flight = { current: null, clockWatch: watchClock(ports) };
  const check = createLedgerCheck(ports);
  const printing = createPrinting(ports, (work) => void setImmediate(work));
  // Nobody waits for it; the first sale may be made meanwhile.
  if (opened.value.checkDue) void check.run().catch((error: unknown) => options.log.incident(error, 'check at start'));
  return {
    dispatch: createDispatch(ports, { flight, check, recovered: recovered.value, printing, ...(seat && { seat }) }),
    busy: () => flight.current !== null,
    close: async () => {
      // A slip that is just going out may; what hangs is marked as interrupted at the next start.
      await Promise.race([printing.idle(), wait(printingMayTakeMs, undefined, { ref: false })]);
      printing.stop();
      await close();
    },
  };
}

/** While the provider is awaited, what draws the slip is made ready; begun when the order's bytes have left, so that they never wait for it. */
const warmPaper = ({ announcer, paper }: Pick<TillOptions, 'announcer' | 'paper'>): Announcer => ({
  emit: (name, payload) => {
    announcer.emit(name, payload);
    if (name === 'recharge.step' && 'step' in payload && payload.step === 'sent') setImmediate(() => paper.warm());
  },
});

/** A ledger that has just taken another's place says so before anything else is recorded or sold. */
async function tellRestored(ports: Ports, { restored }: OpenedLedger): Promise<Result<void>> {
  if (restored?.fact) {
    const kept = record(ports, { kind: 'ledger-restored', body: restored.fact });
    if (!kept.ok) return fail({ kind: 'ledger-unavailable', fault: kept.failure });
  }
  await restored?.settle();
  return ok(undefined);
}

function closedTill(ports: ClosedPorts, why: Failure): Till {
  return { dispatch: createClosedDispatch(ports, why), busy: () => false, close: async () => {} };
}

type Started = { provider: Provider; practice: Practice | null; stop: () => Promise<void> };

async function startProvider({ provider, dir }: TillOptions): Promise<Started> {
  if (provider.kind === 'practice') return startPracticeProvider({ dir });
  const { endpoint, ca } = provider;
  return { provider: createHttpProvider({ endpoint, ...(ca !== undefined && { ca }) }), practice: null, stop: async () => {} };
}

/** The readers let go first, so that the ledger is the last to close its file; `settled`: anchor and copies have come to their end. */
async function closeAll({ ledger, reader, settled }: OpenedLedger, stopProvider: () => Promise<void>): Promise<void> {
  await stopProvider();
  await reader.close();
  ledger.close();
  await settled();
}
