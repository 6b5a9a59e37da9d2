import { uuidv7 } from 'uuidv7';
import { expect, onTestFinished, test } from 'vitest';
import type { Recharge } from '../../shared/domain/recharge.ts';
import { startHeadlessTill, type HeadlessTill } from '../helpers/headless-till.ts';
import { seededRandom } from '../helpers/seeded-random.ts';
import { temporaryFolder } from '../helpers/till-parts.ts';
import { startTestProvider, type TestProvider } from '../helpers/test-provider/start-test-provider.ts';

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
    await expectInvariants(recharges, acknowledged, provider);
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

async function expectInvariants(
  recharges: readonly Recharge[],
  acknowledged: ReadonlyMap<string, Recharge>,
  provider: TestProvider,
): Promise<void> {
  const books = await provider.books();
  const byPhone = new Map(recharges.map((recharge) => [recharge.phone as string, recharge]));
  const whole = books.requests.filter((request) => request.whole);
  const seenPhones = whole.map(({ fields }) => fields['phone'] ?? '');

  // I1: every request has an intent that was durable before its first byte.
  for (const { fields, firstByte } of whole) {
    const recharge = byPhone.get(fields['phone'] ?? '');
    expect(recharge).toBeDefined();
    expect(Date.parse(recharge!.intendedAt)).toBeLessThanOrEqual(firstByte.atMs);
    expect(recharge!.sentAt).toBeDefined();
  }
  // I2: at most one request per sale.
  expect(new Set(seenPhones).size).toBe(seenPhones.length);
  // I3: a success is exactly one charge, and no charge hides behind another word.
  const charges = new Map(books.charges.map((charge) => [charge.phone, charge]));
  for (const recharge of recharges) {
    const charge = charges.get(recharge.phone);
    if (recharge.state === 'succeeded')
      expect(charge).toMatchObject({
        amountPoisha: recharge.amount,
        operator: recharge.operator,
        transactionId: recharge.transactionId,
        afterPoisha: recharge.balanceAfter,
      });
    else if (charge) expect(recharge.state).toBe('unknown');
  }
  // Nothing acknowledged was lost or changed.
  for (const [id, recharge] of acknowledged) expect(recharges.find((each) => each.id === id)).toEqual(recharge);
  // I5: the certain total is not above the provider's books, and the open rest covers the difference.
  const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
  const charged = sum(books.charges.map(({ amountPoisha }) => amountPoisha));
  const certain = sum(recharges.filter(({ state }) => state === 'succeeded').map(({ amount }) => amount));
  const open = sum(recharges.filter(({ state }) => state === 'unknown').map(({ amount }) => amount));
  expect(certain).toBeLessThanOrEqual(charged);
  expect(charged - certain).toBeLessThanOrEqual(open);
}

const delay = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
