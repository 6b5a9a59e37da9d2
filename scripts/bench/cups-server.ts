import { execFile, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { setTimeout as wait } from 'node:timers/promises';

const run = promisify(execFile);

export type PrivateCups = {
  /** Where it listens. */
  readonly socket: string;
  /** For the environment of `lp` and its like. */
  readonly env: Readonly<Record<string, string>>;
  admin(program: 'lpadmin' | 'cupsdisable' | 'cupsenable' | 'cupsreject' | 'cancel', args: string[]): Promise<void>;
  /** A raw queue that brings its bytes to a TCP port of this computer. */
  rawQueue(name: string, port: number): Promise<void>;
  /** Every job still waiting. */
  waiting(): Promise<string>;
  stop(): Promise<void>;
};

/** A CUPS server of one's own: its socket, its spool and its queues lie in a folder that goes when it stops. `asksWho`: jobs need a user's name. */
export async function startCups({ asksWho = false }: { asksWho?: boolean } = {}): Promise<PrivateCups> {
  const dir = mkdtempSync(join(tmpdir(), 'cups-'));
  chmodSync(dir, 0o755);
  for (const name of ['spool', 'cache', 'state', 'root', 'spool/tmp']) mkdirSync(join(dir, name));
  const socket = join(dir, 'sock');
  const files = [
    `ServerRoot ${dir}/root`,
    `RequestRoot ${dir}/spool`,
    `TempDir ${dir}/spool/tmp`,
    `CacheDir ${dir}/cache`,
    `StateDir ${dir}/state`,
    `AccessLog ${dir}/access`,
    `ErrorLog ${dir}/error`,
    `PageLog ${dir}/page`,
    'SystemGroup root lpadmin',
  ];
  writeFileSync(join(dir, 'cups-files.conf'), `${files.join('\n')}\n`);
  const jobs = ['Print-Job', 'Cancel-Job', 'Get-Job-Attributes'].join(' ');
  const whoAsks = asksWho ? `<Limit ${jobs}>\nAuthType Default\nRequire valid-user\nOrder deny,allow\n</Limit>\n` : '';
  const limits = `${whoAsks}<Limit All>\nOrder allow,deny\nAllow all\n</Limit>`;
  const server = [
    `Listen ${socket}`,
    'Browsing Off',
    `DefaultAuthType ${asksWho ? 'Basic' : 'None'}`,
    'LogLevel warn',
    'WebInterface No',
    `<Location />\nOrder allow,deny\nAllow all\n</Location>`,
    `<Location /admin>\nOrder allow,deny\nAllow all\n</Location>`,
    `<Policy default>\nJobPrivateAccess all\nJobPrivateValues none\n${limits}\n</Policy>`,
  ];
  writeFileSync(join(dir, 'cupsd.conf'), `${server.join('\n')}\n`);

  const child = spawn('/usr/sbin/cupsd', ['-f', '-c', join(dir, 'cupsd.conf'), '-s', join(dir, 'cups-files.conf')], {
    stdio: 'ignore',
  });
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const env = { CUPS_SERVER: socket };
  const tool = (program: string, args: string[]) =>
    run(program, args, {
      env: { ...process.env, ...env, LC_ALL: 'C', PATH: `${process.env['PATH']}:/usr/sbin` },
      timeout: 10_000,
    });
  let stopped = false;
  const stop = async (): Promise<void> => {
    if (!stopped) child.kill('SIGTERM');
    stopped = true;
    const killer = setTimeout(() => child.kill('SIGKILL'), 3000);
    await gone;
    clearTimeout(killer);
    rmSync(dir, { recursive: true, force: true });
  };

  const startedAt = Date.now();
  while (
    !(await tool('lpstat', ['-r']).then(
      ({ stdout }) => stdout.trim() === 'scheduler is running',
      () => false,
    ))
  ) {
    if (Date.now() - startedAt > 15_000) throw new Error('cupsd did not start');
    await wait(50);
  }
  const admin: PrivateCups['admin'] = async (program, args) => void (await tool(program, args));
  return {
    socket,
    env,
    admin,
    rawQueue: (name, port) =>
      admin('lpadmin', [
        '-p',
        name,
        '-v',
        `socket://127.0.0.1:${port}`,
        '-m',
        'raw',
        '-o',
        'printer-error-policy=stop-printer',
        '-E',
      ]),
    waiting: async () => (await tool('lpstat', ['-W', 'not-completed', '-o'])).stdout,
    stop,
  };
}
