import type { Role } from '../../shared/domain/role.ts';
import type { StaffId } from '../../shared/ids.ts';
import type { CallResult, CallName } from '../../shared/ipc/contract.ts';
import { testTill, type TestTill } from './till-parts.ts';

export const pins = { owner: '1111', manager: '2222', cashier: '3333' } as const satisfies Record<Role, string>;
export type Shop = TestTill & { ids: Record<Role, StaffId>; recoveryCode: string; signIn(role: Role): Promise<void> };

export function value<N extends CallName>(result: CallResult<N>): Extract<CallResult<N>, { ok: true }>['value'] {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value;
}

/** A till with an owner, a manager and a cashier; the owner is signed in. */
export async function shopWithStaff(till?: TestTill): Promise<Shop> {
  const made = till ?? (await testTill());
  const { staff: owner, recoveryCode } = value<'staff.addFirstOwner'>(
    await made.call('staff.addFirstOwner', { name: 'Rahima', pin: pins.owner }),
  );
  const add = async (name: string, role: Role) =>
    value<'staff.add'>(await made.call('staff.add', { name, role, pin: pins[role] })).staffId;
  const ids = { owner: owner.staffId, manager: await add('Karim', 'manager'), cashier: await add('Salma', 'cashier') };
  return {
    ...made,
    ids,
    recoveryCode,
    signIn: async (role) => void value<'staff.signIn'>(await made.call('staff.signIn', { staffId: ids[role], pin: pins[role] })),
  };
}
