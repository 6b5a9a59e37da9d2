import type { Ledger, WalletFact } from '../../../electron/core/ports/ledger.ts';
import type { Shift } from '../../../shared/domain/day.ts';
import type { EntryDraft, EntryStamp, LedgerEntry } from '../../../shared/domain/ledger-entry.ts';
import type { Recharge } from '../../../shared/domain/recharge.ts';
import { defaultShopSettings } from '../../../shared/domain/defaults.ts';
import type { ShopSettings } from '../../../shared/domain/settings.ts';
import { ok } from '../../../shared/result.ts';
import { staffOf } from './memory-staff.ts';
import { printJobsOf } from './fold-print.ts';
import { claimsOf } from './claims-of-entries.ts';
import { daysOf } from './memory-days.ts';
import { foldInto } from './fold-recharge.ts';
import { isWithin, memoryFigures } from './memory-figures.ts';
import { memoryCustomers } from './memory-customers.ts';
import { memoryCash } from './memory-cash.ts';
import { memoryGuards } from './memory-guards.ts';

/**
 * A ledger without a disk, for looking at the page: it keeps every entry, folds recharges the way the real one does and answers
 * every question of the port. What it does not do is the real one's purpose: it is neither durable nor chained.
 */
export function createMemoryLedger(): Ledger & { entries: LedgerEntry[] } {
  const entries: LedgerEntry[] = [];
  const recharges = new Map<string, Recharge>();
  let shift: Shift | undefined;
  let settings: ShopSettings = defaultShopSettings;
  const newest = () => [...recharges.values()].sort((a, b) => b.seq - a.seq);
  const charged = (recharge: Recharge) => recharge.state === 'succeeded' || recharge.state === 'settled-charged';

  function append(draft: EntryDraft, stamp: EntryStamp) {
    const seq = entries.length + 1;
    const mac = (seq * 2_654_435_761).toString(16).padStart(16, '0').repeat(4);
    const entry: LedgerEntry = {
      ...draft,
      seq,
      at: new Date(stamp.atMs).toISOString(),
      businessDay: stamp.businessDay,
      staff: stamp.staff,
      prev: entries.at(-1)?.mac ?? '',
      mac,
    };
    entries.push(entry);
    foldInto(recharges, entry);
    if (entry.kind === 'settings-changed') settings = { ...settings, ...entry.body.settings };
    if (entry.kind === 'shift-opened')
      shift = { shiftId: entry.body.shiftId, staff: entry.staff, openedAt: entry.at, float: entry.body.float };
    if (entry.kind === 'shift-closed') shift = undefined;
    return ok(entry);
  }

  const { customers, ...customerReads } = memoryCustomers({ entries, newest });

  return {
    entries,
    append,
    room: () => ({ freeBytes: 10_000_000_000, neededBytes: 67_108_864 }),
    recharge: (id) => recharges.get(id),
    recharges: ({ limit, cursor, businessDay, state, phone, lastFour, transactionId, seq, ...narrowed }) => {
      const found = newest().filter(
        (each) =>
          (cursor === undefined || each.seq < Number(cursor)) &&
          (businessDay === undefined || each.businessDay === businessDay) &&
          (state === undefined || each.state === state) &&
          (phone === undefined || each.phone === phone) &&
          (lastFour === undefined || each.phone.endsWith(lastFour)) &&
          (seq === undefined || each.seq === seq) &&
          isWithin(narrowed, each) &&
          (transactionId === undefined || (each.state === 'succeeded' && each.transactionId === transactionId)),
      );
      const items = found.slice(0, limit);
      return { items, cursor: found.length > limit ? String(items.at(-1)?.seq) : null };
    },
    unfinished: () => newest().filter(({ state }) => state === 'intended' || state === 'sending'),
    openUnknowns: () =>
      newest()
        .filter(({ state }) => state === 'unknown')
        .reverse(),
    openUnknownOn: (phone) => newest().find((each) => each.state === 'unknown' && each.phone === phone),
    latestLike: (phone, amount, since) =>
      newest().find(
        (each) =>
          each.phone === phone &&
          each.amount === amount &&
          each.intendedAt >= since &&
          (charged(each) || each.state === 'unknown'),
      ),
    ...customerReads,
    ...memoryGuards({ entries, newest, customers }),
    ...memoryFigures({ entries, newest }),
    latestWalletFacts: (limit, beforeSeq = Infinity) =>
      facts()
        .filter(({ seq }) => seq < beforeSeq)
        .slice(-limit)
        .reverse(),
    ...claimsOf(entries),
    reopenedByHand: (id) => {
      const last = entries.findLast(({ kind, body }) => kind.startsWith('recharge-') && 'id' in body && body.id === id);
      return last?.kind === 'recharge-reopened' && last.body.byHand === true;
    },
    lastKnownBalance: () => {
      const last = facts().findLast(({ balanceAfter }) => balanceAfter !== undefined);
      return last?.balanceAfter === undefined ? undefined : { balance: last.balanceAfter, at: last.at };
    },
    openShift: () => shift,
    ...daysOf(entries, newest),
    ...memoryCash(entries),
    timesPrinted: (id) =>
      entries.filter(({ kind, body }) => kind === 'receipt-printed' && 'id' in body && body.id === id).length +
      printJobsOf(entries).filter(
        ({ what, state, partly }) => what.kind === 'receipt' && what.id === id && (state !== 'failed' || partly),
      ).length,
    timesZPrinted: (zNumber) =>
      printJobsOf(entries).filter(
        ({ what, state, partly }) => what.kind === 'day' && what.zNumber === zNumber && (partly || state !== 'failed'),
      ).length,
    printJob: (jobId) => printJobsOf(entries).find((job) => job.jobId === jobId),
    printJobs: (limit) => ({ items: printJobsOf(entries).slice(0, limit), cursor: null }),
    printJobsIn: (state) => printJobsOf(entries).filter((job) => job.state === state),
    printJobsOf: (id) => printJobsOf(entries).filter(({ what }) => what.kind === 'receipt' && what.id === id),
    ...staffOf(entries),
    movedOutAt: () => {
      const last = entries.findLast(({ kind }) => kind === 'ledger-moved-out' || kind === 'move-called-off');
      return last?.kind === 'ledger-moved-out' ? last.at : undefined;
    },
    settings: () => settings,
    lastEntry: () => entries.at(-1),
    close: () => {},
  };

  function facts(): WalletFact[] {
    return [...recharges.values()]
      .filter(
        (each) =>
          each.sentAt !== undefined &&
          (each.balanceAfter !== undefined || each.state === 'unknown' || each.state.startsWith('settled')),
      )
      .map(({ lastSeq, at, id, operator, accountType, amount, state, sentAt = at, balanceBefore, balanceAfter, ...more }) => ({
        seq: lastSeq,
        at,
        rechargeId: id,
        operator,
        accountType,
        amount,
        state,
        sentAt,
        ...(balanceBefore !== undefined && { balanceBefore }),
        ...(balanceAfter !== undefined && { balanceAfter }),
        ...('commission' in more && { commission: more.commission }),
      }))
      .sort((a, b) => a.seq - b.seq);
  }
}
