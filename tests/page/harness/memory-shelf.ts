import type { Backups, CopyShelf, StagedCopy } from '../../../electron/core/ports/backups.ts';
import type { Backup, Inspection, SecondFolder } from '../../../shared/domain/backup.ts';
import type { LedgerEntry } from '../../../shared/domain/ledger-entry.ts';
import { ok } from '../../../shared/result.ts';

/** Copies of the page tests' ledger: kept as names and figures, put back as nothing but an answer. */
export type MemoryShelf = {
  ports: { backups: Backups; shelf: CopyShelf };
  items: Backup[];
  second: SecondFolder | null;
  /** What the file dialog answers. */
  chosen: Record<'folder' | 'copy' | 'move', string | null>;
  /** What the next look into a copy finds, over what a whole and complete one is. */
  found: Partial<Extract<Inspection, { usable: true }>> | Extract<Inspection, { usable: false }>;
};

const moveFile = 'Recharge Desk 3F2A9C1B 2026-11-24T060000.rdmove';
const folder = '/home/shop/.config/Recharge Desk/live/backups';

export function createMemoryShelf({ entries }: { entries: LedgerEntry[] }): MemoryShelf {
  const done = <T>(value: T) => ({ done: Promise.resolve(ok(value)), cancel: () => {} });
  const inspection = (): Inspection => {
    if (shelf.found.usable === false) return shelf.found;
    const count = Math.max(1, entries.length);
    const last = entries.at(-1);
    return {
      usable: true,
      entries: count,
      lastDay: last?.businessDay ?? ('2026-11-24' as LedgerEntry['businessDay']),
      lastEntryAt: last?.at ?? '2026-11-24T06:00:00.000Z',
      lastSaleAt: entries.findLast(({ kind }) => kind === 'recharge-succeeded')?.at ?? null,
      here: count,
      relation: 'same',
      lost: 0,
      since: null,
      owners: [],
      ...shelf.found,
    };
  };
  const staged = (): StagedCopy => {
    const seen = inspection();
    if (!seen.usable) throw new Error('nothing to put back');
    return {
      entries: seen.entries,
      lost: seen.lost,
      since: seen.since,
      hasStaff: seen.owners.length > 0,
      ownerNamed: async (staffId, pin) =>
        pin === '1111' ? seen.owners.find((owner) => owner.staffId === staffId)?.name : undefined,
      takeItsPlace: async () => ok(undefined),
      discard: () => {},
    };
  };
  const shelf: MemoryShelf = {
    items: [],
    second: null,
    chosen: { folder: '/media/shop/USB', copy: '/media/shop/USB/ledger-copy.sqlite', move: `/media/shop/USB/${moveFile}` },
    found: {},
    ports: {
      backups: {
        make: async () => {
          const madeAt = new Date(Date.now()).toISOString();
          const name = `ledger-${madeAt.replaceAll(/[-:.]/g, '')}-${String(entries.length).padStart(10, '0')}.sqlite`;
          shelf.items = [
            { file: `${folder}/${name}`, name, place: 'till', madeAt, entries: Math.max(1, entries.length), bytes: 94_208 },
            ...shelf.items,
          ];
          return ok({ file: `${folder}/${name}`, entries: entries.length });
        },
      },
      shelf: {
        list: async () => ({ items: shelf.items, second: shelf.second }),
        keepAlsoIn: async (chosen) => {
          shelf.second = chosen === null ? null : { folder: chosen, keptAt: null, trouble: null };
          return ok(undefined);
        },
        inspect: () => done(inspection()),
        stage: () => done(staged()),
        writeMove: (to) => done({ file: `${to}/${moveFile}` }),
        stageMove: (_file, passphrase) => done(passphrase === 'wrong words here' ? 'wrong-passphrase' : staged()),
      },
    },
  };
  return shelf;
}
