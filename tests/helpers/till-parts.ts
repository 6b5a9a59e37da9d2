import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createSessionCredentialStore } from '../../electron/adapters/credentials-session.ts';
import { createExportFolder } from '../../electron/adapters/export-folder.ts';
import { createUuidIds } from '../../electron/adapters/ids-uuid.ts';
import { createFileLedgerKeys } from '../../electron/adapters/ledger-keys-file.ts';
import { memoryPrinters } from './printing/memory-printers.ts';
import { noCustomerDisplay, noFiles, noNotifier, noPaper } from '../../electron/adapters/no-window.ts';
import { createPrinter } from '../../electron/adapters/printer.ts';
import { escposEncoder } from '../../electron/adapters/printer-escpos/encoder.ts';
import { oneMode } from '../../electron/adapters/one-mode.ts';
import { createScryptPins } from '../../electron/adapters/pins-scrypt.ts';
import { createCopyShelf } from '../../electron/adapters/ledger-sqlite/copy-shelf.ts';
import { openLedger } from '../../electron/adapters/ledger-sqlite/open-ledger.ts';
import { createDispatch, type Dispatch } from '../../electron/core/dispatch.ts';
import { createLedgerCheck } from '../../electron/core/ledger-check.ts';
import { createSeat } from '../../electron/core/seat.ts';
import { createPrinting } from '../../electron/core/printing.ts';
import { openShift } from '../../electron/core/shifts.ts';
import { watchClock } from '../../electron/core/stamp.ts';
import type { Clock, Ports, Session } from '../../electron/core/ports.ts';
import type { Provider, ProviderEvidence } from '../../electron/core/ports/provider.ts';
import type { EntryDraft } from '../../shared/domain/ledger-entry.ts';
import { defaultPreferences } from '../../shared/domain/defaults.ts';
import type { CallInput, CallName, CallResult, Events } from '../../shared/ipc/contract.ts';
import { zero } from '../../shared/money.ts';

/** A clock that a test sets. Wall time and monotonic time move together unless the test jumps the wall. */
export type TestClock = Clock & { advance(ms: number): void; jumpWall(ms: number): void };

export function testClock(startMs = Date.parse('2026-11-24T06:00:00.000Z')): TestClock {
  let wallMs = startMs;
  let monotonicMs = 0;
  return {
    nowMs: () => wallMs,
    monotonicMs: () => monotonicMs,
    advance: (ms) => {
      wallMs += ms;
      monotonicMs += ms;
    },
    jumpWall: (ms) => {
      wallMs += ms;
    },
  };
}

/** A provider that keeps its own wallet and answers as told: the wire is not what these tests are about. */
export type ScriptedProvider = Provider & {
  answers: ('success' | 'decline' | 'silence' | 'charge-then-silence' | ProviderEvidence | Error)[];
  submitted: string[];
  balance: number;
};

export function scriptedProvider(): ScriptedProvider {
  return {
    answers: [],
    submitted: [],
    balance: 500_000,
    async submit(order, _credentials, onSending) {
      const answer = this.answers.shift() ?? 'success';
      if (typeof answer === 'object' && 'kind' in answer && answer.kind === 'not-sent') return answer;
      if (!onSending()) return { kind: 'not-sent', reason: 'stopped-before-sending' };
      this.submitted.push(order.id);
      await Promise.resolve();
      if (answer instanceof Error) throw answer;
      if (typeof answer === 'object') return answer;
      if (answer === 'silence') return { kind: 'silence', cause: 'no-answer-in-time' };
      const before = this.balance;
      if (answer !== 'decline') this.balance -= order.amount - order.amount / 100;
      if (answer === 'charge-then-silence') return { kind: 'silence', cause: 'connection-lost-after-sending' };
      return { kind: 'reply', status: 200, body: replyBody(order, before, this.balance, answer === 'success') };
    },
  };
}

