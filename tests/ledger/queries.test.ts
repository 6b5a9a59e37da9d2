import fc from 'fast-check';
import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { RechargeQuery } from '../../electron/core/ports/ledger.ts';
import { rechargeSchema, rechargeStates, type Recharge } from '../../shared/domain/recharge.ts';
import { shopSettingsSchema } from '../../shared/domain/settings.ts';
import { taka } from '../../shared/money.ts';
import { day, fact, newId, phone, startMs } from './helpers/facts.ts';
import { phones, play, wishes } from './helpers/history.ts';
import { fastDir, openTest, type TestLedger } from './helpers/ledger.ts';

/** Every page of a query, one after the other. */
function allPages({ ledger }: TestLedger, query: RechargeQuery): Recharge[] {
  const items: Recharge[] = [];
  for (let cursor: string | undefined, pages = 0; pages < 1000; pages += 1) {
    const page = ledger.recharges({ ...query, cursor });
    expect(page.items.length).toBeLessThanOrEqual(query.limit);
    items.push(...page.items);
    if (page.cursor === null) return items;
    cursor = page.cursor;
  }
  throw new Error('pages without end');
}

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const query = fc.record({
  limit: fc.integer({ min: 1, max: 9 }),
  businessDay: optional(fc.constantFrom('2026-11-24', '2026-11-25', '2026-11-26').map(day)),
  state: optional(fc.constantFrom(...rechargeStates)),
  phone: optional(fc.constantFrom(...phones)),
  lastFour: optional(fc.constantFrom('5678', '4321', '0000', '9999')),
  transactionId: optional(fc.constantFrom('TXN-A', 'TXN-B')),
  seq: optional(fc.integer({ min: 1, max: 12 })),
});

test('pages give every matching recharge once, newest first, whatever filters are combined', async () => {
  await fc.assert(
    fc.asyncProperty(wishes, fc.array(query, { minLength: 6, maxLength: 12 }), async (all, queries) => {
      const till = await openTest({ dir: fastDir() });
      const model = play(all, till);
      const everything = allPages(till, { limit: 500 });
      expect(everything.map(({ id }) => id)).toEqual([...model.sold.keys()].toReversed());
      for (const recharge of everything) expect(rechargeSchema.parse(recharge)).toEqual(recharge);
      for (const wanted of queries) {
        const matches = (recharge: Recharge): boolean =>
          (wanted.businessDay === undefined || recharge.businessDay === wanted.businessDay) &&
          (wanted.state === undefined || recharge.state === wanted.state) &&
          (wanted.phone === undefined || recharge.phone === wanted.phone) &&
          (wanted.lastFour === undefined || recharge.phone.endsWith(wanted.lastFour)) &&
          (wanted.seq === undefined || recharge.seq === wanted.seq) &&
          (wanted.transactionId === undefined ||
            ('transactionId' in recharge && recharge.transactionId === wanted.transactionId));
        expect(allPages(till, wanted)).toEqual(everything.filter(matches));
      }
      await till.close();
      rmSync(till.dir, { recursive: true });
    }),
    { numRuns: 60 },
  );
}, 120_000);

test('a page is found by transaction id and by the last four digits, also when they begin with zeros', async () => {
  const till = await openTest();
  const id = newId();
  till.add(fact.intended(id, { phone: phone('01712340007') }));
  till.add(fact.sending(id));
  till.add(fact.succeeded(id, { transactionId: 'BD123' }));
  till.sell();
  expect(till.ledger.recharges({ limit: 10, transactionId: 'BD123' }).items.map((each) => each.id)).toEqual([id]);
  expect(till.ledger.recharges({ limit: 10, lastFour: '0007' }).items.map((each) => each.id)).toEqual([id]);
});

