import type { Page } from 'playwright';
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
      await page.locator('header button').first().click();
      await page.locator('dialog li').nth(1).waitFor();
    },
  },
  {
    name: 'history-reprint',
    go: async (page) => {
      await sellAndLook(page, {});
      await page.keyboard.press('Enter');
      await page.keyboard.press('F2');
      await page.locator('section ul li button').first().click();
      await page.locator('aside [role=status]').first().waitFor();
    },
  },
  { name: 'settings-printer-none', go: toPrinterSettings },
  { name: 'settings-printer', go: async (page) => (await withPrinter(page), toPrinterSettings(page)) },
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
