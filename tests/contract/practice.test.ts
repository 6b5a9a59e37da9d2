import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import {
  startPracticeProvider,
  type PracticeProviderOptions,
} from '../../electron/adapters/provider-practice/practice-provider.ts';
import { classify } from '../../electron/core/classify.ts';
import type { Credentials, Practice, ProviderEvidence } from '../../electron/core/ports/provider.ts';
import { taka } from '../../shared/money.ts';
import { credentials, order } from './helpers/orders.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'practice-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
});

async function start(options: Partial<PracticeProviderOptions> = {}) {
  const started = await startPracticeProvider({ dir, ...options });
  onTestFinished(() => started.stop());
  return {
    ...started,
    sell: (change: Parameters<typeof order>[0] = {}) => started.provider.submit(order(change), credentials, () => true),
  };
}

const kindOf = (evidence: ProviderEvidence) => classify(order(), evidence).kind;

test('a new practice account holds Tk 5,000.00 and is honest', async () => {
  const { practice } = await start();
  expect(practice.state()).toEqual({ behaviour: 'honest', balance: taka(5_000) });
});

test('a success has the documented fields in the documented order', async () => {
  const { sell } = await start();
  const evidence = await sell({ amount: taka(20) });
  const body = evidence.kind === 'reply' ? (JSON.parse(evidence.body ?? '') as Record<string, unknown>) : {};
  const documented =
    'success full_name phone amount operator_name commission_amount before_balance after_balance operator_transaction_id status reward';
  expect(Object.keys(body).join(' ')).toBe(documented);
  expect(body).toMatchObject({
    amount: '20.00',
    operator_name: 'Grameenphone',
    commission_amount: '0.20',
    before_balance: '5000.00',
    after_balance: '4980.20',
    operator_transaction_id: 'TXN000000001',
  });
});

test('the account goes on where it was left, and no TXN id comes twice', async () => {
  const first = await start();
  await first.sell();
  await first.stop();
  const second = await start();
  expect(second.practice.state().balance).toBe(taka(5_000) - 4_950);
  expect(await second.sell()).toMatchObject({ body: expect.stringContaining('TXN000000002') as string });
});

test.each(['', '{"balance":', '{"balance":1.5,"sold":0}', '[]', '{"balance":100,"sold":-1}'])(
  'an account file that says %j starts anew',
  async (text) => {
    writeFileSync(join(dir, 'practice-wallet.json'), text);
    const { practice } = await start();
    expect(practice.state().balance).toBe(taka(5_000));
  },
);

test('a charge that cannot be kept is not made', async () => {
  const { sell, practice } = await start();
  rmSync(dir, { recursive: true });
  expect(await sell()).toMatchObject({ kind: 'reply', status: 500 });
  expect(practice.state().balance).toBe(taka(5_000));
});

test('what was charged is on disk before it is said', async () => {
  const { sell } = await start();
  expect(existsSync(join(dir, 'practice-wallet.json'))).toBe(false);
  expect(kindOf(await sell())).toBe('recharge-succeeded');
  expect(JSON.parse(readFileSync(join(dir, 'practice-wallet.json'), 'utf8'))).toEqual({ balance: taka(5_000) - 4_950, sold: 1 });
});

test('a behaviour stays until another is chosen', async () => {
  const { sell, practice } = await start();
  expect(practice.behave('declines')).toEqual({ behaviour: 'declines', balance: taka(5_000) });
  expect([kindOf(await sell()), kindOf(await sell())]).toEqual(['recharge-failed', 'recharge-failed']);
  practice.behave('honest');
  expect(kindOf(await sell())).toBe('recharge-succeeded');
});

test('an account that has run low refuses', async () => {
  const { sell, practice } = await start();
  expect(kindOf(await sell({ amount: taka(5_001) }))).toBe('recharge-rejected');
  expect(kindOf(await sell({ amount: taka(5_000) }))).toBe('recharge-succeeded');
  expect(practice.state().balance).toBe(5_000);
});

async function charged(practice: Practice): Promise<void> {
  await expect.poll(() => practice.state().balance, { interval: 2, timeout: 20_000 }).toBeLessThan(taka(5_000));
}

test('slow charges at once and answers later, truthfully', async () => {
  const { sell, practice } = await start({ slowMs: 1_500 });
  practice.behave('slow');
  let answered = false;
  const selling = sell().finally(() => (answered = true));
  await charged(practice);
  expect({ answered, balance: practice.state().balance }).toEqual({ answered: false, balance: taka(5_000) - 4_950 });
  expect(kindOf(await selling)).toBe('recharge-succeeded');
});

test('stopping while a recharge waits ends it in silence', async () => {
  const { sell, practice, stop } = await start({ slowMs: 60_000 });
  practice.behave('slow');
  const selling = sell();
  await charged(practice);
  await stop();
  expect(await selling).toMatchObject({ kind: 'silence', cause: 'connection-lost-after-sending' });
});

test("the shop's real credentials are never taken out for practice", async () => {
  const { provider } = await start();
  const locked = {
    reveal: () => {
      throw new Error('revealed');
    },
  };
  const untouchable: Credentials = { apiKey: locked, apiSecret: locked };
  expect(kindOf(await provider.submit(order(), untouchable, () => true))).toBe('recharge-succeeded');
});
