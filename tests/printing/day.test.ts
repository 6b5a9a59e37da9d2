import { expect, test } from 'vitest';
import type { Printer } from '../../electron/core/ports/printer.ts';
import type { PrintTarget } from '../../shared/domain/printer.ts';
import { fail, ok } from '../../shared/result.ts';
import { decodeEscpos } from '../helpers/escpos-decoder.ts';
import { jobOf, printingTill, sold } from '../helpers/printing/printing-till.ts';
import type { TestTill } from '../helpers/till-parts.ts';

const target: PrintTarget = { via: 'cups', queue: 'POS80' };

function trayPrinter(...answers: Awaited<ReturnType<Printer['send']>>[]): Printer & { texts(): string[] } {
  const tray: Uint8Array[] = [];
  return {
    found: async () => [],
    send: async (_target, bytes) => (tray.push(bytes), answers.shift() ?? ok(undefined)),
    texts: () => tray.map((bytes) => decodeEscpos(bytes).text),
  };
}

async function tillWith(printer: Printer): Promise<TestTill> {
  const till = await printingTill({ target, parts: { printer } });
  await till.call('settings.change', { receiptLook: { language: 'en', digits: 'latn' } });
  await sold(till);
  return till;
}

async function closedDay(till: TestTill): Promise<void> {
  await till.call('shift.close', { counted: 0 });
  expect(await till.call('day.close', {})).toMatchObject({ ok: true, value: { zNumber: 1 } });
}

async function printedDay(till: TestTill) {
  const job = await till.call('day.print', { businessDay: '2026-11-24' });
  if (!job.ok) throw new Error(JSON.stringify(job));
  await till.printed();
  return jobOf(till, job.value.jobId);
}

test('each X is a new X; the Z is printed once as the original, and every further one says DUPLICATE and is counted', async () => {
  const printer = trayPrinter();
  const till = await tillWith(printer);
  expect((await printedDay(till)).what).toEqual({ kind: 'day', businessDay: '2026-11-24', copy: 1 });
  expect((await printedDay(till)).what).toMatchObject({ copy: 1 });
  await closedDay(till);
  expect((await printedDay(till)).what).toEqual({ kind: 'day', businessDay: '2026-11-24', zNumber: 1, copy: 1 });
  const preview = await till.call('day.slip', { businessDay: '2026-11-24' });
  expect(preview.ok && preview.value.slip.lines[0]).toEqual({ kind: 'banner', text: 'DUPLICATE COPY 2', size: 'normal' });
  expect((await printedDay(till)).what).toMatchObject({ zNumber: 1, copy: 2 });
  expect(printer.texts().map((text) => [/[XZ] report/.exec(text)?.[0], /DUPLICATE COPY \d/.exec(text)?.[0]])).toEqual([
    ['X report', undefined],
    ['X report', undefined],
    ['Z report', undefined],
    ['Z report', 'DUPLICATE COPY 2'],
  ]);
  expect(till.ports.ledger.timesZPrinted(1)).toBe(2);
  expect(await till.call('ledger.verify', {})).toMatchObject({ ok: true, value: { intact: true } });
});

test('a Z that certainly did not come out is no copy, one that may have in part is, and trying again prints the same day', async () => {
  const offline = fail({ fault: 'offline', partly: false } as const);
  const cutShort = fail({ fault: 'cut-short', partly: true } as const);
  const printer = trayPrinter(offline, cutShort);
  const till = await tillWith(printer);
  await closedDay(till);
  const failed = await printedDay(till);
  expect(failed).toMatchObject({ state: 'failed', fault: 'offline', what: { copy: 1 } });
  const again = await till.call('print.retry', { jobId: failed.jobId });
  expect(again).toMatchObject({ ok: true, value: { what: { kind: 'day', zNumber: 1, copy: 1 } } });
  await till.printed();
  expect(await printedDay(till)).toMatchObject({ state: 'sent', what: { zNumber: 1, copy: 2 } });
});

test('a cashier prints no day, and does not try again what a manager wanted printed', async () => {
  const till = await tillWith(trayPrinter(fail({ fault: 'offline', partly: false })));
  const { jobId } = await printedDay(till);
  till.session.role = 'cashier';
  const refused = { ok: false, failure: { kind: 'not-allowed' } };
  expect(await till.call('day.print', {})).toEqual(refused);
  expect(await till.call('print.retry', { jobId })).toEqual(refused);
  expect(jobOf(till, jobId).state).toBe('failed');
});
