import { copyFileSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test, vi } from 'vitest';
import { readEntries } from '../helpers/read-entries.ts';
import { newDir } from '../ledger/helpers/ledger.ts';
import { closeShift, putBack, sellOne, startTill, stoppingTill, tillWithOldCopy, valueOf } from './helpers.ts';

// Each of these starts whole tills, some as processes of their own: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 120_000 });

const restored = (dir: string) => readEntries(dir).filter(({ kind }) => kind === 'ledger-restored');

test('a copy that is older than the till is said to be, needs the number of what is lost, and is put back with all of it on record', async () => {
  const dir = newDir();
  const { till, file, before, after } = await tillWithOldCopy(dir);
  const here = readEntries(dir).length;
  const seen = valueOf(await till.call('backups.inspect', { file }));
  if (!seen.usable) throw new Error(seen.why);
  const lost = here - seen.entries;
  expect(seen).toMatchObject({ relation: 'older', here, lost });
  const copiedUpTo = readEntries(dir)[seen.entries - 1];
  expect(seen.since).toBe(copiedUpTo?.at);

  const wish = { file, reason: 'The disk was replaced' };
  expect(await till.call('backups.restore', { ...wish, lostSeen: 0 })).toMatchObject({
    ok: false,
    failure: { kind: 'restore-loses', lost },
  });
  expect(await till.call('backups.restore', { ...wish, lostSeen: lost })).toEqual({
    ok: true,
    value: { entries: seen.entries, lost },
  });
  expect(valueOf(await till.call('recharges.byId', { id: before })).state).toBe('succeeded');
  expect(await till.call('recharges.byId', { id: after })).toMatchObject({ failure: { kind: 'not-found' } });
  expect(valueOf(await till.call('ledger.verify', {}))).toMatchObject({ intact: true });
  expect(restored(dir)).toMatchObject([
    {
      seq: seen.entries + 1,
      body: { how: 'restored', lost, entriesBefore: here, reason: 'The disk was replaced', by: 'headless' },
    },
  ]);
  const kept = readdirSync(dir).filter((name) => /^replaced-.*\.sqlite$/.test(name));
  expect(kept).toHaveLength(1);
  expect(readdirSync(dir).filter((name) => name.startsWith('restor'))).toEqual([]);
  await sellOne(till);
  await till.end();
  const again = await startTill(dir);
  expect(valueOf(await again.call('ledger.verify', {}))).toMatchObject({ intact: true });
});

test('the ledger that was replaced can itself be put back, and what was sold since is what is lost then', async () => {
  const dir = newDir();
  const { till, file, after } = await tillWithOldCopy(dir);
  const seen = valueOf(await till.call('backups.inspect', { file }));
  if (!seen.usable) throw new Error(seen.why);
  valueOf(await till.call('backups.restore', { file, reason: 'by mistake', lostSeen: seen.lost }));
  const kept = join(dir, readdirSync(dir).find((name) => /^replaced-.*\.sqlite$/.test(name)) ?? '');
  await closeShift(till);
  const back = valueOf(await till.call('backups.inspect', { file: kept }));
  if (!back.usable) throw new Error(back.why);
  expect(back.relation).toBe('other-line');
  valueOf(await till.call('backups.restore', { file: kept, reason: 'it was a mistake', lostSeen: back.lost }));
  expect(valueOf(await till.call('recharges.byId', { id: after })).state).toBe('succeeded');
  expect(valueOf(await till.call('ledger.verify', {}))).toMatchObject({ intact: true });
});

test('nothing is put back while a shift is open', async () => {
  const { till, file } = await tillWithOldCopy(newDir());
  valueOf(await till.call('shift.open', { float: 0 }));
  expect(await till.call('backups.restore', { file, reason: 'why not', lostSeen: 9 })).toMatchObject({
    failure: { kind: 'shift-still-open' },
  });
});

