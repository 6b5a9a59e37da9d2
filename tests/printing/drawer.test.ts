import { describe, expect, test } from 'vitest';
import type { Printer } from '../../electron/core/ports/printer.ts';
import type { PrinterRecord } from '../../shared/domain/printer-setup.ts';
import type { PrintTarget } from '../../shared/domain/printer.ts';
import { fail, ok } from '../../shared/result.ts';
import { decodeEscpos } from '../helpers/escpos-decoder.ts';
import { printed, printingTill, sold } from '../helpers/printing/printing-till.ts';

const target: PrintTarget = { via: 'cups', queue: 'POS80' };

function trayPrinter(): Printer & { pulses(): number[]; papers(): number; offline: boolean } {
  const tray: Uint8Array[] = [];
  const decoded = () => tray.map((bytes) => decodeEscpos(bytes));
  return {
    offline: false,
    found: async () => [{ name: 'POS80', target, ready: true, driver: true }],
    async send(_target, bytes) {
      if (this.offline) return fail({ fault: 'offline', partly: false });
      tray.push(bytes);
      return ok(undefined);
    },
    pulses: () => decoded().flatMap(({ pulses }) => pulses),
    papers: () => decoded().filter(({ cuts, text, dots }) => cuts > 0 || text.trim() !== '' || dots.length > 0).length,
  };
}

const tillWith = (printer: Printer, record: Partial<PrinterRecord>, receipt: boolean, mode: 'live' | 'practice' = 'live') =>
  printingTill({ target, record, automatic: { receipt, claimSlip: true }, mode, parts: { printer } });

describe.each([0, 1] as const)('a drawer on pulse %i', (drawer) => {
  test('opens with the slip of a sale where slips are printed by themselves', async () => {
    const printer = trayPrinter();
    const till = await tillWith(printer, { drawer }, true);
    await sold(till);
    await till.printed();
    expect([printer.pulses(), printer.papers()]).toEqual([[drawer], 1]);
    expect(till.ports.ledger.printJobs(9).items.map(({ what }) => what.kind)).toEqual(['receipt']);
  });

  test('opens after a sale without any paper where slips are printed by hand, and the slip then opens it no second time', async () => {
    const printer = trayPrinter();
    const till = await tillWith(printer, { drawer }, false);
    const id = await sold(till);
    await till.printed();
    expect([printer.pulses(), printer.papers()]).toEqual([[drawer], 0]);
    expect(await printed(till, id)).toMatchObject({ state: 'sent', drawer: false, what: { kind: 'receipt', copy: 1 } });
    expect(await printed(till, id)).toMatchObject({ what: { copy: 2 } });
    expect([printer.pulses(), printer.papers()]).toEqual([[drawer], 2]);
  });

  test.each(['decline', 'charge-then-silence'] as const)('stays shut after a sale that ends in %s', async (answer) => {
    for (const receipt of [true, false]) {
      const printer = trayPrinter();
      const till = await tillWith(printer, { drawer }, receipt);
      till.provider.answers.push(answer);
      await sold(till);
      await till.printed();
      expect(printer.pulses()).toEqual([]);
    }
  });

  test('stays shut when the customer owes all of it, and opens when a part is paid', async () => {
    for (const receipt of [true, false]) {
      const printer = trayPrinter();
      const till = await tillWith(printer, { drawer }, receipt);
      await till.call('settings.change', { bakiLimitTaka: 500 });
      await sold(till, { cashTaken: 0 });
      await till.printed();
      expect(printer.pulses()).toEqual([]);
      await sold(till, { phone: '01812345678', operator: 'RB', cashTaken: 500 });
      await till.printed();
      expect(printer.pulses()).toEqual([drawer]);
    }
  });

  test('stays shut in practice, for a test page and for a day', async () => {
    const printer = trayPrinter();
    const till = await tillWith(printer, { drawer }, false, 'practice');
    await sold(till);
    await till.call('printers.test', {});
    await till.call('day.print', {});
    await till.printed();
    expect([printer.pulses(), printer.papers()]).toEqual([[], 2]);
  });
});

test('a drawer that could not be opened is told, is not opened later by trying again, and can be put aside', async () => {
  const printer = trayPrinter();
  const till = await tillWith(printer, { drawer: 0 }, false);
  printer.offline = true;
  const id = await sold(till);
  await till.printed();
  printer.offline = false;
  const [job] = till.ports.ledger.printJobsIn('failed');
  expect(job).toMatchObject({ what: { kind: 'drawer', id }, fault: 'offline', drawer: true, automatic: true });
  const jobId = job?.jobId ?? '';
  expect(await till.call('print.retry', { jobId })).toEqual({ ok: false, failure: { kind: 'print-job-over' } });
  expect(await till.call('print.cancel', { jobId })).toMatchObject({ ok: true, value: { state: 'cancelled' } });
  await till.printed();
  expect(printer.pulses()).toEqual([]);
  expect(till.ports.ledger.timesPrinted(id as never)).toBe(0);
});

test('a printer behind the system’s driver gets no pulse of ours', async () => {
  const printer = trayPrinter();
  const till = await tillWith(printer, { drawer: 0, letters: 'driver' }, false);
  await sold(till);
  await till.printed();
  expect(till.ports.ledger.printJobs(9).items).toEqual([]);
  expect(printer.pulses()).toEqual([]);
});
