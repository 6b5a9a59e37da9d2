import { uuidv7 } from 'uuidv7';
import { expect, onTestFinished, test } from 'vitest';
import type { Recharge } from '../../shared/domain/recharge.ts';
import { startHeadlessTill, type HeadlessTill } from '../helpers/headless-till.ts';
import { seededRandom } from '../helpers/seeded-random.ts';
import { temporaryFolder } from '../helpers/till-parts.ts';
import { startTestProvider } from '../helpers/test-provider/start-test-provider.ts';
import { brokenInvariants } from '../torture/invariants.ts';

const kills = Number(process.env['RECHARGE_DESK_KILLS'] ?? 200);
const seed = Number(process.env['RECHARGE_DESK_SEED'] ?? Date.now() % 1_000_000);

test(
  `${kills} kills at random moments lose nothing, send nothing twice and prove nothing falsely (seed ${seed})`,
  { timeout: 900_000 },
  async () => {
    const random = seededRandom(seed);
    const dir = temporaryFolder();
    const provider = await startTestProvider();
    onTestFinished(() => provider.stop());
    const acknowledged = new Map<string, Recharge>();
    const target = { url: provider.url, ca: provider.caFile };

    // One that ends by itself leaves its compiled code for all that are killed.
    await (await startHeadlessTill({ dir, provider: target })).end();

    let sold = 0;
    for (let kill = 0; kill < kills; kill++) {
      const till = await startHeadlessTill({ dir, provider: target });
      const selling = sellUntilGone(till, acknowledged, () => nextOrder(sold++, random));
      await delay(random() * 120);
      await till.kill();
      await selling;
    }

    const till = await startHeadlessTill({ dir, provider: target });
    const recharges = await allRecharges(till);
    expect(await till.call('ledger.verify', {})).toMatchObject({ ok: true, value: { intact: true } });
    expect(brokenInvariants({ recharges, acknowledged, books: await provider.settledBooks() })).toEqual([]);
    expect(recharges.filter(({ state }) => state === 'succeeded').length).toBeGreaterThan(0);
    expect(await till.end()).toBe(0);
  },
);

function nextOrder(n: number, random: () => number) {
  return {
    id: uuidv7(),
    phone: `017${String(10_000_000 + n)}`,
    operator: 'GP' as const,
    accountType: 'prepaid' as const,
    amount: (10 + Math.floor(random() * 90)) * 100,
  };
}

/** Sells one after the other, as a counter does; the kill leaves the last one without an answer. */
async function sellUntilGone(
  till: HeadlessTill,
  acknowledged: Map<string, Recharge>,
  next: () => ReturnType<typeof nextOrder>,
): Promise<void> {
  for (;;) {
    const answer = await Promise.race([till.call('recharge', next()), till.gone.then(() => undefined)]);
    if (!answer) return;
    if (answer.ok) acknowledged.set(answer.value.id, answer.value);
  }
}

async function allRecharges(till: HeadlessTill): Promise<Recharge[]> {
  const recharges: Recharge[] = [];
  let cursor: string | null | undefined;
  do {
    const page = await till.call('recharges.list', { limit: 500, ...(cursor && { cursor }) });
    if (!page.ok) throw new Error(JSON.stringify(page));
    recharges.push(...page.value.items);
    cursor = page.value.cursor;
  } while (cursor);
  return recharges;
}

const delay = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
