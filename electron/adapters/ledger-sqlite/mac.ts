import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';

/** The columns of one `ledger_entry` row that its mac covers; `body` is the stored text itself. */
export type SealedFields = {
  readonly seq: number;
  readonly at: string;
  readonly business_day: string;
  readonly staff: string;
  readonly kind: string;
  readonly body: string;
  readonly prev: string;
};

export type EntryRow = SealedFields & { readonly mac: string };

const version = 1;

/** A KeyObject: handing the bytes to every HMAC anew takes five times as long. */
export const macKey = (key: Buffer): KeyObject => createSecretKey(key);

/**
 * HMAC-SHA256 over the JSON text `[1, seq, at, businessDay, staff, kind, body, prev]`, hex.
 * A JSON array of numbers and strings has one reading only, so no field can borrow from its neighbour (decision 002).
 */
export function macOf(key: KeyObject, { seq, at, business_day, staff, kind, body, prev }: SealedFields): string {
  return createHmac('sha256', key)
    .update(JSON.stringify([version, seq, at, business_day, staff, kind, body, prev]))
    .digest('hex');
}
