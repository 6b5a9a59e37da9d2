import type { Result } from '../../../shared/result.ts';

/** The last entry known to be in the ledger, kept outside its file: a file behind its anchor was rolled back or cut. */
export type Anchor = { readonly seq: number; readonly mac: string };

/**
 * Where a ledger's mac key and its anchor live: never in the ledger's own file.
 * One store belongs to one ledger.
 */
export interface LedgerKeys {
  /** The 32 byte key. `missing`: there is none yet, or somebody took it away; `unavailable`: the store does not answer. */
  key(): Promise<Result<Buffer, 'missing' | 'unavailable'>>;
  /** Makes a key and keeps it durably. Called only for a ledger without entries. Never replaces a key. */
  createKey(): Promise<Result<Buffer, 'unavailable'>>;
  /** Keeps another ledger's key in place of this one, durably: only when that ledger comes here and nothing was sold from this one. */
  adoptKey(key: Buffer): Promise<Result<void, 'unavailable'>>;
  /** `unreadable` when something is there that no ledger wrote. */
  readAnchor(): Promise<Anchor | 'unreadable' | undefined>;
  /** Replaces the anchor, durably. Rejects when it could not; the caller tries again later. */
  writeAnchor(anchor: Anchor): Promise<void>;
}

export const keyBytes = 32;

export function parseKey(hex: string): Buffer | undefined {
  return /^[0-9a-f]{64}$/.test(hex) ? Buffer.from(hex, 'hex') : undefined;
}

export function parseAnchor(text: string): Anchor | 'unreadable' {
  const match = /^\{"seq":(\d{1,15}),"mac":"([0-9a-f]{64})"\}$/.exec(text.trim());
  return match ? { seq: Number(match[1]), mac: match[2] ?? '' } : 'unreadable';
}

export const anchorText = ({ seq, mac }: Anchor): string => JSON.stringify({ seq, mac });

/** `null` stands for "none" where an anchor is written down. */
export const isSameAnchor = (a: Anchor | 'unreadable' | null | undefined, b: Anchor | 'unreadable' | null | undefined): boolean =>
  typeof a === 'object' && typeof b === 'object' && a && b ? a.seq === b.seq && a.mac === b.mac : (a ?? null) === (b ?? null);
