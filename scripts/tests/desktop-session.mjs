// A desktop where there is none: a screen (Xvfb), a message bus and an unlocked keychain in a fresh home, so that the app
// under test meets what it meets in a shop and finds nothing of the machine's owner.

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Any password but an empty one: with that the keychain opens a window and waits. */
const unlockThenRun = 'printf "till\\n" | gnome-keyring-daemon --unlock --components=secrets >/dev/null && exec "$@"';

export function inDesktopSession(command, args) {
  if (process.platform !== 'linux') return { command, args, env: process.env };
  const screen = process.env.DISPLAY ? [] : ['xvfb-run', '-a', '-s', '-screen 0 1366x768x24'];
  const [first, ...rest] = [...screen, 'dbus-run-session', '--', 'sh', '-c', unlockThenRun, 'sh', command, ...args];
  return { command: first, args: rest, env: { ...withoutDesktop(process.env), HOME: mkdtempSync(join(tmpdir(), 'desk-home-')) } };
}

function withoutDesktop(env) {
  const owned = /^(XDG_.*|DBUS_SESSION_BUS_ADDRESS|GNOME_KEYRING_CONTROL|SSH_AUTH_SOCK)$/;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !owned.test(name)));
}
