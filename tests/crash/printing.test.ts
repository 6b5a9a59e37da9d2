import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { printerKey } from '../../shared/domain/printer-list.ts';
import type { PrinterSetup } from '../../shared/domain/printer-setup.ts';
import type { PrintTarget } from '../../shared/domain/printer.ts';
import { startHeadlessTill, type HeadlessTill } from '../helpers/headless-till.ts';
import { order } from '../helpers/orders.ts';
import { startTcpSink } from '../helpers/printing/tcp-sink.ts';
import { temporaryFolder } from '../helpers/till-parts.ts';

const jobs = async (till: HeadlessTill) => {
  const listed = await till.call('print.jobs', { limit: 20 });
  if (!listed.ok) throw new Error('no jobs');
  return listed.value.items;
};

test('an app killed in the middle of a job prints nothing by itself at the next start, offers it, and the next copy says DUPLICATE', async () => {
  const dir = temporaryFolder();
  // Takes the bytes and never says goodbye: the job is under way for a while.
  const sink = await startTcpSink('hangs');
  const target: PrintTarget = { via: 'tcp', host: '127.0.0.1', port: sink.port };
  const record = { name: 'POS80', target, letters: 'latin', narrow: false, cut: true, drawer: 0, tested: null } as const;
  const setup: PrinterSetup = { chosen: printerKey(target), records: [record], automatic: { receipt: true, claimSlip: true } };
  writeFileSync(join(dir, 'printers.json'), JSON.stringify(setup));

  const before = await startHeadlessTill({ dir });
  const made = order();
  expect(await before.call('recharge', made)).toMatchObject({ ok: true, value: { state: 'succeeded' } });
  for (let tries = 0; sink.jobs.length === 0 && tries < 200; tries += 1) await new Promise((go) => setTimeout(go, 10));
  expect(await jobs(before)).toMatchObject([{ state: 'queued', automatic: true }]);
  await before.kill();

  const after = await startHeadlessTill({ dir });
  const [job, ...more] = await jobs(after);
  expect(more).toEqual([]);
  expect(job).toMatchObject({ state: 'interrupted', what: { id: made.id, copy: 1 } });
  expect(await after.call('recharges.byId', { id: made.id })).toMatchObject({ ok: true, value: { state: 'succeeded' } });
  await new Promise((go) => setTimeout(go, 200));
  expect(sink.jobs).toHaveLength(1);
  expect(await after.call('print.retry', { jobId: job?.jobId ?? '' })).toMatchObject({
    ok: true,
    value: { what: { copy: 2 }, drawer: false },
  });
  expect(await after.call('ledger.verify', {})).toMatchObject({ ok: true, value: { intact: true } });
  expect(await after.end()).toBe(0);
});
