import * as z from 'zod';
import { isPrivateAddress } from './printer-list.ts';

/**
 * Why a job did not go out. `no-printer`: none is chosen, or this till cannot print. `wrong-width`: the test page showed that this
 * printer's paper is narrower. `offline`: not reached. `refused`: reached, and it took nothing. `cut-short`: it broke off half-way.
 * `cannot-draw`: the slip could not be turned into dots.
 */
export const printFaults = [
  'no-printer',
  'no-such-printer',
  'queue-paused',
  'queue-rejects',
  'no-spooler',
  'offline',
  'refused',
  'no-paper',
  'no-permission',
  'not-private-address',
  'timed-out',
  'cut-short',
  'wrong-width',
  'cannot-draw',
] as const;
export type PrintFault = (typeof printFaults)[number];

/** A name as the spooler shows it. Passed on as data, never as part of a command line that something parses. */
export const spoolerNameSchema = z.string().regex(/^[^\u0000-\u001f\u007f]{1,220}$/);

/** Where bytes for a printer go. */
export const printTargetSchema = z.discriminatedUnion('via', [
  z.strictObject({
    via: z.literal('cups'),
    queue: z.string().regex(/^[^\s/#'"\\\u0000-\u001f\u007f-][^\s/#'"\\\u0000-\u001f\u007f]{0,126}$/),
  }),
  z.strictObject({ via: z.literal('device'), path: z.string().regex(/^\/dev(\/[A-Za-z0-9_-]{1,40}){1,3}$/) }),
  z.strictObject({
    via: z.literal('tcp'),
    host: z.string().max(15).refine(isPrivateAddress, 'not-private-address'),
    port: z.int().min(1).max(65_535),
  }),
  z.strictObject({ via: z.literal('windows'), printer: spoolerNameSchema }),
]);
export type PrintTarget = z.infer<typeof printTargetSchema>;
