import { uuidv7 } from 'uuidv7';
import { expect, onTestFinished, test } from 'vitest';
import { startHeadlessTill } from '../helpers/headless-till.ts';
import { startTestProvider } from '../helpers/test-provider/start-test-provider.ts';
import type { Behaviour } from '../helpers/test-provider/behaviours.ts';
import { temporaryFolder } from '../helpers/till-parts.ts';

/** Every row of the classification table over a real wire: what the provider does, the word the till says, and the posts it may make. */
const rows: readonly [Behaviour, { state: string; reason?: string; alarms?: string[] }, posts: 0 | 1][] = [
  [{ do: 'honest' }, { state: 'succeeded', alarms: [] }, 1],
  [{ do: 'doubled-brace' }, { state: 'succeeded', alarms: [] }, 1],
  [{ do: 'cashback', poisha: 500 }, { state: 'succeeded', alarms: [] }, 1],
  [{ do: 'slow-drip', everyMs: 1 }, { state: 'succeeded', alarms: [] }, 1],
  [{ do: 'wrong-phone' }, { state: 'succeeded', alarms: ['phone-mismatch'] }, 1],
  [{ do: 'wrong-amount' }, { state: 'succeeded', alarms: ['amount-mismatch'] }, 1],
  [{ do: 'wrong-operator' }, { state: 'succeeded', alarms: ['operator-mismatch'] }, 1],
  [{ do: 'wrong-arithmetic' }, { state: 'succeeded', alarms: ['balance-mismatch'] }, 1],
  [{ do: 'failed' }, { state: 'failed', reason: 'provider-declined' }, 1],
  [{ do: 'invalid-credentials' }, { state: 'rejected', reason: 'invalid-credentials' }, 1],
  [{ do: 'missing-parameters' }, { state: 'rejected', reason: 'missing-parameters' }, 1],
  [{ do: 'invalid-account-type' }, { state: 'rejected', reason: 'invalid-account-type' }, 1],
  [{ do: 'invalid-operator' }, { state: 'rejected', reason: 'invalid-operator' }, 1],
  [{ do: 'operator-number-mismatch' }, { state: 'rejected', reason: 'operator-number-mismatch' }, 1],
  [{ do: 'invalid-amount' }, { state: 'rejected', reason: 'invalid-amount' }, 1],
  [{ do: 'insufficient-balance' }, { state: 'rejected', reason: 'insufficient-balance' }, 1],
  [{ do: 'transaction-failed' }, { state: 'unknown', reason: 'provider-error' }, 1],
  [{ do: 'charge-then-transaction-failed' }, { state: 'unknown', reason: 'provider-error' }, 1],
  [{ do: 'html-502' }, { state: 'unknown', reason: 'provider-error' }, 1],
  [{ do: 'redirect', status: 307 }, { state: 'unknown', reason: 'redirected' }, 1],
  [{ do: 'redirect', status: 421 }, { state: 'unknown', reason: 'answer-not-documented' }, 1],
  [{ do: 'failed-but-charged' }, { state: 'unknown', reason: 'balance-moved-without-success' }, 1],
  [{ do: 'success-without-status' }, { state: 'unknown', reason: 'answer-not-documented' }, 1],
  [{ do: 'new-status' }, { state: 'unknown', reason: 'answer-not-documented' }, 1],
  [{ do: 'duplicate-keys' }, { state: 'unknown', reason: 'duplicate-keys' }, 1],
  [{ do: 'bad-utf8' }, { state: 'unknown', reason: 'answer-unreadable' }, 1],
  [{ do: 'empty' }, { state: 'unknown', reason: 'answer-unreadable' }, 1],
  [{ do: 'truncated-close' }, { state: 'unknown', reason: 'answer-unreadable' }, 1],
  [{ do: 'truncated-length' }, { state: 'unknown', reason: 'answer-cut-short' }, 1],
  [{ do: 'truncated-chunked' }, { state: 'unknown', reason: 'answer-cut-short' }, 1],
  [{ do: 'oversized' }, { state: 'unknown', reason: 'answer-too-long' }, 1],
  [{ do: 'charge-then-reset' }, { state: 'unknown', reason: 'connection-lost-after-sending' }, 1],
  [{ do: 'charge-then-fin' }, { state: 'unknown', reason: 'connection-lost-after-sending' }, 1],
  [{ do: 'charge-late', afterMs: 50 }, { state: 'unknown', reason: 'connection-lost-after-sending' }, 1],
  [{ do: 'reset-before-tls' }, { state: 'not-sent' }, 0],
  [{ do: 'fin-before-tls' }, { state: 'not-sent' }, 0],
  [{ do: 'garbage-before-tls' }, { state: 'not-sent' }, 0],
  [{ do: 'old-tls' }, { state: 'not-sent' }, 0],
  [{ do: 'expired-certificate' }, { state: 'not-sent', reason: 'certificate' }, 0],
  [{ do: 'wrong-host-certificate' }, { state: 'not-sent', reason: 'certificate' }, 0],
  [{ do: 'self-signed-certificate' }, { state: 'not-sent', reason: 'certificate' }, 0],
];

test(
  'every row of the classification table gets its word from the headless till, with at most one post',
  { timeout: 120_000 },
  async () => {
    const provider = await startTestProvider();
    onTestFinished(() => provider.stop());
    const till = await startHeadlessTill({ dir: temporaryFolder(), provider: { url: provider.url, ca: provider.caFile } });
    for (const [n, [behaviour, said, posts]] of rows.entries()) {
      const before = (await provider.books()).requests.length;
      await provider.behave(behaviour);
      const answer = await till.call('recharge', {
        id: uuidv7(),
        phone: `0171${String(1_000_000 + n)}`,
        operator: 'GP',
        accountType: 'prepaid',
        amount: 2000,
      });
      expect({ did: behaviour.do, answer }).toMatchObject({ did: behaviour.do, answer: { ok: true, value: said } });
      expect({ did: behaviour.do, posts: (await provider.books()).requests.length - before }).toEqual({
        did: behaviour.do,
        posts,
      });
    }
    expect(await till.call('ledger.verify', {})).toMatchObject({ ok: true, value: { intact: true } });
    expect(await till.end()).toBe(0);
    expect(till.output()).not.toContain('test-secret');
  },
);

test('a provider that is not there, or whose authority is not ours, is never sent anything', { timeout: 60_000 }, async () => {
  const provider = await startTestProvider();
  onTestFinished(() => provider.stop());
  const order = () => ({
    id: uuidv7(),
    phone: '01712345678',
    operator: 'GP' as const,
    accountType: 'prepaid' as const,
    amount: 2000,
  });

  const stranger = await startHeadlessTill({ dir: temporaryFolder(), provider: { url: provider.url } });
  expect(await stranger.call('recharge', order())).toMatchObject({
    ok: true,
    value: { state: 'not-sent', reason: 'certificate' },
  });
  await stranger.end();
  expect((await provider.books()).requests).toEqual([]);

  const alone = await startHeadlessTill({ dir: temporaryFolder(), provider: { url: provider.url, ca: provider.caFile } });
  await provider.stop();
  expect(await alone.call('recharge', order())).toMatchObject({ ok: true, value: { state: 'not-sent', reason: 'refused' } });
  await alone.end();
});
