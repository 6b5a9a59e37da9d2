import type { EntryBody, EntryDraft } from '../../shared/domain/ledger-entry.ts';
import type { Staff } from '../../shared/domain/staff.ts';
import type { StaffId } from '../../shared/ids.ts';
import type { ParsedInput } from '../../shared/ipc/contract.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { PinGate } from './pin-gate.ts';
import type { Ports } from './ports.ts';
import type { Printing } from './printing.ts';
import type { Flight } from './recharges.ts';
import type { Seat } from './seat.ts';
import { isFree, shownById } from './staff.ts';
import { record } from './stamp.ts';

/** What signing in needs of one opened till. */
export type Counter = { readonly seat: Seat; readonly gate: PinGate; readonly flight: Flight };
type WithCode = { staff: Staff; recoveryCode: string };

/** Also the quick switch: whoever was there is signed out. Never in the middle of a recharge, which is the one's who sold it. */
export async function signIn(
  ports: Ports,
  counter: Counter,
  { staffId, pin }: ParsedInput<'staff.signIn'>,
): Promise<Result<Staff>> {
  if (counter.flight.current) return fail({ kind: 'till-busy' });
  const proven = await counter.gate.check(ports, staffId, pin);
  if (!proven.ok) return proven;
  if (counter.flight.current) return fail({ kind: 'till-busy' });
  return sit(ports, counter, staffId);
}

export function signOut(
  ports: Ports,
  { seat, flight }: Omit<Counter, 'gate'>,
  how: EntryBody<'staff-signed-out'>['how'],
): Result<Record<string, never>> {
  if (flight.current) return fail({ kind: 'till-busy' });
  const person = seat.person();
  if (person) {
    // A full disk must not keep the till open for the next one who comes by.
    const kept = record(ports, { kind: 'staff-signed-out', body: { staffId: person.staffId, how } });
    if (!kept.ok) ports.log.info('sign-out-not-recorded', { fault: kept.failure });
  }
  seat.leave();
  ports.announcer.emit('till.changed', {});
  return ok({});
}

/** Locks what nobody has used for too long. */
export function lockWhenIdle(ports: Ports, counter: Omit<Counter, 'gate'>): void {
  if (counter.flight.current) counter.seat.touch();
  else if (counter.seat.isIdle()) signOut(ports, counter, 'idle');
}

export async function addFirstOwner(
  ports: Ports,
  counter: Counter,
  { name, pin }: ParsedInput<'staff.addFirstOwner'>,
): Promise<Result<WithCode>> {
  const { ledger, pins } = ports;
  const [verifier, { code, verifier: recovery }] = [await pins.make(pin), await pins.makeCode()];
  if (ledger.hasStaff()) return fail({ kind: 'not-allowed' });
  if (counter.flight.current) return fail({ kind: 'till-busy' });
  if (!isFree(ledger, name)) return fail({ kind: 'name-taken' });
  const staffId = ports.ids.next() as StaffId;
  const added = keep(ports, { kind: 'staff-added', body: { staffId, name, role: 'owner', pin: verifier, recovery } });
  return added.ok ? sitWithCode(ports, counter, staffId, code) : added;
}

/** The code has 100 random bits: it needs no lock, and must have none, or a cashier could keep the owner out with wrong ones. */
export async function recover(
  ports: Ports,
  counter: Counter,
  { code, pin }: ParsedInput<'staff.recover'>,
): Promise<Result<WithCode>> {
  return counter.gate.oneAtATime(async () => {
    const { ledger, pins } = ports;
    if (counter.flight.current) return fail({ kind: 'till-busy' });
    const holders = ledger
      .staff()
      .flatMap((each) => (each.active && each.recovery ? [{ ...each, recovery: each.recovery }] : []));
    for (const { staffId, recovery } of holders) {
      if (!(await pins.checkCode(code, recovery))) continue;
      const [verifier, fresh] = [await pins.make(pin), await pins.makeCode()];
      if (counter.flight.current) return fail({ kind: 'till-busy' });
      const kept = keep(ports, { kind: 'recovery-used', body: { staffId, pin: verifier, recovery: fresh.verifier } });
      return kept.ok ? sitWithCode(ports, counter, staffId, fresh.code) : kept;
    }
    return fail({ kind: 'wrong-recovery-code' });
  });
}

/** Only the code of whoever sits here: paper that says so must not be had for any other text. */
export async function printCode(
  { pins }: Pick<Ports, 'pins'>,
  { seat, gate }: Counter,
  printing: Pick<Printing, 'recoveryCode'>,
  code: string,
): Promise<Result<Record<string, never>>> {
  return gate.oneAtATime(async () => {
    const person = seat.person();
    if (!person?.recovery || !(await pins.checkCode(code, person.recovery))) return fail({ kind: 'wrong-recovery-code' });
    return printing.recoveryCode(code, person.name);
  });
}

function sitWithCode(ports: Ports, counter: Counter, staffId: StaffId, recoveryCode: string): Result<WithCode> {
  const seated = sit(ports, counter, staffId);
  return seated.ok ? ok({ staff: seated.value, recoveryCode }) : seated;
}

/** Nobody sits down unrecorded. */
export function sit(ports: Ports, { seat, gate }: Counter, staffId: StaffId): Result<Staff> {
  const before = seat.person();
  if (before && before.staffId !== staffId) {
    const left = keep(ports, { kind: 'staff-signed-out', body: { staffId: before.staffId, how: 'switch' } });
    if (!left.ok) return left;
  }
  seat.take(staffId);
  const kept = keep(ports, { kind: 'staff-signed-in', body: { staffId } });
  if (!kept.ok) {
    seat.leave();
    return kept;
  }
  ports.announcer.emit('till.changed', {});
  return ok(shownById(ports, gate, staffId));
}

function keep(ports: Ports, draft: EntryDraft): Result<void> {
  const kept = record(ports, draft);
  return kept.ok ? ok(undefined) : fail({ kind: 'ledger-unavailable', fault: kept.failure });
}
