import { expect, test } from 'vitest';
import { cashSql } from '../../electron/adapters/ledger-sqlite/cash-queries.ts';
import { cashFigureSql } from '../../electron/adapters/ledger-sqlite/cash-figure-queries.ts';
import { claimSql } from '../../electron/adapters/ledger-sqlite/claim-queries.ts';
import { counterSql } from '../../electron/adapters/ledger-sqlite/counter-queries.ts';
import { daySql } from '../../electron/adapters/ledger-sqlite/day-queries.ts';
import { entrySql } from '../../electron/adapters/ledger-sqlite/entry-rows.ts';
import { figureFilters, figureSql, figuresSql } from '../../electron/adapters/ledger-sqlite/figure-queries.ts';
import { printSql } from '../../electron/adapters/ledger-sqlite/print-queries.ts';
import { moveSql } from '../../electron/adapters/ledger-sqlite/move-queries.ts';
import { guardSql } from '../../electron/adapters/ledger-sqlite/guard-queries.ts';
import {
  pageFinders,
  pageNarrowers,
  rechargePageSql,
  rechargeSql,
} from '../../electron/adapters/ledger-sqlite/recharge-queries.ts';
import { tableSql } from '../../electron/adapters/ledger-sqlite/sql-tables.ts';
import { tableSpecs } from '../../electron/adapters/ledger-sqlite/tables.ts';
import { staffSql } from '../../electron/adapters/ledger-sqlite/staff-queries.ts';
import { walletSql } from '../../electron/adapters/ledger-sqlite/wallet-queries.ts';
import { meddle, openTest } from './helpers/ledger.ts';

/** Every way the filters of a page can be combined. */
const pages = Array.from({ length: 2 ** pageFinders.length }, (_, bits) => pageFinders.filter((_name, at) => bits & (1 << at)));
/** And by what may only narrow down what these three have found. */
const narrowed = (['phone', 'businessDay', 'state'] as const).map((finder) => [finder, ...pageNarrowers]);

const named = (area: string, statements: Readonly<Record<string, string | undefined>>): [string, string][] =>
  Object.entries(statements).flatMap(([name, sql]) => (sql === undefined ? [] : [[`${area} ${name}`, sql] as [string, string]]));

/** All statements of a sale, of a start and of the lists: everything but verify and rebuild, which walk whole tables on purpose. */
const statements: [string, string][] = [
  ...named('entry', entrySql),
  ...named('recharge', rechargeSql),
  ...[...pages, ...narrowed].map((given): [string, string] => [
    `page by ${given.join(', ') || 'nothing'}`,
    rechargePageSql(new Set(given)),
  ]),
  ...named('wallet', walletSql),
  ...named('claim', claimSql),
  ...named('counter', counterSql),
  ...named('day', daySql),
  ...named('cash', cashSql),
  ...named('staff', staffSql),
  ...named('print', printSql),
  ...named('guard', guardSql),
  ...named('move', moveSql),
  ...Object.values(tableSpecs).flatMap((spec) => {
    const { get, insert, update } = tableSql(spec);
    return named(spec.name, { get, insert, update });
  }),
];

test('no statement of a sale, a start or a list walks a table or sorts, and the plans are the ones on record', async () => {
  const { dir, close } = await openTest();
  await close();
  const plans = meddle(dir, (db) =>
    statements.map(([name, sql]) => {
      const steps = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...Array.from(sql.matchAll(/\?/g), () => 1)) as {
        detail: string;
      }[];
      return { name, steps: steps.map(({ detail }) => detail) };
    }),
  );
  for (const { name, steps } of plans) {
    for (const step of steps) {
      expect.soft(step, name).not.toMatch(/\bSCAN\b/);
      expect.soft(step, name).not.toMatch(/TEMP B-TREE/);
    }
  }
  const record = plans.map(({ name, steps }) => [name, ...steps.map((step) => `  ${step}`)].join('\n')).join('\n');
  await expect(`${record}\n`).toMatchFileSnapshot('plans.txt');
});

const dimensions = [
  ['businessDay'],
  ['operator'],
  ['operator', 'accountType'],
  ['hour'],
  ['staff'],
  ['staff', 'operator'],
] as const;
const filterSets = Array.from({ length: 2 ** figureFilters.length }, (_, bits) =>
  figureFilters.filter((_name, at) => bits & (1 << at)),
);

test('no report reads recharges or entries, or walks a table: each finds its days, or its month, by the key', async () => {
  const { dir, close } = await openTest();
  await close();
  const wanted: [string, string][] = [
    ...named('report', figureSql),
    ...dimensions.flatMap((by) =>
      filterSets.map((given): [string, string] => [`${by.join()} of ${given.join()}`, figuresSql(by, given)]),
    ),
  ];
  const bounded =
    /^(SEARCH (sales_tally|day_line|reason_tally) USING PRIMARY KEY \(business_day>\? AND business_day<\?\)|SEARCH customer_month USING COVERING INDEX customer_month_best \(month=\?\)|SEARCH closed_day USING COVERING INDEX \S+ \(business_day>\? AND business_day<\?\)|USE TEMP B-TREE FOR GROUP BY)$/;
  meddle(dir, (db) => {
    for (const [name, sql] of wanted) {
      const steps = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...Array.from(sql.matchAll(/\?/g), () => 1)) as {
        detail: string;
      }[];
      for (const { detail } of steps) expect.soft(detail, name).toMatch(bounded);
    }
  });
});

test('what is read of drawers and baki walks shifts and customers at most, never recharges or entries', async () => {
  const { dir, close } = await openTest();
  await close();
  const walked =
    /^(SCAN (shift|b)\b.*|SEARCH (l|baki_line) USING INDEX \S+ \(.*\)|CORRELATED SCALAR SUBQUERY \d+|USE TEMP B-TREE FOR GROUP BY)$/;
  meddle(dir, (db) => {
    for (const [name, sql] of named('report', cashFigureSql)) {
      const steps = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...Array.from(sql.matchAll(/\?/g), () => 1)) as {
        detail: string;
      }[];
      for (const { detail } of steps) expect.soft(detail, name).toMatch(walked);
    }
  });
});

test('the best filter given picks the index', () => {
  expect(pages).toHaveLength(64);
  expect(rechargePageSql(new Set(['state', 'phone']))).toContain('r.phone = ? AND +(r.state) = ?');
});
