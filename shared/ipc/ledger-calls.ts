import * as z from 'zod';
import { backupListSchema, filePathSchema, inspectionSchema } from '../domain/backup.ts';
import { fitsPassphrase, passphraseAtMost } from '../domain/passphrase.ts';
import { pinSchema, staffIdSchema } from '../domain/staff.ts';
import { lineSchema } from '../domain/values.ts';
import { verificationSchema } from '../domain/verification.ts';
import { call, nothing } from './call.ts';

/** Folded the same way where it is used; as typed otherwise. */
const passphraseSchema = z
  .string()
  .max(passphraseAtMost * 4)
  .refine(fitsPassphrase, 'not-a-passphrase');

/** The part of the contract that is about the ledger as a whole: its check, its copies, and what puts one of them back. */
export const ledgerCalls = {
  'ledger.verify': call('cashier', nothing, verificationSchema),
  'backups.list': call('manager', nothing, backupListSchema),
  /** Answers when the copy is made and proven; `task.progress` tells how far it is. It goes into the second folder after that. */
  'backups.makeNow': call('manager', nothing, backupListSchema),
  /** The file dialog asks where each copy is put besides; null: nobody chose. */
  'backups.chooseFolder': call('owner', nothing, backupListSchema),
  'backups.forgetFolder': call('owner', nothing, backupListSchema),
  /** The file dialog asks for a copy that is not in the list; null: nobody chose. */
  'backups.chooseFile': call('owner', nothing, z.strictObject({ file: filePathSchema.nullable() })),
  /** A copy of the list, or one that was chosen: proven to its end, and held against what this till has. */
  'backups.inspect': call('owner', z.strictObject({ file: filePathSchema }), inspectionSchema),
  /**
   * Puts a copy in the ledger's place. `lostSeen` is how many of this till's entries are not in it, as the person has typed it. Where
   * the ledger cannot be opened nobody can be signed in: then an owner that the copy knows proves who they are.
   */
  'backups.restore': call(
    'owner',
    z.strictObject({
      file: filePathSchema,
      reason: lineSchema(300),
      lostSeen: z.int().nonnegative(),
      owner: z.strictObject({ staffId: staffIdSchema, pin: pinSchema }).optional(),
    }),
    z.strictObject({ entries: z.int().positive(), lost: z.int().nonnegative() }),
  ),
  /** The file dialog asks for a folder; null: nobody chose, and nothing happened. From the answer on this till does not sell. */
  'move.out': call(
    'owner',
    z.strictObject({ passphrase: passphraseSchema }),
    z.strictObject({ file: filePathSchema.nullable() }),
  ),
  'move.chooseFile': call('owner', nothing, z.strictObject({ file: filePathSchema.nullable() })),
  /** Takes over the ledger and its key from another computer's file, where nothing was sold yet. */
  'move.in': call(
    'owner',
    z.strictObject({ file: filePathSchema, passphrase: z.string().max(passphraseAtMost * 4) }),
    z.strictObject({ entries: z.int().positive() }),
  ),
  /** It did not come to the move: this till sells again. */
  'move.callOff': call('owner', z.strictObject({ reason: lineSchema(300) }), nothing),
} as const;
