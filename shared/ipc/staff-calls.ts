import * as z from 'zod';
import { roles } from '../domain/role.ts';
import { pinSchema, recoveryCodeSchema, staffIdSchema, staffNameSchema, staffSchema } from '../domain/staff.ts';
import { call, nothing } from './call.ts';

const withRecovery = z.strictObject({ staff: staffSchema, recoveryCode: z.string() });

/** The part of the contract that is about who is at the counter. */
export const staffCalls = {
  /** Who may sign in; a manager sees those who left, too. */
  'staff.list': call('anyone', nothing, z.strictObject({ items: z.array(staffSchema) })),
  /** The one answer that ever shows the recovery code. From here on everybody signs in. */
  'staff.addFirstOwner': call('owner', z.strictObject({ name: staffNameSchema, pin: pinSchema }), withRecovery),
  'staff.add': call('manager', z.strictObject({ name: staffNameSchema, role: z.enum(roles), pin: pinSchema }), staffSchema),
  'staff.change': call(
    'manager',
    z.strictObject({
      staffId: staffIdSchema,
      name: staffNameSchema.optional(),
      role: z.enum(roles).optional(),
      active: z.boolean().optional(),
    }),
    staffSchema,
  ),
  /** One's own with the old one; a manager's for a cashier, an owner's for anybody. */
  'staff.setPin': call(
    'cashier',
    z.strictObject({ staffId: staffIdSchema, pin: pinSchema, oldPin: pinSchema.optional() }),
    staffSchema,
  ),
  'staff.signIn': call('anyone', z.strictObject({ staffId: staffIdSchema, pin: pinSchema }), staffSchema),
  'staff.signOut': call('cashier', nothing, nothing),
  /** Somebody is at the counter, typing: puts the idle lock off. */
  'staff.here': call('cashier', nothing, nothing),
  /** A new PIN for the owner who holds this code, and a new code. */
  'staff.recover': call('anyone', z.strictObject({ code: recoveryCodeSchema, pin: pinSchema }), withRecovery),
  /** The code that this owner was just shown, on the chosen printer, at once. It stands in no job and no ledger. */
  'staff.printCode': call('owner', z.strictObject({ code: recoveryCodeSchema }), nothing),
} as const;
