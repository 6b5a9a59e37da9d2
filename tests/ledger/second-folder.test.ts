import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createFileLedgerKeys } from '../../electron/adapters/ledger-keys-file.ts';
import { createCopyShelf } from '../../electron/adapters/ledger-sqlite/copy-shelf.ts';
import type { CopyShelf } from '../../electron/core/ports/backups.ts';
import { newDir, openTest, type TestLedger } from './helpers/ledger.ts';
import { canMount, fill, smallDisk } from './helpers/small-disk.ts';

const shelfOf = ({ dir }: TestLedger): CopyShelf => createCopyShelf({ dir, keys: createFileLedgerKeys(dir) });

async function tillWithSecond(folder: string): Promise<{ till: TestLedger; shelf: CopyShelf; copyNow: () => Promise<void> }> {
  const till = await openTest();
  till.sell();
  const shelf = shelfOf(till);
  expect(await shelf.keepAlsoIn(folder)).toEqual({ ok: true, value: undefined });
  const copyNow = async (): Promise<void> => {
    expect(await till.backup()).toMatchObject({ ok: true });
    await till.settled();
  };
  return { till, shelf, copyNow };
}

const inside = (folder: string): string[] => readdirSync(join(folder, readdirSync(folder)[0] ?? '')).sort();

test('every verified copy also goes into the second folder, and is listed there', async () => {
  const folder = newDir();
  const { till, shelf, copyNow } = await tillWithSecond(folder);
  await copyNow();
  const { items, second } = await shelf.list();
  expect(items.map(({ place, entries }) => [place, entries])).toEqual([
    ['till', 3],
    ['second', 3],
  ]);
  expect(second).toMatchObject({ folder, trouble: null, keptAt: expect.any(String) as string });
  const [, away] = items;
  const found = await shelf.inspect(away?.file ?? '').done;
  expect(found).toMatchObject({ ok: true, value: { usable: true, relation: 'same', entries: 3 } });
  expect(till.ledger.verify()).toMatchObject({ intact: true });
});

test('thirty copies are kept in the second folder, each shop’s in its own place', async () => {
  const folder = newDir();
  const { copyNow } = await tillWithSecond(folder);
  const [own = ''] = readdirSync(folder);
  for (let day = 1; day <= 30; day += 1)
    writeFileSync(join(folder, own, `ledger-202501${String(day).padStart(2, '0')}T000000000Z-0000000001.sqlite`), 'old');
  await copyNow();
  expect(inside(folder)).toHaveLength(30);
  expect(inside(folder)[0]).toContain('20250102');
  const other = await tillWithSecond(folder);
  await other.copyNow();
  expect(readdirSync(folder)).toHaveLength(2);
});

test('a stick that is gone is said to be, nothing is written where it was, and the next copy finds it again', async () => {
  const folder = join(newDir(), 'stick');
  mkdirSync(folder);
  const { till, shelf, copyNow } = await tillWithSecond(folder);
  renameSync(folder, `${folder}-pulled`);
  mkdirSync(folder);
  await copyNow();
  expect((await shelf.list()).second).toMatchObject({ trouble: 'gone', keptAt: null });
  expect(readdirSync(folder)).toEqual([]);
  till.sell();
  rmSync(folder, { recursive: true });
  renameSync(`${folder}-pulled`, folder);
  await copyNow();
  expect((await shelf.list()).second).toMatchObject({ trouble: null });
  expect(inside(folder)).toHaveLength(1);
});

test.runIf(canMount)(
  'a full stick is said to be, keeps what it has and no half copy, and the copy on this computer is made',
  async () => {
    const folder = smallDisk(2);
    const { shelf, copyNow } = await tillWithSecond(folder);
    fill(folder);
    await copyNow();
    const { items, second } = await shelf.list();
    expect(second).toMatchObject({ trouble: 'full' });
    expect(items.map(({ place }) => place)).toEqual(['till']);
    expect(inside(folder).filter((name) => name.includes('sqlite'))).toEqual([]);
  },
);

test.runIf(canMount)(
  'a stick that may only be read is refused when it is chosen, and said to be when it becomes so',
  async () => {
    const folder = smallDisk(8);
    const { shelf, copyNow } = await tillWithSecond(folder);
    execFileSync('mount', ['-o', 'remount,ro', folder]);
    await copyNow();
    expect((await shelf.list()).second).toMatchObject({ trouble: 'read-only' });
    const other = await openTest();
    expect(await shelfOf(other).keepAlsoIn(folder)).toEqual({ ok: false, failure: 'read-only' });
  },
);

test('without a second folder nothing goes anywhere, and a choice can be taken back', async () => {
  const folder = newDir();
  const { shelf, copyNow } = await tillWithSecond(folder);
  await shelf.keepAlsoIn(null);
  await copyNow();
  expect(inside(folder)).toEqual([]);
  expect((await shelf.list()).second).toBeNull();
});
