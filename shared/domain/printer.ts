import * as z from 'zod';

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

/** Plain decimal IPv4 of a home or shop network, of this computer, or link-local. No names: what a name means can change. */
export function isPrivateAddress(host: string): boolean {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(host)?.slice(1);
  if (!parts || parts.some((part) => String(Number(part)) !== part || Number(part) > 255)) return false;
  const [a = 0, b = 0] = parts.map(Number);
  return a === 10 || a === 127 || (a === 172 && b >= 16 && b <= 31) || (a === 192 && b === 168) || (a === 169 && b === 254);
}

/** A name as the spooler shows it. Passed on as data, never as part of a command line that something parses. */
const spoolerName = z.string().regex(/^[^\u0000-\u001f\u007f]{1,220}$/);

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
  z.strictObject({ via: z.literal('windows'), printer: spoolerName }),
]);
export type PrintTarget = z.infer<typeof printTargetSchema>;
