import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { en } from '../../shared/i18n/en.ts';
import { startTestProvider } from '../helpers/test-provider/start-test-provider.ts';
import { sellByKeyboard } from './helpers/cashier.ts';
import { executable, newDataDir, openCounter, statusAfterKeychain } from './helpers/counter.ts';

const linux = process.platform === 'linux' ? test : test.skip;
const daemon = 'gnome-keyring-daemon --components=secrets';

/** A program that starts the app where the keyring is locked and its password window stays open. */
function withLockedKeyring(): string {
  const home = mkdtempSync(join(tmpdir(), 'desk-locked-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  // a keyring with a password, made in an earlier session
  const made = spawnSync('dbus-run-session', ['--', 'sh', '-c', `printf 'owner\\n' | ${daemon} --unlock >/dev/null; sleep 1`], {
    env: { PATH: process.env['PATH'], HOME: home },
  });
  expect(made.status).toBe(0);
  const program = join(home, 'start');
  writeFileSync(
    program,
    `#!/bin/sh\nexport HOME='${home}'\nexec dbus-run-session -- sh -c '${daemon} --start >/dev/null; exec "$@"' sh '${executable}' "$@"\n`,
  );
  chmodSync(program, 0o755);
  return program;
}

linux('a keyring that waits for its password stops neither practice nor the end of the app', async () => {
  const dataDir = newDataDir();
  const counter = await openCounter({ dataDir, wrap: withLockedKeyring() });
  // the first answer does not wait for the keyring
  const early = await counter.call('till.status', {});
  expect(early).toMatchObject({ mode: 'practice', credentials: { held: 'none' }, cannotSell: null });
  const status = await statusAfterKeychain(counter);
  expect(status).toMatchObject({ mode: 'practice', credentials: { held: 'none', keychain: 'timeout' }, cannotSell: null });
  await sellByKeyboard(counter.page, '01812345678', '50');
  // asks the keyring, and must be neither an error on the page nor an incident in the log when the till changes under it
  const look = counter.call('credentials.forget', {}).catch(String);
  expect(await counter.call('mode.change', { mode: 'practice' })).toMatchObject({ mode: 'practice', cannotSell: null });
  expect(await look).toContain('"kind":"keychain"');
  // while the question is open it can only end by being ended; its ledger is closed first
  await counter.close();

  expect(readFileSync(join(dataDir, 'logs', 'desk.log'), 'utf8')).not.toContain('incident');
  const later = await openCounter({ dataDir });
  expect(await later.call('recharges.list', { limit: 9 })).toMatchObject({ items: [{ state: 'succeeded' }] });
  expect(await later.call('till.status', {})).toMatchObject({ recovered: { notSent: 0, unknown: 0 } });
});

linux('real selling without a keychain says what is missing, sells nothing, and practice is one call away', async () => {
  const dataDir = newDataDir();
  writeFileSync(join(dataDir, 'mode'), 'live\n');
  writeFileSync(join(dataDir, 'preferences.json'), '{"language":"en"}');
  const { page, call } = await openCounter({ dataDir, env: { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent' } });
  const fault = { kind: 'keychain', fault: 'no-bus' };
  expect(await call('till.status', {})).toMatchObject({ mode: 'live', cannotSell: fault, credentials: { keychain: 'no-bus' } });
  await page.getByText(en.keychainFault['no-bus'].text).first().waitFor();
  const order = {
    id: '0198e000-0000-7000-8000-000000000001',
    phone: '01812345678',
    operator: 'RB',
    accountType: 'prepaid',
    amount: 5000,
  } as const;
  expect(await page.evaluate((input) => window.desk.recharge(input), order)).toEqual({ ok: false, failure: fault });
  expect(await call('mode.change', { mode: 'practice' })).toMatchObject({ mode: 'practice', cannotSell: null });
  await sellByKeyboard(page, '01812345678', '50');
});

linux('credentials for this session only are held without a keychain and gone after the end', async () => {
  const dataDir = newDataDir();
  const env = { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent' };
  const first = await openCounter({ dataDir, env });
  const saved = await first.call('credentials.save', { apiKey: 'key', apiSecret: 'secret', keep: 'session' });
  expect(saved).toEqual({ held: 'session', keychain: 'no-bus' });
  expect(await first.close()).toBe(0);
  const later = await openCounter({ dataDir, env });
  expect((await statusAfterKeychain(later)).credentials.held).toBe('none');
});

linux(
  'a shop without a keychain sells for real with credentials for this session, and its ledger opens again later',
  async () => {
    const provider = await startTestProvider({ credentials: { key: 'key', secret: 'secret' } });
    onTestFinished(() => provider.stop());
    const dataDir = newDataDir();
    const env = {
      DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent',
      RECHARGE_DESK_TEST_ENDPOINT: provider.url,
      RECHARGE_DESK_TEST_CA: provider.caFile ?? '',
    };
    const first = await openCounter({ dataDir, env });
    await first.call('credentials.save', { apiKey: 'key', apiSecret: 'secret', keep: 'session' });
    expect(await first.call('mode.change', { mode: 'live' })).toMatchObject({ mode: 'live', cannotSell: null });
    await sellByKeyboard(first.page, '01812345678', '50');
    expect((await provider.settledBooks()).charges).toMatchObject([{ phone: '01812345678', amountPoisha: 5000 }]);
    expect(await first.close()).toBe(0);

    const later = await openCounter({ dataDir, env });
    expect(await later.call('recharges.list', { limit: 9 })).toMatchObject({ items: [{ state: 'succeeded' }] });
    expect(await later.call('ledger.verify', {})).toMatchObject({ intact: true });
    expect((await later.call('till.status', {})).cannotSell).toEqual({ kind: 'keychain', fault: 'no-bus' });
  },
);
