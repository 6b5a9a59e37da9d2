import { createHmac, timingSafeEqual, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod';
import { syncFolder } from '../sync-folder.ts';
import { writeFileWhole } from '../write-file-whole.ts';

const mac = z.string().regex(/^[0-9a-f]{64}$/);
const anchor = z.strictObject({ seq: z.int().positive(), mac });

/**
 * A copy is taking the ledger's place, by the owner's word. Between here and the ledger's own entry about it, this is what tells an
 * older file that was put back from one that was slipped in: it is written with the ledger's key, and it holds only as long as the
 * anchor is the one that it names, so that an old journal explains nothing once more.
 */
const journalSchema = z.strictObject({
  restoreId: z.uuid(),
  /** The copy's last entry, and its file beside the ledger until it is in place. */
  head: anchor,
  staged: z.string().regex(/^restoring-[0-9a-f-]{36}\.sqlite$/),
  /** What the ledger that was here is called from then on. */
  keptAs: z.string().regex(/^replaced-[0-9TZ-]+\.sqlite$/),
  anchor: z.union([anchor, z.literal('unreadable'), z.null()]),
  /** For the entry. */
  entriesBefore: z.int().nonnegative(),
  lost: z.int().nonnegative(),
  how: z.enum(['restored', 'moved-in']),
  reason: z.string().min(1).max(1_200),
  by: z.string().max(160),
});
export type RestoreJournal = z.infer<typeof journalSchema>;

const fileSchema = z.strictObject({ journal: z.string(), mac });

const macOf = (key: KeyObject, text: string): string =>
  createHmac('sha256', key).update(`Recharge Desk restore 1\n${text}`).digest('hex');

export function writeRestoreJournal(path: string, key: KeyObject, journal: RestoreJournal): void {
  const text = JSON.stringify(journal);
  writeFileWhole(path, JSON.stringify({ journal: text, mac: macOf(key, text) }));
  syncFolder(dirname(path));
}

/** The journal of this ledger's key; undefined when there is none. One of another key, or a changed one, explains nothing. */
export function readRestoreJournal(path: string, key: KeyObject): RestoreJournal | undefined {
  const file = fileSchema.safeParse(parsed(path)).data;
  if (!file || !timingSafeEqual(Buffer.from(macOf(key, file.journal)), Buffer.from(file.mac))) return undefined;
  return journalSchema.parse(JSON.parse(file.journal));
}

function parsed(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
