import { join } from 'node:path';
import type { Recharge } from '../../../shared/domain/recharge.ts';
import { seededRandom } from '../../helpers/seeded-random.ts';
import type { Behaviour } from '../../helpers/test-provider/behaviours.ts';
import { startTestProvider, type TestProvider } from '../../helpers/test-provider/start-test-provider.ts';
import { allRecharges } from '../all-recharges.ts';
import { compileShim } from '../compile-shim.ts';
import { composeTill } from '../compose-till.ts';
import { brokenInvariants } from '../invariants.ts';
import { purseProvider } from '../purse-provider.ts';
import { emptied, scratchFolder } from '../scratch.ts';
import { pick, tally, type Random, type TortureClass } from '../torture-class.ts';
import { planKill } from './kill-plan.ts';
import { runAndKill } from './run-and-kill.ts';

const workers = 2;
const killsPerLedger = 40;
const salesPerStart = 5;

/** Kills the till at any moment and at every named point, starts it again on the same ledger, and asks the provider's books. */
export const kill: TortureClass = {
  name: 'kill',
  what: 'kill -9 at any moment, at every named point and at every call to the disk',
  fullTrials: 10_000,
  sliceTrials: 40,
  run: async (trials, seed, progress) => {
    const scratch = scratchFolder();
    const { counts, add } = tally();
    const broken: string[] = [];
    let started = 0;
    let done = 0;
    let slowestStartMs = 0;
    let goOn = true;
    const shim = compileShim('disk/faults.c', scratch.dir);
    const round = async (first: number, kills: number): Promise<void> => {
      const context = { dir: join(scratch.dir, `from-${first}`), cache: join(scratch.dir, 'compiled'), shim, add };
      const wrong = await killRound(first, kills, seed, context, (startMs) => {
        done += 1;
        slowestStartMs = Math.max(slowestStartMs, startMs);
        goOn = progress(done) && goOn;
        return goOn;
      });
      broken.push(...wrong.map((why) => `seed ${seed}, kills ${first} to ${first + kills - 1}: ${why}`));
    };
    const work = async (): Promise<void> => {
      while (started < trials && goOn) {
        const first = started;
        const kills = Math.min(killsPerLedger, trials - first);
        started += kills;
        await round(first, kills);
      }
    };
    try {
      await Promise.all(Array.from({ length: workers }, work));
      return { trials: done, broken, facts: { ...counts, 'slowest start, ms': slowestStartMs } };
    } finally {
      scratch.remove();
    }
  },
};

type Context = { dir: string; cache: string; shim: string | undefined; add: (fact: string, by?: number) => void };

/** Many kills on one ledger and one provider, then the reckoning. */
async function killRound(
  first: number,
  kills: number,
  seed: number,
  { dir, cache, shim, add }: Context,
  onKill: (startMs: number) => boolean,
): Promise<string[]> {
  emptied(dir);
  const provider = await startTestProvider({ walletPoisha: 1_000_000_000 });
  const acknowledged = new Map<string, Recharge>();
  const broken: string[] = [];
  try {
    await misbehave(provider, kills * salesPerStart, seededRandom(seed + first));
    for (let trial = first; trial < first + kills; trial += 1) {
      const random = seededRandom(seed * 7919 + trial);
      const plan = planKill(random);
      const setup = {
        dir,
        url: provider.url,
        ca: provider.ca ?? '',
        plan,
        firstPhone: trial * salesPerStart,
        sales: salesPerStart,
        seed: seed + trial,
      };
      const run = await runAndKill(setup, { cache, shim });
      for (const recharge of run.answered) acknowledged.set(recharge.id, recharge);
      if (run.complaint) broken.push(`trial ${trial}, ${JSON.stringify(plan)}: ${run.complaint}`);
      add(run.killed ? `killed at ${plan.at}` : 'lived to the end');
      if (!onKill(run.startMs ?? 0)) break;
    }
    broken.push(...(await reckon(dir, acknowledged, provider, add)));
  } finally {
    await provider.stop();
  }
  return broken;
}

const behaviours: readonly Behaviour[] = [
  { do: 'honest' },
  { do: 'honest' },
  { do: 'honest', thinkMs: 20 },
  { do: 'doubled-brace' },
  { do: 'failed' },
  { do: 'insufficient-balance' },
  { do: 'charge-then-transaction-failed' },
  { do: 'charge-then-reset' },
  { do: 'charge-late', afterMs: 30 },
  { do: 'truncated-length' },
  { do: 'reset-before-tls' },
  { do: 'reset-mid-request', afterBytes: 60 },
];

const misbehave = (provider: TestProvider, count: number, random: Random): Promise<void> =>
  provider.behave(...Array.from({ length: count }, () => pick(random, behaviours)));

/** Opens the ledger once more, as the next morning would, and compares it with the provider's books. */
async function reckon(
  dir: string,
  acknowledged: ReadonlyMap<string, Recharge>,
  provider: TestProvider,
  add: Context['add'],
): Promise<string[]> {
  const till = await composeTill({ dir, provider: purseProvider() });
  if ('fault' in till) return [`I6: the till does not open: ${till.fault}`];
  const { ledger } = till.ports;
  const verified = till.verify();
  const recharges = allRecharges(ledger);
  const broken = brokenInvariants({ recharges, acknowledged, books: await provider.settledBooks() });
  if (!verified.intact) broken.push(`I4: ${verified.why} at ${verified.firstBadSeq}`);
  if (ledger.unfinished().length > 0) broken.push('recovery left something unfinished');
  for (const { state } of recharges) add(`sales ${state}`);
  till.close();
  await till.settled();
  return broken;
}
