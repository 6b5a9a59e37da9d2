import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { makeCertificates } from '../certificates.ts';
import type { Behaviour, BehaviourName, WalletMove } from './behaviours.ts';
import type { Books } from './books.ts';
import type { Command, Setup } from './main.ts';

const mainScript = fileURLToPath(new URL('./main.ts', import.meta.url));

export type TestProviderOptions = Partial<Pick<Setup, 'walletPoisha' | 'credentials' | 'commissionPerMille' | 'port'>> & {
  /** false: plain http on loopback. */
  tls?: boolean;
};

export type TestProvider = {
  /** The endpoint, for `createHttpProvider` or the headless till's `--provider`. */
  url: string;
  port: number;
  /** The throw-away authority as PEM, and its file for `--ca`. Undefined on plain http. */
  ca: string | undefined;
  caFile: string | undefined;
  pid: number;
  /** GET here answers the books too, e.g. from another process. */
  booksUrl: string;
  books(): Promise<Books>;
  /** Queues behaviours: each is used up by one request (or, for those about connecting, by one connection). */
  behave(...behaviours: (Behaviour | BehaviourName)[]): Promise<void>;
  /** What is done when the queue is empty; `honest` at the start. */
  always(behaviour: Behaviour | BehaviourName): Promise<void>;
  /** Back to an empty queue and `honest`. */
  clear(): Promise<void>;
  /** Changes the wallet now, as a deposit or another till's sale would. */
  move(move: WalletMove): Promise<void>;
  /** Waits until no script works any more, then answers the books: late charges are in them. */
  settledBooks(): Promise<Books>;
  stop(): Promise<void>;
};

/** Starts the provider as a process of its own. It ends with `stop`, or when this process does. */
export async function startTestProvider({
  tls = true,
  walletPoisha = 500_000,
  credentials = null,
  commissionPerMille = {},
  port = 0,
}: TestProviderOptions = {}): Promise<TestProvider> {
  const dir = mkdtempSync(join(tmpdir(), 'test-provider-'));
  const certificates = tls ? makeCertificates(dir) : null;
  const setup: Setup = { certificates, walletPoisha, credentials, commissionPerMille, port };
  const child = spawn(process.execPath, [mainScript, JSON.stringify(setup)], { stdio: ['pipe', 'pipe', 'inherit'] });
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const waiting = new Map<number, (answer: unknown) => void>();
  let lastId = 0;

  const ready = await new Promise<{ port: number; controlPort: number }>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const message = JSON.parse(line) as { ready: true; port: number; controlPort: number } | { id: number; answer: unknown };
      if ('ready' in message) return resolve(message);
      waiting.get(message.id)?.(message.answer);
      waiting.delete(message.id);
    });
    child.once('error', reject);
    void gone.then(() => reject(new Error('the test provider ended before it was ready')));
  });

  const ask = (command: Command extends infer C ? (C extends Command ? Omit<C, 'id'> : never) : never): Promise<unknown> => {
    const id = ++lastId;
    const answer = new Promise<unknown>((resolve, reject) => {
      waiting.set(id, resolve);
      void gone.then(() => reject(new Error('the test provider is gone')));
    });
    child.stdin.write(`${JSON.stringify({ id, ...command })}\n`);
    return answer;
  };
  const books = async () => (await ask({ command: 'books' })) as Books;

  return {
    url: `${tls ? 'https' : 'http'}://127.0.0.1:${ready.port}/api/mobile-recharge.php`,
    port: ready.port,
    ca: certificates ? readFileSync(certificates.authority, 'utf8') : undefined,
    caFile: certificates?.authority,
    pid: child.pid ?? 0,
    booksUrl: `http://127.0.0.1:${ready.controlPort}/books`,
    books,
    behave: async (...behaviours) => void (await ask({ command: 'behave', behaviours: behaviours.map(asBehaviour) })),
    always: async (behaviour) => void (await ask({ command: 'always', behaviour: asBehaviour(behaviour) })),
    clear: async () => void (await ask({ command: 'clear' })),
    move: async (move) => void (await ask({ command: 'move', move })),
    settledBooks: async () => {
      for (let tries = 0; tries < 400; tries += 1) {
        const now = await books();
        if (now.working === 0) return now;
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
      throw new Error('a script of the test provider has not ended in 10 s');
    },
    stop: async () => {
      child.stdin.end();
      await gone;
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

const asBehaviour = (behaviour: Behaviour | BehaviourName): Behaviour =>
  typeof behaviour === 'string' ? { do: behaviour } : behaviour;
