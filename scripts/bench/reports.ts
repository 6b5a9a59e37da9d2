// How long each report takes on a ledger of many recharges: of its last month, and of a year.
//   node scripts/bench/reports.ts [recharges]        default 1000000
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { createFileLedgerKeys } from '../../electron/adapters/ledger-keys-file.ts';
import { openLedger } from '../../electron/adapters/ledger-sqlite/open-ledger.ts';
import { runReport } from '../../electron/core/reports/run.ts';
import { reports } from '../../electron/core/reports/registry.ts';
import type { BusinessDay } from '../../shared/business-day.ts';
import { reportIds, type ReportId } from '../../shared/domain/report-list.ts';

const recharges = Number(process.argv[2] ?? 1_000_000);
const days = 730;
const rounds = 15;
const dir = mkdtempSync(join(tmpdir(), 'recharge-desk-bench-'));
const openIt = async () => {
  const opened = await openLedger({ dir, keys: createFileLedgerKeys(dir) });
  if (!opened.ok) throw new Error(opened.failure);
  return opened.value.ledger;
};

const hour = `CAST(strftime('%H', intended_at, '+6 hours') AS INTEGER)`;
/** Rows of the projections alone: no report reads anything else. */
const fill = `
INSERT INTO recharge (intent_seq, id, phone, operator, account_type, amount, business_day, counted_day, staff, intended_at, state, state_at,
    last_seq, commission, alarms, reason)
  WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${recharges - 1}),
    r AS (SELECT i, date('2025-01-01', '+' || (i * ${days} / ${recharges}) || ' days') AS day, 8 + i % 14 AS hour, i % 97 = 0 AS failed FROM n)
  SELECT i * 3 + 1, printf('01930000-0000-7000-8000-%012d', i), 1700000000 + (i * 7919) % 60000,
    substr('GPBLRBATTT', 1 + (i * 13 % 5) * 2, 2), iif(i % 9 = 0, 'postpaid', 'prepaid'), 2000 + (i % 20) * 1000, day, day,
    'person ' || i % 4, day || 'T' || printf('%02d', hour - 6) || ':00:00.000Z', iif(failed, 'failed', 'succeeded'),
    day || 'T06:00:00.000Z', i * 3 + 3, 50, '[]', iif(failed, 'provider-declined', NULL) FROM r;
INSERT INTO sales_tally SELECT business_day, ${hour} AS hour, staff, operator, account_type, sum(reason IS NULL), sum((reason IS NULL) * amount),
    sum((reason IS NULL) * commission), 0, 0, sum(reason IS NOT NULL), sum((reason IS NOT NULL) * amount)
  FROM recharge GROUP BY business_day, hour, staff, operator, account_type;
INSERT INTO day_line (business_day, operator, account_type, charged_count, charged_amount, charged_commission, unknown_count,
    unknown_amount, not_charged_count, not_charged_amount)
  SELECT business_day, operator, account_type, sum(charged_count), sum(charged_amount), sum(charged_commission), 0, 0,
    sum(not_charged_count), sum(not_charged_amount) FROM sales_tally GROUP BY business_day, operator, account_type;
INSERT INTO reason_tally SELECT business_day, operator, state, reason, count(*), sum(amount) FROM recharge WHERE reason IS NOT NULL
  GROUP BY business_day, operator, state, reason;
INSERT INTO customer_month SELECT substr(business_day, 1, 7) AS month, phone, count(*), sum(amount) FROM recharge WHERE reason IS NULL
  GROUP BY month, phone;
`;

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
const round = (ms: number): number => Math.round(ms * 100) / 100;
const spans = {
  month: { from: '2026-12-01', to: '2026-12-31' },
  year: { from: '2026-01-01', to: '2026-12-31' },
} as const;

try {
  (await openIt()).close();
  const db = new Database(join(dir, 'ledger.sqlite'));
  db.exec(fill);
  const rows = (table: string): unknown => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
  const sizes = Object.fromEntries(['recharge', 'sales_tally', 'day_line', 'customer_month'].map((name) => [name, rows(name)]));
  db.close();
  const ledger = await openIt();
  const took = (id: ReportId, span: keyof typeof spans) => {
    const { from, to } = reports[id].period === 'day' ? { from: '2026-12-31', to: '2026-12-31' } : spans[span];
    if (reports[id].period === 'month' && span === 'year') return {};
    const params = { from: from as BusinessDay, to: to as BusinessDay };
    const times = Array.from({ length: rounds }, () => {
      const startedAt = performance.now();
      const made = runReport({ ledger }, id, params);
      if (!made.ok) throw new Error(`no ${id}`);
      return performance.now() - startedAt;
    });
    return { [`${span}FirstMs`]: round(times[0] ?? 0), [`${span}MedianMs`]: round(median(times)) };
  };
  const figures = Object.fromEntries(reportIds.map((id) => [id, { ...took(id, 'month'), ...took(id, 'year') }]));
  process.stdout.write(`${JSON.stringify({ sizes, figures }, null, 2)}\n`);
  ledger.close();
} finally {
  rmSync(dir, { recursive: true, force: true });
}
