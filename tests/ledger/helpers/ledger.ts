import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { createFileLedgerKeys } from '../../../electron/adapters/ledger-keys-file.ts';
import type { OpenedLedger } from '../../../electron/adapters/ledger-sqlite/compose-ledger.ts';
import { openLedger, type LedgerOptions } from '../../../electron/adapters/ledger-sqlite/open-ledger.ts';
import type { Ledger } from '../../../electron/core/ports/ledger.ts';
import type { BusinessDay } from '../../../shared/business-day.ts';
import { poisha } from '../../../shared/money.ts';
import type { EntryDraft, EntryStamp, LedgerEntry } from '../../../shared/domain/ledger-entry.ts';
import type { RechargeId } from '../../../shared/ids.ts';
import { fact, newId, stamp } from './facts.ts';

export function newDir(prefix = 'ledger-'): string {
  const dir = mkdtempSync(join(tmpdir(), prefix));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

/** For the many small ledgers of a property: in memory where the system has a disk for that, so that a sync costs nothing. */
export function fastDir(): string {
  const dir = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'recharge-desk-ledger-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

export type TestLedger = OpenedLedger & {
  dir: string;
  /** Appends and insists that it was kept. */
  add(draft: EntryDraft, change?: Partial<EntryStamp>): LedgerEntry;
  /** A whole recharge of Tk 50, up to this outcome. */
  sell(outcome?: keyof typeof fact, change?: Parameters<typeof fact.intended>[1], at?: Partial<EntryStamp>): RechargeId;
  closeDay(businessDay: BusinessDay, at?: Partial<EntryStamp>): void;
  close(): Promise<void>;
};

export async function openTest(options: Partial<LedgerOptions> = {}): Promise<TestLedger> {
  const dir = options.dir ?? newDir();
  const opened = await openLedger({ dir, keys: createFileLedgerKeys(dir), ...options });
  if (!opened.ok) throw new Error(`the ledger did not open: ${opened.failure}`);
  const { ledger } = opened.value;
  let isOpen = true;
  const close = async (): Promise<void> => {
    if (isOpen) ledger.close();
    isOpen = false;
    await opened.value.settled();
  };
  onTestFinished(close);
  return { ...opened.value, dir, close, ...verbs(ledger) };
}

function verbs(ledger: Ledger): Pick<TestLedger, 'add' | 'sell' | 'closeDay'> {
  const add = (draft: EntryDraft, change: Partial<EntryStamp> = {}): LedgerEntry => {
    const kept = ledger.append(draft, stamp(change));
    if (!kept.ok) throw new Error(`not kept: ${kept.failure}`);
    return kept.value;
  };
  return {
    add,
    sell: (outcome = 'succeeded', change = {}, at = {}) => {
      const id = newId();
      add(fact.intended(id, change), at);
      if (outcome === 'intended') return id;
      if (outcome !== 'notSent') add(fact.sending(id), at);
      if (outcome !== 'sending') add((fact[outcome] as (id: RechargeId) => EntryDraft)(id), at);
      return id;
    },
    closeDay: (businessDay, at = {}) => {
      const { charged, unknown, grandTotal } = ledger.day(businessDay);
      const last = ledger.lastZ();
      const lastSeq = (ledger.lastEntry()?.seq ?? 0) + 1;
      const body = {
        closedDay: businessDay,
        zNumber: (last?.zNumber ?? 0) + 1,
        grandTotal: poisha(grandTotal + charged.amount),
        charged,
        unknown,
      };
      add({ kind: 'day-closed', body: { ...body, firstSeq: (last?.lastSeq ?? 0) + 1, lastSeq } }, at);
    },
  };
}

/** Looks, or meddles, behind the ledger's back. */
export function meddle<T>(dir: string, act: (db: Database.Database) => T): T {
  const db = new Database(join(dir, 'ledger.sqlite'));
  try {
    return act(db);
  } finally {
    db.close();
  }
}
