import { businessDayOf } from '../../shared/business-day.ts';
import type { CredentialsState } from '../../shared/domain/credentials.ts';
import { chosenPrinter } from '../../shared/domain/printer-list.ts';
import { defaultShopSettings } from '../../shared/domain/defaults.ts';
import type { TillStatus, UnderWay } from '../../shared/domain/till-status.ts';
import type { Failure } from '../../shared/failure.ts';
import { pausedOperators } from './guards/paused-operator.ts';
import type { LedgerCheck } from './ledger-check.ts';
import type { ClosedPorts, Ports } from './ports.ts';
import type { SeatState } from '../../shared/domain/staff.ts';
import type { Flight } from './recharges.ts';
import type { Recovered } from './recovery.ts';
import { runwayOf } from './runway.ts';
import type { Seat } from './seat.ts';
import { currentBusinessDay } from './stamp.ts';

export function tillStatus(
  ports: Ports,
  { flight, recovered, check, seat }: { flight: Flight; recovered: Recovered; check: Pick<LedgerCheck, 'fault'>; seat?: Seat },
  credentials: CredentialsState,
): TillStatus {
  const fault = check.fault();
  const { ledger } = ports;
  const shift = ledger.openShift() ?? null;
  const at = seat?.state() ?? open;
  return {
    ...basics(ports),
    seat: at,
    businessDay: currentBusinessDay(ports),
    credentials,
    settings: ledger.settings(),
    shift,
    cannotSell: fault ? { kind: 'ledger-unavailable', fault } : cannotSell(ports, credentials, shift !== null),
    flight: underWay(ports, flight),
    openUnknowns: ledger.openUnknowns().length,
    printing: {
      printer: chosenPrinter(ports.printers.get())?.name ?? null,
      troubled: ledger.printJobsIn('failed').length + ledger.printJobsIn('interrupted').length,
    },
    // Whoever passes by a locked till need not know how much money it has.
    wallet: at.state === 'needed' ? null : (ledger.lastKnownBalance() ?? null),
    runway: at.state === 'needed' ? null : runway(ports),
    paused: pausedOperators(ports),
    recovered,
  };
}

/** The status of a till whose ledger or keychain could not be opened: it says why, and nothing else works. */
export function closedTillStatus(ports: ClosedPorts, credentials: CredentialsState, why: Failure): TillStatus {
  return {
    ...basics(ports),
    seat: open,
    businessDay: businessDayOf(ports.clock.nowMs(), defaultShopSettings.dayCutOverMinutes),
    credentials,
    settings: defaultShopSettings,
    shift: null,
    cannotSell: why,
    flight: null,
    openUnknowns: 0,
    printing: { printer: null, troubled: 0 },
    wallet: null,
    runway: null,
    paused: [],
    recovered: { notSent: 0, unknown: 0 },
  };
}

const open: SeatState = { state: 'open', staffId: null };

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

function underWay({ ledger }: Ports, { current }: Flight): UnderWay | null {
  if (current === null) return null;
  const written = ledger.recharge(current.order.id);
  return {
    ...current,
    ...(written && { savedAt: written.intendedAt }),
    ...(written?.sentAt !== undefined && { sentAt: written.sentAt }),
  };
}

const paceDays = 28;

function runway({ ledger, clock }: Ports): TillStatus['runway'] {
  const known = ledger.lastKnownBalance();
  if (!known) return null;
  const { dayCutOverMinutes: cutOverMinutes } = ledger.settings();
  const nowMs = clock.nowMs();
  const from = businessDayOf(nowMs - paceDays * 86_400_000, cutOverMinutes);
  const past = ledger.spentByHour(from, businessDayOf(nowMs, cutOverMinutes));
  return runwayOf(past, { balance: known.balance, nowMs, cutOverMinutes });
}

function cannotSell({ ledger, modeSwitch }: Ports, { held, keychain }: CredentialsState, shiftOpen: boolean): Failure | null {
  const movedAt = ledger.movedOutAt();
  if (movedAt !== undefined) return { kind: 'moved-out', at: movedAt };
  const { freeBytes, neededBytes } = ledger.room();
  if (freeBytes < neededBytes) return { kind: 'disk-nearly-full', freeBytes, neededBytes };
  // While the keychain is being asked nothing is known to be missing; a sale would wait for the same answer.
  if (modeSwitch.mode() === 'live' && held === 'none' && keychain !== 'checking') {
    return keychain === 'ok' ? { kind: 'no-credentials' } : { kind: 'keychain', fault: keychain };
  }
  return shiftOpen ? null : { kind: 'shift-closed' };
}
