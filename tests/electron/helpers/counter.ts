import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { afterAll, onTestFinished } from 'vitest';
import type { CallInput, CallName, CallOutput, CallResult } from '../../../shared/ipc/contract.ts';

const packed = fileURLToPath(new URL('../../../release/test/', import.meta.url));
const executables: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'linux-unpacked/recharge-desk',
  win32: 'win-unpacked/Recharge Desk.exe',
  darwin: `mac${process.arch === 'arm64' ? '-arm64' : ''}/Recharge Desk.app/Contents/MacOS/Recharge Desk`,
};

export const executable = join(packed, executables[process.platform] ?? '');

/** Chromium refuses to run as root with its sandbox on. */
const switches = (dataDir: string): string[] => [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  `--user-data-dir=${dataDir}`,
];

/** A second start by hand; answers its exit code. */
export function startAgain(dataDir: string): Promise<number | null> {
  const child = spawn(executable, switches(dataDir), { stdio: 'ignore' });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
}

/** The packed app under test, running. */
export type Counter = {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Asks the till over the page's own bridge; throws for a failure. */
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>>;
  /** SIGKILL, as a power cut would end it. */
  kill(): Promise<void>;
  /** Closes the window and waits until the app has ended by itself; answers its exit code, or the signal that ended it. */
  close(): Promise<number | string | null>;
  /** What `close` answers, when something else ends the app. */
  ended(): Promise<number | string | null>;
  /** Everything it and its children wrote to stdout and stderr. */
  output(): string;
};

export type CounterOptions = {
  dataDir: string;
  env?: Record<string, string>;
  args?: string[];
  wrap?: string;
  atEnd?: AtEnd;
  locked?: boolean;
  /** Begins with the three first screens. */
  welcome?: boolean;
};

/** `afterAll` where one app serves a whole file. */
export type AtEnd = (cleanUp: () => Promise<void> | void) => void;

/** What is opened before a group of tests is closed after it, the last first. */
export function closedAfterwards(): AtEnd {
  const ends: Parameters<AtEnd>[0][] = [];
  afterAll(async () => {
    for (const end of ends.reverse()) await end();
  });
  return (end) => void ends.push(end);
}

export async function openCounter({
  dataDir,
  env = {},
  args = [],
  wrap = executable,
  atEnd = onTestFinished,
  locked = false,
  welcome = false,
}: CounterOptions): Promise<Counter> {
  const app = await _electron.launch({
    executablePath: wrap,
    args: [...switches(dataDir), ...args],
    env: { ...definedOnly(process.env), ...env },
  });
  const child = app.process();
  const gone = new Promise<number | string | null>((resolve) => child.once('close', (code, signal) => resolve(signal ?? code)));
  let output = '';
  const keep = (chunk: Buffer) => (output += chunk.toString('latin1'));
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  const story = () => `${output}\n${readFileSync(join(dataDir, 'logs', 'desk.log'), 'utf8')}`;
  const kill = async () => {
    killWhole(child);
    await gone;
  };
  atEnd(kill);
  const page = await app.firstWindow();
  await page
    .locator(welcome ? 'main form h1' : locked ? 'input[type=password]' : 'nav button')
    .first()
    .waitFor();
  return {
    app,
    page,
    call: (name, input) => callTill(page, name, input),
    kill,
    close: async () => {
      await app.close();
      return await inTime(gone, story);
    },
    ended: () => inTime(gone, story),
    output: () => output,
  };
}

/** A process that does not end says what it had to say. */
async function inTime<T>(gone: Promise<T>, story: () => string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`the app has not ended after 60 s\n${story()}`)), 60_000);
  });
  return await Promise.race([gone, tooLate]).finally(() => clearTimeout(timer));
}

/** The app and its children at once, as a power cut would; Playwright starts them as a group of their own. */
function killWhole({ pid = 0, exitCode, signalCode }: ChildProcess): void {
  if (exitCode !== null || signalCode !== null) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // just gone
  }
}

async function callTill<N extends CallName>(page: Page, name: N, input: CallInput<N>): Promise<CallOutput<N>> {
  // crosses as text: Playwright's own types cannot follow a generic input
  const text = await page.evaluate(
    async ([name, input]) => JSON.stringify(await window.desk.call(name as CallName, JSON.parse(input) as never)),
    [name, JSON.stringify(input)] as [string, string],
  );
  const result = JSON.parse(text) as CallResult<N>;
  if (!result.ok) throw new Error(`${name}: ${text}`);
  return result.value;
}

/** The till's status once its keychain has answered; the first one does not wait for that. */
export async function statusAfterKeychain({ call }: Pick<Counter, 'call'>): Promise<CallOutput<'till.status'>> {
  for (let tries = 0; tries < 100; tries += 1) {
    const status = await call('till.status', {});
    if (status.credentials.keychain !== 'checking') return status;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the keychain has not answered after 10 s');
}

/** The data folder of a counter whose first day is over. */
export function newDataDir(atEnd: AtEnd = onTestFinished): string {
  const dir = emptyDataDir(atEnd);
  writeFileSync(join(dir, 'preferences.json'), '{"firstRun":"done"}\n');
  return dir;
}

/** As a new installation finds it: the app begins with its three first screens. */
export function emptyDataDir(atEnd: AtEnd = onTestFinished): string {
  const dir = mkdtempSync(join(tmpdir(), 'desk-data-'));
  atEnd(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

const definedOnly = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(Object.entries(env).filter((pair): pair is [string, string] => pair[1] !== undefined));
