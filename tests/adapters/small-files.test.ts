import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { createPracticeCredentials } from '../../electron/adapters/credentials-practice.ts';
import { createSessionCredentialStore } from '../../electron/adapters/credentials-session.ts';
import { createUuidIds } from '../../electron/adapters/ids-uuid.ts';
import { createFileLog } from '../../electron/adapters/log-file.ts';
import { createAppPreferences, createFilePreferences } from '../../electron/adapters/preferences-file.ts';
import { createSecret } from '../../electron/adapters/secret.ts';
import { defaultPreferences } from '../../shared/domain/defaults.ts';
import { newFolder } from './keyring.ts';

const linesOf = (dir: string) => readFileSync(join(dir, 'desk.log'), 'utf8').trimEnd().split('\n');

test('a log line stays one line whatever text is put into it', () => {
  const dir = newFolder();
  const nasty = 'a\nb\r\u001b[31mred\u0000\u007f\u009b31m\u2028\u202e"}{"';
  createFileLog(dir).info('odd', { nasty });
  const lines = linesOf(dir);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^[\x20-\x7e]+$/);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ event: 'odd', nasty });
});

test('an incident has a short id that is found in the log, and no number of a customer', () => {
  const dir = newFolder();
  const id = createFileLog(dir).incident(new TypeError('01712345678 is not a function'), 'recharge');
  expect(id).toMatch(/^[2-9A-Y]{6}$/);
  const line = JSON.parse(linesOf(dir)[0] ?? '') as Record<string, string>;
  expect(line).toMatchObject({ event: 'incident', id, where: 'recharge', error: 'TypeError: 017***5678 is not a function' });
  expect(JSON.stringify(line)).not.toContain('01712345678');
});

test('what hangs on an error beside its text is not written down', () => {
  const dir = newFolder();
  createFileLog(dir).incident(Object.assign(new Error('no'), { request: 'api_secret=canary' }), 'x');
  createFileLog(dir).incident({ api_secret: 'canary' }, 'x');
  expect(readFileSync(join(dir, 'desk.log'), 'utf8')).not.toContain('canary');
});

test('the log is kept in five files of about two megabytes and no more', () => {
  const dir = newFolder();
  const log = createFileLog(dir);
  const text = 'x'.repeat(1_000_000);
  for (let written = 0; written < 16; written += 1) log.info('big', { text });
  expect(readdirSync(dir).sort()).toEqual(['desk.1.log', 'desk.2.log', 'desk.3.log', 'desk.4.log', 'desk.log']);
});

test('a log that cannot be written stops nothing', () => {
  const dir = newFolder();
  mkdirSync(join(dir, 'desk.log'));
  expect(createFileLog(dir).incident(new Error('no'), 'x')).toMatch(/^\w{6}$/);
});

test('preferences are found again, and a damaged field costs only itself', () => {
  const file = join(newFolder(), 'deep', 'preferences.json');
  expect(createFilePreferences(file).get()).toEqual(defaultPreferences);
  createFilePreferences(file).change({ language: 'en', sounds: false });
  expect(createFilePreferences(file).get()).toEqual({ ...defaultPreferences, language: 'en', sounds: false });
  writeFileSync(file, '{"language":"fr","theme":"dark","more":1}');
  expect(createFilePreferences(file).get()).toEqual({ ...defaultPreferences, theme: 'dark' });
});

test.each(['', '{', 'null', '[]', '"bn"', '{"__proto__":{"theme":"dark"}}'])(
  'a preferences file that says %s means the defaults',
  (text) => {
    const file = join(newFolder(), 'preferences.json');
    writeFileSync(file, text);
    expect(createFilePreferences(file).get()).toEqual(defaultPreferences);
  },
);

test('a new data folder is welcomed, also after a restart in the middle; one that was in use before is not', () => {
  const fresh = newFolder();
  expect(createAppPreferences(fresh).get().firstRun).toBe('welcome');
  mkdirSync(join(fresh, 'practice'));
  expect(createAppPreferences(fresh).get().firstRun).toBe('welcome');
  createAppPreferences(fresh).change({ firstRun: 'guide' });
  expect(createAppPreferences(fresh).get().firstRun).toBe('guide');

  const looked = newFolder();
  writeFileSync(join(looked, 'preferences.json'), '{"language":"en"}');
  expect(createAppPreferences(looked).get()).toEqual({ ...defaultPreferences, language: 'en' });
  for (const mode of ['practice', 'live']) {
    const sold = newFolder();
    mkdirSync(join(sold, mode));
    expect(createAppPreferences(sold).get()).toEqual(defaultPreferences);
  }
});

test('preferences that cannot be saved hold until the end', () => {
  const file = newFolder();
  const preferences = createFilePreferences(file);
  expect(preferences.change({ theme: 'dark' }).theme).toBe('dark');
  expect(preferences.get().theme).toBe('dark');
});

test('ids are UUIDv7 and sort in the order they were made', () => {
  const ids = createUuidIds();
  const made = Array.from({ length: 1000 }, () => ids.next());
  expect(made.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toBe(true);
  expect(made.toSorted()).toEqual(made);
});

test('a secret shows itself to nobody but who asks for it by name', () => {
  const secret = createSecret('canary');
  // as a careless line of code would: to TypeScript it is an object like any other
  const careless: unknown = secret;
  const shown = [
    [careless].join(),
    'text: ' + (careless as string),
    JSON.stringify({ secret, spread: { ...secret } }),
    inspect(secret, { showHidden: true, depth: 9 }),
  ];
  expect(shown.join()).not.toContain('canary');
  expect(() => structuredClone(secret)).not.toThrow();
  expect(JSON.stringify(structuredClone(secret))).toBe('{}');
  expect(secret.reveal()).toBe('canary');
});

test('practice lends made-up credentials even where real ones are held', async () => {
  const real = createSessionCredentialStore('real-key', 'real-secret');
  const practice = createPracticeCredentials(real);
  expect(await practice.held()).toEqual({ ok: true, value: 'session' });
  expect(await practice.use(async ({ apiKey, apiSecret }) => `${apiKey.reveal()} ${apiSecret.reveal()}`)).toEqual({
    ok: true,
    value: 'practice-key practice-secret',
  });
  await practice.forget();
  expect(await practice.held()).toEqual({ ok: true, value: 'none' });
});
