import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runReport } from '../../electron/core/reports/run.ts';
import { reportTableSchema, type Cell, type ReportTable } from '../../shared/domain/report.ts';
import type { ReportId } from '../../shared/domain/report-list.ts';
import { day } from '../ledger/helpers/facts.ts';
import { play, wishes } from '../ledger/helpers/history.ts';
import { fastDir, openTest } from '../ledger/helpers/ledger.ts';

const span = { from: day('2026-11-24'), to: day('2026-11-25') };
const always = { from: day('2026-11-01'), to: day('2027-10-31') };

function table(till: Parameters<typeof runReport>[0], id: ReportId, params: typeof span): ReportTable {
  const made = runReport(till, id, params);
  if (!made.ok) throw new Error(JSON.stringify(made.failure));
  return reportTableSchema.parse(made.value);
}
const rowsOf = ({ rows }: ReportTable): Cell[][] => rows.map(({ cells }) => cells);
const sum = (values: readonly number[]): number => values.reduce((total, each) => total + each, 0);

test('after any legal history drawers and baki are what an independent cash book says, to the poisha', async () => {
  await fc.assert(
    fc.asyncProperty(wishes, async (all) => {
      const till = await openTest({ dir: fastDir() });
      const { cash } = play(all, till);
      for (const params of [span, always]) {
        const isWithin = (businessDay: string) => businessDay >= params.from && businessDay <= params.to;
        const drawers = cash.drawers.flatMap(({ opened, closed, days, reason }) => {
          const stood = days.at(-1)?.day ?? '';
          const side = cash.shift(opened.body.shiftId)?.cash;
          if (!closed || !side || !isWithin(stood)) return [];
          const { expected, counted, difference } = closed.body;
          const other = side.bakiPaid + side.paidIn - side.paidOut;
          return [[stood, opened.staff, side.taken, other, expected, counted, difference, reason ?? null]];
        });
        expect(rowsOf(table(till, 'differences', params))).toEqual(drawers);

        const lines = cash.lines.filter(({ businessDay }) => businessDay <= params.to);
        const customers = [...new Set(lines.map(({ phone }) => phone))].flatMap((phone) => {
          const own = lines.filter((line) => line.phone === phone);
          const moved = own.filter(({ businessDay }) => isWithin(businessDay));
          const of = (...kinds: string[]) => sum(moved.filter(({ kind }) => kinds.includes(kind)).map(({ change }) => change));
          const owed = own.at(-1)?.owed ?? 0;
          if (owed === 0 && moved.length === 0) return [];
          return [[phone, of('given', 'taken-back'), 0 - of('paid'), 0 - of('forgiven'), owed]];
        });
        const byPhone = (a: readonly Cell[], b: readonly Cell[]) => (String(a[0]) < String(b[0]) ? -1 : 1);
        expect(rowsOf(table(till, 'baki', params)).toSorted(byPhone)).toEqual(customers.toSorted(byPhone));
      }
      expect(table(till, 'baki', always).totals.at(-1)).toBe(till.ledger.bakiOwed());
      await till.close();
      rmSync(till.dir, { recursive: true });
    }),
    { numRuns: 60 },
  );
}, 120_000);
