// The headless till: the same core, adapters and dispatch as the app, without Electron. For crash tests, support and outside checks.
//   node scripts/till.ts --data DIR (--provider URL [--ca FILE] | --practice)
// One JSON object a line in: {"id":1,"call":"recharge","input":{...}}. One a line out: {"id":1,"result":{...}}; first {"ready":true}.
// Calls run as they come, like those of the app's page; match answers by id. Ends at the end of input, when all are answered.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { createSystemClock } from '../electron/adapters/clock-system.ts';
import { oneMode } from '../electron/adapters/one-mode.ts';
import { createPracticeCredentials } from '../electron/adapters/credentials-practice.ts';
import { createSessionCredentialStore } from '../electron/adapters/credentials-session.ts';
import { createUuidIds } from '../electron/adapters/ids-uuid.ts';
import { createExportFolder } from '../electron/adapters/export-folder.ts';
import { createFileLedgerKeys } from '../electron/adapters/ledger-keys-file.ts';
import { createFileLog } from '../electron/adapters/log-file.ts';
import { noCustomerDisplay, noFiles, noNotifier, noPaper } from '../electron/adapters/no-window.ts';
import { createFilePreferences } from '../electron/adapters/preferences-file.ts';
import { createPrinter } from '../electron/adapters/printer.ts';
import { escposEncoder } from '../electron/adapters/printer-escpos/encoder.ts';
import { createFilePrinters } from '../electron/adapters/printers-file.ts';
import { openTill, type ProviderChoice, type Till } from '../electron/till.ts';
import { fail, ok, type Result } from '../shared/result.ts';

const { values } = parseArgs({
  options: { data: { type: 'string' }, provider: { type: 'string' }, ca: { type: 'string' }, practice: { type: 'boolean' } },
});
const { data, provider, ca, practice } = values;
if (!data || (practice ? provider !== undefined : provider === undefined)) {
  process.stderr.write('usage: node scripts/till.ts --data DIR (--provider URL [--ca FILE] | --practice)\n');
  process.exit(2);
}

mkdirSync(data, { recursive: true });
const choice: ProviderChoice =
  provider === undefined
    ? { kind: 'practice' }
    : { kind: 'http', endpoint: new URL(provider), ...(ca && { ca: readFileSync(ca, 'utf8') }) };
const mode = provider === undefined ? 'practice' : 'live';
const fromEnvironment = createSessionCredentialStore(
  takeFromEnvironment('RECHARGE_DESK_API_KEY'),
  takeFromEnvironment('RECHARGE_DESK_API_SECRET'),
);

const openHere = (): Promise<Till> =>
  openTill({
    dir: data,
    ledgerKeys: createFileLedgerKeys(data),
    provider: choice,
    credentials: mode === 'practice' ? createPracticeCredentials(fromEnvironment) : fromEnvironment,
    clock: createSystemClock(),
    ids: createUuidIds(),
    log: createFileLog(join(data, 'logs')),
    preferences: createFilePreferences(join(data, 'preferences.json')),
    announcer: { emit: () => {} },
    session: { staff: () => 'headless', role: () => 'owner' },
    modeSwitch: oneMode(mode, reopen),
    paper: noPaper,
    files: noFiles,
    slipEncoder: escposEncoder,
    printer: createPrinter(),
    printers: createFilePrinters(join(data, 'printers.json')),
    customerDisplay: noCustomerDisplay,
    notifier: noNotifier,
    version: 'headless',
    exportFolder: createExportFolder(join(data, 'exports')),
    attended: false,
    nativeBinding: process.env['RECHARGE_DESK_SQLITE_BINDING'],
  });
let till = await openHere();
say({ ready: true });

const answering = new Set<Promise<void>>();
for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() === '') continue;
  const answer = answerLine(line).finally(() => answering.delete(answer));
  answering.add(answer);
}
await Promise.all(answering);
await till.close();

async function answerLine(line: string): Promise<void> {
  const request = readRequest(line);
  say({
    id: request?.id ?? null,
    result: request ? await till.dispatch(request.call, request.input) : fail({ kind: 'invalid-input', at: ['line'] }),
  });
}

/** While a copy takes the ledger's place nothing has it open. */
async function reopen<T>(between: () => Promise<T>): Promise<Result<T>> {
  await till.close();
  const done = await between();
  till = await openHere();
  return ok(done);
}

function readRequest(line: string): { id: unknown; call: unknown; input: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    const { id = null, call, input = {} } = value as Record<string, unknown>;
    return { id, call, input };
  } catch {
    return undefined;
  }
}

function say(message: object): void {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}

/** A secret in the environment would reach every child process: it is taken out at once. */
function takeFromEnvironment(name: string): string | undefined {
  const value = process.env[name];
  delete process.env[name];
  return value;
}
