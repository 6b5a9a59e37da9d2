import type { SeatState } from '../../shared/domain/staff.ts';
import type { StaffId } from '../../shared/ids.ts';
import type { Ledger, StaffRecord } from './ports/ledger.ts';
import type { Clock, Session } from './ports.ts';

/** Stands in the ledger for what the till does while nobody is signed in. */
const nobody = 'desk';

/** Who sits at one opened till. Until the first owner is added, `before` does: practice must work at once. */
export type Seat = {
  /** Whose name the entries carry, and what they may do. */
  readonly session: Session;
  state(): SeatState;
  /** Whoever is signed in and still works here, with the role they have now. */
  person(): StaffRecord | undefined;
  take(staffId: StaffId): void;
  leave(): void;
  /** Somebody did something. */
  touch(): void;
  isIdle(): boolean;
};

type SeatPorts = { readonly ledger: Pick<Ledger, 'hasStaff' | 'staffMember' | 'settings'>; readonly clock: Clock };

export function createSeat({ ledger, clock }: SeatPorts, before: Session): Seat {
  let current: StaffId | null = null;
  let last: StaffId | null = null;
  let touchedMs = clock.monotonicMs();
  const person = () => {
    const found = current === null ? undefined : ledger.staffMember(current);
    return found?.active ? found : undefined;
  };
  return {
    session: {
      staff: () => person()?.name ?? (ledger.hasStaff() ? nobody : before.staff()),
      role: () => person()?.role ?? (ledger.hasStaff() ? 'cashier' : before.role()),
    },
    state: () => ({ state: person() ? 'signed-in' : ledger.hasStaff() ? 'needed' : 'open', staffId: current ?? last }),
    person,
    take: (staffId) => {
      current = staffId;
      last = staffId;
      touchedMs = clock.monotonicMs();
    },
    leave: () => {
      current = null;
    },
    touch: () => {
      touchedMs = clock.monotonicMs();
    },
    isIdle: () => {
      const { idleLockMinutes } = ledger.settings();
      return current !== null && idleLockMinutes > 0 && clock.monotonicMs() - touchedMs >= idleLockMinutes * 60_000;
    },
  };
}
