import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { classify } from '../../../electron/core/classify.ts';
import type { Provider } from '../../../electron/core/ports/provider.ts';
import { poisha, taka } from '../../../shared/money.ts';
import { operatorCodes, operators } from '../../../shared/operators.ts';
import { credentials, order } from './orders.ts';

/** What an account can be made to do with the next request. */
export type Situation =
  | 'honest'
  | 'doubled-brace'
  | 'declines'
  | 'insufficient-balance'
  | 'server-error'
  | 'drops-before-charge'
  | 'charges-then-drops'
  | 'invalid-credentials'
  | 'redirects'
  | 'breaks-the-answer-off';

/** One implementation under the contract, with an account behind it whose balance can be looked up past the provider. */
export type Subject = {
  provider: Provider;
  /** The account's true balance in poisha. */
  balance(): Promise<number>;
  /** How many requests the account has seen, where it counts them. */
  requests?(): Promise<number>;
  next(situation: Situation): Promise<void>;
  /** Makes the account unreachable. */
  stop(): Promise<void>;
};

/**
 * What every `Provider` owes core. Each implementation names the situations it can be put in; the rules are the same for all.
 */
export function providerContract(name: string, can: readonly Situation[], start: () => Promise<Subject>): void {
  describe(`${name} keeps the contract of a provider`, () => {
    let subject: Subject;
    beforeAll(async () => {
      subject = await start();
    });
    afterAll(() => subject.stop());

    const sell = async (change: Parameters<typeof order>[0] = {}, allow = true) => {
      let asked = 0;
      const before = await subject.balance();
      const sold = order(change);
      const evidence = await subject.provider.submit(sold, credentials, () => {
        asked += 1;
        return allow;
      });
      return { evidence, outcome: classify(sold, evidence), asked, moved: before - (await subject.balance()), before };
    };
    const when = (situation: Situation, what: string, body: () => Promise<void>) => {
      if (can.includes(situation)) test(`${what} (${situation})`, () => subject.next(situation).then(body));
    };

    when('honest', 'a truthful success is proven, to the poisha', async () => {
      const { outcome, asked, moved, before } = await sell();
      expect(outcome).toMatchObject({
        kind: 'recharge-succeeded',
        body: { alarms: [], balanceBefore: before, balanceAfter: before - moved },
      });
      expect(asked).toBe(1);
      expect(moved).toBe(5_000 - 50);
    });

    when('honest', 'every operator and account type the provider documents can be sold', async () => {
      for (const operator of operatorCodes) {
        for (const accountType of ['prepaid', 'postpaid'] as const) {
          await subject.next('honest');
          const { outcome } = await sell({ operator, accountType, phone: `${operators[operator].prefixes.at(-1)}87654321` });
          expect(outcome).toMatchObject({ kind: 'recharge-succeeded', body: { alarms: [] } });
        }
      }
    });

    when('honest', 'balances form a chain whatever the amounts are', async () => {
      let last = await subject.balance();
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 10, max: 99 }), async (amountTaka) => {
          await subject.next('honest');
          const { outcome } = await sell({ amount: taka(amountTaka) });
          expect(outcome).toMatchObject({
            kind: 'recharge-succeeded',
            body: { balanceBefore: last, balanceAfter: last - amountTaka * 99, commission: amountTaka },
          });
          last -= amountTaka * 99;
          expect(await subject.balance()).toBe(last);
        }),
        { numRuns: 25 },
      );
    });

    when('honest', 'a number of another operator is refused as documented, and costs nothing', async () => {
      const { outcome, moved } = await sell({ operator: 'RB' });
      expect(outcome).toMatchObject({ kind: 'recharge-rejected', body: { reason: 'operator-number-mismatch' } });
      expect(moved).toBe(0);
    });

    when('doubled-brace', 'the documented doubled brace is still a proven success', async () => {
      const { outcome, moved } = await sell();
      expect(outcome).toMatchObject({ kind: 'recharge-succeeded', body: { alarms: [], deviations: ['doubled-brace'] } });
      expect(moved).toBe(4_950);
    });

    when('declines', 'a decline is proven by equal balances', async () => {
      const { outcome, moved } = await sell();
      expect(outcome).toMatchObject({ kind: 'recharge-failed', body: { reason: 'provider-declined' } });
      expect(moved).toBe(0);
    });

    when('insufficient-balance', 'a lack of balance is a rejection', async () => {
      const { outcome, moved } = await sell();
      expect(outcome).toMatchObject({ kind: 'recharge-rejected', body: { reason: 'insufficient-balance' } });
      expect(moved).toBe(0);
    });

    when('invalid-credentials', 'refused credentials are a rejection', async () => {
      expect((await sell()).outcome).toMatchObject({ kind: 'recharge-rejected', body: { reason: 'invalid-credentials' } });
    });

    when('server-error', 'a server error proves nothing', async () => {
      expect((await sell()).outcome).toMatchObject({ kind: 'recharge-unknown', body: { reason: 'provider-error' } });
    });

    when('redirects', 'a redirect is an answer like any other and is not followed', async () => {
      expect((await sell()).outcome).toMatchObject({ kind: 'recharge-unknown', body: { reason: 'redirected' } });
    });

    when('drops-before-charge', 'a line that breaks before the charge leaves the recharge unknown', async () => {
      const { evidence, asked, moved } = await sell();
      expect(evidence).toMatchObject({ kind: 'silence', cause: 'connection-lost-after-sending' });
      expect({ asked, moved }).toEqual({ asked: 1, moved: 0 });
    });

    when(
      'charges-then-drops',
      'a line that breaks after the charge leaves the recharge unknown, and the money has moved once',
      async () => {
        const { evidence, asked, moved } = await sell();
        expect(evidence).toMatchObject({ kind: 'silence', cause: 'connection-lost-after-sending' });
        expect({ asked, moved }).toEqual({ asked: 1, moved: 4_950 });
      },
    );

    when('breaks-the-answer-off', 'an answer that breaks off is no answer', async () => {
      const { evidence, moved } = await sell();
      expect(evidence).toMatchObject({ kind: 'silence', cause: 'answer-cut-short' });
      expect(moved).toBe(4_950);
    });

    when('honest', 'nothing is sent when the ledger says no', async () => {
      const requests = await subject.requests?.();
      const { evidence, asked, moved } = await sell({}, false);
      expect(evidence).toEqual({ kind: 'not-sent', reason: 'stopped-before-sending' });
      expect({ asked, moved, requests: await subject.requests?.() }).toEqual({ asked: 1, moved: 0, requests });
    });

    when('honest', 'a bug in the ledger surfaces, and nothing is sent', async () => {
      const before = await subject.balance();
      const requests = await subject.requests?.();
      const bug = new Error('a bug');
      const selling = subject.provider.submit(order(), credentials, () => {
        throw bug;
      });
      await expect(selling).rejects.toBe(bug);
      expect(await subject.balance()).toBe(before);
      expect(await subject.requests?.()).toBe(requests);
    });

    when('honest', 'an amount that is not whole taka is a bug, found before anything is asked or sent', async () => {
      let asked = 0;
      const selling = subject.provider.submit(order({ amount: poisha(1_050) }), credentials, () => {
        asked += 1;
        return true;
      });
      await expect(selling).rejects.toThrow('whole taka');
      expect(asked).toBe(0);
    });

    test('an account that cannot be reached is never asked about sending', async () => {
      await subject.stop();
      let asked = 0;
      const evidence = await subject.provider.submit(order(), credentials, () => {
        asked += 1;
        return true;
      });
      expect(evidence).toMatchObject({ kind: 'not-sent', reason: 'refused' });
      expect(asked).toBe(0);
    });
  });
}
