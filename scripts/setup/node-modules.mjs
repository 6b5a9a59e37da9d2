// `npm ci`, only when what is installed is not what the lock says.

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ask, root, run, step } from './steps.mjs';

export async function ensureNodeModules() {
  const reason = whyInstall();
  if (reason !== null) {
    const nodedir = nodeHeaders();
    // keytar compiles against Node's headers; pointing at those on the disk saves a download that may be impossible
    const env = nodedir === null ? process.env : { ...process.env, npm_config_nodedir: nodedir };
    await step(`npm ci (${reason})`, () =>
      run('npm', ['ci', '--no-audit', '--no-fund'], { env, shell: process.platform === 'win32' }),
    );
  }
  const version = ask(toolPath('node'), ['--version']);
  if (version === null || !version.startsWith('v24.')) {
    throw new Error('Node 24 is not in node_modules/.bin: did npm skip install scripts? Remove node_modules and try again');
  }
}

/** Where node-gyp finds `include/node` without a download, or null. */
export function nodeHeaders() {
  const candidates = [join(dirname(process.execPath), '..'), '/usr', '/usr/local'];
  return candidates.find((folder) => existsSync(join(folder, 'include', 'node', 'node_api.h'))) ?? null;
}

export function toolPath(name) {
  return join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);
}

function whyInstall() {
  // npm writes this file last, so an interrupted installation has none
  const installedFile = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) return 'nothing is installed yet';
  if (!existsSync(join(root, 'node_modules', 'keytar', 'build', 'Release', 'keytar.node'))) return 'keytar is not built';

  const installed = readPackages(installedFile);
  for (const [path, entry] of Object.entries(readPackages(join(root, 'package-lock.json')))) {
    if (path === '') continue;
    const here = installed[path];
    if (here === undefined && (entry.optional || entry.devOptional)) continue;
    if (here?.version !== entry.version) return `${path.replace(/^node_modules\//, '')} is not the locked version`;
  }
  return null;
}

function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}
