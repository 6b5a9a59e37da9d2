// `npm run dev`: the app with live reload, on the Electron that set-up found.

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { readRuntime } from './setup/electron-runtime.mjs';
import { toolPath } from './setup/node-modules.mjs';
import { root } from './setup/steps.mjs';

const runtime = readRuntime();
if (runtime === null) throw new Error('no Electron yet: run `npm run setup` first');

const env = { ...process.env };
if (runtime.source === 'fallback') env.ELECTRON_EXEC_PATH = join(root, runtime.dist, 'electron');
if (runtime.sqliteBinding !== null) env.RECHARGE_DESK_SQLITE_BINDING = join(root, runtime.sqliteBinding);
// Chromium refuses to run as root with its sandbox on
if (process.getuid?.() === 0) env.NO_SANDBOX = '1';

const vite = spawn(toolPath('electron-vite'), ['dev', '--watch'], { cwd: root, stdio: 'inherit', env });
vite.on('close', (code) => process.exit(code ?? 1));
