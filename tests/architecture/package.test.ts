import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { beforeAll, describe, expect, test } from 'vitest';
import { repository } from './sources.ts';

// Packing works on every platform; what is asserted here is the Linux folder that the tests themselves drive.
const runtimeFile = join(repository, '.cache', 'runtime.json');
const canPack = process.platform === 'linux' && existsSync(runtimeFile);
const runtime = canPack
  ? (JSON.parse(readFileSync(runtimeFile, 'utf8')) as { electronVersion: string; sqliteBinding: string | null })
  : { electronVersion: '0', sqliteBinding: null };

const release = join(repository, 'release', 'linux-unpacked');
const forTests = join(repository, 'release', 'test', 'linux-unpacked');
const electronLanguages = ['bn.pak', 'en-US.pak'];

describe.skipIf(!canPack)('the packed app', () => {
  beforeAll(() => {
    pack();
    pack('--test');
  }, 240_000);

  test('has every fuse of a released till set as the security plan says', async () => {
    expect(await fusesOf(release)).toEqual(expectedFuses({ nodeCliInspect: false }));
  });

  test('differs for tests in one fuse only, without which nothing could drive it', async () => {
    expect(await fusesOf(forTests)).toEqual(expectedFuses({ nodeCliInspect: true }));
  });

  test('holds the native files it loads and no other', () => {
    const native = filesBelow(join(release, 'resources')).filter((file) => file.endsWith('.node'));
    const standIn = runtime.sqliteBinding === null ? [] : ['native/better_sqlite3.node'];
    expect(native.toSorted()).toEqual([
      `app.asar.unpacked/node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`,
      'app.asar.unpacked/node_modules/keytar/build/Release/keytar.node',
      ...standIn,
    ]);
  });

  test('keeps everything but native files inside the archive', () => {
    const loose = filesBelow(join(release, 'resources')).filter((file) => !file.endsWith('.node'));
    expect(loose).toEqual(['app.asar']);
  });

  test('archives the bundles and the two native modules, no source, no test and no build tool', () => {
    const tops = new Set(
      filesInArchive(join(release, 'resources', 'app.asar')).map((file) => file.split('/').slice(0, 2).join('/')),
    );
    expect([...tops].toSorted()).toEqual([
      'node_modules/better-sqlite3',
      'node_modules/keytar',
      'out/main',
      'out/preload',
      'out/renderer',
      'package.json',
    ]);
  });

  test('carries the two languages of the counter', () => {
    expect(readdirSync(join(release, 'locales')).toSorted()).toEqual(electronLanguages);
  });
});

function pack(...options: string[]): void {
  const packing = spawnSync(process.execPath, ['scripts/pack.mjs', '--if-stale', ...options], {
    cwd: repository,
    encoding: 'utf8',
  });
  if (packing.status !== 0) throw new Error(`packing failed\n${packing.stdout}${packing.stderr}`);
}

function expectedFuses({ nodeCliInspect }: { nodeCliInspect: boolean }): Record<string, boolean> {
  const knowsNewest = Number.parseInt(runtime.electronVersion, 10) >= 45;
  return {
    RunAsNode: false,
    EnableCookieEncryption: true,
    EnableNodeOptionsEnvironmentVariable: false,
    EnableNodeCliInspectArguments: nodeCliInspect,
    EnableEmbeddedAsarIntegrityValidation: false,
    OnlyLoadAppFromAsar: true,
    LoadBrowserProcessSpecificV8Snapshot: false,
    GrantFileProtocolExtraPrivileges: false,
    ...(knowsNewest && { WasmTrapHandlers: true }),
  };
}

async function fusesOf(folder: string): Promise<Record<string, boolean>> {
  const { version: _version, ...wire } = await getCurrentFuseWire(join(folder, 'recharge-desk'));
  return Object.fromEntries(
    Object.entries(wire).map(([index, state]) => [FuseV1Options[Number(index)] ?? index, state === FuseState.ENABLE]),
  );
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

type ArchiveEntry = { files?: Record<string, ArchiveEntry> };

/** The archive begins with two lengths and a JSON table of its files. */
function filesInArchive(archive: string): string[] {
  const file = openSync(archive, 'r');
  const lengths = Buffer.alloc(16);
  readSync(file, lengths, 0, 16, 0);
  const table = Buffer.alloc(lengths.readUInt32LE(12));
  readSync(file, table, 0, table.length, 16);
  closeSync(file);
  const list = (entry: ArchiveEntry, path: string): string[] =>
    entry.files === undefined
      ? [path]
      : Object.entries(entry.files).flatMap(([name, child]) => list(child, path === '' ? name : `${path}/${name}`));
  return list(JSON.parse(table.toString('utf8')) as ArchiveEntry, '');
}
