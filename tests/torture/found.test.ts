// What the torture suite found, each as small as it gets.
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { createFileLedgerKeys } from '../../electron/adapters/ledger-keys-file.ts';
import { openLedger } from '../../electron/adapters/ledger-sqlite/open-ledger.ts';
import { compileShim } from './compile-shim.ts';
import { emptied, scratchFolder } from './scratch.ts';
import { sampleLedger } from './tamper/sample-ledger.ts';

function scratch(): string {
  const { dir, remove } = scratchFolder();
  onTestFinished(remove);
  return dir;
}

/** Changes the last byte of the first leaf of a table or index: of a row or an entry, never of SQLite's own structure. */
function spoilLastByteOf(name: string, file: string, page: 'whole' | 'last-byte'): void {
  const db = new Database(file, { readonly: true });
  const found = db
    .prepare<[string], { pageno: number }>("SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf' LIMIT 1")
    .get(name);
  db.close();
  const end = (found?.pageno ?? 0) * 4096;
  const bytes = readFileSync(file);
  if (page === 'whole') bytes.fill(0xff, end - 4096, end);
  else bytes[end - 1] = (bytes[end - 1] ?? 0) ^ 0x55;
  writeFileSync(file, bytes);
}

async function verdictOn(dir: string): Promise<unknown> {
  const opened = await openLedger({ dir, keys: createFileLedgerKeys(dir), access: 'read' });
  if (!opened.ok) return opened;
  try {
    return opened.value.ledger.verify();
  } finally {
    opened.value.ledger.close();
  }
}

test('a destroyed page of a projection is found, not thrown', async () => {
  const dir = scratch();
  await sampleLedger(dir, 1, 1);
  spoilLastByteOf('recharge', join(dir, 'ledger.sqlite'), 'whole');
  expect(await verdictOn(dir)).toMatchObject({ intact: false });
});

test('an index that no longer leads to its rows is found: the guards look through it', async () => {
  const dir = scratch();
  await sampleLedger(dir, 1, 1);
  spoilLastByteOf('recharge_by_phone', join(dir, 'ledger.sqlite'), 'last-byte');
  expect(await verdictOn(dir)).toMatchObject({ intact: false });
});

test('a column renamed in the schema is a fault with a name, for the reader and for the till', async () => {
  const dir = scratch();
  await sampleLedger(dir, 1, 1);
  const db = new Database(join(dir, 'ledger.sqlite'));
  db.unsafeMode(true);
  db.pragma('writable_schema = ON');
  db.exec("UPDATE sqlite_schema SET sql = replace(sql, 'staff TEXT', 'stuff TEXT') WHERE name = 'ledger_entry'");
  db.close();
  expect(await verdictOn(dir)).toMatchObject({ intact: false });
  expect(await openLedger({ dir, keys: createFileLedgerKeys(dir) })).toEqual({ ok: false, failure: 'damaged' });
});

test('an index of SQLite’s own that is said to be another table’s is found, though it works as before', async () => {
  const dir = scratch();
  await sampleLedger(dir, 1, 1);
  const db = new Database(join(dir, 'ledger.sqlite'));
  db.unsafeMode(true);
  db.pragma('writable_schema = ON');
  db.exec("UPDATE sqlite_schema SET tbl_name = 'stiff' WHERE name = 'sqlite_autoindex_shift_2'");
  db.close();
  expect(await verdictOn(dir)).toMatchObject({ intact: false });
});

test('an anchor that the disk took only in part never replaces a whole one', async (context) => {
  const dir = scratch();
  const shim = compileShim('disk/faults.c', dir);
  context.skip(!shim, 'no Linux or no gcc here');
  const keys = createFileLedgerKeys(dir);
  await keys.writeAnchor({ seq: 1, mac: 'a'.repeat(64) });
  const script = `import { unlinkSync } from 'node:fs';
    import { createFileLedgerKeys } from ${JSON.stringify(new URL('../../electron/adapters/ledger-keys-file.ts', import.meta.url).href)};
    unlinkSync('/fault-control/short/1/on');
    await createFileLedgerKeys(${JSON.stringify(dir)}).writeAnchor({ seq: 2, mac: 'b'.repeat(64) }).catch(() => {});`;
  const { stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, LD_PRELOAD: shim, FAULT_DIR: dir, FAULT_REPORT: '/dev/null' },
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(await keys.readAnchor()).toMatchObject({ seq: expect.any(Number) as number });
});

test('the reports of a ledger on a read-only disk stay readable', async (context) => {
  const dir = emptied(join(scratch(), 'disk'));
  context.skip(spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256m', 'torture', dir]).status !== 0, 'may not mount here');
  try {
    await sampleLedger(join(dir, 'till'), 1, 1);
    execFileSync('mount', ['-o', 'remount,ro', dir]);
    expect(await verdictOn(join(dir, 'till'))).toMatchObject({ intact: true });
  } finally {
    execFileSync('umount', [dir]);
  }
});
