import { foldDigits } from '../../../shared/digits.ts';
import type { RechargeState } from '../../../shared/domain/recharge.ts';
import type { CallInput } from '../../../shared/ipc/contract.ts';
import { parsePhone } from '../../../shared/phone.ts';

export type Search = { text: string; businessDay: string; state: RechargeState | '' };
export const noSearch: Search = { text: '', businessDay: '', state: '' };

type ListInput = Omit<CallInput<'recharges.list'>, 'limit' | 'cursor'>;

/**
 * One field for everything a customer may bring: a number in any form, its last four digits, a TXN id, or a receipt's number, which
 * needs a # before it where it might be the last four.
 * Null when the text is (not yet) any of them.
 */
export function searchQuery({ text, businessDay, state }: Search): ListInput | null {
  const words = textQuery(text.trim());
  if (words === null) return null;
  return { ...words, ...(businessDay !== '' && { businessDay }), ...(state !== '' && { state }) };
}

function textQuery(text: string): ListInput | null {
  if (text === '') return {};
  const folded = foldDigits(text);
  if (/^\d{4}$/.test(folded)) return { lastFour: folded };
  const serial = /^#\s*0*([1-9]\d{0,14})$|^([1-9]\d{0,2}|[1-9]\d{4,8})$/.exec(folded);
  if (serial) return { seq: Number(serial[1] ?? serial[2]) };
  const phone = parsePhone(folded);
  if (phone.ok) return { phone: phone.value };
  return /[a-z]/i.test(folded) || folded.length > 11 ? { transactionId: folded.slice(0, 100) } : null;
}
