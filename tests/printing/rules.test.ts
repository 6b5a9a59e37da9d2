import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeEscpos } from '../helpers/escpos-decoder.ts';
import type { Printer } from '../../electron/core/ports/printer.ts';
import type { PrintTarget } from '../../shared/domain/printer.ts';
import { fail, ok } from '../../shared/result.ts';
import { order } from '../helpers/orders.ts';
import { jobOf, printed, printingTill, sold } from '../helpers/printing/printing-till.ts';
import { temporaryFolder, testTill } from '../helpers/till-parts.ts';

const target: PrintTarget = { via: 'cups', queue: 'POS80' };

/** Keeps what it is given; answers as told, in the order of the jobs, then well. */
function trayPrinter(...answers: Awaited<ReturnType<Printer['send']>>[]): Printer & { tray: Uint8Array[] } {
  const tray: Uint8Array[] = [];
  return { tray, found: async () => [], send: async (_target, bytes) => (tray.push(bytes), answers.shift() ?? ok(undefined)) };
}

test('a sale is answered before anything is queued, and never waits for a printer that does not come back', async () => {
  const printer: Printer = { found: async () => [], send: () => new Promise(() => {}) };
  const till = await printingTill({ target, automatic: { receipt: true }, parts: { printer } });
  await sold(till);
  expect(till.ports.ledger.printJobsIn('queued')).toEqual([]);
  await new Promise(setImmediate);
  expect(till.ports.ledger.printJobsIn('queued')).toHaveLength(1);
  await sold(till, { phone: '01812345678', operator: 'RB' });
  await new Promise(setImmediate);
  expect(till.ports.ledger.printJobsIn('queued')).toHaveLength(2);
  expect(till.ports.ledger.openUnknowns()).toEqual([]);
});

test('without a printer a till sells as before, prints nothing by itself, and says why when it is asked to', async () => {
  const till = await testTill();
  const id = await sold(till);
  await till.printed();
  const failure = { kind: 'printer', fault: 'no-printer' };
  expect(await till.call('receipts.print', { id })).toEqual({ ok: false, failure });
  expect(await till.call('printers.test', {})).toEqual({ ok: false, failure });
  expect(await till.call('print.jobs', { limit: 10 })).toEqual({ ok: true, value: { items: [], cursor: null } });
  expect(await till.call('till.status', {})).toMatchObject({
    value: { cannotSell: null, printing: { printer: null, troubled: 0 } },
  });
});

test('a bug in printing is an incident: the job fails, the sale stays what it is, and the next slip goes out', async () => {
  const printer = trayPrinter();
  const paper = {
    ...(await testTill(temporaryFolder())).ports.paper,
    slipBitmap: async () => Promise.reject(new Error('a bug')),
  };
  const till = await printingTill({ target, record: { letters: 'picture' }, parts: { printer, paper } });
  const id = await sold(till);
  expect(await printed(till, id)).toMatchObject({ state: 'failed', fault: 'cannot-draw', partly: false });
  expect(till.incidents).toHaveLength(1);
  expect(till.ports.ledger.recharge(id as never)?.state).toBe('succeeded');
  await till.call('printers.change', { letters: 'latin' });
  expect(await printed(till, id)).toMatchObject({ state: 'sent', what: { copy: 1 } });
});

test('a bug in what follows a sale is an incident, and one that is closed at once prints nothing more', async () => {
  const broken = await printingTill({ target, automatic: { receipt: true }, parts: { printer: trayPrinter() } });
  broken.ports.ledger.printJob = () => {
    throw new Error('a bug');
  };
  await sold(broken);
  await broken.printed();
  expect(broken.incidents).not.toEqual([]);
  expect(broken.ports.ledger.openUnknowns()).toEqual([]);

  const printer = trayPrinter();
  const closed = await printingTill({ target, automatic: { receipt: true }, parts: { printer } });
  await sold(closed);
  closed.close();
  await new Promise(setImmediate);
  expect(printer.tray).toEqual([]);
  expect(closed.incidents).toEqual([]);
});

test('a bug while the printer has the bytes counts as partly printed', async () => {
  const printer: Printer = { found: async () => [], send: () => Promise.reject(new Error('a bug')) };
  const till = await printingTill({ target, parts: { printer } });
  expect(await printed(till, await sold(till))).toMatchObject({ state: 'failed', partly: true });
});

test('the slip of an unknown is printed when that is wanted, opens no drawer and never says that it succeeded', async () => {
  const printer = trayPrinter();
  const till = await printingTill({ target, record: { drawer: 0 }, automatic: { claimSlip: true }, parts: { printer } });
  till.provider.answers.push('charge-then-silence');
  await sold(till);
  await till.printed();
  const [slip, ...more] = printer.tray.map((bytes) => decodeEscpos(bytes));
  expect(more).toEqual([]);
  expect(slip?.pulses).toEqual([]);
  expect(slip?.text.toLowerCase()).not.toMatch(/succe|shofol|sofol|sphol/);
  expect(till.ports.ledger.printJobs(9).items).toMatchObject([{ automatic: true, drawer: false, state: 'sent' }]);
});

test('what is switched off, declined or sold before prints nothing by itself', async () => {
  const printer = trayPrinter();
  const till = await printingTill({ target, parts: { printer }, automatic: { receipt: true } });
  const once = order();
  await till.call('recharge', once);
  await till.printed();
  expect(printer.tray).toHaveLength(1);
  await till.call('recharge', once);
  till.provider.answers.push('decline', 'silence');
  await till.call('recharge', order({ phone: '01812345678', operator: 'RB' }));
  await till.call('recharge', order({ phone: '01912345678', operator: 'BL' }));
  await till.call('printers.change', { automatic: { receipt: false } });
  await till.call('recharge', order({ phone: '01612345678', operator: 'AT' }));
  await till.printed();
  expect(printer.tray).toHaveLength(1);
});

