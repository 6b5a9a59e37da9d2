import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AtEnd } from './counter.ts';

/** A desktop that shows notices, on the session's own bus: installed by the set-up where Debian's packages are. */
export const canShowNotices =
  process.platform === 'linux' &&
  ['dunst', 'dunstctl'].every((tool) => spawnSync('sh', ['-c', `command -v ${tool}`]).status === 0);

const configuration = `
[global]
  font = Noto Sans Bengali 12
  width = 420
  notification_limit = 5
  idle_threshold = 0
  show_indicators = no
[urgency_normal]
  timeout = 0
[urgency_low]
  timeout = 0
`;

export type NoticeDaemon = {
  /** What was shown so far, the oldest first. */
  shown(): { title: string; body: string }[];
  /** As with the mouse, on the one shown last. */
  click(): void;
  clear(): void;
};

const isThere = () =>
  spawnSync(
    'dbus-send',
    [
      '--print-reply',
      '--dest=org.freedesktop.DBus',
      '/org/freedesktop/DBus',
      'org.freedesktop.DBus.NameHasOwner',
      'string:org.freedesktop.Notifications',
    ],
    { encoding: 'utf8' },
  ).stdout.includes('true');

export async function startNoticeDaemon(atEnd: AtEnd): Promise<NoticeDaemon> {
  const dir = mkdtempSync(join(tmpdir(), 'desk-notices-'));
  const config = join(dir, 'dunstrc');
  writeFileSync(config, configuration);
  const daemon = spawn('dunst', ['-conf', config, '-print'], { stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  daemon.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString('utf8')));
  daemon.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString('utf8')));
  atEnd(async () => {
    const gone = once(daemon, 'close');
    daemon.kill('SIGKILL');
    await gone;
    rmSync(dir, { recursive: true, force: true });
  });
  const control = (...words: string[]) => execFileSync('dunstctl', words, { encoding: 'utf8' });
  let skip = 0;
  const all = () =>
    [...printed.matchAll(/summary: '(?<title>.*)'\n(?:.*\n)*?\s*body: '(?<body>.*)'/g)].map(({ groups }) => ({
      title: groups?.['title'] ?? '',
      body: groups?.['body'] ?? '',
    }));
  // Asked of the bus itself: to ask for the service would start another one.
  for (let tries = 0; tries < 100 && !isThere(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 100));
  return {
    shown: () => all().slice(skip),
    click: () => void control('action', '0'),
    clear: () => {
      control('close-all');
      skip = all().length;
    },
  };
}
