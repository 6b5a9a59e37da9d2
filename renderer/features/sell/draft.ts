import type { RechargeOrder } from '../../../shared/domain/recharge.ts';
import { foldDigits } from '../../../shared/digits.ts';
import type { RechargeId } from '../../../shared/ids.ts';
import { taka } from '../../../shared/money.ts';
import { operatorsByPrefix, type OperatorCode } from '../../../shared/operators.ts';
import { parsePhone } from '../../../shared/phone.ts';
import type { Customer } from '../../../shared/domain/customer.ts';
import type { Draft, FlowContext, Problem } from './flow-state.ts';

export const emptyDraft = (id: RechargeId): Draft => ({
  id,
  phoneDigits: '',
  operator: null,
  accountType: 'prepaid',
  amountDigits: '',
  customer: null,
});

/** Longer than a number, so that a digit too many is seen and refused instead of silently cut off. */
const keptPhoneDigits = 15;
const keptAmountDigits = 6;

/** What was typed or pasted, folded as far as is certain: Bangla digits, `+880` before a 1, everything that is no digit dropped. */
export function phoneDigitsOf(text: string): string {
  const compact = foldDigits(text.normalize('NFC')).replace(/[^0-9+]/g, '');
  return compact.replace(/^(?:\+|00)?880(?=1)/, '0').slice(0, keptPhoneDigits);
}

export function withPhone(draft: Draft, text: string, context: FlowContext): Draft {
  const phoneDigits = phoneDigitsOf(text);
  if (phoneDigits === draft.phoneDigits) return draft;
  const samePrefix = phoneDigits.slice(0, 3) === draft.phoneDigits.slice(0, 3);
  // A choice the cashier made holds while the prefix stays; everything remembered belongs to one whole number only.
  const operator = samePrefix && draft.operator?.by === 'cashier' ? draft.operator : byPrefix(phoneDigits, context);
  return { ...draft, phoneDigits, operator, customer: null };
}

function byPrefix(phoneDigits: string, { settings }: FlowContext): Draft['operator'] {
  const sold = operatorsByPrefix(phoneDigits).filter((code) => settings === null || settings.enabledOperators.includes(code));
  const [only, ...others] = sold;
  return only !== undefined && others.length === 0 ? { code: only, by: 'prefix' } : null;
}

export function withCustomer(draft: Draft, customer: Customer | null): Draft {
  // What was filled in stays as it was filled in: "same again" of a sale is that sale, not the latest to this number.
  if (customer === null || (draft.operator !== null && draft.operator.by !== 'prefix')) return { ...draft, customer };
  return { ...draft, customer, operator: { code: customer.operator, by: 'memory' }, accountType: customer.accountType };
}

export const withOperator = (draft: Draft, code: OperatorCode): Draft => ({ ...draft, operator: { code, by: 'cashier' } });

export const withAmount = (draft: Draft, text: string): Draft => ({
  ...draft,
  amountDigits: foldDigits(text)
    .replace(/[^0-9]/g, '')
    .replace(/^0+/, '')
    .slice(0, keptAmountDigits),
});

/** The operators whose numbers begin like this one, when the chosen one is not among them. Number portability: a warning, no refusal. */
export function unusualOperator({ phone, operator }: Pick<RechargeOrder, 'phone' | 'operator'>): readonly OperatorCode[] | null {
  const usual = operatorsByPrefix(phone);
  return usual.includes(operator) ? null : usual;
}

export function numberProblem(draft: Draft): Problem | null {
  const parsed = parsePhone(draft.phoneDigits);
  return parsed.ok ? null : { kind: 'number', refusal: parsed.failure, digits: draft.phoneDigits.length };
}

/** The order this draft means, or what is still wrong with it. The till checks again: these are only the quick answers. */
export function orderOf(draft: Draft, { settings }: FlowContext): { order: RechargeOrder } | { problem: Problem } | null {
  const phone = parsePhone(draft.phoneDigits);
  if (!phone.ok) return { problem: { kind: 'number', refusal: phone.failure, digits: draft.phoneDigits.length } };
  if (draft.operator === null || settings === null) return null;
  const { id, accountType, amountDigits } = draft;
  const operator = draft.operator.code;
  if (!settings.enabledOperators.includes(operator)) return { problem: { kind: 'operator-off', operator } };
  if (amountDigits === '') return { problem: { kind: 'amount-empty' } };
  const amountTaka = Number(amountDigits);
  const { min, max } = settings.limitsTaka[operator][accountType];
  if (amountTaka < min || amountTaka > max) {
    return { problem: { kind: 'amount-out-of-limits', operator, accountType, minTaka: min, maxTaka: max } };
  }
  return { order: { id, phone: phone.value, operator, accountType, amount: taka(amountTaka) } };
}