function replyBody(order: Parameters<Provider['submit']>[0], before: number, after: number, success: boolean): string {
  const echo = { GP: 'Grameenphone', 'GP ST': 'Grameenphone Skitto', BL: 'Banglalink', RB: 'Robi', AT: 'Airtel', TT: 'Teletalk' }[
    order.operator
  ];
  const decimal = (amount: number) => (amount / 100).toFixed(2);
  return JSON.stringify({
    success,
    full_name: 'Customer',
    phone: order.phone,
    amount: decimal(order.amount),
    operator_name: echo,
    commission_amount: success ? decimal(order.amount / 100) : '0.00',
    before_balance: decimal(before),
    after_balance: decimal(after),
    operator_transaction_id: success ? `TXN${order.id.slice(-8)}` : null,
    status: success ? 'Success' : 'Failed',
    ...(success ? {} : { failure_reason: 'Something wrong please try again later.' }),
  });
}

export type TestTill = {
  ports: Ports;
  provider: ScriptedProvider;
  clock: TestClock;
  dir: string;
  dispatch: Dispatch;
  events: { name: string; payload: unknown }[];
  incidents: unknown[];
  session: { staff: string; role: ReturnType<Session['role']> };
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallResult<N>>;
  /** When no print job is under way. */
  printed(): Promise<void>;
  close(): void;
};

/** A whole till on a real SQLite ledger in a folder of its own; everything is gone when the test ends. */
export async function testTill(
  dir = temporaryFolder(),
  provider = scriptedProvider(),
  clock = testClock(),
  attended = true,
  parts: Partial<Pick<Ports, 'printer' | 'printers' | 'paper' | 'files' | 'modeSwitch' | 'notifier'>> = {},
): Promise<TestTill> {
  const opened = await openLedger({ dir, keys: createFileLedgerKeys(dir) });
  if (!opened.ok) throw new Error(`ledger: ${opened.failure}`);
  const events: TestTill['events'] = [];
  const incidents: unknown[] = [];
  const session: TestTill['session'] = { staff: 'rahima', role: 'owner' };
  let preferences = defaultPreferences;
  const { ledger } = opened.value;
  const seat = createSeat({ ledger, clock }, { staff: () => session.staff, role: () => session.role });
  const ports: Ports = {
    provider,
    practice: null,
    ledger,
    reader: opened.value.reader,
    backups: { make: opened.value.backup },
    shelf: createCopyShelf({ dir, keys: createFileLedgerKeys(dir) }),
    exportFolder: createExportFolder(join(dir, 'exports')),
    credentials: createSessionCredentialStore('key', 'secret'),
    clock,
    ids: createUuidIds(),
    log: { info: () => {}, incident: (error) => `incident-${incidents.push(error)}` },
    preferences: { get: () => preferences, change: (change) => (preferences = { ...preferences, ...change }) },
    announcer: { emit: (name, payload: Events[typeof name]) => void events.push({ name, payload }) },
    session: seat.session,
    pins: createScryptPins(opened.value.pepper()),
    modeSwitch: oneMode('live'),
    paper: noPaper,
    files: noFiles,
    slipEncoder: escposEncoder,
    printer: createPrinter(),
    printers: memoryPrinters(),
    customerDisplay: noCustomerDisplay,
    notifier: noNotifier,
    version: 'test',
    attended,
    ...parts,
  };
  if (!ports.ledger.openShift()) openShift(ports, zero);
  const printing = createPrinting(ports, (work) => void setImmediate(work));
  const dispatch = createDispatch(ports, {
    flight: { current: null, clockWatch: watchClock(ports) },
    check: createLedgerCheck(ports),
    printing,
    recovered: { notSent: 0, unknown: 0 },
    seat,
  });
  const printed = async () => {
    // The sale is answered first; what it prints is queued after that.
    await new Promise(setImmediate);
    await printing.idle();
  };
  let closed = false;
  const close = () => {
    printing.stop();
    if (!closed) ports.ledger.close();
    closed = true;
  };
  onTestFinished(async () => {
    await opened.value.reader.close();
    close();
    await opened.value.settled();
  });
  return {
    ports,
    provider,
    clock,
    dir,
    dispatch,
    events,
    incidents,
    session,
    call: dispatch as TestTill['call'],
    printed,
    close,
  };
}

/** What this till's ledger is told from now on, in order, and who said it. */
export function keptBy({ ports: { ledger } }: TestTill): (EntryDraft & { staff: string })[] {
  const kept: (EntryDraft & { staff: string })[] = [];
  const append = ledger.append.bind(ledger);
  ledger.append = (draft, stamp) => (kept.push({ ...draft, staff: stamp.staff }), append(draft, stamp));
  return kept;
}

export function temporaryFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'recharge-desk-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}
