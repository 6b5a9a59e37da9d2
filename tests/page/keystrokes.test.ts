import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from './harness/build-page.ts';
import { sellMorning, sellToTheEnd, startAt } from './harness/cashier.ts';
import { openPage, type OpenedPage } from './harness/open-page.ts';
import { hireStaff } from './harness/scenes-staff.ts';
import { settled } from './walk/looks.ts';

// docs/keystrokes.md says which keys do the commonest tasks and how many they are. Here each row is pressed, as it stands there,
// in the page itself; the page counts what arrives. A row that no longer does its task, or says another number, fails.

let opened: OpenedPage;
beforeAll(async () => {
  opened = await openPage();
});
afterAll(() => opened.close());

type Row = { task: string; presses: string[]; keys: number; digits: number };

const lines = readFileSync(join(root, 'docs/keystrokes.md'), 'utf8').split('\n');
const head = lines.findIndex((line) => line.startsWith('| Task'));

/** The rows of the first table: task, what is pressed, keys, digits. */
const rows: Row[] = lines.slice(head + 2, lines.indexOf('', head)).map((line) => {
  const [task = '', pressed = '', keys = '', digits = ''] = line
    .split('|')
    .slice(1)
    .map((cell) => cell.trim());
  const presses = [...pressed.matchAll(/`([^`]+)`(?: × (\d+))?/g)].flatMap(([, each = '', times = '1']) =>
    Array<string>(Number(times)).fill(each),
  );
  return { task, presses, keys: Number(keys), digits: Number(digits) };
});

type Task = { before?: (page: Page) => Promise<unknown>; done: (page: Page) => Promise<boolean> };
const sent = (count: number) => ({
  done: async (page: Page) => (await page.evaluate(() => window.harness.play.received.length)) === count,
});
const shows = (selector: string) => ({ done: async (page: Page) => (await page.locator(selector).count()) > 0 });
const till = <T>(page: Page, read: () => Promise<T>) => page.evaluate(read);
const soldMorning = async (page: Page) => (await sellMorning(page), settled(page));

const tasks: Readonly<Record<string, Task>> = {
  'Sell to a number that is typed': sent(1),
  'Sell to a regular in the list': { before: soldMorning, ...sent(10) },
  'Sell the last one again': {
    before: async (page) => (await sellToTheEnd(page, '01812345678', '50'), page.keyboard.press('Enter')),
    ...sent(2),
  },
  'Print the last receipt again': {
    before: async (page) => {
      await soldMorning(page);
      await till(page, async () => {
        const target = { via: 'tcp', host: '192.168.0.50', port: 9100 } as const;
        await window.desk.call('printers.choose', { printer: { name: 'POS-80', target } });
        // The page's tests have no window to draw in.
        await window.desk.call('printers.change', { letters: 'latin' });
        window.harness.emitChanged();
      });
    },
    done: (page) =>
      till(page, async () => {
        const jobs = await window.desk.call('print.jobs', { limit: 5 });
        return jobs.ok && jobs.value.items.length === 1;
      }),
  },
  'Find a sale by the last four digits': {
    before: soldMorning,
    ...shows('main aside:has-text("01812"), main aside button:has-text("Sell")'),
  },
  'Settle one that is in doubt': {
    before: async (page) => {
      await till(page, async () => void (await window.desk.call('practice.change', { behaviour: 'charges-then-drops' })));
      await sellToTheEnd(page, '01812345678', '50');
      await page.keyboard.press('Enter');
    },
    done: (page) =>
      till(page, async () => {
        const open = await window.desk.call('unknowns.list', {});
        return open.ok && open.value.items.length === 0;
      }),
  },
  'Take cash out of the drawer': {
    done: (page) =>
      till(page, async () => {
        const report = await window.desk.call('day.xReport', {});
        return report.ok && report.value.cash?.paidOut === 50_000;
      }),
  },
  'Count the drawer and close the shift': {
    done: (page) =>
      till(page, async () => {
        const status = await window.desk.call('till.status', {});
        return status.ok && status.value.shift === null;
      }),
  },
  'Close the day': {
    before: async (page) => {
      await soldMorning(page);
      await till(page, async () => {
        await window.desk.call('shift.close', { counted: 0, counts: {} });
        window.harness.emitChanged();
      });
      await settled(page);
    },
    done: (page) =>
      till(page, async () => {
        const days = await window.desk.call('day.list', { limit: 5 });
        return days.ok && days.value.items.length === 1;
      }),
  },
  'Hand the till to another person': {
    before: async (page) => (await hireStaff(page, 'Rahima'), page.locator('header', { hasText: 'Rahima' }).waitFor()),
    done: (page) =>
      till(page, async () => {
        const status = await window.desk.call('till.status', {});
        return status.ok && status.value.staff === 'Karim' && status.value.seat.state === 'signed-in';
      }),
  },
  'Turn the screen to the customer': shows('dialog[aria-label="Turned to the customer"]'),
};

test('the table has the tasks that are measured, and no other', () => {
  expect(rows.map(({ task }) => task)).toEqual(Object.keys(tasks));
});

test.each(rows)('$task: the keys of the table do it, and are as many as it says', async ({ task, presses, keys, digits }) => {
  const { page, url } = opened;
  const { before, done } = tasks[task] ?? { done: () => Promise.resolve(false) };
  await startAt(page, url, { language: 'en', digits: 'latn' });
  await before?.(page);
  await page.locator('header svg.lucide-search').waitFor();
  await still(page);
  await count(page);
  for (const each of presses) {
    expect(await done(page), `already done before ${each}`).toBe(false);
    await press(page, each);
  }
  await expect.poll(() => done(page), { timeout: 10_000 }).toBe(true);
  expect(await counted(page)).toEqual({ keys, digits });
});

test('from the app in front to sent it takes three keys beyond the digits', () => {
  const [first] = rows;
  expect(first).toMatchObject({ task: 'Sell to a number that is typed', keys: 3 });
});

/** As the table writes keys. */
const names: Readonly<Record<string, string>> = {
  '↓': 'ArrowDown',
  '↑': 'ArrowUp',
  '→': 'ArrowRight',
  'Ctrl K': 'Control+k',
  'Shift Tab': 'Shift+Tab',
};

/** No faster than a hand that sees what it did. */
async function press(page: Page, each: string): Promise<void> {
  if (/^\d+$/.test(each)) await page.keyboard.type(each);
  else await page.keyboard.press(names[each] ?? each);
  await still(page);
}

/** Until nothing on the page has changed for as many frames as no eye would miss. */
const still = (page: Page) =>
  page.evaluate(async () => {
    let frames = 0;
    const watch = new MutationObserver(() => (frames = 0));
    watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    while (frames < 25) {
      await new Promise(requestAnimationFrame);
      frames += 1;
    }
    watch.disconnect();
  });

/** Every key that goes down in the page, modifiers too. */
const count = (page: Page) =>
  page.evaluate(() => {
    const seen = { keys: 0, digits: 0 };
    Object.assign(window, { seen });
    window.addEventListener('keydown', ({ key }) => (seen[/^\d$/.test(key) ? 'digits' : 'keys'] += 1), { capture: true });
  });
const counted = (page: Page) => page.evaluate(() => (window as unknown as { seen: { keys: number; digits: number } }).seen);
