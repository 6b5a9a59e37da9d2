// Makes a fresh machine ready for `npm start` and `npm test`. Node built-ins only, because it runs before anything is
// installed; every step is idempotent, so the second run only looks and is done in about a second.
//
//   node scripts/setup.mjs             what prestart and pretest run
//   node scripts/setup.mjs --probe     try the official Electron download again after an earlier failure

import { ensureDebianPackages } from './setup/debian-packages.mjs';
import { ensureElectron } from './setup/electron-runtime.mjs';
import { ensureNodeModules } from './setup/node-modules.mjs';
import { ensureSqliteBinding } from './setup/sqlite-binding.mjs';
import { say, seconds } from './setup/steps.mjs';

const startedAt = Date.now();
try {
  await ensureDebianPackages();
  await ensureNodeModules();
  const runtime = await ensureElectron({ probeAgain: process.argv.includes('--probe') });
  await ensureSqliteBinding(runtime);
  say(`ready in ${seconds(Date.now() - startedAt)}`);
} catch (error) {
  say(`stopped: ${error.message}`);
  process.exitCode = 1;
}
