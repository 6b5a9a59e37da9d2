import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { byteOrderMark, csvCell, csvLine } from '../../../shared/csv.ts';
import type { ExportWords } from '../../../shared/domain/export.ts';
import { connect, type Connection } from './connection.ts';
import { ledgerFiles } from './files.ts';
import type { JobContext } from './reader/job.ts';

export type ExportOrder = { readonly from: string; readonly to: string; readonly words: ExportWords; readonly path: string };

const rowsAtOnce = 5_000;

const word = (column: string, words: Readonly<Record<string, string>>): string =>
  `CASE ${column} ${Object.entries(words)
    .map(([value, text]) => `WHEN '${value}' THEN '${csvCell(text).replaceAll("'", "''")}'`)
    .join(' ')} ELSE ${column} END`;
const taka = (column: string): string =>
  `iif(${column} IS NULL, '', printf('%s%d.%02d', iif(${column} < 0, '-', ''), abs(${column}) / 100, abs(${column}) % 100))`;
const dhaka = (column: string): string => `datetime(${column}, '+6 hours')`;
/** Only what could need quoting or disarming is handed to JavaScript. */
const text = (column: string): string =>
  `CASE WHEN ${column} IS NULL THEN '' WHEN ${column} GLOB '*[^A-Za-z0-9_ ]*' THEN csv_cell(${column}) ELSE ${column} END`;

/** One line a recharge, built inside SQLite: a row that never becomes a JavaScript object costs a tenth. */
function pageSql({ states, operators, accountTypes }: ExportWords): string {
  const cells = [
    'intent_seq',
    'business_day',
    dhaka('intended_at'),
    'intended_at',
    // With its dash a spreadsheet takes it for text and keeps the leading 0.
    "printf('0%04d-%06d', phone / 1000000, phone % 1000000)",
    word('operator', operators),
    word('account_type', accountTypes),
    taka('amount'),
    word('state', states),
    dhaka('state_at'),
    taka('commission'),
    taka('balance_before'),
    taka('balance_after'),
    text('transaction_id'),
    text('customer_name'),
    text('reason'),
    text('staff'),
    text('settled_by'),
    text('settled_why'),
    'id',
  ];
  return `SELECT group_concat(line, '') AS lines, count(*) AS rows, max(seq) AS last FROM (
    SELECT '"' || ${cells.join(` || '","' || `)} || '"' || char(13, 10) AS line, intent_seq AS seq FROM recharge
    WHERE intent_seq > ? AND intent_seq <= ? AND +business_day BETWEEN ? AND ? ORDER BY intent_seq LIMIT ${rowsAtOnce})`;
}
const boundsSql = `SELECT coalesce(min(intent_seq), 1) AS first, coalesce(max(intent_seq), 0) AS last, count(*) AS total
  FROM recharge WHERE business_day BETWEEN ? AND ?`;

type Bounds = { first: number; last: number; total: number };
type Page = { lines: string | null; rows: number; last: number | null };

/**
 * Writes the recharges of some business days, both ends included, as CSV: as they stand at one moment, a page at a time, and whole
 * or not at all. Answers how many there were.
 */
export function exportRecharges(context: JobContext, order: ExportOrder): { rows: number } {
  const unfinished = `${order.path}.part`;
  const db = connect(ledgerFiles(context.dir).ledger, 'read', context.nativeBinding);
  try {
    db.function('csv_cell', { deterministic: true }, (value: unknown) => csvCell(String(value)));
    const rows = db.transaction(() => writePages(db, unfinished, order, context)).deferred();
    renameSync(unfinished, order.path);
    return { rows };
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  } finally {
    db.close();
  }
}

function writePages(db: Connection, path: string, { from, to, words }: ExportOrder, { pace }: JobContext): number {
  const bounds = db.prepare<unknown[], Bounds>(boundsSql).get(from, to) ?? { first: 1, last: 0, total: 0 };
  const page = db.prepare<unknown[], Page>(pageSql(words));
  const file = openSync(path, 'w', 0o600);
  try {
    writeFileSync(file, byteOrderMark + csvLine(words.headers));
    let rows = 0;
    let after = bounds.first - 1;
    while (after < bounds.last) {
      pace(rows, bounds.total);
      const found = page.get(after, bounds.last, from, to);
      if (!found?.lines || found.last === null) break;
      writeFileSync(file, found.lines);
      rows += found.rows;
      after = found.last;
    }
    fsyncSync(file);
    return rows;
  } finally {
    closeSync(file);
  }
}
