import type { PrinterRecord, PrinterSetup } from './printer-setup.ts';
import type { PrintTarget } from './printer.ts';

// Without a schema beside it, so that the page can use it.

/** What a person saw on the test page. */
export const testVerdicts = ['right', 'cut-off', 'garbled', 'nothing'] as const;
export type TestVerdict = (typeof testVerdicts)[number];

/** The same printer has the same key. */
export function printerKey(target: PrintTarget): string {
  if (target.via === 'cups') return `cups:${target.queue}`;
  if (target.via === 'device') return `device:${target.path}`;
  if (target.via === 'tcp') return `tcp:${target.host}:${target.port}`;
  return `windows:${target.printer}`;
}

export const chosenPrinter = ({ chosen, records }: PrinterSetup): PrinterRecord | undefined =>
  records.find(({ target }) => printerKey(target) === chosen);

/** Its name among the printers that the system has drivers for; null where bytes go past the system. */
export const driverName = (target: PrintTarget): string | null =>
  target.via === 'cups' ? target.queue : target.via === 'windows' ? target.printer : null;

/** Plain decimal IPv4 of a home or shop network, of this computer, or link-local. No names: what a name means can change. */
export function isPrivateAddress(host: string): boolean {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(host)?.slice(1);
  if (!parts || parts.some((part) => String(Number(part)) !== part || Number(part) > 255)) return false;
  const [a = 0, b = 0] = parts.map(Number);
  return a === 10 || a === 127 || (a === 172 && b >= 16 && b <= 31) || (a === 192 && b === 168) || (a === 169 && b === 254);
}
