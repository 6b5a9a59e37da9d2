import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reports } from '../../electron/core/reports/registry.ts';
import { runReport } from '../../electron/core/reports/run.ts';
import { reportIds, type ReportId } from '../../shared/domain/report-list.ts';
import { reportTableSchema, type ReportParams, type ReportTable } from '../../shared/domain/report.ts';
import { repository } from '../architecture/sources.ts';
import { order } from '../helpers/orders.ts';
import { testTill } from '../helpers/till-parts.ts';
import { day } from '../ledger/helpers/facts.ts';
import { play, wishes } from '../ledger/helpers/history.ts';
import { fastDir, openTest } from '../ledger/helpers/ledger.ts';
import type { Model, Posting } from '../ledger/helpers/model.ts';

const november = { from: day('2026-11-01'), to: day('2026-11-30') };
const oneDay = { from: day('2026-11-24'), to: day('2026-11-24') };

test.each(reportIds)('%s stands in a file of its own name, and its chart is of columns it has', (id) => {
  const { columns, chart } = reports[id];
  expect(reports[id].id).toBe(id);
  expect(existsSync(join(repository, `electron/core/reports/${id}.ts`))).toBe(true);
  const typeOf = (key: string) => columns.find((each) => each.key === key)?.type;
  expect(typeOf(chart.label)).toBeDefined();
  expect(['count', 'money', 'percent']).toContain(typeOf(chart.value));
  expect(new Set(columns.map(({ key }) => key)).size).toBe(columns.length);
});

function table(till: Parameters<typeof runReport>[0], id: ReportId, params: ReportParams): ReportTable {
  const made = runReport(till, id, params);
  if (!made.ok) throw new Error(JSON.stringify(made.failure));
  // What leaves the till is exactly what the contract says.
  return reportTableSchema.parse(made.value);
}

/** A report's rows as `label -> column -> figure`, without those in which everything is 0. */
function figuresIn({ columns, rows }: ReportTable, labels: readonly string[], values: readonly string[]) {
  const cell = (cells: ReportTable['rows'][number]['cells'], key: string) => cells[columns.findIndex((each) => each.key === key)];
  return new Map(
    rows
      .map(({ cells }) => [labels.map((key) => cell(cells, key)).join('|'), values.map((key) => cell(cells, key))] as const)
      .filter(([, figures]) => figures.some((figure) => figure !== 0)),
  );
}

const within =
  ({ from, to, operator, staff, hour }: ReportParams) =>
  (posting: Posting): boolean =>
    posting.day >= from &&
    posting.day <= to &&
    (operator === undefined || posting.line.startsWith(`${operator}|`)) &&
    (staff === undefined || posting.staff === staff) &&
    (hour === undefined || posting.hour === hour);

function recount(model: Model, params: ReportParams, labelOf: (posting: Posting) => string) {
  const some = model.postings.filter(within(params));
  return new Map(
    [...new Set(some.map(labelOf))]
      .map((label) => {
        const matches = (posting: Posting) => within(params)(posting) && labelOf(posting) === label;
        const charged = model.total('charged', matches);
        const unknown = model.total('unknown', matches);
        const figures = [charged.count, charged.amount, charged.commission, unknown.count, unknown.amount];
        return [label, [...figures, model.total('notCharged', matches).count]] as const;
      })
      .filter(([, figures]) => figures.some((figure) => figure !== 0)),
  );
}

const figures = ['count', 'amount', 'commission', 'unknownCount', 'unknownAmount', 'notChargedCount'];
const operatorOf = ({ line }: Posting) => line.split('|')[0] ?? '';
const sold: [ReportId, string[], (posting: Posting) => string, ReportParams][] = [
  ['today', ['operator', 'accountType'], ({ line }) => line, oneDay],
  ['today', ['operator', 'accountType'], ({ line }) => line, { ...oneDay, staff: 'Rahim' }],
  ['days', ['day'], (posting) => posting.day, november],
  ['days', ['day'], (posting) => posting.day, { ...november, operator: 'GP', staff: 'রহিম', hour: 12 }],
  ['operators', ['operator'], operatorOf, november],
  ['operators', ['operator'], operatorOf, { ...november, staff: 'Rahim' }],
  ['hours', ['hour'], ({ hour }) => String(hour), november],
  ['hours', ['hour'], ({ hour }) => String(hour), { ...november, operator: 'RB' }],
  ['cashiers', ['staff'], ({ staff }) => staff, november],
];

test('after any legal history every report is an independent recount, to the poisha, and so are its totals', async () => {
  await fc.assert(
    fc.asyncProperty(wishes, async (all) => {
      const till = await openTest({ dir: fastDir() });
      const model = play(all, till);
      for (const [id, labels, labelOf, params] of sold) {
        const made = table(till, id, params);
        expect(figuresIn(made, labels, figures)).toEqual(recount(model, params, labelOf));
        const whole = [...recount(model, params, () => 'all').values()][0] ?? figures.map(() => 0);
        expect(figures.map((key) => made.totals[made.columns.findIndex((each) => each.key === key)])).toEqual(whole);
      }
      expectEarned(model, table(till, 'commissions', november));
      expectWhy(model, table(till, 'problems', november));
      expectBest(model, table(till, 'customers', november));
      const closed = table(till, 'closings', { from: day('2026-11-01'), to: day('2027-10-31') });
      for (const [businessDay, [amount]] of figuresIn(closed, ['day'], ['amount']))
        expect(amount).toBe(till.ledger.day(day(businessDay)).charged.amount);
      await till.close();
      rmSync(till.dir, { recursive: true });
    }),
    { numRuns: 60 },
  );
}, 120_000);

