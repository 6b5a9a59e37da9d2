// What "checked" means. Shared by `npm run check` and `npm test`, which counts each as one test.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/steps.mjs';

/** Each folder is compiled with only the globals it may know. */
const typedFolders = ['.', 'shared', 'electron/core', 'electron/adapters', 'electron', 'renderer', 'scripts', 'tests'];

export const checks = [
  { name: 'the code is formatted', commands: [['oxfmt', '--check']] },
  { name: 'the code is free of lint', commands: [['oxlint', '--deny-warnings']] },
  {
    name: 'the types hold in every folder',
    commands: typedFolders
      .filter((folder) => existsSync(join(root, folder, 'tsconfig.json')))
      .map((folder) => ['tsc', '-p', folder]),
  },
  { name: 'no code, export or dependency is unused', commands: [['knip', '--no-progress']] },
];

export async function runCheck({ commands }) {
  const startedAt = Date.now();
  const outputs = [];
  let passed = true;
  for (const [tool, ...args] of commands) {
    const { code, output } = await runTool(tool, args);
    if (code === 0) continue;
    passed = false;
    outputs.push(output);
  }
  return { passed, output: outputs.join('\n'), durationMs: Date.now() - startedAt };
}

function runTool(tool, args) {
  return new Promise((resolve, reject) => {
    const suffix = process.platform === 'win32' ? '.cmd' : '';
    const child = spawn(join(root, 'node_modules', '.bin', tool + suffix), args, { cwd: root, shell: suffix !== '' });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}
