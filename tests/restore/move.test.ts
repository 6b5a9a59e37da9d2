import { copyFileSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { uuidv7 } from 'uuidv7';
import { createFileLedgerKeys } from '../../electron/adapters/ledger-keys-file.ts';
import { createExportFolder } from '../../electron/adapters/export-folder.ts';
import { createUuidIds } from '../../electron/adapters/ids-uuid.ts';
import { createSystemClock } from '../../electron/adapters/clock-system.ts';
import { createSessionCredentialStore } from '../../electron/adapters/credentials-session.ts';
import { oneMode } from '../../electron/adapters/one-mode.ts';
import { noCustomerDisplay, noFiles, noNotifier, noPaper } from '../../electron/adapters/no-window.ts';
import { createPrinter } from '../../electron/adapters/printer.ts';
import { escposEncoder } from '../../electron/adapters/printer-escpos/encoder.ts';
import { openTill, type Till } from '../../electron/till.ts';
import { defaultPreferences } from '../../shared/domain/defaults.ts';
import type { CallInput, CallName, CallResult } from '../../shared/ipc/contract.ts';
import { ok } from '../../shared/result.ts';
import { memoryPrinters } from '../helpers/printing/memory-printers.ts';
import { readEntries } from '../helpers/read-entries.ts';
import { newDir } from '../ledger/helpers/ledger.ts';
import { valueOf } from './helpers.ts';

// Each of these starts whole tills, some as processes of their own: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 120_000 });

const passphrase = 'চারটি শব্দ blue mango';

type Computer = {
  dir: string;
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallResult<N>>;
  close(): Promise<void>;
};

/** A whole till that sells for real, on a computer of its own; its provider is the practice one. */
async function computer(stick: string, dir = newDir()): Promise<Computer> {
  const open = (): Promise<Till> =>
    openTill({
      dir,
      ledgerKeys: createFileLedgerKeys(dir),
      provider: { kind: 'practice' },
      credentials: createSessionCredentialStore('key', 'secret'),
      clock: createSystemClock(),
      ids: createUuidIds(),
      log: { info: () => {}, incident: (error) => `incident ${String(error)}` },
      preferences: { get: () => defaultPreferences, change: () => defaultPreferences },
      announcer: { emit: () => {} },
      session: { staff: () => 'owner', role: () => 'owner' },
      modeSwitch: oneMode('live', async (between) => {
        await till.close();
        const done = await between();
        till = await open();
        return ok(done);
      }),
      paper: noPaper,
      files: { ...noFiles, choose: async () => stick },
      slipEncoder: escposEncoder,
      printer: createPrinter(),
      printers: memoryPrinters(),
      customerDisplay: noCustomerDisplay,
      notifier: noNotifier,
      version: 'test',
      exportFolder: createExportFolder(join(dir, 'exports')),
      attended: false,
    });
  let till = await open();
  let isOpen = true;
  const close = async (): Promise<void> => {
    if (isOpen) await till.close();
    isOpen = false;
  };
  onTestFinished(close);
  return { dir, close, call: (name, input) => till.dispatch(name, input) as Promise<CallResult<typeof name>> };
}

const sell = ({ call }: Computer) =>
  call('recharge', { id: uuidv7(), phone: '01712345678', operator: 'GP', accountType: 'prepaid', amount: 5000, confirm: true });

/** An old computer that has sold, with its shift closed, and the file it wrote. */
async function leaving(): Promise<{ old: Computer; stick: string; file: string; sold: string }> {
  const stick = newDir();
  const old = await computer(stick);
  const { id } = valueOf(await sell(old));
  valueOf(await old.call('shift.close', { counted: 0, reason: 'moving' }));
  const { file } = valueOf(await old.call('move.out', { passphrase }));
  return { old, stick, file: file ?? '', sold: id };
}

const kindsOf = ({ dir }: Computer) => readEntries(dir).map(({ kind }) => kind);

test('a ledger moves to an empty computer, verifies there, sells on, and the old computer sells no more', async () => {
  const { old, stick, file, sold } = await leaving();
  expect(readdirSync(stick)).toEqual([expect.stringMatching(/^Recharge Desk [0-9A-F]{8} .*\.rdmove$/)]);
  expect(valueOf(await old.call('till.status', {})).cannotSell).toMatchObject({ kind: 'moved-out' });
  valueOf(await old.call('shift.open', { float: 0 }));
  expect(await sell(old)).toMatchObject({ failure: { kind: 'moved-out' } });

  const fresh = await computer(stick);
  const { entries } = valueOf(await fresh.call('move.in', { file, passphrase }));
  expect(valueOf(await fresh.call('recharges.byId', { id: sold })).state).toBe('succeeded');
  expect(valueOf(await fresh.call('till.status', {})).cannotSell).toBeNull();
  expect(readEntries(fresh.dir)[entries]).toMatchObject({ kind: 'ledger-restored', body: { how: 'moved-in' } });
  expect(valueOf(await sell(fresh)).state).toBe('succeeded');
  expect(valueOf(await fresh.call('ledger.verify', {}))).toMatchObject({ intact: true });
  await fresh.close();
  const again = await computer(stick, fresh.dir);
  expect(valueOf(await again.call('ledger.verify', {}))).toMatchObject({ intact: true });
  expect(readFileSync(join(fresh.dir, 'ledger.key'))).toEqual(readFileSync(join(old.dir, 'ledger.key')));
});

test('a wrong passphrase, a cut file and a changed one are told apart from a good one, and nothing is touched', async () => {
  const { stick, file } = await leaving();
  const fresh = await computer(stick);
  const before = kindsOf(fresh);
  const bring = (path: string, words = passphrase) => fresh.call('move.in', { file: path, passphrase: words });
  const spoilt = (spoil: (path: string) => void): string => {
    const path = join(newDir(), 'copy.rdmove');
    copyFileSync(file, path);
    spoil(path);
    return path;
  };
  expect(await bring(file, 'not the passphrase')).toMatchObject({ failure: { kind: 'wrong-passphrase' } });
  const size = readFileSync(file).length;
  expect(await bring(spoilt((path) => truncateSync(path, size - 5000)))).toMatchObject({ failure: { kind: 'no-move-file' } });
  expect(await bring(spoilt((path) => writeFileSync(path, 'something else')))).toMatchObject({
    failure: { kind: 'no-move-file' },
  });
  const flip = (at: number) => (path: string) => {
    const bytes = readFileSync(path);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(path, bytes);
  };
  const number = readFileSync(file).indexOf('01712345678');
  expect(await bring(spoilt(flip(number)))).toMatchObject({ failure: { kind: 'copy-unusable', fault: 'damaged' } });
  // The head in the open header is bound to the wrapped key.
  const header = readFileSync(file).indexOf('"mac":"') + 10;
  expect(await bring(spoilt(flip(header)))).toMatchObject({ ok: false });
  expect(kindsOf(fresh)).toEqual(before);
  expect(readdirSync(fresh.dir).filter((name) => /^(restor|replaced)/.test(name))).toEqual([]);
  expect(valueOf(await bring(file)).entries).toBeGreaterThan(3);
});

test('the same words typed on another keyboard, with spaces around them, open the file', async () => {
  const { stick, file } = await leaving();
  const fresh = await computer(stick);
  valueOf(await fresh.call('move.in', { file, passphrase: `  ${passphrase.normalize('NFD')} ` }));
});

test('where something was sold no other ledger comes in', async () => {
  const { stick, file } = await leaving();
  const other = await computer(stick);
  valueOf(await sell(other));
  expect(await other.call('move.in', { file, passphrase })).toMatchObject({ failure: { kind: 'already-sold-here' } });
});

test('the owner may call a move off, and the old till sells again with that on record', async () => {
  const { old } = await leaving();
  expect(await old.call('move.callOff', { reason: 'The new computer did not start' })).toEqual({ ok: true, value: {} });
  valueOf(await old.call('shift.open', { float: 0 }));
  expect(valueOf(await sell(old)).state).toBe('succeeded');
  expect(kindsOf(old)).toContain('move-called-off');
  expect(await old.call('move.callOff', { reason: 'again' })).toMatchObject({ failure: { kind: 'not-found' } });
  expect(valueOf(await old.call('ledger.verify', {}))).toMatchObject({ intact: true });
});

test('a file that cannot be written moves nothing, and nobody need call anything off', async () => {
  const old = await computer('/no such folder');
  valueOf(await old.call('shift.close', { counted: 0 }));
  expect(await old.call('move.out', { passphrase })).toMatchObject({ failure: { kind: 'could-not-save-file' } });
  expect(valueOf(await old.call('till.status', {})).cannotSell).toMatchObject({ kind: 'shift-closed' });
});

test('no move begins while a shift is open, or with a passphrase that is too short', async () => {
  const old = await computer(newDir());
  expect(await old.call('move.out', { passphrase })).toMatchObject({ failure: { kind: 'shift-still-open' } });
  expect(await old.call('move.out', { passphrase: 'short' })).toMatchObject({ failure: { kind: 'invalid-input' } });
});
