import type { Ledger, StaffRecord } from '../../../electron/core/ports/ledger.ts';
import { nameKey } from '../../../shared/domain/staff.ts';
import type { LedgerEntry } from '../../../shared/domain/ledger-entry.ts';
import type { StaffId } from '../../../shared/ids.ts';

/** Who may sign in, folded from the entries kept so far. */
export function staffOf(entries: readonly LedgerEntry[]): Pick<Ledger, 'staff' | 'staffMember' | 'hasStaff' | 'staffNamed'> {
  const fold = () => {
    const people = new Map<StaffId, StaffRecord>();
    const change = (staffId: StaffId, by: Partial<StaffRecord>) => {
      const before = people.get(staffId);
      if (before) people.set(staffId, { ...before, ...by });
    };
    for (const { kind, body } of entries) {
      if (kind === 'staff-added') {
        const { recovery, ...rest } = body;
        people.set(body.staffId, { ...rest, active: true, tries: 0, ...(recovery && { recovery }) });
      }
      if (kind === 'staff-changed')
        change(body.staffId, {
          ...(body.name !== undefined && { name: body.name }),
          ...(body.role && { role: body.role }),
          ...(body.active !== undefined && { active: body.active }),
          ...(body.pin && { pin: body.pin, tries: 0 }),
        });
      if (kind === 'pin-refused')
        change(body.staffId, { tries: body.tries, ...(body.lockedUntil !== undefined && { lockedUntil: body.lockedUntil }) });
      if (kind === 'staff-signed-in' || kind === 'override-given') change(body.staffId, { tries: 0 });
      if (kind === 'recovery-used') change(body.staffId, { pin: body.pin, recovery: body.recovery, tries: 0 });
    }
    return people;
  };
  return {
    staff: () => [...fold().values()],
    staffMember: (staffId) => fold().get(staffId),
    hasStaff: () => fold().size > 0,
    staffNamed: (name) => [...fold().values()].find((each) => nameKey(each.name) === nameKey(name))?.staffId,
  };
}
