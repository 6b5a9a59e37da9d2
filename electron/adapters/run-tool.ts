import { spawn } from 'node:child_process';

type Ran = { readonly code: number | 'missing' | 'timed-out'; readonly out: string };
/** Runs a program of the system with arguments as they are, no shell, and gives up on it after `withinMs`. Never throws. */
export type Tool = (program: string, args: readonly string[], input?: Uint8Array, withinMs?: number) => Promise<Ran>;

export const runTool =
  (env: Readonly<Record<string, string>>): Tool =>
  (program, args, input, withinMs = 4000) =>
    new Promise((resolve) => {
      const child = spawn(program, args, {
        env: { ...process.env, ...env },
        stdio: ['pipe', 'pipe', 'ignore'],
        windowsHide: true,
      });
      let out = '';
      const timer = setTimeout(() => {
        child.kill('SIGKILL');
        resolve({ code: 'timed-out', out });
      }, withinMs);
      const end = (code: Ran['code']): void => {
        clearTimeout(timer);
        resolve({ code, out });
      };
      child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
      child.on('error', () => end('missing'));
      child.on('close', (code) => end(code ?? 1));
      // A program that ends early closes its input: its exit code says more than a broken pipe.
      child.stdin.on('error', () => undefined);
      child.stdin.end(input);
    });
