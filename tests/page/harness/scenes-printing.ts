import type { Page } from 'playwright';
import { bn } from '../../../shared/i18n/bn.ts';
import { en } from '../../../shared/i18n/en.ts';
import type { PrintFault } from '../../../shared/domain/printer.ts';
import { sellToTheEnd } from './cashier.ts';
import type { Scene } from './scene.ts';

/** A printer that prints plain letters, as this page's till has nothing to draw with. */
async function withPrinter(page: Page, play: { fault?: PrintFault; holds?: boolean } = {}): Promise<void> {
  await page.evaluate(async ({ fault, holds }) => {
    window.harness.printing.fault = fault ?? null;
    window.harness.printing.holds = holds ?? false;
    await window.desk.call('printers.choose', { printer: { name: 'POS80', target: { via: 'cups', queue: 'POS80' } } });
    await window.desk.call('printers.change', { letters: 'latin' });
    window.harness.emitChanged();
  }, play);
}

const toPrinterSettings = async (page: Page) => {
  await page.keyboard.press('F5');
  await page.locator('main nav [data-section=printer]').click();
  await page.locator('main section form').waitFor();
};

const toDaySlip = async (page: Page) => {
  await page.keyboard.press('F4');
  await page
    .locator('main section header')
    .getByRole('button', { name: new RegExp(`^(${en.receipts.daySlip}|${bn.receipts.daySlip})$`) })
    .click();
  await page
    .locator('dialog')
    .getByRole('button', { name: new RegExp(`^(${en.printing.print}|${bn.printing.print})$`) })
    .click();
};

const sellAndLook = async (page: Page, play: Parameters<typeof withPrinter>[1]) => {
  await withPrinter(page, play);
  await sellToTheEnd(page, '01812345678', '50');
  await page.locator('section section [role=status]').waitFor();
};

export const printingScenes: Scene[] = [
  { name: 'print-sent', go: (page) => sellAndLook(page, {}) },
  { name: 'print-queued', go: (page) => sellAndLook(page, { holds: true }) },
  ...(['offline', 'no-paper', 'wrong-width', 'not-private-address'] as const).map((fault) => ({
    name: `print-failed-${fault}`,
    go: (page: Page) => sellAndLook(page, { fault }),
  })),
  {
    name: 'print-troubles',
    go: async (page) => {
      await sellAndLook(page, { fault: 'no-paper' });
      await page.keyboard.press('Enter');
      await sellToTheEnd(page, '01912345678', '20');
      await page.getByRole('button', { name: /ছাপা হয়নি|not printed/ }).click();
      await page.locator('dialog li').nth(1).waitFor();
    },
  },
  {
    name: 'history-reprint',
    go: async (page) => {
      await sellAndLook(page, {});
      await page.keyboard.press('Enter');
      await page.keyboard.press('F2');
      await page.locator('section [role=option]').first().click();
      await page.locator('aside [role=status]').first().waitFor();
    },
  },
  { name: 'settings-printer-none', go: toPrinterSettings },
  { name: 'settings-printer', go: async (page) => (await withPrinter(page), toPrinterSettings(page)) },
  {
    name: 'settings-printer-driver',
    go: async (page) => {
      await withPrinter(page);
      await page.evaluate(() => window.desk.call('printers.change', { letters: 'driver' }));
      await toPrinterSettings(page);
      await page.locator('main section section').last().locator('p').last().scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'settings-printer-record',
    go: async (page) => {
      await withPrinter(page);
      await toPrinterSettings(page);
      await page.locator('main section section').last().locator('p').last().scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'day-slip-printed',
    go: async (page) => {
      await withPrinter(page);
      await toDaySlip(page);
      await page.locator('dialog [role=status]').waitFor();
    },
  },
  {
    name: 'day-slip-not-printed',
    go: async (page) => {
      await withPrinter(page, { fault: 'no-paper' });
      await toDaySlip(page);
      await page.locator('dialog [role=status]').waitFor();
    },
  },
  {
    name: 'print-troubles-of-a-day',
    go: async (page) => {
      await withPrinter(page, { fault: 'offline' });
      await page.evaluate(async () => {
        await window.desk.call('printers.change', { drawer: 0, automatic: { receipt: false } });
        await window.desk.call('day.print', {});
        await window.desk.call('shift.close', { counted: 0 });
        const closed = await window.desk.call('day.close', {});
        if (closed.ok) await window.desk.call('day.print', { businessDay: closed.value.businessDay });
      });
      await page.getByRole('button', { name: /ছাপা হয়নি|not printed/ }).click();
      await page.locator('dialog li').nth(1).waitFor();
    },
  },
  {
    name: 'settings-printer-asked',
    go: async (page) => {
      await withPrinter(page);
      await toPrinterSettings(page);
      await page.locator('main section section').nth(1).locator('button').first().click();
      await page.locator('main section section').nth(1).locator('button').nth(4).waitFor();
    },
  },
];
