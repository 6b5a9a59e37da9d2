import { expect, test } from 'vitest';
import { uuidv7 } from 'uuidv7';
import type { EntryDraft } from '../../shared/domain/ledger-entry.ts';
import { taka } from '../../shared/money.ts';
import { day, fact, newId, startMs } from './helpers/facts.ts';
import { fold } from './helpers/fold.ts';

const at = (minute: number) => ({ atMs: startMs + minute * 60_000 });
const instant = (minute: number) => new Date(startMs + minute * 60_000).toISOString();
const queued = (job_id: string, recharge_id: string | null, change = {}) => ({
  job_id,
  queued_seq: 4,
  queued_at: instant(1),
  staff: 'Rahim',
  recharge_id,
  copy: recharge_id === null ? null : 1,
  printer: 'POS80',
  automatic: 1,
  drawer: 0,
  state: 'queued',
  fault: null,
  partly: 0,
  ended_at: null,
  ...change,
});

/** A sold recharge and a job for its first copy. */
function printing() {
  const till = fold();
  const [id, jobId] = [till.sell(), uuidv7()];
  till.add(fact.printQueued(id, 1, { jobId }), at(1));
  const prints = () => till.rows('recharge')[0]?.['prints'];
  return { ...till, id, jobId, prints };
}
type End = NonNullable<Parameters<typeof fact.printEnded>[1]>;

test('a job is kept with what, where and who, and takes its copy number', () => {
  const { rows, add, id, jobId, prints } = printing();
  expect(rows('printJob')).toEqual([queued(jobId, id)]);
  expect(prints()).toBe(1);
  add(fact.printQueued(id, 5, { automatic: false, drawer: true }));
  expect(rows('printJob')[1]).toMatchObject({ copy: 5, automatic: 0, drawer: 1, queued_seq: 5 });
  add(fact.printQueued(id, 3));
  expect(prints()).toBe(5);
});

test('a test page belongs to no recharge', () => {
  const till = fold();
  const jobId = uuidv7();
  till.add(fact.printQueued(newId(), 1, { jobId, what: { kind: 'test' } as never }), at(1));
  expect(till.rows('printJob')).toEqual([queued(jobId, null, { queued_seq: 1 })]);
  till.add(fact.printEnded(jobId, { state: 'failed', fault: 'offline' }));
  expect(till.rows('printJob')).toMatchObject([{ state: 'failed' }]);
});

test.each<[string, End, Record<string, unknown>, number]>([
  ['sent counts', { state: 'sent' }, { fault: null, partly: 0 }, 1],
  ['interrupted may have come out', { state: 'interrupted' }, { fault: null, partly: 0 }, 1],
  ['failed did not', { state: 'failed', fault: 'offline' }, { fault: 'offline', partly: 0 }, 0],
  ['cut short did in part', { state: 'failed', fault: 'cut-short', partly: true }, { fault: 'cut-short', partly: 1 }, 1],
  ['cancelled did not', { state: 'cancelled' }, { fault: null, partly: 0 }, 0],
])('what was %s', (_, end, columns, copies) => {
  const { rows, add, id, jobId, prints } = printing();
  add(fact.printEnded(jobId, end), at(2));
  expect(rows('printJob')).toEqual([queued(jobId, id, { ...columns, state: end.state, ended_at: instant(2) })]);
  expect(prints()).toBe(copies);
});

test('a copy that did not come out gives back its number only while it is the last', () => {
  const { add, id, jobId, prints } = printing();
  add(fact.printQueued(id, 2));
  add(fact.printEnded(jobId, { state: 'failed', fault: 'offline' }));
  expect(prints()).toBe(2);
});

test.each<[string, End]>([
  ['failed', { state: 'failed', fault: 'offline' }],
  ['interrupted', { state: 'interrupted' }],
])('what %s can be put aside, or tried again by another job, and keeps how it ended', (state, end) => {
  const aside = printing();
  aside.add(fact.printEnded(aside.jobId, end), at(2));
  const copies = aside.prints();
  aside.add(fact.printEnded(aside.jobId, { state: 'cancelled', fault: 'offline', partly: true }), at(9));
  const ended = { fault: end.fault ?? null, ended_at: instant(2) };
  expect(aside.rows('printJob')).toEqual([queued(aside.jobId, aside.id, { ...ended, state: 'cancelled' })]);
  expect(aside.prints()).toBe(copies);

  const again = printing();
  again.add(fact.printEnded(again.jobId, end), at(2));
  again.add(fact.printQueued(again.id, 2, { retryOf: again.jobId }));
  expect(again.rows('printJob')).toMatchObject([{ ...ended, state: 'retried' }, { state: 'queued' }]);
  expect(() => again.add(fact.printQueued(again.id, 3, { retryOf: again.jobId }))).toThrow('nothing to try again');
  expect(state).toBe(end.state);
});

