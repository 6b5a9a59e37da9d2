// System libraries that Electron, keytar and the tests need on Debian and its children. Elsewhere: nothing to do, or said.

import { spawnSync } from 'node:child_process';
import { ask, run, say, step } from './steps.mjs';

// A list in the list means: whichever of these names this release knows (Debian 13 renamed some libraries).
const needed = [
  // Electron
  ['libgtk-3-0', 'libgtk-3-0t64'],
  'libnss3',
  ['libasound2', 'libasound2t64'],
  'libgbm1',
  'libxss1',
  'libxtst6',
  'libnotify4',
  'fonts-noto-core',
  // keytar, and building it and better-sqlite3
  'libsecret-1-0',
  'libsecret-1-dev',
  'pkg-config',
  'build-essential',
  'python3',
  // unpacking the stand-in Electron
  'unzip',
  // a display and a keychain where there is none
  'xvfb',
  'xauth',
  'dbus',
  'dbus-x11',
  'gnome-keyring',
];
const neededByTests = [
  'openssl',
  'strace',
  'cups',
  'cups-client',
  'poppler-utils',
  // two displays, one of which comes and goes
  'xserver-xorg-core',
  'xserver-xorg-video-dummy',
  'x11-xserver-utils',
  // a desktop that shows notices
  'dunst',
];

export async function ensureDebianPackages() {
  if (process.platform !== 'linux') return;
  if (ask('dpkg-query', ['--version']) === null) {
    say('not a Debian-like system: please have GTK 3, NSS, libsecret, Xvfb, D-Bus and gnome-keyring installed');
    return;
  }
  const missing = missingOf([...needed, ...neededByTests]);
  if (missing.length === 0) return;

  const names = () => missing.map(nameKnownHere);
  if (process.getuid() !== 0) {
    say(`these Debian packages are missing. Please run:\n  sudo apt-get install -y --no-install-recommends ${names().join(' ')}`);
    return;
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await step('refreshing the list of Debian packages', () => run('apt-get', ['update', '-q'], { env }));
  const toInstall = names();
  await step(`installing ${toInstall.join(' ')}`, () =>
    run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...toInstall], { env }),
  );
}

function missingOf(packages) {
  const format = '-f=${Package} ${db:Status-Status}\\n';
  // dpkg-query exits 1 as soon as one name is unknown, but still lists the others
  const listed = spawnSync('dpkg-query', ['-W', format, ...packages.flat()], { encoding: 'utf8' }).stdout;
  const installed = new Set(
    listed
      .split('\n')
      .filter((line) => line.endsWith(' installed'))
      .map((line) => line.split(' ')[0]),
  );
  return packages.filter((entry) => ![entry].flat().some((name) => installed.has(name)));
}

function nameKnownHere(entry) {
  const names = [entry].flat();
  return names.find((name) => ask('apt-cache', ['show', '--no-all-versions', name])) ?? names[0];
}