test('a recharge shows what its entries say, and the proof of the last that changed it', async () => {
  const till = await openTest();
  const id = newId();
  till.add(fact.intended(id), { atMs: startMs });
  till.add(fact.sending(id), { atMs: startMs + 1000 });
  const outcome = till.add(fact.unknown(id, { providerText: 'Server busy', balanceBefore: taka(100) }), { atMs: startMs + 2000 });
  expect(till.ledger.recharge(id)).toEqual({
    id,
    phone: '01712345678',
    operator: 'GP',
    accountType: 'prepaid',
    amount: 5000,
    seq: 1,
    lastSeq: 3,
    mac: outcome.mac,
    businessDay: '2026-11-24',

    staff: 'Rahim',
    intendedAt: '2026-11-24T06:00:00.000Z',
    sentAt: '2026-11-24T06:00:01.000Z',
    at: '2026-11-24T06:00:02.000Z',
    balanceBefore: 10_000,
    state: 'unknown',
    reason: 'no-answer-in-time',
    providerText: 'Server busy',
  });
  const settled = till.add(fact.settled(id, 'charged'), { staff: 'Owner', businessDay: day('2026-11-26') });
  till.add(fact.printed(id), { businessDay: day('2026-11-26') });
  expect(till.ledger.recharge(id)).toMatchObject({
    state: 'settled-charged',
    settledBy: 'Owner',
    settledWhy: 'seen on the dashboard',
    staff: 'Rahim',
    businessDay: '2026-11-24',
    lastSeq: 4,
    mac: settled.mac,
    reason: 'no-answer-in-time',
  });
  expect(till.ledger.recharge(newId())).toBeUndefined();
});

test('a recharge that was not sent has no time of sending, also when the ledger had let it go', async () => {
  const till = await openTest();
  const id = till.sell('sending');
  till.add(fact.notSent(id));
  expect(till.ledger.recharge(id)).toMatchObject({ state: 'not-sent', reason: 'dns' });
  expect(till.ledger.recharge(id)).not.toHaveProperty('sentAt');
});

test('the latest like this one is the newest that may have cost money, within the time asked for', async () => {
  const till = await openTest();
  const number = phone('01712345678');
  const at = (minutes: number) => ({ atMs: startMs + minutes * 60_000 });
  const since = (minutes: number): string => new Date(startMs + minutes * 60_000).toISOString();
  const like = (minutes: number) => till.ledger.latestLike(number, taka(50), since(minutes))?.id;
  const first = till.sell('succeeded', {}, at(0));
  const second = till.sell('succeeded', {}, at(10));
  till.sell('failed', {}, at(11));
  till.sell('rejected', {}, at(12));
  till.sell('notSent', {}, at(13));
  till.sell('succeeded', { amount: taka(60) }, at(14));
  till.sell('succeeded', { phone: phone('01712345679') }, at(15));
  expect([like(0), like(10), like(10.1)]).toEqual([second, second, undefined]);
  till.add(fact.settings({ shopName: 'Shop' }));
  const doubtful = till.sell('unknown', {}, at(5));
  expect([like(0), like(6)]).toEqual([doubtful, second]);
  expect(first).not.toBe(second);
});

test('an open unknown is found by its number until it is settled, and again when it is reopened', async () => {
  const till = await openTest();
  const number = phone('01899995678');
  const id = till.sell('unknown', { phone: number });
  till.sell('unknown');
  expect(till.ledger.openUnknownOn(number)?.id).toBe(id);
  expect(till.ledger.openUnknownOn(phone('01899995679'))).toBeUndefined();
  till.add(fact.settled(id, 'not-charged'));
  expect(till.ledger.openUnknownOn(number)).toBeUndefined();
  expect(till.ledger.openUnknowns()).toHaveLength(1);
  till.add(fact.reopened(id));
  expect(till.ledger.openUnknownOn(number)?.id).toBe(id);
});

test('customers are remembered from what was sent and not declined, newest first', async () => {
  const till = await openTest();
  const [a, b, c] = [phone('01712345678'), phone('01812345678'), phone('01912345678')];
  till.sell('succeeded', { phone: a, operator: 'GP ST' });
  till.sell('unknown', { phone: b, operator: 'RB', amount: taka(20) });
  till.sell('failed', { phone: c });
  till.sell('rejected', { phone: c });
  till.sell('succeeded', { phone: a, operator: 'GP ST', amount: taka(100) }, { atMs: startMs + 1000 });
  expect(till.ledger.customer(a)).toEqual({
    phone: a,
    operator: 'GP ST',
    accountType: 'prepaid',
    lastAmount: 10_000,
    lastAt: '2026-11-24T06:00:01.000Z',
    times: 2,
    usualAmount: null,
    favourite: false,
    name: '',
  });
  expect(till.ledger.customer(c)).toBeUndefined();
  expect(till.ledger.recentCustomers(5).map((each) => each.phone)).toEqual([a, b]);
  expect(till.ledger.recentCustomers(1)).toHaveLength(1);
});

