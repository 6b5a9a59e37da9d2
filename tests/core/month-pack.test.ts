import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { noPaper } from '../../electron/adapters/no-window.ts';
import type { Paper } from '../../electron/core/ports/printing.ts';
import { reports } from '../../electron/core/reports/registry.ts';
import { reportIds } from '../../shared/domain/report-list.ts';
import { fail, ok } from '../../shared/result.ts';
import { order } from '../helpers/orders.ts';
import { testTill, type TestTill } from '../helpers/till-parts.ts';

const drawing: Paper = { ...noPaper, pdf: async ({ title }) => ok(new TextEncoder().encode(`%PDF of ${title}`)) };
const shop = async (paper: Paper = drawing): Promise<TestTill> => {
  const till = await testTill(undefined, undefined, undefined, true, { paper });
  await till.call('settings.change', { shopName: 'আল-আমিন টেলিকম' });
  await till.call('recharge', order());
  await till.call('recharge', order({ phone: '01812345678', operator: 'RB' }));
  return till;
};
const wish = { month: '2026-11', language: 'en' } as const;
const monthly = reportIds.filter((id) => reports[id].period !== 'day');

test('a month is one folder: every recharge, every report twice, and a page in both languages with totals and the ledger’s head', async () => {
  const till = await shop();
  const head = till.ports.ledger.lastEntry();
  const made = await till.call('reports.monthPack', wish);
  const path = join(till.dir, 'exports', 'recharge-desk-2026-11');
  expect(made).toEqual({ ok: true, value: { path, files: 2 * monthly.length + 2 } });
  const files = readdirSync(path).toSorted();
  expect(files).toEqual(['README.txt', 'recharges.csv', ...monthly.flatMap((id) => [`${id}.csv`, `${id}.pdf`])].toSorted());
  const read = (file: string) => readFileSync(join(path, file), 'utf8');
  expect(read('recharges.csv').split('\r\n')).toHaveLength(4);
  expect(read('operators.csv')).toContain('"Grameenphone","1","20.00"');
  expect(read('days.pdf')).toBe('%PDF of By day');
  const readme = read('README.txt');
  for (const said of [
    'রিচার্জ ডেস্ক, নভেম্বর 2026',
    'টাকা: ৳40.00',
    'Recharge Desk, November 2026',
    'Amount: ৳40.00',
    head?.mac ?? '-',
  ])
    expect(readme).toContain(said);
  expect(readme).toContain('আল-আমিন টেলিকম');
  expect(readme).not.toMatch(/[^\r]\n/);
  expect(till.events.findLast(({ name }) => name === 'task.progress')?.payload).toEqual({
    task: 'month-pack',
    done: 2 * monthly.length + 2,
    total: 2 * monthly.length + 2,
  });
});

test('a second pack lies beside the first, and what a stop left behind is in neither', async () => {
  const till = await shop();
  const unfinished = join(till.dir, 'exports', 'recharge-desk-2026-11.part');
  mkdirSync(unfinished, { recursive: true });
  writeFileSync(join(unfinished, 'old.csv'), 'half of something');
  await till.call('reports.monthPack', wish);
  expect(await till.call('reports.monthPack', { ...wish, language: 'bn' })).toMatchObject({ ok: true });
  expect(readdirSync(join(till.dir, 'exports')).toSorted()).toEqual(['recharge-desk-2026-11', 'recharge-desk-2026-11 (2)']);
  expect(readdirSync(join(till.dir, 'exports', 'recharge-desk-2026-11'))).not.toContain('old.csv');
});

test('a pack that is called off, or cannot be drawn, leaves nothing; one at a time is made', async () => {
  const held: (() => void)[] = [];
  const till = await shop({ ...drawing, pdf: (page) => new Promise((done) => held.push(() => done(drawing.pdf(page)))) });
  const first = till.call('reports.monthPack', wish);
  await until(() => held.length === 1);
  expect(await till.call('reports.monthPack', wish)).toEqual({ ok: false, failure: { kind: 'task-under-way' } });
  await till.call('reports.cancelPack', {});
  held[0]?.();
  expect(await first).toEqual({ ok: false, failure: { kind: 'task-cancelled' } });
  expect(readdirSync(join(till.dir, 'exports'))).toEqual([]);

  const blind = await shop({ ...drawing, pdf: async () => fail('failed') });
  expect(await blind.call('reports.monthPack', wish)).toEqual({ ok: false, failure: { kind: 'could-not-save-file' } });
  expect(readdirSync(join(blind.dir, 'exports'))).toEqual([]);
});

test('where no folder can be made it is said, and a sale goes on', async () => {
  const till = await shop();
  writeFileSync(join(till.dir, 'exports'), 'a file where the folder should be');
  expect(await till.call('reports.monthPack', wish)).toEqual({ ok: false, failure: { kind: 'could-not-save-file' } });
  expect(await till.call('recharge', order({ phone: '01912345678', operator: 'BL' }))).toMatchObject({ ok: true });
});

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((done) => setTimeout(done, 5));
}
