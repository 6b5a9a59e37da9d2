import type { Phone } from '../../../shared/phone.ts';

/** 01712345678 as the integer 1712345678: a range finds a prefix, `% 10000` the last four digits. */
export const phoneNumber = (phone: Phone): number => Number(phone);

export const phoneOf = (number: number): Phone => `0${number}` as Phone;
