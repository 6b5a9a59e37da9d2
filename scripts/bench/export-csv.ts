// How long an export of many recharges takes, how much memory it wants, and whether the counter's thread still answers meanwhile.
//   node scripts/bench/export-csv.ts [rows]        default 200000
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import Database from 'better-sqlite3';
import { createFileLedgerKeys } from '../../electron/adapters/ledger-keys-file.ts';
import { openLedger } from '../../electron/adapters/ledger-sqlite/open-ledger.ts';

const rows = Number(process.argv[2] ?? 200_000);
const dir = mkdtempSync(join(tmpdir(), 'recharge-desk-bench-'));
const openIt = async () => {
  const opened = await openLedger({ dir, keys: createFileLedgerKeys(dir) });
  if (!opened.ok) throw new Error(opened.failure);
  return opened.value;
};

try {
  (await openIt()).ledger.close();
  // Rows of the projection alone: an export reads nothing else.
  const db = new Database(join(dir, 'ledger.sqlite'));
  db.exec(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${rows})
    INSERT INTO recharge (intent_seq, id, phone, operator, account_type, amount, business_day, staff, intended_at, state, state_at,
      last_seq, balance_before, balance_after, commission, transaction_id, customer_name, alarms)
    SELECT i * 3, printf('01930000-0000-7000-8000-%012d', i), 1700000000 + i % 99999999, 'GP', 'prepaid', 5000, '2026-11-24', 'rahima',
      '2026-11-24T06:00:00.000Z', 'succeeded', '2026-11-24T06:00:02.000Z', i * 3 + 2, 500000, 495050, 50, 'TXN' || i, 'Customer', '[]' FROM n`);
  db.close();

  const { ledger, reader } = await openIt();
  const words = {
    headers: ['a'],
    states: { succeeded: 'Done' },
    operators: { GP: 'Grameenphone' },
    accountTypes: { prepaid: 'Prepaid' },
  };
  const path = join(dir, 'out.csv');
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const day = '2026-11-24' as Parameters<typeof reader.exportRecharges>[0]['from'];
  const memoryBefore = process.memoryUsage.rss();
  let most = memoryBefore;
  let answered = 0;
  const watch = setInterval(() => {
    ledger.customer('01700000001' as Parameters<typeof ledger.customer>[0]);
    answered += 1;
    most = Math.max(most, process.memoryUsage.rss());
  }, 5);
  delay.enable();
  const startedAt = performance.now();
  const made = await reader.exportRecharges({ from: day, to: day, path, words }).done;
  const ms = performance.now() - startedAt;
  delay.disable();
  clearInterval(watch);
  const facts = {
    made,
    megabytes: Math.round(statSync(path).size / 1e6),
    ms: Math.round(ms),
    memoryMegabytes: Math.round((most - memoryBefore) / 1e6),
    counterAnswers: answered,
    counterDelayP95Ms: Math.round(delay.percentile(95) / 1e5) / 10,
    counterDelayMaxMs: Math.round(delay.max / 1e5) / 10,
  };
  process.stdout.write(`${JSON.stringify(facts, null, 2)}\n`);
  await reader.close();
  ledger.close();
} finally {
  rmSync(dir, { recursive: true, force: true });
}
