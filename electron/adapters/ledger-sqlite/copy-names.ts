import { readdirSync, statSync } from 'node:fs';

const named = /^ledger-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-(\d{10})\.sqlite$/;

export const copiesKept = 30;

/** `ledger-20261124T060000000Z-0000001234.sqlite`: when it was made and its last seq. */
export const copyName = (entries: number): string =>
  `ledger-${new Date().toISOString().replaceAll(/[-:.]/g, '')}-${String(entries).padStart(10, '0')}.sqlite`;

export function readCopyName(name: string): { madeAt: string; entries: number } | undefined {
  const [, year, month, day, hour, minute, second, ms, entries] = named.exec(name) ?? [];
  if (entries === undefined) return undefined;
  return { madeAt: `${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}Z`, entries: Number(entries) };
}

/** Oldest first. None where something else is in the way: that stops copies, not sales. */
export function copiesIn(dir: string): string[] {
  if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(dir)
    .filter((name) => named.test(name))
    .sort();
}
