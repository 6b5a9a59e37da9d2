/** Notes and coins people count, largest first, in taka. What a page needs at run time: no schema here. */
export const notesTaka = [1000, 500, 200, 100, 50, 20, 10, 5, 2, 1] as const;
export type NoteTaka = (typeof notesTaka)[number];
/** How many of each; a note that is not there may be left out. */
export type NoteCounts = Partial<Record<`${NoteTaka}`, number | undefined>>;

export const sumOfNotesTaka = (counts: NoteCounts): number =>
  notesTaka.reduce((sum, note) => sum + note * (counts[`${note}`] ?? 0), 0);

/** Why cash came into the drawer, or went out of it, that no sale explains. */
export const cashInReasons = ['change', 'owner', 'other'] as const;
export const cashOutReasons = ['owner', 'bank', 'wallet', 'expense', 'other'] as const;
