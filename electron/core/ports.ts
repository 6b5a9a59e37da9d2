import type { Preferences } from '../../shared/domain/settings.ts';
import type { KeychainFault } from '../../shared/failure.ts';
import type { EventName, Events } from '../../shared/ipc/contract.ts';
import type { TillStatus } from '../../shared/domain/till-status.ts';
import type { Result } from '../../shared/result.ts';
import type { Backups, CopyShelf } from './ports/backups.ts';
import type { CustomerDisplay } from './ports/customer-display.ts';
import type { Ledger } from './ports/ledger.ts';
import type { Printer, PrinterStore } from './ports/printer.ts';
import type { Files, Paper, SlipEncoder } from './ports/printing.ts';
import type { ExportFolder } from './ports/export-folder.ts';
import type { Notifier } from './ports/notifier.ts';
import type { LedgerReader } from './ports/ledger-reader.ts';
import type { PinVault } from './ports/pins.ts';
import type { Credentials, Practice, Provider } from './ports/provider.ts';

/** Write-only for everyone but the provider: nothing here answers with a secret except `use`. */
export interface CredentialStore {
  /** Writes, reads back and deletes a canary, within 5 s. */
  selfTest(): Promise<'ok' | KeychainFault>;
  put(apiKey: string, apiSecret: string, keep: 'keychain' | 'session'): Promise<Result<void, KeychainFault>>;
  held(): Promise<Result<'none' | 'keychain' | 'session', KeychainFault>>;
  /** Lends the credentials to `borrow`; `none` when there are none. */
  use<T>(borrow: (credentials: Credentials) => Promise<T>): Promise<Result<T, 'none' | KeychainFault>>;
  forget(): Promise<Result<void, KeychainFault>>;
}

export interface Clock {
  /** Wall time, Unix milliseconds. May jump. */
  nowMs(): number;
  /** Never jumps, arbitrary origin, milliseconds. */
  monotonicMs(): number;
}

export interface Ids {
  /** A UUIDv7. */
  next(): string;
}

/** JSON lines; phones masked by the caller, secrets never handed in. */
export interface Log {
  info(event: string, facts?: Record<string, string | number | boolean | null>): void;
  /** A bug: returns the incident id the user can read out. */
  incident(error: unknown, where: string): string;
}

export interface PreferenceStore {
  get(): Preferences;
  change(change: Partial<Preferences>): Preferences;
}

/** Tells the page what it did not ask for. Never throws, never waits. */
export interface Announcer {
  emit<N extends EventName>(name: N, payload: Events[N]): void;
}

/** Who is at the counter. */
export interface Session {
  staff(): string;
  role(): 'cashier' | 'manager' | 'owner';
}

/** Switches the whole till between practice and real selling; only the composition root can. */
export interface ModeSwitch {
  mode(): 'practice' | 'live';
  /** Closes this till and opens the other (or the same one again); answers how to ask the new one for its status. */
  change(mode: 'practice' | 'live'): Promise<Result<{ status(): Promise<TillStatus> }>>;
  /** Closes this till, does `between` while nothing has its ledger open, and opens it again, whatever came of that. */
  reopen<T>(between: () => Promise<T>): Promise<Result<T>>;
  /** Whether staff sign in where this counter sells for real: what belongs to the whole shop is then not for everybody, in practice either. */
  shopHasStaff(): boolean;
}

/** Everything a use case may touch. */
export type Ports = {
  readonly provider: Provider;
  readonly practice: Practice | null;
  readonly ledger: Ledger;
  readonly reader: LedgerReader;
  readonly backups: Backups;
  readonly shelf: CopyShelf;
  readonly exportFolder: ExportFolder;
  readonly credentials: CredentialStore;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly preferences: PreferenceStore;
  readonly announcer: Announcer;
  readonly session: Session;
  readonly pins: PinVault;
  readonly modeSwitch: ModeSwitch;
  readonly paper: Paper;
  readonly files: Files;
  readonly slipEncoder: SlipEncoder;
  readonly printer: Printer;
  readonly printers: PrinterStore;
  readonly customerDisplay: CustomerDisplay;
  readonly notifier: Notifier;
  readonly version: string;
  /** A person gives the orders. Guards that ask somebody to look first apply only then: docs/decisions/009. */
  readonly attended: boolean;
};

/** What there is when no ledger could be opened. */
export type ClosedPorts = Omit<Ports, 'ledger' | 'reader' | 'backups' | 'provider' | 'practice' | 'pins'>;
