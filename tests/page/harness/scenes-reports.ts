import type { Page } from 'playwright';
import { reportIds, type ReportId } from '../../../shared/domain/report-list.ts';
import { sellMorning } from './cashier.ts';
import type { Scene } from './scene.ts';
import { hireStaff } from './scenes-staff.ts';

/** So many sales in the weeks before today, of every outcome, by several people: straight into the ledger, as they would have come. */
const sellFor = (page: Page, sales: number) =>
  page.evaluate((sales) => {
    const { ledger } = window.harness;
    const operators = ['GP', 'GP', 'GP', 'RB', 'RB', 'BL', 'BL', 'AT', 'TT', 'GP ST'] as const;
    const people = ['Rahima', 'Karim', 'মোহাম্মদ আব্দুল্লাহ আল মামুন চৌধুরী', 'Salma'];
    const now = Date.now();
    let seed = 7;
    const next = (below: number): number => {
      seed = (seed * 16_807) % 2_147_483_647;
      return seed % below;
    };
    const times = Array.from({ length: sales }, () => {
      const day = now - next(62) * 86_400_000;
      return Math.floor(day / 86_400_000) * 86_400_000 + (2 + next(6) + next(8)) * 3_600_000 + next(3_600_000);
    }).filter((at) => at < now);
    for (const [index, atMs] of times.sort((a, b) => a - b).entries()) {
      const businessDay = new Date(atMs + 6 * 3_600_000).toISOString().slice(0, 10) as never;
      const stamp = { atMs, businessDay, staff: people[next(10) % people.length] ?? '' };
      const id = `0198e000-0000-7000-8000-${String(index + 100_000).padStart(12, '0')}` as never;
      const amount = ([20, 30, 50, 50, 100, 100, 200, 500][next(8)] ?? 20) * 100;
      const add = (kind: string, body: object) => ledger.append({ kind, body: { id, ...body } } as never, stamp);
      add('recharge-intended', {
        phone: `01712${String(100_000 + ((next(40) * next(40)) % 900)).slice(0, 6)}`,
        operator: operators[next(operators.length)],
        accountType: next(9) === 0 ? 'postpaid' : 'prepaid',
        amount,
        shiftId: '0198e000-0000-7000-8000-000000000001',
        confirmed: false,
      });
      const luck = next(60);
      if (luck === 0) add('recharge-not-sent', { reason: 'dns' });
      else add('recharge-sending', {});
      if (luck === 1) add('recharge-rejected', { reason: 'operator-number-mismatch' });
      else if (luck === 2) add('recharge-failed', { reason: 'provider-declined' });
      else if (luck === 3)
        add('recharge-unknown', { reason: next(2) === 0 ? 'no-answer-in-time' : 'connection-lost-after-sending' });
      else if (luck > 3) {
        const commission = amount / 100;
        add('recharge-succeeded', {
          commission,
          balanceBefore: 5_000_000,
          balanceAfter: 5_000_000 - amount + commission,
          alarms: [],
        });
      }
    }
    window.harness.emitChanged();
  }, sales);

/** Some drawers of the last days, too much, too little and even; and customers who paid a part of what they took. */
const keepDrawers = (page: Page) =>
  page.evaluate(() => {
    const { ledger } = window.harness;
    const counts = [0, -5000, 1000, 0, -12_050, 300];
    const people = ['Rahima', 'Karim', 'মোহাম্মদ আব্দুল্লাহ আল মামুন চৌধুরী'];
    const shiftIds = ledger.shifts({ limit: 1 }).items.map(({ shiftId }) => shiftId);
    for (const [index, difference] of counts.entries()) {
      const atMs = Date.now() - (counts.length - index) * 43_200_000;
      const businessDay = new Date(atMs + 6 * 3_600_000).toISOString().slice(0, 10) as never;
      const stamp = { atMs, businessDay, staff: people[index % people.length] ?? '' };
      const add = (kind: string, body: object) => ledger.append({ kind, body } as never, stamp);
      const end = String(index + 1).padStart(12, '0');
      const [open] = shiftIds.splice(0);
      if (open) add('shift-closed', { shiftId: open, counted: 0, expected: 0, difference: 0 });
      const shiftId = `0198e000-0000-7000-8000-${end}`;
      add('shift-opened', { shiftId, float: 100_000 });
      const id = `0198e000-0000-7000-9000-${end}`;
      const phone = `0171234567${index % 4}`;
      add('recharge-intended', {
        id,
        phone,
        operator: 'GP',
        accountType: 'prepaid',
        amount: 50_000,
        cashTaken: 20_000,
        shiftId,
        confirmed: false,
      });
      add('recharge-sending', { id });
      add('recharge-succeeded', { id, commission: 500, balanceBefore: 5_000_000, balanceAfter: 4_950_500, alarms: [] });
      if (index % 2 === 0) add('baki-paid', { phone, amount: 10_000, shiftId, note: '' });
      const expected = 120_000 + (index % 2 === 0 ? 10_000 : 0);
      const why = difference === 0 ? {} : { reason: index % 2 === 0 ? 'ভাংতি দিতে ভুল' : 'Change given twice' };
      add('shift-closed', { shiftId, counted: expected + difference, expected, difference, ...why });
    }
    window.harness.emitChanged();
  });

