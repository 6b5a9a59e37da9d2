import { createSystemClock } from '../../electron/adapters/clock-system.ts';
import { createCopyShelf } from '../../electron/adapters/ledger-sqlite/copy-shelf.ts';
import { oneMode } from '../../electron/adapters/one-mode.ts';
import { createSessionCredentialStore } from '../../electron/adapters/credentials-session.ts';
import { createExportFolder } from '../../electron/adapters/export-folder.ts';
import { createUuidIds } from '../../electron/adapters/ids-uuid.ts';
import { createFileLedgerKeys } from '../../electron/adapters/ledger-keys-file.ts';
import { memoryPrinters } from '../helpers/printing/memory-printers.ts';
import { noCustomerDisplay, noFiles, noNotifier, noPaper } from '../../electron/adapters/no-window.ts';
import { createPrinter } from '../../electron/adapters/printer.ts';
import { escposEncoder } from '../../electron/adapters/printer-escpos/encoder.ts';
import { createScryptPins } from '../../electron/adapters/pins-scrypt.ts';
import { openLedger } from '../../electron/adapters/ledger-sqlite/open-ledger.ts';
import { createDispatch, type Dispatch } from '../../electron/core/dispatch.ts';
import type { Clock, Ports } from '../../electron/core/ports.ts';
import type { Ledger } from '../../electron/core/ports/ledger.ts';
import type { Provider } from '../../electron/core/ports/provider.ts';
import { createLedgerCheck } from '../../electron/core/ledger-check.ts';
import { recoverUnfinished, type Recovered } from '../../electron/core/recovery.ts';
import { createPrinting } from '../../electron/core/printing.ts';
import { openShift } from '../../electron/core/shifts.ts';
import { watchClock } from '../../electron/core/stamp.ts';
import { defaultPreferences } from '../../shared/domain/defaults.ts';
import type { Verification } from '../../shared/domain/verification.ts';
import type { Failure, LedgerFault } from '../../shared/failure.ts';
import type { CallInput, CallName, CallResult } from '../../shared/ipc/contract.ts';
import { zero } from '../../shared/money.ts';

export type TortureTill = {
  ports: Ports;
  dispatch: Dispatch;
  recovered: Recovered;
  /** What core took for a bug: must stay empty. */
  incidents: unknown[];
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallResult<N>>;
  /** The whole check, in this thread. */
  verify(): Verification;
  close(): void;
  /** Waits for the copies and anchors that a close does not wait for. */
  settled(): Promise<void>;
};

export type TortureTillOptions = {
  dir: string;
  provider: Provider;
  clock?: Clock;
  /** Puts something between core and the real ledger. */
  around?: (ledger: Ledger) => Ledger;
  /** With the guards that are for a person at the counter. */
  attended?: boolean;
  /** Leave a closed shift closed. */
  keepShiftClosed?: boolean;
  /** Whose name the entries carry. */
  staff?: () => string;
};

/** The real ledger, core and dispatch in this process, put together as electron/till.ts does; or the fault that a till would name. */
export async function composeTill({
  dir,
  provider,
  clock = createSystemClock(),
  around = (ledger) => ledger,
  keepShiftClosed = false,
  attended = false,
  staff = () => 'torture',
}: TortureTillOptions): Promise<TortureTill | { fault: LedgerFault | Failure['kind'] }> {
  const opened = await openLedger({ dir, keys: createFileLedgerKeys(dir) });
  if (!opened.ok) return { fault: opened.failure };
  const ledger = around(opened.value.ledger);
  const incidents: unknown[] = [];
  let preferences = defaultPreferences;
  const ports: Ports = {
    provider,
    practice: null,
    ledger,
    reader: opened.value.reader,
    backups: { make: opened.value.backup },
    shelf: createCopyShelf({ dir, keys: createFileLedgerKeys(dir) }),
    exportFolder: createExportFolder(`${dir}/exports`),
    credentials: createSessionCredentialStore('test-key', 'test-secret'),
    clock,
    ids: createUuidIds(),
    log: { info: () => {}, incident: (error) => `incident-${incidents.push(error)}` },
    preferences: { get: () => preferences, change: (change) => (preferences = { ...preferences, ...change }) },
    announcer: { emit: () => {} },
    session: { staff, role: () => 'owner' },
    pins: createScryptPins(opened.value.pepper()),
    modeSwitch: oneMode('live'),
    paper: noPaper,
    files: noFiles,
    slipEncoder: escposEncoder,
    printer: createPrinter(),
    printers: memoryPrinters(),
    customerDisplay: noCustomerDisplay,
    notifier: noNotifier,
    version: 'torture',
    attended,
  };
  const recovered = recoverUnfinished(ports);
  if (!recovered.ok) {
    ledger.close();
    return { fault: recovered.failure.kind };
  }
  if (!keepShiftClosed && !ledger.openShift()) openShift(ports, zero);
  const printing = createPrinting(ports, (work) => void setImmediate(work));
  const dispatch = createDispatch(ports, {
    flight: { current: null, clockWatch: watchClock(ports) },
    check: createLedgerCheck(ports),
    printing,
    recovered: recovered.value,
  });
  return {
    ports,
    dispatch,
    recovered: recovered.value,
    incidents,
    call: dispatch as TortureTill['call'],
    verify: () => opened.value.ledger.verify(),
    close: () => {
      printing.stop();
      ledger.close();
    },
    // As in electron/till.ts: a check that a closed day began still has the folder open.
    settled: async () => {
      await opened.value.reader.close();
      await opened.value.settled();
    },
  };
}

/** For where nothing stands in the way of opening. */
export async function openTortureTill(options: TortureTillOptions): Promise<TortureTill> {
  const till = await composeTill(options);
  if ('fault' in till) throw new Error(`the till did not open: ${till.fault}`);
  return till;
}
