import { zero } from '../shared/money.ts';
import type { Failure } from '../shared/failure.ts';
import { openLedger } from './adapters/ledger-sqlite/open-ledger.ts';
import type { LedgerKeys } from './adapters/ledger-sqlite/keys.ts';
import { createHttpProvider } from './adapters/provider-http/http-provider.ts';
import { startPracticeProvider } from './adapters/provider-practice/practice-provider.ts';
import { createClosedDispatch, createDispatch, type Dispatch } from './core/dispatch.ts';
import type { Flight } from './core/recharges.ts';
import { recoverUnfinished } from './core/recovery.ts';
import { openShift } from './core/shifts.ts';
import { watchClock } from './core/stamp.ts';
import type { Ledger } from './core/ports/ledger.ts';
import type { Ports } from './core/ports.ts';
import type { Practice, Provider } from './core/ports/provider.ts';

export type ProviderChoice = { kind: 'practice' } | { kind: 'http'; endpoint: URL; ca?: string };

export type TillOptions = Omit<Ports, 'ledger' | 'provider' | 'practice'> & {
  /** Holds this till's ledger and nothing of another till's. Made when it is not there. */
  readonly dir: string;
  readonly ledgerKeys: LedgerKeys;
  readonly provider: ProviderChoice;
  /** Where better-sqlite3's native part lies when it is not the prebuilt one. */
  readonly nativeBinding?: string | undefined;
};

export type Till = {
  readonly dispatch: Dispatch;
  /** True from the moment an order is taken until its outcome is written down. Do not close then. */
  busy(): boolean;
  close(): Promise<void>;
};

/**
 * Puts one till together: ledger, provider and core, for the app and the headless till alike. Always answers a till; one whose
 * ledger cannot be opened says why in `till.status` and refuses the rest.
 */
export async function openTill(options: TillOptions): Promise<Till> {
  const opened = await openLedger({ dir: options.dir, keys: options.ledgerKeys, nativeBinding: options.nativeBinding });
  if (!opened.ok) return closedTill(options, { kind: 'ledger-unavailable', fault: opened.failure });
  const { ledger, settled } = opened.value;
  const { provider, practice, stop } = await startProvider(options);
  const ports: Ports = { ...options, ledger, provider, practice };

  const recovered = recoverUnfinished(ports);
  if (!recovered.ok) {
    await closeAll(ledger, settled, stop);
    return closedTill(options, recovered.failure);
  }
  // Until staff sign in with a PIN, the counter's one person is always on shift.
  if (!ledger.openShift()) openShift(ports, zero);

  const flight: Flight = { current: null, clockWatch: watchClock(ports) };
  return {
    dispatch: createDispatch(ports, { flight, recovered: recovered.value }),
    busy: () => flight.current !== null,
    close: () => closeAll(ledger, settled, stop),
  };
}

function closedTill(options: TillOptions, why: Failure): Till {
  return { dispatch: createClosedDispatch(options, why), busy: () => false, close: async () => {} };
}

type Started = { provider: Provider; practice: Practice | null; stop: () => Promise<void> };

async function startProvider({ provider, dir }: TillOptions): Promise<Started> {
  if (provider.kind === 'practice') return startPracticeProvider({ dir });
  const { endpoint, ca } = provider;
  return { provider: createHttpProvider({ endpoint, ...(ca !== undefined && { ca }) }), practice: null, stop: async () => {} };
}

/** `settled`: the anchor outside the ledger's file, and a copy being made, come to their end. */
async function closeAll(ledger: Ledger, settled: () => Promise<void>, stopProvider: () => Promise<void>): Promise<void> {
  await stopProvider();
  ledger.close();
  await settled();
}
