import { join } from 'node:path';
import { uuidv7 } from 'uuidv7';
import { createHttpProvider } from '../../../electron/adapters/provider-http/http-provider.ts';
import type { Recharge } from '../../../shared/domain/recharge.ts';
import { seededRandom } from '../../helpers/seeded-random.ts';
import type { Behaviour } from '../../helpers/test-provider/behaviours.ts';
import { startTestProvider, type TestProvider } from '../../helpers/test-provider/start-test-provider.ts';
import { allRecharges } from '../all-recharges.ts';
import { openTortureTill, type TortureTill } from '../compose-till.ts';
import { brokenInvariants } from '../invariants.ts';
import { emptied, scratchFolder } from '../scratch.ts';
import { tally, type TortureClass } from '../torture-class.ts';
import { faultCases, hanging, randomBehaviour } from './behaviours.ts';

const salesPerProvider = 150;
const longestAnswerBytes = 1_100;
const longestRequestBytes = 420;

/** Every fault, a cut at every byte of answer and request, then anything at random; and the provider's books after each batch. */
export const network: TortureClass = {
  name: 'network',
  what: 'every fault of the test provider, a cut at every byte, random behaviours',
  fullTrials: 53_000,
  sliceTrials: 220,
  run: async (trials, seed, progress) => {
    const scratch = scratchFolder();
    const { counts, add } = tally();
    const broken: string[] = [];
    let done = 0;
    const plan = behaviours(trials, seed);
    let goOn = true;
    try {
      for (let batch = 0; done < trials && goOn; batch += 1) {
        const these = plan.slice(batch * salesPerProvider, (batch + 1) * salesPerProvider);
        const wrong = await sellThrough(these, emptied(join(scratch.dir, 'ledger')), add, () => {
          done += 1;
          goOn = progress(done);
          return goOn;
        });
        broken.push(...wrong.map((why) => `seed ${seed}, batch ${batch}: ${why}`));
      }
      return { trials: done, broken, facts: counts };
    } finally {
      scratch.remove();
    }
  },
};

/** All faults first, then the cuts, thinned out when there are not trials enough for every byte, then random ones. */
function behaviours(trials: number, seed: number): Behaviour[] {
  const random = seededRandom(seed);
  const cuts: Behaviour[] = [];
  for (let cutAtByte = 0; cutAtByte < longestAnswerBytes; cutAtByte += 1) {
    cuts.push({
      do: 'honest',
      cutAtByte,
      cutBy: 'fin',
      framing: (['length', 'chunked', 'close'] as const)[cutAtByte % 3] ?? 'length',
    });
    cuts.push({
      do: 'honest',
      cutAtByte,
      cutBy: 'reset',
      framing: (['chunked', 'close', 'length'] as const)[cutAtByte % 3] ?? 'length',
    });
  }
  for (let afterBytes = 1; afterBytes <= longestRequestBytes; afterBytes += 1) cuts.push({ do: 'reset-mid-request', afterBytes });
  const named = [...faultCases, ...hanging];
  const step = Math.max(1, Math.ceil(cuts.length / Math.max(1, (trials - named.length) / 2)));
  const thinned = cuts.filter((_, index) => index % step === seed % step);
  const planned = [...named, ...thinned];
  while (planned.length < trials) planned.push(randomBehaviour(random));
  return planned.slice(0, trials);
}

type Add = (fact: string, by?: number) => void;

/** One sale for each behaviour, each to a number of its own; then the whole reckoning against the provider's books. */
async function sellThrough(plan: readonly Behaviour[], dir: string, add: Add, sold: () => boolean): Promise<string[]> {
  const provider = await startTestProvider({ walletPoisha: 1_000_000_000 });
  const http = createHttpProvider({
    endpoint: new URL(provider.url),
    ...(provider.ca !== undefined && { ca: provider.ca }),
    timeouts: { connectMs: 2_000, answerMs: 2_000 },
  });
  const till = await openTortureTill({ dir, provider: http });
  const broken: string[] = [];
  const acknowledged = new Map<string, Recharge>();
  try {
    for (const [index, behaviour] of plan.entries()) {
      // One that was not used up, because the till sent nothing, must not fall to the next sale.
      await provider.clear();
      await provider.behave(behaviour);
      const order = {
        id: uuidv7(),
        phone: `019${String(10_000_000 + index)}`,
        operator: 'BL',
        accountType: index % 3 === 0 ? 'postpaid' : 'prepaid',
        amount: 2_000 + (index % 50) * 100,
      } as const;
      const answer = await till.call('recharge', order);
      if (answer.ok) acknowledged.set(order.id, answer.value);
      else broken.push(`${JSON.stringify(behaviour)}: ${JSON.stringify(answer)}`);
      add(answer.ok ? `sales ${answer.value.state}` : 'sales without an answer');
      if (!sold()) break;
    }
    broken.push(...(await reckon(till, acknowledged, provider)));
  } finally {
    till.close();
    await till.settled();
    await provider.stop();
  }
  return broken;
}

/** Then the owner settles every unknown by the provider's dashboard, and the day must be the provider's own to the poisha. */
async function reckon(till: TortureTill, acknowledged: ReadonlyMap<string, Recharge>, provider: TestProvider): Promise<string[]> {
  const { ledger } = till.ports;
  const books = await provider.settledBooks();
  const broken = brokenInvariants({ recharges: allRecharges(ledger), acknowledged, books });
  const charged = new Set(books.charges.map(({ phone }) => phone));
  for (const { id, phone } of ledger.openUnknowns()) {
    const verdict = charged.has(phone) ? 'charged' : 'not-charged';
    const settled = await till.call('unknowns.settle', { rechargeId: id, verdict, reason: 'dashboard' });
    if (!settled.ok) broken.push(`settling: ${JSON.stringify(settled)}`);
  }
  const total = books.charges.reduce((sum, { amountPoisha }) => sum + amountPoisha, 0);
  const day = await till.call('day.xReport', {});
  if (!day.ok || day.value.charged.amount !== total || day.value.charged.count !== books.charges.length)
    broken.push(
      `I5: the day says ${JSON.stringify(day.ok && day.value.charged)}, the provider's books ${total} in ${books.charges.length}`,
    );
  if (day.ok && day.value.unknown.count !== 0) broken.push('I5: settled unknowns are still unknown in the day');
  const verified = till.verify();
  if (!verified.intact) broken.push(`I4: ${verified.why} at ${verified.firstBadSeq}`);
  broken.push(...till.incidents.map((incident) => `an exception: ${String(incident)}`));
  return broken;
}
