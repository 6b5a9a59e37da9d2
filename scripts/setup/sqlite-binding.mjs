// better-sqlite3 ships Node-API 10 binaries. An Electron older than that crashes on them, so for it the same unmodified
// source is compiled once more for its Node-API. The result stays in the cache and is handed over by path: a build inside
// the package would be picked up by Node 24 as well, which must run the shipped binary.

import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { writeRuntime } from './electron-runtime.mjs';
import { nodeHeaders, toolPath } from './node-modules.mjs';
import { cache, root, run, step } from './steps.mjs';

const olderNodeApi = ['-UNAPI_VERSION', '-DNAPI_EXPERIMENTAL', '-DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT'];

export async function ensureSqliteBinding(runtime) {
  if (runtime.source === 'official') return;
  const source = join(root, 'node_modules', 'better-sqlite3');
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
  const binding = join(cache, 'sqlite-binding', version, 'better_sqlite3.node');
  if (!existsSync(binding)) {
    await step(`compiling better-sqlite3 ${version} for Electron ${runtime.electronVersion} (about 90 s)`, () =>
      compile(source, binding),
    );
  }
  const path = relative(root, binding);
  if (runtime.sqliteBinding !== path) writeRuntime({ ...runtime, sqliteBinding: path });
}

async function compile(source, binding) {
  const work = join(cache, 'sqlite-binding', 'build');
  rmSync(work, { recursive: true, force: true });
  for (const part of ['package.json', 'binding.gyp', 'deps', 'lib', 'src']) {
    cpSync(join(source, part), join(work, part), { recursive: true });
  }
  const nodedir = nodeHeaders();
  await run(
    toolPath('node'),
    [
      join(root, 'node_modules', 'node-gyp', 'bin', 'node-gyp.js'),
      'rebuild',
      '--release',
      '--force_build=1',
      '--jobs=max',
      ...(nodedir === null ? [] : [`--nodedir=${nodedir}`]),
    ],
    { cwd: work, env: { ...process.env, CXXFLAGS: olderNodeApi.join(' ') } },
  );
  mkdirSync(join(binding, '..'), { recursive: true });
  renameSync(join(work, 'build', 'Release', 'better_sqlite3.node'), binding);
  rmSync(work, { recursive: true, force: true });
}
