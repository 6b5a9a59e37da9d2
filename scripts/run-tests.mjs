// `npm test`: everything, in one go, ending with one line that counts it.
//
//   npm test                    all
//   npm test -- check|unit|electron    one part of it; further words choose test files by name

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checks, runCheck } from './checks/checks.mjs';
import { readRuntime } from './setup/electron-runtime.mjs';
import { root, seconds } from './setup/steps.mjs';
import { inDesktopSession } from './tests/desktop-session.mjs';
import { runVitest } from './tests/vitest-run.mjs';

const parts = { check: checkAll, unit: runUnitTests, electron: runElectronTests };
const [chosen, ...filters] = process.argv.slice(2);
const startedAt = Date.now();
const runtime = readRuntime();
const electron = runtime === null ? 'no Electron' : `Electron ${runtime.electronVersion} (${runtime.source})`;
heading(`Recharge Desk, on ${electron} and Node ${process.versions.node}`);

const results = [];
for (const [name, run] of Object.entries(parts)) {
  if (chosen !== undefined && chosen !== name) continue;
  results.push(await run());
}
if (results.length === 0) throw new Error(`not a part of the tests: ${chosen}. Parts: ${Object.keys(parts).join(', ')}`);
summary();

async function checkAll() {
  heading('format, lint, types, unused code');
  const result = { passed: 0, failed: [], skipped: [] };
  for (const check of checks) {
    const { passed, output, durationMs } = await runCheck(check);
    console.log(`${passed ? '✓' : '✗'} ${check.name} (${seconds(durationMs)})`);
    if (passed) result.passed += 1;
    else {
      console.log(output);
      result.failed.push(check.name);
    }
  }
  return result;
}

async function runUnitTests() {
  heading('without a window');
  return await runVitest({ name: 'unit', config: 'vitest.config.ts', filters });
}

async function runElectronTests() {
  const files = ['tests/electron', 'tests/page'].flatMap(testFilesIn);
  const empty = { passed: 0, failed: [], skipped: [] };
  if (files.length === 0) return empty;
  heading(`with a real window, on ${electron}`);
  if (runtime === null) return { ...empty, skipped: files.map((file) => `${file}: no Electron on this machine`) };

  const packing = spawnSync(process.execPath, ['scripts/pack.mjs', '--test', '--if-stale'], { cwd: root, stdio: 'inherit' });
  if (packing.status !== 0)
    return {
      ...empty,
      failed: ['the app can be packed for the tests'],
      skipped: files.map((file) => `${file}: nothing to drive`),
    };
  return await runVitest({ name: 'electron', config: 'vitest.electron.config.ts', filters, wrap: inDesktopSession });
}

function testFilesIn(folder) {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => `${folder}/${file}`);
}

function summary() {
  const failed = results.flatMap((result) => result.failed);
  const skipped = results.flatMap((result) => result.skipped);
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  heading(`took ${seconds(Date.now() - startedAt)}, on ${electron}`);
  for (const name of skipped) console.log(`skipped: ${name}`);
  for (const name of failed) console.log(`FAILED: ${name}`);
  console.log(`${passed} passed, ${failed.length} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`);
  process.exitCode = failed.length === 0 && passed > 0 ? 0 : 1;
}

function heading(text) {
  console.log(`\n=== ${text}`);
}
