import type { KeyObject } from 'node:crypto';
import { existsSync } from 'node:fs';
import { parseSettingsName } from './till-state.ts';
import type { UnusableCopy } from '../../../shared/domain/backup-list.ts';
import type { Inspection } from '../../../shared/domain/backup.ts';
import type { StaffId } from '../../../shared/ids.ts';
import { outcomes } from './append.ts';
import { walkAtOnce, walkChain } from './chain.ts';
import { compareCopy } from './compare-copy.ts';
import { connect, type Connection } from './connection.ts';
import { entrySql } from './entry-rows.ts';
import { toFault } from './faults.ts';
import { ledgerFiles } from './files.ts';
import type { Anchor } from './keys.ts';
import { macOf, type EntryRow } from './mac.ts';
import { applicationId, migrations, versionOf } from './migrate.ts';
import type { JobContext } from './reader/job.ts';

export type InspectOrder = { readonly file: string; readonly anchor: Anchor | 'unreadable' | undefined };

/** What lies in a file that may be a copy of this ledger. Reads only; proves every entry before it says anything of them. */
export function inspectCopy(context: JobContext, { file, anchor }: InspectOrder): Inspection {
  if (!existsSync(file)) return unusable('unreadable');
  let copy: Connection | undefined;
  try {
    copy = connect(file, 'read', context.nativeBinding);
    return look(copy, context, anchor);
  } catch (error) {
    if (toFault(error) === undefined) throw error;
    return unusable('unreadable');
  } finally {
    copy?.close();
  }
}

const unusable = (why: UnusableCopy, firstBadSeq: number | null = null, shop = ''): Inspection => ({
  usable: false,
  why,
  firstBadSeq,
  shop,
});

function look(copy: Connection, { dir, key, nativeBinding, pace }: JobContext, anchor: InspectOrder['anchor']): Inspection {
  if (copy.pragma('application_id', { simple: true }) !== applicationId) return unusable('no-ledger');
  if (versionOf(copy) > migrations.length) return unusable('newer-version');
  const last = copy.prepare<[], LastEntry>(lastSql).get();
  if (!last) return unusable('empty');
  const chain = walkAtOnce(walkChain(copy, key), (done) => pace(done, last.seq));
  if (!chain.intact)
    return isOurs(copy, key) ? unusable('changed', chain.firstBadSeq) : unusable('other-shop', null, shopOf(copy));
  const here = ledgerFiles(dir).ledger;
  return {
    usable: true,
    entries: chain.entries,
    lastDay: last.business_day as Extract<Inspection, { usable: true }>['lastDay'],
    lastEntryAt: last.at,
    lastSaleAt: copy.prepare<[], string>(lastSaleSql).pluck().get() ?? null,
    ...compareCopy(copy, chain.entries, { here, anchor, nativeBinding }),
    owners: ownersIn(copy),
  };
}

type LastEntry = { seq: number; at: string; business_day: string };
const lastSql = 'SELECT seq, at, business_day FROM ledger_entry WHERE seq > 0 ORDER BY seq DESC LIMIT 1';
const lastSaleSql = `SELECT at FROM ledger_entry WHERE kind IN (${[...outcomes].map((kind) => `'${kind}'`).join(', ')})
  ORDER BY seq DESC LIMIT 1`;

/** Whether this till's key wrote any of its ends: then it was changed since; otherwise it is another shop's, or another till's. */
function isOurs(copy: Connection, key: KeyObject): boolean {
  const first = copy.prepare<[number, number], EntryRow>(entrySql.from).get(0, 1);
  const last = copy.prepare<[], EntryRow>('SELECT * FROM ledger_entry ORDER BY seq DESC LIMIT 1').get();
  return [first, last].some((row) => row !== undefined && macOf(key, row) === row.mac);
}

/** Only to say whose it seems to be: nothing of such a file is proven. */
function shopOf(copy: Connection): string {
  return parseSettingsName(copy.prepare<[], string>('SELECT settings FROM till_state').pluck().get());
}

/** Whose PIN may put this copy back, where no ledger can say who is at the counter. Before version 2 there was no staff. */
function ownersIn(copy: Connection): { staffId: StaffId; name: string }[] {
  if (versionOf(copy) < 2) return [];
  return copy
    .prepare<[], { staffId: StaffId; name: string }>(
      `SELECT staff_id AS staffId, name FROM staff WHERE role = 'owner' AND active = 1 ORDER BY added_seq`,
    )
    .all();
}
