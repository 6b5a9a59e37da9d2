// `npm start`: opens the counter, in practice mode until real credentials are saved. Without a screen it shows the demo.

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { electronLaunch, hasScreen } from './demo/electron-launch.mjs';
import { buildApp } from './pack/build-app.mjs';
import { oneAtATime } from './pack/one-at-a-time.mjs';
import { toolPath } from './setup/node-modules.mjs';
import { root, say } from './setup/steps.mjs';
import { inDesktopSession } from './tests/desktop-session.mjs';

/** What a machine without a graphics card or a system bus makes Chromium and D-Bus say; nothing is wrong. */
const noise =
  /dbus-daemon\[|org\.freedesktop\.DBus|bus\.cc|viz_main_impl|command_buffer_proxy_impl|gpu_|GNOME_KEYRING|gnome-keyring-daemon/;

await oneAtATime(() => buildApp({ test: false, ifStale: true }));

if (hasScreen()) {
  const { executablePath, args, env } = electronLaunch();
  run({ command: executablePath, args: [...args, ...process.argv.slice(2)], env });
} else {
  say('no screen here: running the demo on a screen of its own');
  run(inDesktopSession(toolPath('node'), [join(root, 'scripts', 'demo.mjs')]));
}

function run({ command, args, env }) {
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'pipe'], env });
  createInterface({ input: child.stderr }).on('line', (line) => noise.test(line) || process.stderr.write(`${line}\n`));
  child.on('error', (error) => {
    say(`could not start: ${error.message}`);
    process.exitCode = 1;
  });
  child.on('close', (code) => {
    process.exitCode = code ?? 1;
  });
}
