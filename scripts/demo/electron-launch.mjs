// How the scripts start the app as it was built into out/, on the Electron that set-up found.

import { join } from 'node:path';
import { readRuntime } from '../setup/electron-runtime.mjs';
import { root } from '../setup/steps.mjs';

const binaries = { win32: 'electron.exe', darwin: join('Electron.app', 'Contents', 'MacOS', 'Electron') };

export function electronLaunch() {
  const runtime = readRuntime();
  if (runtime === null) throw new Error('no Electron yet: run `npm run setup` first');
  const binding = runtime.sqliteBinding;
  return {
    executablePath: join(root, runtime.dist, binaries[process.platform] ?? 'electron'),
    // Chromium refuses to run as root with its sandbox on
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), root],
    dist: join(root, runtime.dist),
    env: { ...process.env, ...(binding !== null && { RECHARGE_DESK_SQLITE_BINDING: join(root, binding) }) },
    electronVersion: runtime.electronVersion,
  };
}

/** Linux is the one system on which a terminal may well have no screen. */
export const hasScreen = () => process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
