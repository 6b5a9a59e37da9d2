import { foldDigits } from '../../../shared/digits.ts';
import type { RechargeState } from '../../../shared/domain/recharge.ts';
import type { CallInput } from '../../../shared/ipc/contract.ts';
import type { Narrowing } from '../../narrowing.ts';
import { parsePhone } from '../../../shared/phone.ts';

/** What a report narrowed it down to, which no field of the search says. */
export type Within = Pick<Narrowing, 'operator' | 'staff' | 'hour' | 'reason' | 'from' | 'until'>;
export type Search = { text: string; businessDay: string; state: RechargeState | ''; within?: Within };
export const noSearch: Search = { text: '', businessDay: '', state: '' };

export const searchFor = ({ phone, businessDay, state, ...within }: Narrowing): Search => ({
  text: phone ?? '',
  businessDay: businessDay ?? '',
  state: state ?? '',
  ...(Object.keys(within).length > 0 && { within }),
});

type ListInput = Omit<CallInput<'recharges.list'>, 'limit' | 'cursor'>;

/**
 * One field for everything a customer may bring: a number in any form, its last four digits, a TXN id, or a receipt's number, which
 * needs a # before it where it might be the last four.
 * Null when the text is (not yet) any of them.
 */
export function searchQuery(search: Search): ListInput | null {
  const { text, businessDay, state } = search;
  const words = textQuery(text.trim());
  if (words === null) return null;
  const found = { ...words, ...(businessDay !== '' && { businessDay }), ...(state !== '' && { state }) };
  return isWithin(search) ? { ...found, ...search.within } : found;
}

/** Whether what a report narrowed it down to still holds: it needs something beside it that leaves few. */
export const isWithin = ({ text, businessDay, state, within }: Search): boolean =>
  within !== undefined &&
  (businessDay !== '' || textQuery(text.trim())?.phone !== undefined || (state !== '' && state !== 'succeeded'));

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
