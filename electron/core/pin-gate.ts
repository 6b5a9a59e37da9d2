import type { StaffId } from '../../shared/ids.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { StaffRecord } from './ports/ledger.ts';
import type { Ports } from './ports.ts';
import { record } from './stamp.ts';

export const freeTries = 5;
const lockMinutes = [1, 2, 5, 15, 30, 60] as const;

/** How long no PIN is taken after so many wrong ones in a row: from the fifth on, growing to an hour. */
export function lockMs(tries: number): number {
  if (tries < freeTries) return 0;
  return (lockMinutes[Math.min(tries - freeTries, lockMinutes.length - 1)] ?? 60) * 60_000;
}

type GatePorts = Pick<Ports, 'ledger' | 'clock' | 'session' | 'pins'>;

/**
 * The one way a PIN is tried. One at a time: of many tries at once each waits until the one before it is counted. A wrong one is
 * in the ledger before anybody is told that it was wrong, so stopping the app takes no try back.
 */
export type PinGate = {
  /** The person, when this is their PIN and they still work here. */
  check(ports: GatePorts, staffId: StaffId, pin: string): Promise<Result<StaffRecord>>;
  lockedSeconds(ports: GatePorts, person: StaffRecord): number;
  oneAtATime<T>(work: () => Promise<T>): Promise<T>;
};

export function createPinGate(): PinGate {
  let last: Promise<unknown> = Promise.resolve();
  /** A lock ends by the clock that cannot be set; the wall clock only tells how much of it was left when this till was opened. */
  const ends = new Map<string, number>();

  const lockedMs = ({ clock }: GatePorts, { staffId, tries, lockedUntil }: StaffRecord): number => {
    if (lockedUntil === undefined) return 0;
    const name = `${staffId} ${tries}`;
    const left = Math.min(Math.max(Date.parse(lockedUntil) - clock.nowMs(), 0), lockMs(tries));
    const end = ends.get(name) ?? clock.monotonicMs() + left;
    ends.set(name, end);
    return Math.max(0, end - clock.monotonicMs());
  };
  const lockedSeconds = (ports: GatePorts, person: StaffRecord) => Math.ceil(lockedMs(ports, person) / 1000);

  const oneAtATime = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  };

  const tryPin = async (ports: GatePorts, staffId: StaffId, pin: string): Promise<Result<StaffRecord>> => {
    const person = ports.ledger.staffMember(staffId);
    if (!person?.active) return fail({ kind: 'not-found' });
    const seconds = lockedSeconds(ports, person);
    if (seconds > 0) return fail({ kind: 'pin-locked', seconds });
    if (await ports.pins.check(pin, person.pin)) return ok(person);
    // Counted from what the ledger says now: while the hash was made, another entry may have ended the row.
    const tries = (ports.ledger.staffMember(staffId)?.tries ?? 0) + 1;
    const lock = lockMs(tries);
    const lockedUntil = new Date(ports.clock.nowMs() + lock).toISOString();
    const kept = record(ports, { kind: 'pin-refused', body: { staffId, tries, ...(lock > 0 && { lockedUntil }) } });
    if (!kept.ok) return fail({ kind: 'ledger-unavailable', fault: kept.failure });
    if (lock === 0) return fail({ kind: 'wrong-pin', triesLeft: freeTries - tries });
    ends.set(`${staffId} ${tries}`, ports.clock.monotonicMs() + lock);
    return fail({ kind: 'pin-locked', seconds: lock / 1000 });
  };
  return { check: (ports, staffId, pin) => oneAtATime(() => tryPin(ports, staffId, pin)), lockedSeconds, oneAtATime };
}
