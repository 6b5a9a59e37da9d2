import type { Page } from 'playwright';
import type { Inspection } from '../../../shared/domain/backup.ts';
import { sellMorning } from './cashier.ts';
import type { Scene } from './scene.ts';

const folder = '/home/shop/.config/Recharge Desk/live/backups';

/** Five copies, the latest an hour old, one of them also on the stick. */
async function withCopies(page: Page, second: 'none' | 'good' | 'gone' = 'none'): Promise<void> {
  await page.evaluate(
    ({ dir, stick }) => {
      const { shelf } = window.harness;
      const copy = (hoursAgo: number, entries: number, place: 'till' | 'second') => {
        const madeAt = new Date(Date.now() - hoursAgo * 3_600_000).toISOString();
        const name = `ledger-${madeAt.replaceAll(/[-:.]/g, '')}-${String(entries).padStart(10, '0')}.sqlite`;
        return { file: `${place === 'till' ? dir : '/media/shop/USB'}/${name}`, name, place, madeAt, entries, bytes: 940_208 };
      };
      shelf.items = [
        copy(1, 12_412, 'till'),
        ...(stick === 'good' ? [copy(1, 12_412, 'second')] : []),
        copy(23, 11_930, 'till'),
        copy(47, 11_402, 'till'),
        copy(71, 10_877, 'till'),
      ];
      const keptAt = new Date(Date.now() - 3_600_000).toISOString();
      const path = '/media/shop/KINGSTON 32GB/Recharge Desk copies';
      if (stick === 'good') shelf.second = { folder: path, keptAt, trouble: null };
      if (stick === 'gone') shelf.second = { folder: path, keptAt, trouble: 'gone' };
      window.harness.emitChanged();
    },
    { dir: folder, stick: second },
  );
}

async function toLedger(page: Page): Promise<void> {
  await page.keyboard.press('F5');
  await page.locator('main nav [data-section=ledger]').click();
  await page.locator('main h4').waitFor();
}

const bottom = (page: Page) => page.locator('main h4').evaluate((heading) => heading.scrollIntoView());

type Found = Partial<Extract<Inspection, { usable: true }>> | Extract<Inspection, { usable: false }>;

async function openCopy(page: Page, found: Found): Promise<void> {
  await withCopies(page);
  await page.evaluate((seen) => void (window.harness.shelf.found = seen as never), found);
  await toLedger(page);
  await page.locator('main section section button').nth(1).click();
  await page.locator('dialog li button').first().click();
  await page.locator('dialog [role=alert]').waitFor();
}

const lastEntryAt = '2026-11-23T15:04:00.000Z';
const older: Found = {
  entries: 11_930,
  here: 12_412,
  lost: 482,
  relation: 'older',
  since: lastEntryAt,
  lastEntryAt,
  lastSaleAt: '2026-11-23T14:58:00.000Z',
};

/** Real selling, with the shift closed. */
const sellForReal = (page: Page) =>
  page.evaluate(async () => {
    await window.desk.call('credentials.save', { apiKey: 'k', apiSecret: 's', keep: 'keychain' });
    await window.desk.call('mode.change', { mode: 'live' });
    await window.desk.call('shift.close', { counted: 0, reason: 'x' });
    window.harness.emitChanged();
  });

async function openMove(page: Page, which: 0 | 1): Promise<void> {
  await sellForReal(page);
  await toLedger(page);
  await page.locator('main section section').nth(1).locator('button').nth(which).click();
  await page.locator('dialog input').first().waitFor();
}

async function typePassphrase(page: Page, text: string, again = text): Promise<void> {
  await page.locator('dialog input').first().fill(text);
  await page.locator('dialog input').nth(1).fill(again);
}

const moveScenes: Scene[] = [
  { name: 'move-out', go: async (page) => (await openMove(page, 0), typePassphrase(page, 'too short', 'other')) },
  {
    name: 'move-out-done',
    go: async (page) => {
      await openMove(page, 0);
      await typePassphrase(page, 'blue mango seven');
      await page.locator('dialog footer button').last().click();
      await page.locator('dialog [role=alert]').waitFor();
    },
  },
  {
    name: 'move-in-wrong-passphrase',
    go: async (page) => {
      await openMove(page, 1);
      await page.locator('dialog form > button').click();
      await page.locator('dialog form p[lang=en]').waitFor();
      await page.locator('dialog input').fill('wrong words here');
      await page.locator('dialog footer button').last().click();
      await page.locator('dialog [role=alert]').waitFor();
    },
  },
  {
    name: 'moved-out',
    go: async (page) => {
      await sellForReal(page);
      await page.evaluate(() => window.desk.call('move.out', { passphrase: 'blue mango seven' }));
      await page.locator('#fault-title').waitFor();
    },
  },
  {
    name: 'moved-out-call-off',
    go: async (page) => {
      await sellForReal(page);
      await page.evaluate(() => window.desk.call('move.out', { passphrase: 'blue mango seven' }));
      await page.locator('#fault-title').waitFor();
      await page.locator('section footer button').first().click();
      await page.locator('dialog input').waitFor();
    },
  },
];

export const backupScenes: Scene[] = [
  ...moveScenes,
  { name: 'copies-none', go: async (page) => (await sellMorning(page), toLedger(page)) },
  {
    name: 'copies',
    go: async (page) => (await sellMorning(page), await withCopies(page, 'good'), await toLedger(page), bottom(page)),
  },
  { name: 'copies-stick-gone', go: async (page) => (await withCopies(page, 'gone'), await toLedger(page), bottom(page)) },
  {
    name: 'restore-list',
    go: async (page) => {
      await withCopies(page, 'good');
      await toLedger(page);
      await page.locator('main section section button').nth(1).click();
      await page.locator('dialog li button').nth(3).waitFor();
    },
  },
  { name: 'restore-same', go: async (page) => (await sellMorning(page), openCopy(page, {})) },
  { name: 'restore-older', go: async (page) => (await sellMorning(page), openCopy(page, older)) },
  {
    name: 'restore-other-shop',
    go: (page) => openCopy(page, { usable: false, why: 'other-shop', firstBadSeq: null, shop: 'মায়ের দোয়া টেলিকম' }),
  },
  {
    name: 'restore-changed',
    go: (page) => openCopy(page, { usable: false, why: 'changed', firstBadSeq: 1204, shop: '' }),
  },
  {
    name: 'restore-closed-till',
    go: async (page) => {
      await withCopies(page);
      await page.evaluate((seen) => {
        const owners = [{ staffId: '0198e000-0000-7000-8000-00000000aaaa', name: 'Rahima' }];
        window.harness.shelf.found = { ...seen, owners } as never;
        window.harness.closeFor({ kind: 'ledger-unavailable', fault: 'damaged' });
        window.harness.emitChanged();
      }, older);
      await page.locator('#fault-title').waitFor();
      await page.locator('section footer button').nth(1).click();
      await page.locator('dialog li button').first().click();
      await page.locator('dialog select').waitFor();
    },
  },
  {
    name: 'restore-done',
    go: async (page) => {
      await sellMorning(page);
      await page.evaluate(async () => {
        await window.desk.call('shift.close', { counted: 0, reason: 'x' });
      });
      await openCopy(page, {});
      await page.locator('dialog form input').last().fill('The disk was replaced');
      await page.locator('dialog footer button').last().click();
      await page.locator('dialog form').waitFor({ state: 'detached' });
    },
  },
];
