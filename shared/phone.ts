import { foldDigits } from './digits.ts';
import { fail, ok, type Outcome } from './outcome.ts';

/** A Bangladesh mobile number in its one stored form: 11 Latin digits, `01[3-9]` and 8 more. */
export type Phone = string & { readonly __form: '01XXXXXXXXX' };

/** Why a text is not a phone number. `landline-or-retired` is 010, 011 and 012: no operator sells recharge there. */
export type PhoneRefusal = 'empty' | 'not-digits' | 'too-short' | 'too-long' | 'not-a-mobile' | 'landline-or-retired';

export const phonePattern = /^01[3-9]\d{8}$/;

/** Folds Bangla digits, +880 / 880 / 00880, spaces, dashes, dots and brackets into {@link Phone}, or says why it cannot. */
export function parsePhone(text: string): Outcome<Phone, PhoneRefusal> {
  const compact = foldDigits(text.normalize('NFC')).replace(/[\s\u00a0\u200b-\u200d().-]/g, '');
  if (compact === '') return fail('empty');
  const digits = compact.replace(/^(?:\+|00)?880(?=1)/, '0').replace(/^\+/, '');
  if (!/^\d+$/.test(digits)) return fail('not-digits');
  if (/^01[012]/.test(digits)) return fail('landline-or-retired');
  if (!digits.startsWith('01'.slice(0, digits.length))) return fail('not-a-mobile');
  if (digits.length < 11) return fail('too-short');
  if (digits.length > 11) return fail('too-long');
  return ok(digits as Phone);
}

/** 01712-345678: how a cashier reads a number back. Accepts a part of a number while it is being typed. */
export const groupPhone = (phone: string): string => (phone.length > 5 ? `${phone.slice(0, 5)}-${phone.slice(5)}` : phone);

/** 017***5678: the only form of a number that may reach a log. */
export const maskPhone = (phone: string): string => `${phone.slice(0, 3)}***${phone.slice(-4)}`;