test('a till whose ledger is gone says how much it remembers and takes a copy back', async () => {
  const dir = newDir();
  const { till, file, before } = await tillWithOldCopy(dir);
  await till.end();
  const here = readEntries(dir).length;
  for (const name of ['ledger.sqlite', 'ledger.sqlite-wal', 'ledger.sqlite-shm']) rmSync(join(dir, name), { force: true });
  const closed = await startTill(dir);
  expect(valueOf(await closed.call('till.status', {})).cannotSell).toEqual({ kind: 'ledger-unavailable', fault: 'rolled-back' });
  expect(valueOf(await closed.call('backups.list', {})).items.map((copy) => copy.file)).toEqual([file]);
  const seen = valueOf(await closed.call('backups.inspect', { file }));
  if (!seen.usable) throw new Error(seen.why);
  expect(seen).toMatchObject({ relation: 'older', here, lost: here - seen.entries });
  valueOf(await closed.call('backups.restore', { file, reason: 'the file was gone', lostSeen: seen.lost }));
  expect(valueOf(await closed.call('till.status', {})).cannotSell).toBeNull();
  expect(valueOf(await closed.call('recharges.byId', { id: before })).state).toBe('succeeded');
  await sellOne(closed);
  expect(valueOf(await closed.call('ledger.verify', {}))).toMatchObject({ intact: true });
});

test('a copy put where the ledger was, without the till, is never sold from', async () => {
  const dir = newDir();
  const { till, file } = await tillWithOldCopy(dir);
  await till.end();
  copyFileSync(file, join(dir, 'ledger.sqlite'));
  const closed = await startTill(dir);
  expect(valueOf(await closed.call('till.status', {})).cannotSell).toMatchObject({ fault: 'rolled-back' });
});

test('an old journal explains nothing a second time', async () => {
  const dir = newDir();
  const journals: string[] = [];
  const { till, file } = await tillWithOldCopy(dir);
  await till.end();
  // Stopped right after the swap: the journal is there to be taken away and kept.
  const halted = await startTill(dir, { script: stoppingTill, env: { STOP_AFTER_SWAP: '1' } });
  void putBack(halted, file);
  await halted.gone;
  journals.push(readFileSync(join(dir, 'restore.json'), 'utf8'));
  const again = await startTill(dir);
  await sellOne(again);
  await again.end();
  copyFileSync(file, join(dir, 'ledger.sqlite'));
  writeFileSync(join(dir, 'restore.json'), journals[0] ?? '');
  const closed = await startTill(dir);
  expect(valueOf(await closed.call('till.status', {})).cannotSell).toMatchObject({ fault: 'rolled-back' });
});

test('a cut file, a changed copy, another shop’s ledger and any other file are named, and none of them is put back', async () => {
  const dir = newDir();
  const { till, file } = await tillWithOldCopy(dir);
  const other = await tillWithOldCopy(newDir());
  const bad = (name: string, spoil: (path: string) => void, from = file): string => {
    const path = join(newDir(), name);
    copyFileSync(from, path);
    spoil(path);
    return path;
  };
  const change = (sql: string) => (path: string) => {
    const db = new Database(path);
    db.exec(sql);
    db.close();
  };
  const cases = {
    unreadable: bad('cut.sqlite', (path) => truncateSync(path, 20_000)),
    changed: bad(
      'changed.sqlite',
      change(`DROP TRIGGER ledger_entry_never_changes; UPDATE ledger_entry SET staff = 'K' WHERE seq = 2`),
    ),
    'other-shop': bad('other.sqlite', () => {}, other.file),
    'no-ledger': bad('foreign.sqlite', change('PRAGMA application_id = 1')),
    'newer-version': bad('newer.sqlite', change('PRAGMA user_version = 99')),
  };
  for (const [why, path] of Object.entries(cases)) {
    expect(valueOf(await till.call('backups.inspect', { file: path })), why).toMatchObject({ usable: false, why });
    expect(await till.call('backups.restore', { file: path, reason: 'try', lostSeen: 99 }), why).toMatchObject({ ok: false });
  }
  // The chain is genuine here; what was derived from it is not.
  const cooked = bad('cooked.sqlite', change('UPDATE day_line SET charged_amount = charged_amount - 5000'));
  expect(await till.call('backups.restore', { file: cooked, reason: 'try', lostSeen: 99 })).toMatchObject({
    failure: { kind: 'copy-unusable', fault: 'damaged' },
  });
  expect(restored(dir)).toEqual([]);
  expect(readdirSync(dir).filter((name) => name.startsWith('restor') || name.startsWith('replaced'))).toEqual([]);
  expect(valueOf(await till.call('ledger.verify', {}))).toMatchObject({ intact: true });
});
