import { IllegalStep, type EntryOf } from './steps.ts';
import type { Projections } from './tables.ts';

/** From here on another till may sell from this ledger. */
export const moveOut = (entry: EntryOf<'ledger-moved-out'>, tables: Projections): void => setMovedOut(tables, entry.at);

export function callMoveOff(entry: EntryOf<'move-called-off'>, tables: Projections): void {
  if ((tables.movedOut.get(1)?.at ?? null) === null) throw new IllegalStep(entry, 'it was not moved');
  setMovedOut(tables, null);
}

/** A copy that was put back on the old till is still the old till's; one that moved in is the till that sells. */
export function restoreLedger(entry: EntryOf<'ledger-restored'>, tables: Projections): void {
  if (entry.body.how === 'moved-in') setMovedOut(tables, null);
}

function setMovedOut(tables: Projections, at: string | null): void {
  if (tables.movedOut.get(1)) tables.movedOut.update({ id: 1, at });
  else tables.movedOut.insert({ id: 1, at });
}
