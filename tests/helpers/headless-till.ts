import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { CallInput, CallName, CallResult } from '../../shared/ipc/contract.ts';

const tillScript = fileURLToPath(new URL('../../scripts/till.ts', import.meta.url));
/** Tills are started by the hundred: compiled once, one is ready in half the time. */
const compiled = fileURLToPath(new URL('../../.cache/compiled', import.meta.url));

export type HeadlessTill = {
  pid: number;
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallResult<N>>;
  /** Resolves with its exit code when the process is gone (null after a signal). */
  gone: Promise<number | null>;
  /** Any line, answered as the till answers it. */
  line(text: string): void;
  /** SIGKILL; resolves when the process is gone. */
  kill(): Promise<void>;
  /** Ends its input and waits until it has ended by itself; answers its exit code. */
  end(): Promise<number | null>;
  /** Everything it has written to stdout and stderr. */
  output(): string;
};

export type HeadlessOptions = {
  dir: string;
  provider?: { url: string; ca?: string | undefined };
  script?: string;
  args?: string[];
  env?: Record<string, string>;
};

/** Starts the headless till as its own process and waits until it is ready. Rejects when it ends before that. */
export async function startHeadlessTill({
  dir,
  provider,
  script = tillScript,
  args = [],
  env = {},
}: HeadlessOptions): Promise<HeadlessTill> {
  const target = provider ? ['--provider', provider.url, ...(provider.ca ? ['--ca', provider.ca] : [])] : ['--practice'];
  const child = spawn(process.execPath, [script, '--data', dir, ...target, ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_COMPILE_CACHE: compiled,
      RECHARGE_DESK_API_KEY: 'test-key',
      RECHARGE_DESK_API_SECRET: 'test-secret',
      ...env,
    },
  });
  const waiting = new Map<number, (result: unknown) => void>();
  let output = '';
  let nextId = 1;
  const gone = new Promise<number | null>((resolve) => child.once('close', resolve));
  // The pipe of a killed till breaks under the next write; its end is told by `gone`.
  child.stdin.on('error', () => {});
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ready = new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      output += `${line}\n`;
      const message = JSON.parse(line) as { ready?: boolean; id?: number; result?: unknown };
      if (message.ready) resolve();
      else if (message.id !== undefined) waiting.get(message.id)?.(message.result);
    });
    void gone.then((code) => reject(new Error(`the till ended with ${code}: ${output}`)));
  });
  await ready;
  return {
    pid: pidOf(child),
    call: (name, input) => {
      const id = nextId++;
      const answer = new Promise<unknown>((resolve) => waiting.set(id, resolve));
      child.stdin.write(`${JSON.stringify({ id, call: name, input })}\n`);
      return answer as Promise<CallResult<typeof name>>;
    },
    gone,
    line: (text) => void child.stdin.write(`${text}\n`),
    kill: async () => {
      child.kill('SIGKILL');
      await gone;
    },
    end: () => {
      child.stdin.end();
      return gone;
    },
    output: () => output,
  };
}

function pidOf({ pid }: ChildProcess): number {
  if (pid === undefined) throw new Error('the till did not start');
  return pid;
}
