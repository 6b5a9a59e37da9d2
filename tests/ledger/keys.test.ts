import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { createFileLedgerKeys } from '../../electron/adapters/ledger-keys-file.ts';
import type { LedgerKeys } from '../../electron/adapters/ledger-sqlite/keys.ts';
import { today } from './helpers/facts.ts';
import { newDir, openTest } from './helpers/ledger.ts';

const mac = 'ab'.repeat(32);

test('the key file is made once, is readable by its user only, and is never replaced', async () => {
  const dir = newDir();
  const keys = createFileLedgerKeys(dir);
  expect(await keys.key()).toEqual({ ok: false, failure: 'missing' });
  const made = await keys.createKey();
  expect(made.ok && made.value.length).toBe(32);
  expect(await keys.key()).toEqual(made);
  expect(await keys.createKey()).toEqual({ ok: false, failure: 'unavailable' });
  expect(await keys.key()).toEqual(made);
  if (process.platform !== 'win32') expect(statSync(join(dir, 'ledger.key')).mode & 0o777).toBe(0o600);
});

test('a key file that holds no key is not taken for a missing one', async () => {
  const dir = newDir();
  writeFileSync(join(dir, 'ledger.key'), 'short');
  expect(await createFileLedgerKeys(dir).key()).toEqual({ ok: false, failure: 'unavailable' });
});

test('an anchor file reads back what was written, and junk is told from none', async () => {
  const dir = newDir();
  const keys = createFileLedgerKeys(dir);
  expect(await keys.readAnchor()).toBeUndefined();
  await keys.writeAnchor({ seq: 7, mac });
  await keys.writeAnchor({ seq: 8, mac });
  expect(await keys.readAnchor()).toEqual({ seq: 8, mac });
  writeFileSync(join(dir, 'ledger.anchor'), '{"seq":1e3,"mac":""}');
  expect(await keys.readAnchor()).toBe('unreadable');
});

/** Keys whose anchor is written slowly or not at all, to see what the ledger makes of it. */
function watchedKeys(dir: string): LedgerKeys & { written: number[]; refuse: boolean } {
  const file = createFileLedgerKeys(dir);
  return {
    ...file,
    written: [],
    refuse: false,
    async writeAnchor(anchor) {
      if (this.refuse) throw new Error('locked');
      await file.writeAnchor(anchor);
      this.written.push(anchor.seq);
    },
  };
}

test('the anchor moves off the path of the sale, at a closed day, and at close', async () => {
  const dir = newDir();
  const keys = watchedKeys(dir);
  const till = await openTest({ dir, keys });
  till.sell();
  till.sell();
  await till.settled();
  expect(keys.written).toEqual([]);
  till.closeDay(today);
  await till.settled();
  expect(keys.written).toEqual([7]);
  till.sell('succeeded', {}, { businessDay: '2026-11-25' as typeof today });
  await till.close();
  expect(keys.written).toEqual([7, 10]);
});

test('a keychain that cannot keep the anchor stops no sale, and is asked again', async () => {
  const dir = newDir();
  const keys = watchedKeys(dir);
  keys.refuse = true;
  const till = await openTest({ dir, keys });
  till.sell();
  till.closeDay(today);
  await till.settled();
  expect(keys.written).toEqual([]);
  keys.refuse = false;
  till.sell('succeeded', {}, { businessDay: '2026-11-25' as typeof today });
  await till.close();
  expect(keys.written).toEqual([7]);
});

const hasKeyring =
  process.platform === 'linux' &&
  spawnSync('sh', ['-c', 'command -v dbus-run-session && command -v gnome-keyring-daemon']).status === 0;
const keychainScript = fileURLToPath(new URL('helpers/keychain-till.ts', import.meta.url));

test.runIf(hasKeyring)('with a real keychain the ledger opens again, and a file behind its anchor there is rolled back', () => {
  const home = newDir('keyring-');
  const dir = newDir();
  const session = 'printf "pw\\n" | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; exec "$@"';
  const env = { ...process.env, HOME: home, XDG_DATA_HOME: join(home, 'data'), XDG_RUNTIME_DIR: home };
  const said = execFileSync('dbus-run-session', ['--', 'sh', '-c', session, 'sh', process.execPath, keychainScript, dir], {
    env,
    encoding: 'utf8',
  });
  expect(said.trim().split('\n')).toEqual([
    'no key at first: missing',
    'sold: 3',
    'opened again: 3',
    'older file: rolled-back',
    'key unchanged: true',
  ]);
  expect(existsSync(join(dir, 'ledger.key'))).toBe(false);
  expect(readFileSync(join(dir, 'ledger.sqlite')).includes('Recharge Desk ledger')).toBe(false);
});

test('without a keychain the ledger says that its key is missing', () => {
  const env = { PATH: process.env['PATH'] ?? '', DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent' };
  const { stdout } = spawnSync(process.execPath, [keychainScript, newDir()], { env, encoding: 'utf8' });
  expect(stdout.trim().split('\n')).toEqual(['no key at first: unavailable', 'ledger: key-missing']);
});
