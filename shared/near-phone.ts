import { phonePattern, type Phone } from './phone.ts';

const digits = '0123456789';

/** Every other number that a slip of one finger makes of this one: one digit another, or two neighbours swapped. */
export function phonesNear(phone: Phone): Phone[] {
  const near = new Set<string>();
  for (let at = 2; at < phone.length; at += 1) {
    for (const digit of digits) near.add(`${phone.slice(0, at)}${digit}${phone.slice(at + 1)}`);
    near.add(`${phone.slice(0, at - 1)}${phone[at]}${phone[at - 1]}${phone.slice(at + 1)}`);
  }
  near.delete(phone);
  return [...near].filter((each) => phonePattern.test(each)) as Phone[];
}

/** Where two numbers of the same length are not the same, from the left, from 0. */
export const differingAt = (a: string, b: string): number[] =>
  Array.from({ length: a.length }, (_, at) => at).filter((at) => a[at] !== b[at]);
