import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createFilePrinters } from '../../electron/adapters/printers-file.ts';
import { printerKey } from '../../shared/domain/printer-list.ts';
import { noPrinters } from '../../shared/domain/printer-setup.ts';
import type { PrintTarget } from '../../shared/domain/printer.ts';
import { ok } from '../../shared/result.ts';
import { printingTill } from '../helpers/printing/printing-till.ts';
import { temporaryFolder } from '../helpers/till-parts.ts';

const target: PrintTarget = { via: 'tcp', host: '192.168.0.50', port: 9100 };
const other: PrintTarget = { via: 'cups', queue: 'POS58' };
const printer = {
  found: async () => [{ name: 'POS58', target: other, ready: true, driver: false }],
  send: async () => ok(undefined),
};

test('what a person saw on the test page is what is known of that printer from then on, and it is kept when another is chosen', async () => {
  const till = await printingTill({ target, record: { letters: 'picture' }, parts: { printer } });
  await till.call('settings.change', { paperWidthMm: 80 });
  await till.call('printers.change', { letters: 'latin' });
  const page = await till.call('printers.test', {});
  await till.printed();
  if (!page.ok) throw new Error('no page');
  expect(await till.call('printers.confirmTest', { jobId: page.value.jobId, seen: 'cut-off' })).toMatchObject({
    ok: true,
    value: { records: [{ target, narrow: true, tested: { seen: 'cut-off', by: 'rahima' } }] },
  });
  expect(await till.call('printers.found', {})).toMatchObject({ ok: true, value: { items: [{ name: 'POS58' }] } });
  await till.call('printers.choose', { printer: { name: 'POS58', target: other } });
  expect(await till.call('printers.choose', { printer: { name: 'again', target } })).toMatchObject({
    ok: true,
    value: {
      chosen: printerKey(target),
      records: [
        { target, narrow: true, letters: 'latin' },
        { target: other, tested: null },
      ],
    },
  });
  const narrow = await till.call('printers.test', {});
  await till.printed();
  if (!narrow.ok) throw new Error('no page');
  expect(till.ports.ledger.printJob(narrow.value.jobId)?.state).toBe('sent');
  expect(await till.call('printers.confirmTest', { jobId: narrow.value.jobId, seen: 'right' })).toMatchObject({
    ok: true,
    value: { records: [{ narrow: true, tested: { seen: 'right' } }, {}] },
  });
});

test('a cashier prints but sets up no printer; a job that is no test page is judged by nobody', async () => {
  const till = await printingTill({ target, parts: { printer } });
  const id = '0198e000-0000-7000-8000-00000000abcd';
  expect(await till.call('printers.confirmTest', { jobId: id, seen: 'right' })).toEqual({
    ok: false,
    failure: { kind: 'not-found' },
  });
  till.session.role = 'cashier';
  const refused = { ok: false, failure: { kind: 'not-allowed' } };
  expect(await till.call('printers.choose', { printer: null })).toEqual(refused);
  expect(await till.call('printers.change', { drawer: 0 })).toEqual(refused);
  expect(await till.call('printers.test', {})).toEqual(refused);
  expect(await till.call('print.retry', { jobId: id })).toEqual({ ok: false, failure: { kind: 'not-found' } });
});

test('an address outside the shop’s own network is no printer', async () => {
  const till = await printingTill({ target, parts: { printer } });
  const wide = { via: 'tcp', host: '8.8.8.8', port: 9100 } as const;
  expect(await till.call('printers.choose', { printer: { name: 'x', target: wide } })).toMatchObject({
    ok: false,
    failure: { kind: 'invalid-input' },
  });
});

test('the file of the printers is read back as it was written; a damaged or hostile one means that none is chosen', () => {
  const file = join(temporaryFolder(), 'printers.json');
  const setup = { ...noPrinters, chosen: printerKey(target) };
  expect(createFilePrinters(file).get()).toEqual(noPrinters);
  expect(createFilePrinters(file).put(setup)).toEqual(ok(undefined));
  expect(createFilePrinters(file).get()).toEqual(setup);
  writeFileSync(file, readFileSync(file, 'utf8').slice(0, 20));
  expect(createFilePrinters(file).get()).toEqual(noPrinters);
  const blocked = join(temporaryFolder(), 'printers.json');
  mkdirSync(blocked);
  const store = createFilePrinters(blocked);
  expect(store.put(setup)).toEqual({ ok: false, failure: 'could-not-save-file' });
  expect(store.get()).toEqual(setup);
});
