import fc from 'fast-check';
import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { DayReport } from '../../shared/domain/day-report.ts';
import type { Recharge } from '../../shared/domain/recharge.ts';
import { currentBusinessDay } from '../../electron/core/stamp.ts';
import { gapNames } from '../../shared/domain/gap-name.ts';
import { order } from '../helpers/orders.ts';
import { scriptedProvider, testClock, testTill, type TestTill } from '../helpers/till-parts.ts';
import { fastDir } from '../ledger/helpers/ledger.ts';

const amounts = fc.constantFrom(2000, 3000, 5000, 9900, 14_900);
const answers = fc.constantFrom('success', 'success', 'success', 'decline', 'silence', 'charge-then-silence' as const);
const wish = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('sell' as const), amount: amounts, answer: answers }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constantFrom('settle', 'reopen' as const), pick: fc.nat(), charged: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('outside' as const), amount: fc.constantFrom(100_000, -4950, 1234) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('look' as const), wrongBy: fc.constantFrom(0, 0, 500) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('name' as const), name: fc.constantFrom(...gapNames) }) },
  { weight: 3, arbitrary: fc.constant({ do: 'close' as const }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wait' as const), hours: fc.constantFrom<number>(1, 6, 24, 50) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('jump' as const), hours: fc.constantFrom(-30, -2, 3, 26) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('cutOver' as const), minutes: fc.constantFrom(0, 120, 600) }) },
);
type Wish = typeof wish extends fc.Arbitrary<infer W> ? W : never;

/** What an outsider keeps: the Zs as they were handed out, the day each recharge counts in, and what moved there from closed days. */
type Witness = { zs: DayReport[]; homes: Map<string, string>; movedEarlier: Map<string, number>; phones: number };

async function live(till: TestTill, step: Wish, seen: Witness): Promise<void> {
  till.clock.advance(30_000);
  const { ledger } = till.ports;
  const pick = (state: (each: Recharge) => boolean, at: number): Recharge | undefined => {
    const found = ledger.recharges({ limit: 500 }).items.filter(state);
    return found[at % Math.max(1, found.length)];
  };
  switch (step.do) {
    case 'sell':
      till.provider.answers = [step.answer];
      seen.phones += 1;
      await till.call('recharge', order({ phone: `0171234${String(seen.phones).padStart(4, '0')}`, amount: step.amount }));
      return;
    case 'settle': {
      const found = pick(({ state }) => state === 'unknown', step.pick);
      const verdict = step.charged ? 'charged' : 'not-charged';
      if (found) await till.call('unknowns.settle', { rechargeId: found.id, verdict, reason: 'dashboard' });
      return;
    }
    case 'reopen': {
      const found = pick(({ state }) => state.startsWith('settled-'), step.pick);
      if (found) await till.call('unknowns.reopen', { rechargeId: found.id, reason: 'wrong' });
      return;
    }
    case 'outside':
      till.provider.balance += step.amount;
      return;
    case 'look':
      await till.call('wallet.observe', { balance: till.provider.balance + step.wrongBy, note: '' });
      return;
    case 'name': {
      const listed = await till.call('wallet.gaps', {});
      const gap = listed.ok ? listed.value.items.find(({ named }) => !named) : undefined;
      if (!gap) return;
      const { fromSeq, toSeq, amount } = gap;
      await till.call('wallet.nameGap', { fromSeq, toSeq, amount, name: step.name, note: '' });
      return;
    }
    case 'close': {
      const answer = await till.call('day.close', {});
      if (!answer.ok) throw new Error(JSON.stringify(answer));
      expectToFollow(answer.value, seen);
      seen.zs.push(answer.value);
      return;
    }
    case 'wait':
      till.clock.advance(step.hours * 3_600_000);
      return;
    case 'jump':
      till.clock.jumpWall(step.hours * 3_600_000);
      return;
    case 'cutOver':
      await till.call('settings.change', { dayCutOverMinutes: step.minutes });
  }
}

/** A Z continues the one before it in every figure, and its wallet adds up. */
function expectToFollow(z: DayReport, { zs, movedEarlier }: Witness): void {
  const last = zs.at(-1);
  expect(z.zNumber).toBe(zs.length + 1);
  expect(z.firstSeq).toBe((last?.lastSeq ?? 0) + 1);
  expect(z.grandTotal).toBe((last?.grandTotal ?? 0) + z.charged.amount);
  expect(z.carriedIn).toEqual(last?.carriedOut ?? { count: 0, amount: 0 });
  const { opening = 0, closing = 0, net, named, unexplained } = z.wallet ?? expect.fail('without a wallet side');
  expect(opening + named.reduce((sum, { amount }) => sum + amount, 0) + unexplained.amount - net).toBe(closing);
  if (last?.wallet?.closing !== undefined) expect(opening).toBe(last.wallet.closing);
  const earlier = (z.earlier?.charged.amount ?? 0) - (z.earlier?.takenBack.amount ?? 0);
  expect(earlier).toBe(movedEarlier.get(z.businessDay) ?? 0);
}

/** Decision 005 by itself: what changes counts on its own day while that is open, else on the day it is found out. */
function watch(
  seen: Witness,
  before: Recharge | undefined,
  after: Recharge,
  then: { closedThrough: string; today: string },
): void {
  if (before?.state === after.state) return;
  const home = seen.homes.get(after.id) ?? after.businessDay;
  const day = home > then.closedThrough ? home : then.today;
  seen.homes.set(after.id, day);
  const change = (Number(isCharged(after)) - Number(isCharged(before))) * after.amount;
  if (day !== after.businessDay) seen.movedEarlier.set(day, (seen.movedEarlier.get(day) ?? 0) + change);
}

const isCharged = (recharge: Recharge | undefined): boolean =>
  recharge?.state === 'succeeded' || recharge?.state === 'settled-charged';

test('over any history the Zs have no hole, add up to the grand total and to the wallet, and never change afterwards', async () => {
  let [closed, movedLater] = [0, 0];
  await fc.assert(
    fc.asyncProperty(fc.array(wish, { minLength: 10, maxLength: 40, size: 'max' }), async (steps) => {
      const dir = fastDir();
      const till = await testTill(dir, scriptedProvider(), testClock(), false);
      const { ledger, reader } = till.ports;
      const verify = reader.verify.bind(reader);
      // The check behind every closed day has tests of its own; here one at the end is enough.
      reader.verify = () => ({ done: Promise.resolve({ ok: false, failure: 'cancelled' }), cancel: () => {} });
      const seen: Witness = { zs: [], homes: new Map(), movedEarlier: new Map(), phones: 0 };
      const all = () => new Map(ledger.recharges({ limit: 500 }).items.map((each) => [each.id, each]));
      const closing = { do: 'close' as const };
      for (const step of [...steps, closing, { do: 'wait' as const, hours: 200 }, closing, closing, closing]) {
        const before = all();
        const closedThrough = ledger.lastZ()?.businessDay ?? '';
        await live(till, step, seen);
        // A step that sells or settles does not move the clock: this is the day it was written on.
        const today = currentBusinessDay(till.ports);
        if (step.do !== 'close') for (const [id, after] of all()) watch(seen, before.get(id), after, { closedThrough, today });
      }
      for (const z of seen.zs)
        expect(await till.call('day.xReport', { businessDay: z.businessDay })).toEqual({ ok: true, value: z });
      const charged = [...all().values()].filter(isCharged).reduce((sum, { amount }) => sum + amount, 0);
      expect(seen.zs.at(-1)?.grandTotal).toBe(charged);
      expect(seen.zs.reduce((sum, z) => sum + z.charged.amount, 0)).toBe(charged);
      expect(await verify().done).toMatchObject({ ok: true, value: { intact: true } });
      expect(till.incidents).toEqual([]);
      closed += seen.zs.length;
      movedLater += seen.movedEarlier.size;
      await till.ports.reader.close();
      till.close();
      rmSync(dir, { recursive: true, force: true });
    }),
    { numRuns: 20 },
  );
  expect(closed).toBeGreaterThan(80);
  expect(movedLater).toBeGreaterThan(3);
}, 120_000);
