import * as z from 'zod';
import { restoreRelations, secondFolderTroubles, unusableCopies } from './backup-list.ts';
import { staffIdSchema } from './staff.ts';
import { businessDaySchema, instantSchema } from './values.ts';

/** A path as the till or its file dialog told it. */
export const filePathSchema = z.string().min(1).max(4_096);

/** One copy of the ledger. Each was checked to its end when it was made: what failed has no place here. */
export const backupSchema = z.strictObject({
  file: filePathSchema,
  name: z.string(),
  place: z.enum(['till', 'second']),
  madeAt: instantSchema,
  entries: z.int().positive(),
  bytes: z.int().nonnegative(),
});
export type Backup = z.infer<typeof backupSchema>;

/** The folder the owner chose besides the till's own, and how the last copy to it went. */
export const secondFolderSchema = z.strictObject({
  folder: filePathSchema,
  keptAt: instantSchema.nullable(),
  trouble: z.enum(secondFolderTroubles).nullable(),
});
export type SecondFolder = z.infer<typeof secondFolderSchema>;

export const backupListSchema = z.strictObject({ items: z.array(backupSchema), second: secondFolderSchema.nullable() });
export type BackupList = z.infer<typeof backupListSchema>;

/** What a copy is, held against the ledger that is here, or against what the keychain remembers of it. */
export const inspectionSchema = z.discriminatedUnion('usable', [
  z.strictObject({
    usable: z.literal(true),
    entries: z.int().positive(),
    lastDay: businessDaySchema,
    lastEntryAt: instantSchema,
    lastSaleAt: instantSchema.nullable(),
    /** How many entries this till's ledger has, as far as anybody knows. */
    here: z.int().nonnegative(),
    relation: z.enum(restoreRelations),
    /** How many of those the copy does not have. */
    lost: z.int().nonnegative(),
    /** Of the last entry both have. */
    since: instantSchema.nullable(),
    owners: z.array(z.strictObject({ staffId: staffIdSchema, name: z.string() })),
  }),
  z.strictObject({ usable: z.literal(false), why: z.enum(unusableCopies), firstBadSeq: z.int().nullable(), shop: z.string() }),
]);
export type Inspection = z.infer<typeof inspectionSchema>;
