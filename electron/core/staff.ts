import type { EntryDraft } from '../../shared/domain/ledger-entry.ts';
import { roles, type Role } from '../../shared/domain/role.ts';
import { nameKey, reservedNames, type Staff } from '../../shared/domain/staff.ts';
import type { StaffId } from '../../shared/ids.ts';
import type { ParsedInput } from '../../shared/ipc/contract.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { PinGate } from './pin-gate.ts';
import type { Ledger, StaffRecord } from './ports/ledger.ts';
import type { Ports } from './ports.ts';
import { record } from './stamp.ts';

export function listStaff(ports: Ports, gate: PinGate, signedIn: boolean): Staff[] {
  const seesAll = signedIn && ports.session.role() !== 'cashier';
  return ports.ledger
    .staff()
    .filter(({ active }) => active || seesAll)
    .map((person) => shown(ports, gate, person));
}

export async function addStaff(
  ports: Ports,
  gate: PinGate,
  { name, role, pin }: ParsedInput<'staff.add'>,
): Promise<Result<Staff>> {
  const verifier = await ports.pins.make(pin);
  // The first one is the owner, who gets the recovery code; a shop of cashiers only would be locked for ever.
  if (!ports.ledger.hasStaff() || !mayRule(ports.session.role(), role)) return fail({ kind: 'not-allowed' });
  if (!isFree(ports.ledger, name)) return fail({ kind: 'name-taken' });
  const staffId = ports.ids.next() as StaffId;
  return keep(ports, gate, staffId, { kind: 'staff-added', body: { staffId, name, role, pin: verifier } });
}

export function changeStaff(
  ports: Ports,
  gate: PinGate,
  { staffId, name, role, active }: ParsedInput<'staff.change'>,
): Result<Staff> {
  const { ledger, session } = ports;
  const person = ledger.staffMember(staffId);
  if (!person) return fail({ kind: 'not-found' });
  if (!mayRule(session.role(), person.role) || (role && !mayRule(session.role(), role))) return fail({ kind: 'not-allowed' });
  if (name !== undefined && !isFree(ledger, name, staffId)) return fail({ kind: 'name-taken' });
  const staysOwner = (role ?? person.role) === 'owner' && (active ?? person.active);
  if (!staysOwner && isLastOwner(ledger, person)) return fail({ kind: 'last-owner' });
  const change = { ...(name !== undefined && { name }), ...(role && { role }), ...(active !== undefined && { active }) };
  return keep(ports, gate, staffId, { kind: 'staff-changed', body: { staffId, ...change } });
}

/** One's own PIN always takes the old one: a till left open for a moment must not give the owner's role away. */
export async function setPin(
  ports: Ports,
  gate: PinGate,
  own: StaffId | undefined,
  { staffId, pin, oldPin }: ParsedInput<'staff.setPin'>,
): Promise<Result<Staff>> {
  const person = ports.ledger.staffMember(staffId);
  if (!person) return fail({ kind: 'not-found' });
  if (staffId !== own && !mayRule(ports.session.role(), person.role)) return fail({ kind: 'not-allowed' });
  if (staffId === own) {
    if (oldPin === undefined) return fail({ kind: 'invalid-input', at: ['oldPin'] });
    const proven = await gate.check(ports, staffId, oldPin);
    if (!proven.ok) return proven;
  }
  const verifier = await ports.pins.make(pin);
  if (staffId !== own && !mayRule(ports.session.role(), person.role)) return fail({ kind: 'not-allowed' });
  return keep(ports, gate, staffId, { kind: 'staff-changed', body: { staffId, pin: verifier } });
}

/** An owner rules everybody, a manager the cashiers. */
const mayRule = (by: Role, over: Role): boolean => by === 'owner' || roles.indexOf(by) > roles.indexOf(over);

export function isFree(ledger: Ledger, name: string, forWhom?: StaffId): boolean {
  const whose = ledger.staffNamed(name);
  return !reservedNames.includes(nameKey(name)) && (whose === undefined || whose === forWhom);
}

const isLastOwner = (ledger: Ledger, { staffId }: StaffRecord): boolean => {
  const owners = ledger.staff().filter(({ role, active }) => role === 'owner' && active);
  return owners.length === 1 && owners[0]?.staffId === staffId;
};

function keep(ports: Ports, gate: PinGate, staffId: StaffId, draft: EntryDraft): Result<Staff> {
  const kept = record(ports, draft);
  if (!kept.ok) return fail({ kind: 'ledger-unavailable', fault: kept.failure });
  ports.announcer.emit('till.changed', {});
  return ok(shownById(ports, gate, staffId));
}

export function shownById(ports: Ports, gate: PinGate, staffId: StaffId): Staff {
  const person = ports.ledger.staffMember(staffId);
  if (!person) throw new Error('somebody just recorded is not in the ledger');
  return shown(ports, gate, person);
}

function shown(ports: Ports, gate: PinGate, person: StaffRecord): Staff {
  const { staffId, name, role, active } = person;
  return { staffId, name, role, active, lockedSeconds: gate.lockedSeconds(ports, person) };
}