test('the usual amount of a number is what was proven most often, the latest among equals, and none before one was sold twice', async () => {
  const { ledger, sell } = await openTest();
  const usual = () => ledger.customer(phone('01712345678'))?.usualAmount;
  for (const amount of [20, 50]) sell('succeeded', { amount: taka(amount) });
  expect(usual()).toBeNull();
  sell('unknown', { amount: taka(20) });
  sell('failed', { amount: taka(20) });
  expect(usual()).toBeNull();
  const after = (amount: number) => (sell('succeeded', { amount: taka(amount) }), usual());
  expect([20, 50, 30, 20, 30, 30].map(after)).toEqual([2000, 5000, 5000, 2000, 2000, 3000]);
});

test('favourites stand in the order in which they were marked, whoever bought last; a new name keeps the place', async () => {
  const { ledger, sell, add } = await openTest();
  const [a, b, c] = [phone('01712345678'), phone('01812345678'), phone('01912345678')];
  for (const each of [a, b, c]) sell('succeeded', { phone: each });
  add(fact.noted(b, { name: 'রহিম' }));
  add(fact.noted(a));
  sell('succeeded', { phone: a });
  add(fact.noted(b, { name: 'Karim' }));
  const favourites = () => ledger.favouriteCustomers(10).map((each) => [each.phone, each.name]);
  expect(favourites()).toEqual([
    [b, 'Karim'],
    [a, ''],
  ]);
  expect(ledger.favouriteCustomers(1)).toHaveLength(1);
  add(fact.noted(b, { favourite: false }));
  expect(favourites()).toEqual([[a, '']]);
  expect(ledger.customer(b)).toMatchObject({ favourite: false, name: '' });
  expect(() => add(fact.noted(phone('01512345678')))).toThrow('customer-noted: this number never bought anything');
});

test('the usual amounts of an account are those sold to it twice or more, the smaller first among equals', async () => {
  const till = await openTest();
  for (const amount of [50, 20, 50, 100, 20, 30, 70, 70, 70]) till.sell('succeeded', { amount: taka(amount) });
  for (const amount of [500, 500]) till.sell('failed', { amount: taka(amount) });
  for (const amount of [800, 800]) till.sell('succeeded', { amount: taka(amount), accountType: 'postpaid' });
  const prepaid = { operator: 'GP', accountType: 'prepaid' } as const;
  expect(till.ledger.usualAmounts(prepaid, 10)).toEqual([7000, 2000, 5000]);
  expect(till.ledger.usualAmounts(prepaid, 2)).toEqual([7000, 2000]);
  expect(till.ledger.usualAmounts({ ...prepaid, accountType: 'postpaid' }, 10)).toEqual([80_000]);
  expect(till.ledger.usualAmounts({ ...prepaid, operator: 'GP ST' }, 10)).toEqual([]);
});

test('settings are the defaults until changed, keep what was not changed, and cannot be changed by who reads them', async () => {
  const till = await openTest();
  expect(shopSettingsSchema.parse(till.ledger.settings())).toMatchObject({ shopName: '', duplicateWindowMinutes: 15 });
  till.add(fact.settings({ shopName: 'রহিম টেলিকম', soleTill: true }));
  till.add(fact.settings({ duplicateWindowMinutes: 5 }));
  till.ledger.settings().enabledOperators.length = 0;
  expect(till.ledger.settings()).toMatchObject({ shopName: 'রহিম টেলিকম', soleTill: true, duplicateWindowMinutes: 5 });
  expect(till.ledger.settings().enabledOperators).toHaveLength(6);
});
