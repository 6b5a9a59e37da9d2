import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { AtEnd } from './counter.ts';

// Xvfb has one display and no more. A whole X server with the dummy driver has sixteen plugs, into which displays come and go.

export const first = { x: 0, y: 0, width: 1366, height: 768 };
export const second = { x: 1366, y: 0, width: 1280, height: 800 };
/** Where no window manager is, Chromium keeps a window one pixel short of a display, or it would be taken for full-screen. */
export const filled = { ...second, width: second.width - 1, height: second.height - 1 };

/** Only root may start such a server everywhere. */
export const canHaveTwoDisplays =
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  ['Xorg', 'xrandr'].every((tool) => spawnSync('sh', ['-c', `command -v ${tool}`]).status === 0);

const configuration = `
Section "ServerFlags"
  Option "DontVTSwitch" "true"
  Option "AutoAddDevices" "false"
  Option "AutoEnableDevices" "false"
EndSection
Section "Device"
  Identifier "dummy"
  Driver "dummy"
  VideoRam 256000
EndSection
Section "Monitor"
  Identifier "any"
  HorizSync 5.0 - 1000.0
  VertRefresh 5.0 - 200.0
EndSection
Section "Screen"
  Identifier "screen"
  Device "dummy"
  Monitor "any"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Virtual 4000 2000
  EndSubSection
EndSection
`;

export type Displays = {
  /** For the environment of who shall see them. */
  readonly env: { DISPLAY: string };
  /** Plugs the second display in or out. */
  plug(in_: boolean): void;
};

/** Two displays side by side, of different sizes. */
export async function openTwoDisplays(atEnd: AtEnd): Promise<Displays> {
  const dir = mkdtempSync(join(tmpdir(), 'desk-displays-'));
  const config = join(dir, 'xorg.conf');
  writeFileSync(config, configuration);
  const words = ['-config', config, '-displayfd', '3', '-noreset', '-novtswitch', '-sharevts', '-nolisten', 'tcp'];
  const server = spawn('Xorg', [...words, '-logfile', join(dir, 'xorg.log')], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  atEnd(async () => {
    const gone = once(server, 'close');
    server.kill('SIGKILL');
    await gone;
    rmSync(dir, { recursive: true, force: true });
  });
  const ready = server.stdio[3] as Readable;
  const ended = once(server, 'exit').then(() => Promise.reject(new Error('Xorg ended before it was ready')));
  const [number] = (await Promise.race([once(ready, 'data'), ended])) as [Buffer];
  ended.catch(() => undefined);
  const env = { DISPLAY: `:${number.toString().trim()}` };
  const xrandr = (...options: string[]) => execFileSync('xrandr', options, { env: { ...process.env, ...env } });
  for (const [output, name, clock, horizontal, vertical] of modes) {
    xrandr('--newmode', name, clock, ...horizontal, ...vertical);
    xrandr('--addmode', output, name);
  }
  const plug = (in_: boolean) => {
    xrandr('--output', 'DUMMY1', ...(in_ ? ['--mode', 'right', '--pos', `${second.x}x${second.y}`] : ['--off']));
    // The driver finds a display plugged in only when somebody asks; everybody else is told then.
    xrandr('--query');
  };
  xrandr('--output', 'DUMMY0', '--mode', 'left', '--pos', '0x0', '--primary');
  plug(true);
  return { env, plug };
}

const modes = [
  ['DUMMY0', 'left', '85.25', ['1366', '1436', '1579', '1792'], ['768', '771', '774', '798']],
  ['DUMMY1', 'right', '83.50', ['1280', '1352', '1480', '1680'], ['800', '803', '809', '831']],
] as const;
