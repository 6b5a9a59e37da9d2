import { expect, test } from 'vitest';
import { noPaper } from '../../electron/adapters/no-window.ts';
import type { Printer } from '../../electron/core/ports/printer.ts';
import type { Paper, PaperFault } from '../../electron/core/ports/printing.ts';
import type { PrintFault, PrintTarget } from '../../shared/domain/printer.ts';
import { fail, ok } from '../../shared/result.ts';
import { printed, printingTill, sold } from '../helpers/printing/printing-till.ts';

const target: PrintTarget = { via: 'cups', queue: 'OFFICE' };
const office = { name: 'OFFICE', target, ready: true, driver: true };

const queues = (...found: Awaited<ReturnType<Printer['found']>>): Printer & { sent: number } => ({
  sent: 0,
  found: async () => found,
  async send() {
    this.sent += 1;
    return ok(undefined);
  },
});

function driver(fault?: PaperFault): Paper & { printed: [string, number][] } {
  const printed: [string, number][] = [];
  return {
    ...noPaper,
    printed,
    printByDriver: async (_slip, name, widthMm) => (
      printed.push([name, widthMm]),
      fault === undefined ? ok(undefined) : fail(fault)
    ),
  };
}

test('a queue with a driver of its own is set up for that driver, one without for bytes, and a person may say otherwise', async () => {
  const till = await printingTill({ target, parts: { printer: queues(office) } });
  const fresh = { via: 'cups', queue: 'NEW' } as const;
  const chosen = await till.call('printers.choose', { printer: { name: 'NEW', target: fresh, driver: true } });
  expect(chosen).toMatchObject({ ok: true, value: { records: [{ target: fresh, letters: 'driver' }, { target }] } });
  expect(await till.call('printers.change', { letters: 'picture' })).toMatchObject({
    ok: true,
    value: { records: [{ letters: 'picture' }, {}] },
  });
  const plain = { via: 'device', path: '/dev/usb/lp0' } as const;
  expect(await till.call('printers.choose', { printer: { name: 'lp0', target: plain } })).toMatchObject({
    ok: true,
    value: { records: [{ letters: 'picture' }, {}, {}] },
  });
});

test('by the driver a slip goes to the system under its queue’s name and never as bytes', async () => {
  const [printer, paper] = [queues(office), driver()];
  const till = await printingTill({ target, record: { letters: 'driver' }, parts: { printer, paper } });
  expect(await printed(till, await sold(till))).toMatchObject({ state: 'sent', drawer: false });
  expect([paper.printed, printer.sent]).toEqual([[['OFFICE', 58]], 0]);
});

test.each<[string, Printer, PrintFault]>([
  ['gone', queues(), 'no-such-printer'],
  ['paused', queues({ ...office, ready: false }), 'queue-paused'],
])('nothing is handed to the driver of a queue that is %s: the system would print it some day', async (_, printer, fault) => {
  const paper = driver();
  const till = await printingTill({ target, record: { letters: 'driver' }, parts: { printer, paper } });
  expect(await printed(till, await sold(till))).toMatchObject({ state: 'failed', fault, partly: false });
  expect(paper.printed).toEqual([]);
});

test.each<[PaperFault, PrintFault, boolean]>([
  ['failed', 'refused', false],
  ['timeout', 'timed-out', true],
  ['too-tall', 'cannot-draw', false],
  ['no-window', 'no-printer', false],
])('when the driver answers %s the job fails as %s', async (answer, fault, partly) => {
  const [printer, paper] = [queues(office), driver(answer)];
  const till = await printingTill({ target, record: { letters: 'driver' }, parts: { printer, paper } });
  const id = await sold(till);
  expect(await printed(till, id)).toMatchObject({ state: 'failed', fault, partly });
  expect(till.ports.ledger.timesPrinted(id as never)).toBe(partly ? 1 : 0);
});

test('a slip wider than the paper is not given to a driver either', async () => {
  const [printer, paper] = [queues(office), driver()];
  const till = await printingTill({ target, record: { letters: 'driver', narrow: true }, parts: { printer, paper } });
  await till.call('settings.change', { paperWidthMm: 80 });
  expect(await printed(till, await sold(till))).toMatchObject({ state: 'failed', fault: 'wrong-width' });
  expect(paper.printed).toEqual([]);
});

test('what came out of a driver as gibberish is not taken for a printer of plain letters', async () => {
  const [printer, paper] = [queues(office), driver()];
  const till = await printingTill({ target, record: { letters: 'driver' }, parts: { printer, paper } });
  const page = await till.call('printers.test', {});
  if (!page.ok) throw new Error('no page');
  await till.printed();
  expect(await till.call('printers.confirmTest', { jobId: page.value.jobId, seen: 'garbled' })).toMatchObject({
    ok: true,
    value: { records: [{ letters: 'driver', tested: { seen: 'garbled' } }] },
  });
});
