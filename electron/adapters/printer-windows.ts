import type { PrintFault } from '../../shared/domain/printer.ts';
import { ok } from '../../shared/result.ts';
import type { FoundPrinter, Transport } from '../core/ports/printer.ts';
import { clean, partly } from './printer-fault.ts';
import { listScript, rawScript } from './printer-windows-script.ts';
import { runTool, type Tool } from './run-tool.ts';

/**
 * A RAW job of the Windows spooler. The scripts are constants; the printer's name and the bytes go in by standard input, as base64, so
 * that no name can become a command.
 */
export function createWindowsTransport(tool: Tool = runTool({})): Transport<'windows'> {
  const powershell = (script: string, input: string, withinMs: number) =>
    tool('powershell.exe', argumentsFor(script), Buffer.from(input, 'ascii'), withinMs);
  return {
    found: async () => foundIn((await powershell(listScript, '', 5000)).out),
    send: async ({ printer }, bytes) => {
      const input = `${Buffer.from(printer, 'utf8').toString('base64')}\n${Buffer.from(bytes).toString('base64')}\n`;
      const { code, out } = await powershell(rawScript, input, 25_000);
      if (code === 'missing') return clean('no-spooler');
      if (code === 'timed-out') return partly('timed-out');
      return answerOf(out);
    },
  };
}

const argumentsFor = (script: string): string[] => [
  '-NoProfile',
  '-NonInteractive',
  '-EncodedCommand',
  Buffer.from(script, 'utf16le').toString('base64'),
];

/** By Win32 error: access denied, invalid printer name, printer deleted, spooler not running, its RPC server gone. */
const openFaults: Readonly<Record<string, PrintFault>> = {
  5: 'no-permission',
  1801: 'no-such-printer',
  1905: 'no-such-printer',
  1722: 'no-spooler',
  1717: 'no-spooler',
};

/** `sent`, `state FAULT`, `open N` (Win32 error, nothing spooled) or `write N` (spooled in part). */
export function answerOf(said: string) {
  const [word, value = ''] = said.trim().split(/\s+/);
  if (word === 'sent') return ok(undefined);
  if (word === 'state') return clean(value === 'paused' ? 'queue-paused' : value === 'no-paper' ? 'no-paper' : 'offline');
  if (word === 'open') return clean(openFaults[value] ?? 'refused');
  return word === 'write' ? partly('cut-short') : clean('no-spooler');
}

/** One line a printer: its name as base64, a space, 1 when it is ready. */
export function foundIn(said: string): FoundPrinter[] {
  return [...said.matchAll(/^([A-Za-z0-9+/=]+) ([01])\r?$/gm)].map(([, name = '', ready]) => {
    const printer = Buffer.from(name, 'base64').toString('utf8');
    return { name: printer, target: { via: 'windows', printer } as const, ready: ready === '1', driver: false };
  });
}