test.each<[string, End[]]>([
  ['queued', []],
  ['sent', [{ state: 'sent' }]],
  ['cancelled', [{ state: 'cancelled' }]],
])('what is %s cannot be tried again, and ends once', (state, ends) => {
  const { add, id, jobId, rows } = printing();
  for (const end of ends) add(fact.printEnded(jobId, end));
  const before = rows('printJob');
  expect(() => add(fact.printQueued(id, 2, { retryOf: jobId }))).toThrow('print-queued: nothing to try again');
  for (const second of ['sent', 'failed', 'interrupted', 'cancelled'] as const)
    if (state !== 'queued')
      expect(() => add(fact.printEnded(jobId, { state: second }))).toThrow(`print-ended: the job is ${state}`);
  expect(rows('printJob')).toEqual(before);
});

test('what failed takes no other end than being put aside', () => {
  const { add, jobId } = printing();
  add(fact.printEnded(jobId, { state: 'failed', fault: 'offline' }));
  for (const state of ['sent', 'failed', 'interrupted'] as const)
    expect(() => add(fact.printEnded(jobId, { state }))).toThrow('the job is failed');
});

test('no job is queued twice, for nothing, or in place of nothing', () => {
  const { add, id, jobId, rows } = printing();
  expect(() => add(fact.printQueued(id, 2, { jobId }))).toThrow('print-queued: this job was queued before');
  expect(() => add(fact.printQueued(newId(), 1))).toThrow('print-queued: there is no such recharge');
  expect(() => add(fact.printQueued(id, 2, { retryOf: uuidv7() }))).toThrow('print-queued: nothing to try again');
  expect(() => add(fact.printEnded(uuidv7()))).toThrow('print-ended: there is no such job');
  expect(rows('printJob')).toHaveLength(1);
});

const nothing = { count: 0, amount: taka(0) };
const dayClosed: EntryDraft = {
  kind: 'day-closed',
  body: {
    closedDay: day('2026-11-24'),
    zNumber: 1,
    grandTotal: taka(0),
    charged: { ...nothing, commission: taka(0) },
    unknown: nothing,
    firstSeq: 1,
    lastSeq: 1,
  },
};

test('an X belongs to its day alone and is always a first copy; a Z is counted while it may be on paper', () => {
  const till = fold();
  const [x, z] = [uuidv7(), uuidv7()];
  till.add(fact.dayQueued(day('2026-11-24'), undefined, 1, { jobId: x }));
  till.add(dayClosed);
  till.add(fact.dayQueued(day('2026-11-24'), 1, 1, { jobId: z }), { businessDay: day('2026-11-25') });
  const printed = (job_id: string, z_number: number | null, counted = 1) => ({
    job_id,
    business_day: '2026-11-24',
    z_number,
    copy: 1,
    counted,
  });
  const rows = () => till.rows('dayPrint').toSorted((a, b) => Number(a['z_number']) - Number(b['z_number']));
  expect(rows()).toEqual([printed(x, null), printed(z, 1)]);
  expect(till.rows('printJob')).toMatchObject([
    { recharge_id: null, copy: null },
    { recharge_id: null, copy: null },
  ]);
  till.add(fact.printEnded(z, { state: 'failed', fault: 'offline' }), { businessDay: day('2026-11-25') });
  expect(rows()).toEqual([printed(x, null), printed(z, 1, 0)]);
});

test('no day is printed under the number of another', () => {
  const till = fold();
  till.add(dayClosed);
  const next = { businessDay: day('2026-11-25') };
  expect(() => till.add(fact.dayQueued(day('2026-11-23'), 1, 1), next)).toThrow('print-queued: Z 1 is not of 2026-11-23');
  expect(() => till.add(fact.dayQueued(day('2026-11-24'), 2, 1), next)).toThrow('print-queued: Z 2 is not of 2026-11-24');
  expect(till.rows('dayPrint')).toEqual([]);
});

test('a drawer that opens without a slip belongs to its sale and is no copy of its receipt', () => {
  const { add, rows, id, prints } = printing();
  const jobId = uuidv7();
  add(fact.printQueued(id, 1, { jobId, what: { kind: 'drawer', id }, drawer: true }));
  expect(rows('printJob')[1]).toMatchObject({ recharge_id: id, copy: null, drawer: 1 });
  add(fact.printEnded(jobId, { state: 'failed', fault: 'offline' }));
  expect(prints()).toBe(1);
});
