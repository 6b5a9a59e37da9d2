import * as z from 'zod';
import type { BusinessDay } from '../business-day.ts';
import type { RechargeId, ShiftId } from '../ids.ts';
import type { Poisha } from '../money.ts';
import { accountTypes, operatorCodes } from '../operators.ts';
import { phonePattern, type Phone } from '../phone.ts';

// Trusted Types and the page's CSP forbid `new Function`; zod's JIT probe would trip them.
z.config({ jitless: true });

/** Integer poisha as it crosses IPC and lies in the ledger. */
export const poishaSchema = z.int().transform((amount) => amount as Poisha);
export const phoneSchema = z
  .string()
  .regex(phonePattern)
  .transform((phone) => phone as Phone);
export const rechargeIdSchema = z.uuidv7().transform((id) => id.toLowerCase() as RechargeId);
export const shiftIdSchema = z.uuidv7().transform((id) => id.toLowerCase() as ShiftId);
export const operatorSchema = z.enum(operatorCodes);
export const accountTypeSchema = z.enum(accountTypes);
export const businessDaySchema = z.iso.date().transform((day) => day as BusinessDay);
/** UTC with milliseconds and a Z: `2026-11-24T06:00:00.000Z`. */
export const instantSchema = z.iso.datetime({ precision: 3 });

/** C0, C1, DEL, bidi overrides and isolates, line separators, BOM. ZWJ and ZWNJ stay: Bangla conjuncts need them. */
const forbiddenCharacters = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/g;

/** Text from outside made fit to store, show and print: NFC, no control or bidi characters, trimmed, capped by code points. */
export function cleanText(text: string, maxCodePoints: number): string {
  return [...text.normalize('NFC').replace(forbiddenCharacters, ' ').trim()].slice(0, maxCodePoints).join('');
}

/** A line a person typed: cleaned, never empty. */
export const lineSchema = (maxCodePoints: number) =>
  z
    .string()
    .max(maxCodePoints * 4)
    .transform((text) => cleanText(text, maxCodePoints))
    .refine((text) => text !== '', 'empty');

/** A line that may be left empty. */
export const optionalLineSchema = (maxCodePoints: number) => z.union([z.literal(''), lineSchema(maxCodePoints)]);