const openReports = async (page: Page) => {
  await page.keyboard.press('F7');
  await page.locator('#report-title').waitFor();
};
const choose = (page: Page, id: ReportId) => page.locator('main nav button').nth(reportIds.indexOf(id)).click();
/** Among the buttons for a time: today, yesterday, 7 days, this month, last month, own dates. */
const [week, lastMonth, ownDates] = [2, 4, 5];
const preset = (page: Page, nth: number) => page.locator('main [role=group] button[aria-pressed]').nth(nth).click();
const rows = (page: Page) => page.locator('main tbody tr').first().waitFor();

const month = (id: ReportId, sales: number, name: string): Scene => ({
  name: `reports-${name}`,
  go: async (page) => {
    await sellFor(page, sales);
    await openReports(page);
    await choose(page, id);
    await preset(page, id === 'customers' ? 1 : lastMonth);
    await rows(page);
  },
});

export const reportScenes: Scene[] = [
  { name: 'reports-empty', go: async (page) => (await openReports(page), page.locator('section svg').last().waitFor()) },
  {
    name: 'reports-one-sale',
    go: async (page) => (
      await page.evaluate(() =>
        window.desk.recharge({
          id: '0198e000-0000-7000-8000-000000000001',
          phone: '01812345678',
          operator: 'RB',
          accountType: 'prepaid',
          amount: 5000,
        }),
      ),
      await page.evaluate(() => window.harness.emitChanged()),
      await openReports(page),
      rows(page)
    ),
  },
  { name: 'reports-today', go: async (page) => (await sellMorning(page), await openReports(page), rows(page)) },
  month('days', 10_000, 'days-10000'),
  month('operators', 2000, 'operators'),
  month('hours', 2000, 'hours'),
  month('cashiers', 2000, 'cashiers'),
  month('commissions', 2000, 'commissions'),
  month('problems', 2000, 'problems'),
  month('customers', 2000, 'customers'),
  {
    name: 'reports-own-dates',
    go: async (page) => {
      await sellFor(page, 400);
      await openReports(page);
      await choose(page, 'days');
      await preset(page, week);
      await preset(page, ownDates);
      await rows(page);
    },
  },
  {
    name: 'reports-behind-a-row',
    go: async (page) => {
      await sellFor(page, 400);
      await openReports(page);
      await choose(page, 'problems');
      await preset(page, lastMonth);
      await page.locator('main tbody tr').first().click();
      await page.locator('section [role=option]').first().waitFor();
    },
  },
  {
    name: 'reports-closings',
    go: async (page) => {
      await sellFor(page, 600);
      await page.evaluate(async () => {
        await window.desk.call('shift.close', { counted: 0, reason: 'x' });
        for (let day = 0; day < 30; day += 1) await window.desk.call('day.close', { note: 'seen on the dashboard' });
        window.harness.emitChanged();
      });
      await openReports(page);
      await choose(page, 'closings');
      await preset(page, lastMonth);
      await page.locator('main .overflow-y-auto').last().waitFor();
    },
  },
  {
    name: 'reports-differences',
    go: async (page) => {
      await keepDrawers(page);
      await openReports(page);
      await choose(page, 'differences');
      await preset(page, week);
      await rows(page);
    },
  },
  {
    name: 'reports-baki',
    go: async (page) => {
      await keepDrawers(page);
      await openReports(page);
      await choose(page, 'baki');
      await preset(page, week);
      await rows(page);
    },
  },
  {
    name: 'reports-pack',
    go: async (page) => {
      await openReports(page);
      await page.locator('main nav button').last().click();
      await page.locator('section button').last().click();
      await page.locator('main [role=alert]').waitFor();
    },
  },
  {
    name: 'reports-cashier',
    go: async (page) => {
      await hireStaff(page, 'Salma');
      await page.keyboard.press('F7');
      await page.locator('#manager-only').waitFor();
    },
  },
];
