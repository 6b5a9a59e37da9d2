// How long after the answer to a sale its receipt is with the spooler: queued in the ledger, made into bytes, taken by a private CUPS.
// The drawing of the picture needs a window and is not in these figures: a picture of a usual slip's size stands for it.
//   node scripts/bench/printing.ts [sales]        default 200
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createSystemClock } from '../../electron/adapters/clock-system.ts';
import { createPracticeCredentials } from '../../electron/adapters/credentials-practice.ts';
import { createSessionCredentialStore } from '../../electron/adapters/credentials-session.ts';
import { createUuidIds } from '../../electron/adapters/ids-uuid.ts';
import { createFileLedgerKeys } from '../../electron/adapters/ledger-keys-file.ts';
import { createFileLog } from '../../electron/adapters/log-file.ts';
import { noFiles, noPaper } from '../../electron/adapters/no-window.ts';
import { createFilePreferences } from '../../electron/adapters/preferences-file.ts';
import { createCupsTransport } from '../../electron/adapters/printer-cups.ts';
import { createPrinter } from '../../electron/adapters/printer.ts';
import { createDeviceFileTransport } from '../../electron/adapters/printer-device-file.ts';
import { escposEncoder } from '../../electron/adapters/printer-escpos/encoder.ts';
import { createTcpTransport } from '../../electron/adapters/printer-tcp.ts';
import { createWindowsTransport } from '../../electron/adapters/printer-windows.ts';
import { createFilePrinters } from '../../electron/adapters/printers-file.ts';
import { openTill } from '../../electron/till.ts';
import { fail, ok } from '../../shared/result.ts';
import { startCups } from './cups-server.ts';

const sales = Number(process.argv[2] ?? 200);
const dir = mkdtempSync(join(tmpdir(), 'recharge-desk-bench-'));
const sink = createServer((socket) => socket.on('error', () => undefined).resume());
await new Promise<void>((done) => sink.listen(0, '127.0.0.1', done));
const server = await startCups();

try {
  await server.rawQueue('POS58', (sink.address() as AddressInfo).port);
  const taken = join(dir, 'taken');
  const path = noteWhenTaken(taken);
  const slipOf58mm = { widthDots: 384, heightDots: 900, rows: new Uint8Array(48 * 900).fill(0x18) };
  const till = await openTill({
    dir,
    ledgerKeys: createFileLedgerKeys(dir),
    provider: { kind: 'practice' },
    credentials: createPracticeCredentials(createSessionCredentialStore()),
    clock: createSystemClock(),
    ids: createUuidIds(),
    log: createFileLog(join(dir, 'logs')),
    preferences: createFilePreferences(join(dir, 'preferences.json')),
    announcer: { emit: () => {} },
    session: { staff: () => 'bench', role: () => 'owner' },
    attended: false,
    modeSwitch: { mode: () => 'practice', change: async () => fail({ kind: 'not-allowed' }) },
    paper: { ...noPaper, slipBitmap: async () => ok(slipOf58mm) },
    files: noFiles,
    slipEncoder: escposEncoder,
    printer: createPrinter({
      cups: createCupsTransport({ env: { ...server.env, PATH: path } }),
      device: createDeviceFileTransport(),
      tcp: createTcpTransport(),
      windows: createWindowsTransport(),
    }),
    printers: createFilePrinters(join(dir, 'printers.json')),
    version: 'bench',
    exportFolder: { pathFor: (name) => join(dir, name) },
  });
  await till.dispatch('printers.choose', { printer: { name: 'POS58', target: { via: 'cups', queue: 'POS58' } } });

  console.log('letters  sales  p50 ms  p99 ms  most ms');
  for (const letters of ['picture', 'latin'] as const) {
    await till.dispatch('printers.change', { letters });
    const times: number[] = [];
    // Tk 10 each: the practice wallet must last for both rounds.
    for (let n = 0; n < sales; n += 1) {
      rmSync(taken, { force: true });
      const phone = `018${String(10_000_000 + n + (letters === 'latin' ? 5_000_000 : 0))}`;
      const order = { id: createUuidIds().next(), phone, operator: 'RB', accountType: 'prepaid', amount: 1000 };
      const sold = await till.dispatch('recharge', order);
      const answeredAt = performance.timeOrigin + performance.now();
      if (!sold.ok) throw new Error(JSON.stringify(sold));
      const takenAt = await noted(taken);
      times.push(takenAt - answeredAt);
      await allEnded(till.dispatch);
    }
    times.sort((a, b) => a - b);
    const at = (share: number) => (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1);
    console.log(`${letters.padEnd(7)}  ${times.length}    ${at(0.5)}    ${at(0.99)}    ${at(1)}`);
  }
  await till.close();
} finally {
  await server.stop();
  sink.close();
  rmSync(dir, { recursive: true, force: true });
}

/** A PATH whose `lp` is the real one, and notes the time when it has come back: the spooler has the job then. */
function noteWhenTaken(file: string): string {
  const usual = process.env['PATH'] ?? '/usr/bin';
  const lp = join(dir, 'lp');
  writeFileSync(
    lp,
    `#!/bin/sh\nPATH='${usual}' lp "$@"\ncode=$?\ndate +%s%N > '${file}.new'\nmv '${file}.new' '${file}'\nexit $code\n`,
  );
  chmodSync(lp, 0o755);
  return `${dir}:${usual}`;
}

async function noted(file: string): Promise<number> {
  for (let tries = 0; tries < 5000; tries += 1) {
    if (existsSync(file)) return Number(readFileSync(file, 'utf8')) / 1e6;
    await new Promise((go) => setTimeout(go, 2));
  }
  throw new Error('the spooler took nothing');
}

/** The next sale is measured alone. */
async function allEnded(dispatch: Awaited<ReturnType<typeof openTill>>['dispatch']): Promise<void> {
  for (let tries = 0; tries < 2000; tries += 1) {
    const listed = await dispatch('print.jobs', { state: 'queued', limit: 1 });
    if (listed.ok && listed.value !== null && 'items' in listed.value && listed.value.items.length === 0) return;
    await new Promise((go) => setTimeout(go, 5));
  }
  throw new Error('a job does not end');
}
