import { foldDigits } from '../../../shared/digits.ts';
import { parsePhone, type Phone } from '../../../shared/phone.ts';

/** A number in the search: all of it, its end, or not yet enough to look for. */
export type NumberTyped = { kind: 'whole'; phone: Phone } | { kind: 'end'; lastFour: string } | { kind: 'too-little' };

export function numberTyped(query: string): NumberTyped | null {
  const digits = foldDigits(query).replaceAll(/[\s+-]/g, '');
  if (!/^\d{2,}$/.test(digits)) return null;
  const phone = parsePhone(digits);
  if (phone.ok) return { kind: 'whole', phone: phone.value };
  return digits.length === 4 ? { kind: 'end', lastFour: digits } : { kind: 'too-little' };
}
