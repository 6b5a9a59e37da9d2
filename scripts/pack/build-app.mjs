// The bundles of the app: out/, or the test build in the cache. Only made again when the sources have changed.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { toolPath } from '../setup/node-modules.mjs';
import { root, say, step } from '../setup/steps.mjs';
import { isFresh, markFresh, sourceFingerprint } from './fingerprint.mjs';

/** Answers the folder that holds main/, preload/ and renderer/, relative to the top. */
export async function buildApp({ test, ifStale }) {
  const out = test ? '.cache/test-build/out' : 'out';
  const marker = `.cache/${test ? 'test' : 'release'}-build.fingerprint`;
  const fingerprint = sourceFingerprint();
  if (ifStale && existsSync(join(root, out)) && isFresh(marker, fingerprint)) {
    say(`${out} is fresh`);
    return out;
  }
  await step(`building ${out}`, () => {
    const env = { ...process.env, RECHARGE_DESK_TEST_BUILD: test ? '1' : '0' };
    const vite = spawnSync(toolPath('electron-vite'), ['build', '--logLevel', 'warn'], { cwd: root, stdio: 'inherit', env });
    if (vite.status !== 0) throw new Error('the build failed');
  });
  markFresh(marker, fingerprint);
  return out;
}