function expectEarned(model: Model, made: ReportTable): void {
  const earned = recount(model, november, ({ line }) => line);
  const expected = [...earned].flatMap(([line, [count, amount, commission]]) =>
    count === 0 ? [] : [[line, [count, amount, commission]] as const],
  );
  expect(figuresIn(made, ['operator', 'accountType'], ['count', 'amount', 'commission'])).toEqual(new Map(expected));
}

function expectWhy(model: Model, made: ReportTable): void {
  const some = model.postings.filter((posting) => posting.column !== 'charged' && within(november)(posting));
  const sums = new Map<string, number[]>();
  for (const { state, reason, sign, amount } of some) {
    const [count = 0, total = 0] = sums.get(`${state}|${reason}`) ?? [];
    sums.set(`${state}|${reason}`, [count + sign, total + sign * amount]);
  }
  const expected = [...sums].filter(([, [count, amount]]) => count !== 0 || amount !== 0);
  expect(figuresIn(made, ['state', 'reason'], ['recharges', 'amount'])).toEqual(new Map(expected));
}

function expectBest(model: Model, made: ReportTable): void {
  const best = [...recount(model, november, ({ phone }) => phone)].flatMap(([phone, [count, amount = 0]]) =>
    amount > 0 ? [[phone, [count, amount]] as const] : [],
  );
  expect(figuresIn(made, ['phone'], ['count', 'amount'])).toEqual(new Map(best));
}

describe('what a report may be asked for', () => {
  test.each([
    ['today', november],
    ['customers', { from: day('2026-11-20'), to: day('2026-12-02') }],
    ['days', { from: day('2026-11-20'), to: day('2026-11-19') }],
    ['days', { from: day('2025-11-01'), to: day('2026-11-02') }],
  ] as const)('%s refuses days it has no answer for', async (id, params) => {
    const till = await testTill();
    expect(await till.call('reports.run', { id, params })).toEqual({
      ok: false,
      failure: { kind: 'invalid-input', at: ['params'] },
    });
  });

  test('a filter a report does not offer is refused, not ignored: a figure must be of what stands above it', async () => {
    const till = await testTill();
    const asked = await till.call('reports.run', { id: 'customers', params: { ...november, operator: 'GP' } });
    expect(asked).toEqual({ ok: false, failure: { kind: 'invalid-input', at: ['params.operator'] } });
  });

  test('a whole year is not too much', async () => {
    const till = await testTill();
    const year = { from: day('2024-01-01'), to: day('2024-12-31') };
    expect(await till.call('reports.run', { id: 'days', params: year })).toMatchObject({ ok: true, value: { rows: [] } });
  });
});

test('every row leads to what it counts', async () => {
  const till = await testTill();
  await till.call('recharge', order());
  await till.call('recharge', order({ phone: '01812345678', operator: 'RB' }));
  till.provider.answers.push('decline');
  await till.call('recharge', order({ phone: '01912345678', operator: 'BL' }));
  const listed = async (id: ReportId, params: ReportParams): Promise<number[]> => {
    const made = await till.call('reports.run', { id, params });
    if (!made.ok) throw new Error(JSON.stringify(made));
    return await Promise.all(
      made.value.rows.map(async ({ drill }) => {
        if (drill?.to !== 'recharges') throw new Error('leads elsewhere');
        const { to: _, ...query } = drill;
        const found = await till.call('recharges.list', { limit: 50, ...query });
        return found.ok ? found.value.items.length : -1;
      }),
    );
  };
  expect(await listed('days', november)).toEqual([3]);
  expect(await listed('operators', oneDay)).toEqual([1, 1, 1]);
  expect(await listed('hours', oneDay)).toEqual([3]);
  expect(await listed('cashiers', oneDay)).toEqual([3]);
  expect(await listed('problems', november)).toEqual([1]);
  expect(await listed('problems', oneDay)).toEqual([1]);
  expect(await listed('customers', november)).toEqual([1, 1]);
  const months = await till.call('reports.run', { id: 'operators', params: november });
  const leads = months.ok ? months.value.rows.map(({ drill }) => drill) : [];
  expect(leads).toContainEqual({ to: 'report', id: 'days', params: { ...november, operator: 'GP' } });
});

test('what only narrows down needs something that finds', async () => {
  const till = await testTill();
  for (const query of [
    { operator: 'GP' },
    { staff: 'a' },
    { hour: 3 },
    { from: '2026-11-01' },
    { state: 'succeeded', staff: 'a' },
  ] as const)
    expect(await till.call('recharges.list', { limit: 5, ...query })).toMatchObject({ failure: { kind: 'invalid-input' } });
  expect(await till.call('recharges.list', { limit: 5, businessDay: '2026-11-24', staff: 'a', hour: 3 })).toMatchObject({
    ok: true,
  });
});