test('a shop that wants two of each receipt gets an original and a DUPLICATE, and one drawer pulse', async () => {
  const printer = trayPrinter();
  const till = await printingTill({ target, record: { drawer: 1 }, automatic: { receipt: true }, parts: { printer } });
  await till.call('settings.change', { receiptCopies: 2, receiptLook: { language: 'en', digits: 'latn' } });
  await sold(till);
  await till.printed();
  const slips = printer.tray.map((bytes) => decodeEscpos(bytes));
  expect(slips.map(({ pulses, text }) => [pulses, text.includes('DUPLICATE COPY 2')])).toEqual([
    [[1], false],
    [[], true],
  ]);
});

test('no order of selling, printing, retrying and testing ever opens the drawer but once for a real success, printed by itself or not', async () => {
  const act = fc.oneof(
    fc.constantFrom('print', 'retry', 'test', 'cancel'),
    fc.record({ sale: fc.constantFrom('success' as const, 'decline' as const, 'charge-then-silence' as const) }),
  );
  const answers = fc.array(fc.constantFrom('sent', 'clean', 'partly'), { maxLength: 12 });
  const byItself = fc.record({ receipt: fc.boolean(), claimSlip: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(
      fc.array(act, { maxLength: 10 }),
      answers,
      fc.constantFrom('live', 'practice'),
      byItself,
      async (acts, ends, mode, automatic) => {
        const pulses: number[] = [];
        const printer: Printer = {
          found: async () => [],
          send: async (_target, bytes) => {
            pulses.push(...decodeEscpos(bytes).pulses);
            const end = ends.shift();
            return end === undefined || end === 'sent' ? ok(undefined) : fail({ fault: 'cut-short', partly: end === 'partly' });
          },
        };
        const till = await printingTill({ target, record: { drawer: 0 }, automatic, mode, parts: { printer } });
        let succeeded = 0;
        let phone = 1_700_000_000;
        for (const each of acts) {
          const job = till.ports.ledger.printJobs(1).items[0];
          if (typeof each === 'object') {
            till.clock.advance(3_600_000);
            till.provider.answers = [each.sale];
            const sale = await till.call('recharge', order({ phone: `0${String((phone += 1))}` }));
            if (sale.ok && sale.value.state === 'succeeded') succeeded += 1;
          } else if (each === 'test') await till.call('printers.test', {});
          else if (each === 'print' && job?.what.kind === 'receipt') await till.call('receipts.print', { id: job.what.id });
          else if (job) await till.call(each === 'cancel' ? 'print.cancel' : 'print.retry', { jobId: job.jobId });
          await till.printed();
        }
        expect(pulses).toHaveLength(mode === 'live' ? succeeded : 0);
        expect(till.incidents).toEqual([]);
        till.close();
      },
    ),
    { numRuns: 25 },
  );
}, 120_000);

test('a job is taken back while it waits, and not once the printer has it', async () => {
  let letGo = (): void => {};
  const printer: Printer = {
    found: async () => [],
    send: () => new Promise((resolve) => (letGo = () => resolve(ok(undefined)))),
  };
  const till = await printingTill({ target, parts: { printer } });
  const id = await sold(till);
  const [first, second] = [await till.call('receipts.print', { id }), await till.call('receipts.print', { id })];
  if (!first.ok || !second.ok) throw new Error('not queued');
  await new Promise(setImmediate);
  expect(await till.call('print.cancel', { jobId: first.value.jobId })).toEqual({
    ok: false,
    failure: { kind: 'print-job-over' },
  });
  expect(await till.call('print.cancel', { jobId: second.value.jobId })).toMatchObject({
    ok: true,
    value: { state: 'cancelled' },
  });
  letGo();
  await till.printed();
  expect(jobOf(till, first.value.jobId).state).toBe('sent');
  expect(jobOf(till, second.value.jobId).state).toBe('cancelled');
  expect(await till.call('print.retry', { jobId: first.value.jobId })).toEqual({
    ok: false,
    failure: { kind: 'print-job-over' },
  });
  expect(till.incidents).toEqual([]);
});

test('every copy says who made it and when, is counted, and is told to the page; a receipt is found by its number', async () => {
  const printer = trayPrinter();
  const till = await printingTill({ target, parts: { printer } });
  await till.call('settings.change', { receiptLook: { language: 'en', digits: 'latn' } });
  const id = await sold(till);
  await printed(till, id);
  till.session.staff = 'karim';
  await printed(till, id);
  expect(await till.call('print.jobs', { limit: 9, id })).toMatchObject({
    ok: true,
    value: {
      items: [
        { staff: 'karim', what: { copy: 2 } },
        { staff: 'rahima', what: { copy: 1 } },
      ],
    },
  });
  expect(decodeEscpos(printer.tray[1] ?? new Uint8Array()).text).toMatch(/DUPLICATE COPY 2[\s\S]*karim/);
  expect(
    till.events.filter(({ name }) => name === 'print.changed').map(({ payload }) => (payload as { state: string }).state),
  ).toEqual(['queued', 'sent', 'queued', 'sent']);
  const seq = till.ports.ledger.recharge(id as never)?.seq;
  await sold(till, { phone: '01812345678', operator: 'RB' });
  expect(await till.call('recharges.list', { limit: 9, seq })).toMatchObject({ ok: true, value: { items: [{ id }] } });
});
