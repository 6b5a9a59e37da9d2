// Runs one vitest configuration to the end, shows its progress, and counts from its report.

import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { cache, root } from '../setup/steps.mjs';

/** Far beyond what the suites take: only a hang gets here. */
const hangMs = 40 * 60_000;

export async function runVitest({ name, config, filters = [], wrap, env = {} }) {
  const report = join(cache, 'test-results', `${name}.json`);
  mkdirSync(join(cache, 'test-results'), { recursive: true });
  rmSync(report, { force: true });
  const vitest = [
    join(root, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    `--config=${config}`,
    '--passWithNoTests',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...filters,
  ];
  const launch = wrap?.(process.execPath, vitest) ?? { command: process.execPath, args: vitest, env: process.env };
  const { code, hung } = await finish(launch, env);
  return count(name, report, code, hung);
}

function finish({ command, args, env }, more) {
  // readable where the output goes to a file
  const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1' };
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...env, ...plain, ...more },
      detached: true,
    });
    let hung = false;
    const guard = setTimeout(() => {
      hung = true;
      process.kill(-child.pid, 'SIGKILL');
    }, hangMs);
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(guard);
      resolve({ code, hung });
    });
  });
}

function count(name, report, code, hung) {
  const result = { name, passed: 0, failed: [], skipped: [] };
  if (hung) result.failed.push(`${name}: did not end`);
  if (!existsSync(report)) {
    if (!hung) result.failed.push(`${name}: the test runner ended without a report (exit code ${code})`);
    return result;
  }
  for (const file of JSON.parse(readFileSync(report, 'utf8')).testResults) {
    const path = relative(root, file.name);
    // a file that cannot even be loaded holds no tests that could fail
    if (file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'))
      result.failed.push(`${path}: could not run`);
    for (const test of file.assertionResults) {
      const title = `${path}: ${test.fullName}`;
      if (test.status === 'passed') result.passed += 1;
      else if (test.status === 'failed') result.failed.push(title);
      else result.skipped.push(title);
    }
  }
  if (code !== 0 && result.failed.length === 0) result.failed.push(`${name}: an error outside of any test (exit code ${code})`);
  return result;
}
