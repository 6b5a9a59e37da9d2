import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHttpProvider } from '../../electron/adapters/provider-http/http-provider.ts';
import { startPracticeProvider } from '../../electron/adapters/provider-practice/practice-provider.ts';
import type { PracticeState } from '../../shared/domain/practice.ts';
import type { BehaviourName } from '../helpers/test-provider/behaviours.ts';
import { startTestProvider } from '../helpers/test-provider/start-test-provider.ts';
import { providerContract, type Situation, type Subject } from './helpers/provider-contract.ts';

const overHttp: Record<Situation, BehaviourName> = {
  honest: 'honest',
  'doubled-brace': 'doubled-brace',
  declines: 'failed',
  'insufficient-balance': 'insufficient-balance',
  'server-error': 'transaction-failed',
  'drops-before-charge': 'reset-mid-request',
  'charges-then-drops': 'charge-then-reset',
  'invalid-credentials': 'invalid-credentials',
  redirects: 'redirect',
  'breaks-the-answer-off': 'truncated-length',
};

/** Practice takes any credentials, never redirects and never breaks an answer off. */
const inPractice = {
  honest: 'honest',
  'doubled-brace': 'doubled-brace',
  declines: 'declines',
  'insufficient-balance': 'refuses-balance',
  'server-error': 'server-error',
  'drops-before-charge': 'drops-before-charge',
  'charges-then-drops': 'charges-then-drops',
} satisfies Partial<Record<Situation, PracticeState['behaviour']>>;

const situations = (table: Partial<Record<Situation, string>>) => Object.keys(table) as Situation[];

async function httpSubject(tls: boolean): Promise<Subject> {
  const account = await startTestProvider({ tls });
  const provider = createHttpProvider({ endpoint: new URL(account.url), ...(account.ca && { ca: account.ca }) });
  let running = true;
  return {
    provider,
    balance: async () => (await account.settledBooks()).walletPoisha,
    requests: async () => (await account.books()).requests.length,
    next: async (situation) => {
      await account.clear();
      await account.behave(overHttp[situation]);
    },
    stop: async () => {
      if (running) await account.stop();
      running = false;
    },
  };
}

async function practiceSubject(): Promise<Subject> {
  const dir = mkdtempSync(join(tmpdir(), 'practice-'));
  const { provider, practice, stop } = await startPracticeProvider({ dir });
  return {
    provider,
    balance: async () => practice.state().balance,
    next: async (situation) => {
      if (situation in inPractice) practice.behave(inPractice[situation as keyof typeof inPractice]);
    },
    stop: async () => {
      await stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

providerContract('provider-http over TLS', situations(overHttp), () => httpSubject(true));
providerContract('provider-http over loopback', situations(overHttp), () => httpSubject(false));
providerContract('provider-practice', situations(inPractice), practiceSubject);
