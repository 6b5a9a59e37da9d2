import { foldDigits } from '../../shared/digits.ts';
import { parsePoisha, type Poisha } from '../../shared/money.ts';

/** A sum of money as a person types it: Bangla digits, grouping commas, ৳ and spaces are fine. Undefined when it is none, or negative. */
export function readAmount(text: string): Poisha | undefined {
  const parsed = parsePoisha(foldDigits(text).replace(/[\s,৳]/g, ''));
  return parsed.ok && parsed.value >= 0 ? parsed.value : undefined;
}
