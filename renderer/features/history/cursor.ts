/** A list that is read page by page: how many rows there are so far, and whether more may come. */
export type Rows = { readonly count: number; readonly mayGrow: boolean; readonly inSight: number };

const steps: Readonly<Record<string, (from: number, rows: Rows) => number>> = {
  ArrowDown: (from) => from + 1,
  ArrowUp: (from) => from - 1,
  PageDown: (from, { inSight }) => from + inSight,
  PageUp: (from, { inSight }) => from - inSight,
  Home: () => 0,
  End: (_, { count }) => count - 1,
};

/**
 * Where a key leads. Presses that go past what is read so far are kept: the row they mean is shown as soon as it is there, so that
 * a held key is never lost to a page that is on its way. Null for a key that means nothing here.
 */
export function moved(wanted: number, key: string, rows: Rows): number | null {
  const step = steps[key];
  if (step === undefined) return null;
  const last = rows.mayGrow ? Number.MAX_SAFE_INTEGER : rows.count - 1;
  return Math.max(0, Math.min(last, step(Math.min(wanted, last), rows)));
}

/** The row that is shown as the current one meanwhile. */
export const shownRow = (wanted: number, { count }: Pick<Rows, 'count'>): number => Math.min(wanted, count - 1);
