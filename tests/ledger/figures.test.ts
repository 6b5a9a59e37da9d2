import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Dimension, FigureFilter, Figures } from '../../electron/core/ports/figures.ts';
import { day } from './helpers/facts.ts';
import { phones, play, wishes } from './helpers/history.ts';
import { fastDir, openTest } from './helpers/ledger.ts';
import type { Model, Posting } from './helpers/model.ts';

const of = ({ line }: Posting) => {
  const [operator = '', accountType = ''] = line.split('|');
  return { operator, accountType };
};
const dimension: Readonly<Record<Dimension, (posting: Posting) => string | number>> = {
  businessDay: ({ day }) => day,
  hour: ({ hour }) => hour,
  staff: ({ staff }) => staff,
  operator: (posting) => of(posting).operator,
  accountType: (posting) => of(posting).accountType,
};

/** The same figures from the model's journal. Rows in which everything was taken back may or may not be there: they are left out. */
function recount(model: Model, by: readonly Dimension[], filter: FigureFilter) {
  const within = (posting: Posting) =>
    posting.day >= filter.from &&
    posting.day <= filter.to &&
    (filter.operator === undefined || of(posting).operator === filter.operator) &&
    (filter.staff === undefined || posting.staff === filter.staff) &&
    (filter.hour === undefined || posting.hour === filter.hour);
  const keyOf = (posting: Posting) => by.map((name) => dimension[name](posting));
  const keys = new Map(model.postings.filter(within).map((posting) => [JSON.stringify(keyOf(posting)), keyOf(posting)]));
  const rows = [...keys].map(([key, values]) => {
    const matches = (posting: Posting) => within(posting) && JSON.stringify(keyOf(posting)) === key;
    const { commission: _, ...unknown } = model.total('unknown', matches);
    const { commission: __, ...notCharged } = model.total('notCharged', matches);
    const figures = { charged: model.total('charged', matches), unknown, notCharged };
    return { ...Object.fromEntries(by.map((name, at) => [name, values[at]])), ...figures };
  });
  return sorted(rows);
}

const sorted = <R extends object>(rows: readonly R[]): R[] =>
  rows
    .filter((row) => JSON.stringify(row).match(/"(count|amount|commission)":-?[1-9]/))
    .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

const groups: readonly (readonly Dimension[])[] = [
  ['businessDay'],
  ['operator'],
  ['operator', 'accountType'],
  ['hour'],
  ['staff'],
  ['staff', 'operator'],
];
const total = (rows: readonly Figures[]): number => rows.reduce((sum, { charged }) => sum + charged.amount, 0);

test('after any legal history the figures of every report are those of an independent journal, to the poisha', async () => {
  await fc.assert(
    fc.asyncProperty(wishes, async (all) => {
      const till = await openTest({ dir: fastDir() });
      const model = play(all, till);
      const { ledger } = till;
      const spans = [
        { from: day('2026-11-01'), to: day('2027-12-31') },
        { from: day('2026-11-24'), to: day('2026-11-25') },
        { from: day('2026-11-25'), to: day('2026-11-25') },
      ];
      for (const span of spans) {
        const filters: FigureFilter[] = [
          span,
          { ...span, operator: 'GP' },
          { ...span, staff: 'রহিম' },
          { ...span, hour: 12, operator: 'RB' },
        ];
        for (const filter of filters)
          for (const by of groups) expect(sorted(ledger.figures(by, filter))).toEqual(recount(model, by, filter));
        for (const operator of [undefined, 'BL'] as const)
          expectReasons(model, till.ledger.reasonFigures({ ...span, operator }), { ...span, operator });
      }
      const everything = total(ledger.figures(['businessDay'], { from: day('2026-01-01'), to: day('2099-12-31') }));
      expect(everything).toBe(model.total('charged', () => true).amount);
      for (const month of ['2026-11', '2026-12', '2027-01']) {
        const best = ledger.bestCustomers(month, 100);
        expect(best.map(({ amount }) => amount)).toEqual(best.map(({ amount }) => amount).toSorted((a, b) => b - a));
        for (const phone of phones) {
          const { count, amount } = model.total('charged', (posting) => posting.day.startsWith(month) && posting.phone === phone);
          expect(best.find((each) => each.phone === phone) ?? { count: 0, amount: 0 }).toMatchObject({ count, amount });
        }
      }
      await till.close();
      rmSync(till.dir, { recursive: true });
    }),
    { numRuns: 60 },
  );
}, 120_000);

function expectReasons(model: Model, found: readonly object[], { from, to, operator }: FigureFilter): void {
  const within = (posting: Posting) =>
    posting.column !== 'charged' &&
    posting.day >= from &&
    posting.day <= to &&
    (operator === undefined || of(posting).operator === operator);
  const keys = new Set(model.postings.filter(within).map(({ state, reason }) => `${state}|${reason}`));
  const expected = [...keys].map((key) => {
    const [state = '', reason = ''] = key.split('|');
    const some = model.postings.filter((posting) => within(posting) && posting.state === state && posting.reason === reason);
    const sum = (of: (posting: Posting) => number) => some.reduce((total, posting) => total + posting.sign * of(posting), 0);
    return { state, reason, count: sum(() => 1), amount: sum(({ amount }) => amount) };
  });
  expect(sorted(found)).toEqual(sorted(expected));
}
