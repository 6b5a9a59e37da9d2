import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** What a person who signed in at the counter's computer may find. */
export type Keyring = 'unlocked' | 'locked' | 'full' | 'stopped' | 'refused' | 'absent' | 'no-bus';

const daemon = 'gnome-keyring-daemon --components=secrets';
const unlock = `printf 'till\\n' | ${daemon} --unlock >/dev/null`;

/** How each is brought about; then the program runs as `"$@"`. */
const recipes: Record<Keyring, string> = {
  unlocked: `${unlock}; "$@"`,
  locked: `${daemon} --start >/dev/null; "$@"`,
  // a daemon that may not write one more byte
  full: `trap '' XFSZ; (ulimit -f 0; ${unlock}); "$@"`,
  // a daemon that is there and does not answer, until it is woken by the program's end of input
  stopped: `printf 'till\\n' | ${daemon} --unlock --foreground >/dev/null & keyring=$!
    sleep 1; kill -STOP $keyring; export KEYRING_PID=$keyring; "$@"; answer=$?; kill -CONT $keyring; kill $keyring; exit $answer`,
  refused: `${unlock}; "$@"`,
  absent: '"$@"',
  'no-bus': '"$@"',
};

export type Answer = Record<string, unknown>;

/** Runs the words given with the product's credential store in a session of its own; answers one object a word. */
export async function askKeyring(
  keyring: Keyring,
  words: string[],
  home = newFolder(),
): Promise<{ answers: Answer[]; code: number | null }> {
  const program = [process.execPath, fileURLToPath(new URL('keyring-child.ts', import.meta.url)), ...words];
  const bus = ['dbus-run-session', ...busRules(keyring, home), '--'];
  const [command = '', ...args] = keyring === 'no-bus' ? program : [...bus, 'sh', '-c', recipes[keyring], 'sh', ...program];
  const child = spawn(command, args, { env: { PATH: process.env['PATH'], HOME: home }, stdio: ['ignore', 'pipe', 'ignore'] });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const lines = output.split('\n').filter((line) => line.startsWith('{'));
  return { answers: lines.map((line) => JSON.parse(line) as Answer), code };
}

/** The home of somebody who may come back: what was saved is still there in the next session. */
export function newFolder(): string {
  const home = mkdtempSync(join(tmpdir(), 'desk-keyring-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  return home;
}

/** Buses on which no keyring can be started, or on which it may not be spoken to. */
function busRules(keyring: Keyring, home: string): string[] {
  const rule = { absent: '', refused: '<deny send_interface="org.freedesktop.Secret.Service"/>' }[
    keyring as 'absent' | 'refused'
  ];
  if (rule === undefined) return [];
  const file = join(home, 'bus.conf');
  const everything = '<allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>';
  const doctype =
    '<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN" "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">';
  writeFileSync(
    file,
    `${doctype}<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><policy context="default">${everything}${rule}</policy></busconfig>`,
  );
  return ['--config-file', file];
}
