import { expect, test } from 'vitest';
import { uuidv7 } from 'uuidv7';
import { day, fact } from './helpers/facts.ts';
import { openTest } from './helpers/ledger.ts';

test('a copy that certainly did not come out is not counted, one that may have is', async () => {
  const till = await openTest();
  const id = till.sell();
  const [offline, broken] = [uuidv7(), uuidv7()];
  till.add(fact.printQueued(id, 1, { jobId: offline }));
  expect(till.ledger.timesPrinted(id)).toBe(1);
  till.add(fact.printEnded(offline, { state: 'failed', fault: 'offline' }));
  expect(till.ledger.timesPrinted(id)).toBe(0);
  till.add(fact.printQueued(id, 1, { jobId: broken, retryOf: offline }));
  till.add(fact.printEnded(broken, { state: 'failed', fault: 'cut-short', partly: true }));
  expect(till.ledger.timesPrinted(id)).toBe(1);
  expect(till.ledger.printJobsOf(id).map(({ state }) => state)).toEqual(['failed', 'retried']);
  expect(till.ledger.verify()).toMatchObject({ intact: true });
});

test('a job ends once, and only what failed can be tried again or put aside', async () => {
  const till = await openTest();
  const id = till.sell();
  const jobId = uuidv7();
  till.add(fact.printQueued(id, 1, { jobId }));
  till.add(fact.printEnded(jobId));
  expect(() => till.add(fact.printEnded(jobId, { state: 'failed', fault: 'offline' }))).toThrow('the job is sent');
  expect(() => till.add(fact.printQueued(id, 2, { retryOf: jobId }))).toThrow('nothing to try again');
  const other = uuidv7();
  till.add(fact.printQueued(id, 2, { jobId: other }));
  till.add(fact.printEnded(other, { state: 'interrupted', partly: true }));
  till.add(fact.printEnded(other, { state: 'cancelled' }));
  expect(till.ledger.printJob(other)).toMatchObject({ state: 'cancelled', partly: true });
  expect(till.ledger.timesPrinted(id)).toBe(2);
});

test('no job changes the recharge it prints', async () => {
  const till = await openTest();
  const id = till.sell();
  const before = till.ledger.recharge(id);
  const jobId = uuidv7();
  till.add(fact.printQueued(id, 1, { jobId }));
  till.add(fact.printEnded(jobId, { state: 'failed', fault: 'timed-out', partly: true }));
  expect(till.ledger.recharge(id)).toEqual(before);
});

test('jobs are listed newest first, page by page, and by their state', async () => {
  const till = await openTest();
  const id = till.sell();
  for (let copy = 1; copy <= 5; copy += 1) till.add(fact.printQueued(id, copy));
  const copies = (items: ReturnType<typeof till.ledger.printJobsOf>) =>
    items.map(({ what }) => (what.kind === 'receipt' ? what.copy : 0));
  const first = till.ledger.printJobs(2);
  expect(copies(first.items)).toEqual([5, 4]);
  expect(copies(till.ledger.printJobs(9, first.cursor ?? '').items)).toEqual([3, 2, 1]);
  expect(till.ledger.printJobsIn('queued')).toHaveLength(5);
  expect(till.ledger.printJobsIn('failed')).toEqual([]);
});

test('a job says what it prints: a receipt, a test page, a day or nothing but the drawer, which is no copy of a receipt', async () => {
  const till = await openTest();
  const id = till.sell();
  till.add(fact.printQueued(id));
  till.add(fact.printQueued(id, 1, { what: { kind: 'test' } }));
  till.add(fact.dayQueued(day('2026-11-24'), undefined, 1));
  till.add(fact.printQueued(id, 1, { what: { kind: 'drawer', id }, drawer: true }));
  expect(till.ledger.printJobs(9).items.map(({ what }) => what)).toEqual([
    { kind: 'drawer', id },
    { kind: 'day', businessDay: '2026-11-24', copy: 1 },
    { kind: 'test' },
    { kind: 'receipt', id, copy: 1 },
  ]);
  expect(till.ledger.printJobsOf(id).map(({ what }) => what.kind)).toEqual(['receipt']);
});
