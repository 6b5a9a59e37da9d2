// Builds and packs the app with the Electron that set-up found.
//
//   npm run pack                    release/linux-unpacked (or the like): the app as it is shipped, not yet an installer
//   npm run pack -- --installers    the installers of this platform (needs an open network and the official Electron)
//   npm run pack -- --test          release/test/...: trusts a throw-away CA and can be driven; never shipped
//   npm run pack -- --if-stale      does nothing when the sources have not changed since

import { join } from 'node:path';
import { build } from 'electron-builder';
import { buildApp } from './pack/build-app.mjs';
import { isFresh, markFresh, sourceFingerprint } from './pack/fingerprint.mjs';
import { oneAtATime } from './pack/one-at-a-time.mjs';
import { readRuntime } from './setup/electron-runtime.mjs';
import { root, say, step } from './setup/steps.mjs';

const test = process.argv.includes('--test');
const installers = process.argv.includes('--installers');
const output = test ? 'release/test' : 'release';
const marker = `${output}/.packed`;

const runtime = readRuntime();
if (runtime === null) throw new Error('no Electron yet: run `npm run setup` first');
const standIn = runtime.source === 'fallback';
if (installers && (standIn || test)) throw new Error('installers are made of the official Electron and a release build only');

await oneAtATime(async () => {
  const fingerprint = sourceFingerprint();
  if (process.argv.includes('--if-stale') && isFresh(marker, fingerprint)) {
    say(`${output} is fresh`);
    return;
  }
  if (standIn) say(`packing with Electron ${runtime.electronVersion}, the stand-in: for tests, never to be shipped`);
  const out = await buildApp({ test, ifStale: true });
  await step(`packing into ${output}`, () => pack(out));
  markFresh(marker, fingerprint);
});

function pack(out) {
  // electron-builder.yml and after-pack.mjs read these
  process.env.RECHARGE_DESK_PACK_BUILD = out;
  process.env.RECHARGE_DESK_PACK_OUTPUT = output;
  process.env.RECHARGE_DESK_TEST_BUILD = test ? '1' : '0';
  const binding = runtime.sqliteBinding;
  return build({
    projectDir: root,
    publish: 'never',
    ...(installers ? {} : { dir: true }),
    config: {
      electronVersion: runtime.electronVersion,
      electronDist: join(root, runtime.dist),
      // main.ts hands this file to better-sqlite3 where it exists
      extraResources: binding === null ? [] : [{ from: binding, to: 'native/better_sqlite3.node' }],
    },
  });
}
