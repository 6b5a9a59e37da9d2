import { fail, ok, type Outcome } from './outcome.ts';

/** Money as a whole number of poisha (1 taka = 100 poisha). Always a safe integer; may be negative (a gap, a difference). */
export type Poisha = number & { readonly __unit: 'poisha' };

/** Asserts the invariant of {@link Poisha}. Throws on a fraction or an unsafe integer: that is a bug, never bad input. */
export function poisha(amount: number): Poisha {
  if (!Number.isSafeInteger(amount)) throw new Error(`not a whole number of poisha: ${amount}`);
  return (amount === 0 ? 0 : amount) as Poisha;
}

export const zero = poisha(0);

export const taka = (wholeTaka: number): Poisha => poisha(wholeTaka * 100);

export const add = (...amounts: readonly Poisha[]): Poisha => amounts.reduce((sum, each) => poisha(sum + each), zero);

export const subtract = (from: Poisha, amount: Poisha): Poisha => poisha(from - amount);

/** 13 digits of taka keep every sum of a shop's lifetime far inside the safe integers. */
const decimalTaka = /^(-?)(\d{1,13})(?:\.(\d{1,2})0{0,6})?$/;

/**
 * Reads a decimal taka string ("20.00", "0.2", "1000") as poisha, by string arithmetic only.
 * Refuses exponents, signs other than a leading minus, separators and more than two decimals that carry a value.
 */
export function parsePoisha(text: string): Outcome<Poisha, 'not-an-amount'> {
  const match = decimalTaka.exec(text);
  if (!match) return fail('not-an-amount');
  const [, sign, whole, decimals = ''] = match;
  const magnitude = Number(whole) * 100 + Number(decimals.padEnd(2, '0'));
  return ok(poisha(sign === '-' ? -magnitude : magnitude));
}

/** The inverse of {@link parsePoisha}: always two decimals, no grouping, Latin digits ("980.20"). */
export function toDecimalTaka(amount: Poisha): string {
  const magnitude = Math.abs(amount);
  const poishaPart = String(magnitude % 100).padStart(2, '0');
  return `${amount < 0 ? '-' : ''}${(magnitude - (magnitude % 100)) / 100}.${poishaPart}`;
}

/** Whole taka of an amount that has no poisha part, else undefined. The provider takes whole taka only. */
export function wholeTaka(amount: Poisha): number | undefined {
  return amount % 100 === 0 ? amount / 100 : undefined;
}
