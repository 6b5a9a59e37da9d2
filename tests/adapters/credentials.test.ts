import { expect, test } from 'vitest';
import { askKeyring, newFolder } from './keyring.ts';

const only = process.platform === 'linux' ? test : test.skip;
const all = (answers: Record<string, unknown>[]): Record<string, unknown> =>
  Object.assign({}, ...answers) as Record<string, unknown>;

only('an unlocked keyring passes the self-test and keeps nothing of it', async () => {
  const { answers } = await askKeyring('unlocked', ['selfTest', 'leftovers']);
  expect(answers).toEqual([{ selfTest: 'ok' }, { leftovers: { ok: true, value: null } }]);
});

only('saved credentials are lent again after the next sign-in, and are gone once forgotten', async () => {
  const home = newFolder();
  const saved = await askKeyring('unlocked', ['held', 'put', 'held'], home);
  expect(saved.answers).toEqual([
    { held: { ok: true, value: 'none' } },
    { put: { ok: true } },
    { held: { ok: true, value: 'keychain' } },
  ]);
  const later = await askKeyring('unlocked', ['use', 'useShown', 'forget', 'held', 'use'], home);
  expect(later.answers).toEqual([
    { use: { ok: true, value: ['key-1', 'secret-1'] } },
    { useShown: { ok: true, value: '{"apiKey":"[secret]","apiSecret":"[secret]"}' } },
    { forget: { ok: true } },
    { held: { ok: true, value: 'none' } },
    { use: { ok: false, failure: 'none' } },
  ]);
});

only('the longest credentials fit, and what no dashboard shows is refused before the keychain sees it', async () => {
  const { answers } = await askKeyring('unlocked', ['putLongest', 'use', 'putTooLong', 'putLineFeed']);
  expect(answers).toEqual([
    { putLongest: { ok: true } },
    { use: { ok: true, value: ['k'.repeat(8), '~'.repeat(8)] } },
    { putTooLong: 'refused' },
    { putLineFeed: 'refused' },
  ]);
});

only('credentials for this session only never reach the keyring', async () => {
  const home = newFolder();
  const now = await askKeyring('unlocked', ['putSession', 'held', 'use'], home);
  expect(now.answers).toEqual([
    { putSession: { ok: true } },
    { held: { ok: true, value: 'session' } },
    { use: { ok: true, value: ['key-2', 'secret-2'] } },
  ]);
  expect((await askKeyring('unlocked', ['held'], home)).answers).toEqual([{ held: { ok: true, value: 'none' } }]);
});

only('a locked keyring is called locked, never empty', async () => {
  const home = newFolder();
  await askKeyring('unlocked', ['put'], home);
  const { answers } = await askKeyring('locked', ['selfTest', 'held', 'use', 'put', 'forget'], home);
  const locked = { ok: false, failure: 'locked' };
  expect(all(answers)).toEqual({ selfTest: 'locked', held: locked, use: locked, put: locked, forget: locked });
  expect((await askKeyring('unlocked', ['use'], home)).answers).toEqual([{ use: { ok: true, value: ['key-1', 'secret-1'] } }]);
});

only('a session without a message bus has no keychain', async () => {
  const { answers } = await askKeyring('no-bus', ['selfTest', 'held', 'put', 'putSession', 'use']);
  const fault = { ok: false, failure: 'no-bus' };
  expect(all(answers)).toEqual({
    selfTest: 'no-bus',
    held: fault,
    put: fault,
    putSession: { ok: true },
    use: { ok: true, value: ['key-2', 'secret-2'] },
  });
});

only('a message bus without a keyring service has no keychain', async () => {
  expect((await askKeyring('absent', ['selfTest'])).answers).toEqual([{ selfTest: 'no-bus' }]);
});

only('a keychain that may not be spoken to is called denied', async () => {
  expect((await askKeyring('refused', ['selfTest'])).answers).toEqual([{ selfTest: 'denied' }]);
});

only('a keyring on a full disk is called full, and its old credentials stay', async () => {
  const home = newFolder();
  await askKeyring('unlocked', ['put'], home);
  expect((await askKeyring('full', ['selfTest', 'use'], home)).answers).toEqual([
    { selfTest: 'full' },
    { use: { ok: true, value: ['key-1', 'secret-1'] } },
  ]);
});

only('a keyring that does not answer times out again and again without taking the threads others need', async () => {
  const { answers } = await askKeyring('stopped', ['selfTest', 'tenAtOnce', 'readFolder', 'wake', 'selfTest']);
  expect(answers).toEqual([
    { selfTest: 'timeout' },
    { tenAtOnce: Array(10).fill('timeout').join(' ') },
    { readFolder: true },
    { wake: null },
    { selfTest: 'ok' },
  ]);
});

only('the end waits for an open question, and says so when it does not come to its end', async () => {
  expect((await askKeyring('unlocked', ['endSoon', 'selfTest'])).answers).toEqual([
    { endSoon: ['ok', true] },
    { selfTest: 'timeout' },
  ]);
  const { answers } = await askKeyring('stopped', ['selfTest', 'end', 'wake']);
  expect(answers).toEqual([{ selfTest: 'timeout' }, { end: false }, { wake: null }]);
});
