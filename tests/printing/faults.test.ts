import { execFileSync } from 'node:child_process';
import { closeSync, constants, openSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { PrintJob } from '../../shared/domain/print-job.ts';
import type { PrintTarget } from '../../shared/domain/printer.ts';
import { startPrivateCups } from '../helpers/printing/private-cups.ts';
import { jobOf, printed, printingTill, sold } from '../helpers/printing/printing-till.ts';
import { tallPaper } from '../helpers/printing/tall-paper.ts';
import { startTcpSink } from '../helpers/printing/tcp-sink.ts';
import { temporaryFolder, type TestTill } from '../helpers/till-parts.ts';

const port = (at: number): PrintTarget => ({ via: 'tcp', host: '127.0.0.1', port: at });
const queue: PrintTarget = { via: 'cups', queue: 'POS80' };

/** What every fault must leave behind: the sale as it was, the ledger whole, the next sale at once, and a job somebody can retry. */
async function survives(till: TestTill, id: string, job: PrintJob, next: 'same' | 'duplicate'): Promise<void> {
  expect(till.ports.ledger.recharge(id as never)?.state).toBe('succeeded');
  expect(till.incidents).toEqual([]);
  expect(await till.call('till.status', {})).toMatchObject({ ok: true, value: { cannotSell: null, printing: { troubled: 1 } } });
  await sold(till, { phone: '01812345678', operator: 'RB' });
  const retried = await till.call('print.retry', { jobId: job.jobId });
  const copy = next === 'same' ? 1 : 2;
  expect(retried).toMatchObject({ ok: true, value: { state: 'queued', drawer: false, what: { id, copy } } });
  expect(jobOf(till, job.jobId).state).toBe('retried');
  await till.printed();
  expect(await till.call('ledger.verify', {})).toMatchObject({ ok: true, value: { intact: true } });
}

test('a queue that is deleted while it holds the job fails that job, and part of it may be on paper', async () => {
  const [sink, server] = await Promise.all([startTcpSink('hangs'), startPrivateCups()]);
  await server.rawQueue('POS80', sink.port);
  const till = await printingTill({ target: queue, cups: server.socket });
  const id = await sold(till);
  const queued = await till.call('receipts.print', { id });
  if (!queued.ok) throw new Error('not queued');
  for (let tries = 0; (await server.waiting()) === '' && tries < 100; tries += 1) await new Promise((go) => setTimeout(go, 30));
  await server.admin('lpadmin', ['-x', 'POS80']);
  await till.printed();
  const job = jobOf(till, queued.value.jobId);
  expect(job).toMatchObject({ state: 'failed', fault: 'no-such-printer', partly: true });
  await survives(till, id, job, 'duplicate');
});

test('a paused queue fails the job cleanly, and nothing of it prints when the queue goes on', async () => {
  const [sink, server] = await Promise.all([startTcpSink(), startPrivateCups()]);
  await server.rawQueue('POS80', sink.port);
  await server.admin('cupsdisable', ['POS80']);
  const till = await printingTill({ target: queue, cups: server.socket });
  const id = await sold(till);
  const job = await printed(till, id);
  expect(job).toMatchObject({ state: 'failed', fault: 'queue-paused', partly: false });
  await server.admin('cupsenable', ['POS80']);
  expect(await server.waiting()).toBe('');
  expect(sink.jobs).toEqual([]);
  await survives(till, id, job, 'same');
  expect(sink.jobs).toHaveLength(1);
});

test('a closed port fails the job cleanly', async () => {
  const sink = await startTcpSink();
  await sink.close();
  const till = await printingTill({ target: port(sink.port) });
  const id = await sold(till);
  const job = await printed(till, id);
  expect(job).toMatchObject({ state: 'failed', fault: 'refused', partly: false });
  await survives(till, id, job, 'same');
});

test('a printer that takes half leaves the copy counted, so that the next says DUPLICATE', async () => {
  const sink = await startTcpSink('reads-half');
  const till = await printingTill({ target: port(sink.port) });
  const id = await sold(till);
  const job = await printed(till, id);
  expect(job).toMatchObject({ state: 'failed', fault: 'cut-short', partly: true });
  await survives(till, id, job, 'duplicate');
});

test('a printer that hangs is given up on, and sales go on meanwhile', async () => {
  const path = join(temporaryFolder(), 'lp0');
  execFileSync('mkfifo', [path]);
  // Held open for reading, and never read.
  const silent = openSync(path, constants.O_RDWR);
  onTestFinished(() => closeSync(silent));
  const till = await printingTill({
    target: { via: 'device', path },
    record: { letters: 'picture' },
    parts: { paper: tallPaper },
  });
  const id = await sold(till);
  const queued = await till.call('receipts.print', { id });
  if (!queued.ok) throw new Error('not queued');
  await sold(till, { phone: '01512345678', operator: 'TT' });
  expect(jobOf(till, queued.value.jobId).state).toBe('queued');
  await till.printed();
  const job = jobOf(till, queued.value.jobId);
  expect(job).toMatchObject({ state: 'failed', fault: 'timed-out', partly: true });
  await survives(till, id, job, 'duplicate');
});

test('a slip wider than the paper of its printer is refused by name and not cut off at the side', async () => {
  const sink = await startTcpSink();
  const till = await printingTill({ target: port(sink.port), record: { narrow: true } });
  await till.call('settings.change', { paperWidthMm: 80 });
  const id = await sold(till);
  const job = await printed(till, id);
  expect(job).toMatchObject({ state: 'failed', fault: 'wrong-width', partly: false });
  expect(sink.jobs).toEqual([]);
  await till.call('settings.change', { paperWidthMm: 58 });
  await survives(till, id, job, 'same');
  expect(sink.jobs).toHaveLength(1);
});

test('a device file that is gone is named as no such printer', async () => {
  const till = await printingTill({ target: { via: 'device', path: '/dev/usb/lp97' } });
  const id = await sold(till);
  const job = await printed(till, id);
  expect(job).toMatchObject({ state: 'failed', fault: 'no-such-printer', partly: false });
  await survives(till, id, job, 'same');
});

test('a device file that may not be written to is named as a matter of permission', async () => {
  // Writing is refused here to everybody, root included.
  const till = await printingTill({ target: { via: 'device', path: '/proc/sys/kernel/ostype' } });
  const id = await sold(till);
  const job = await printed(till, id);
  expect(job).toMatchObject({ state: 'failed', fault: 'no-permission', partly: false });
  await survives(till, id, job, 'same');
});

test('jobs for one printer go out one at a time, in their order, each whole', async () => {
  const jobs: string[] = [];
  let open = 0;
  let most = 0;
  const server = createServer((socket) => {
    open += 1;
    most = Math.max(most, open);
    const at = jobs.push('') - 1;
    socket.on('data', (chunk) => (jobs[at] += chunk.toString('latin1')));
    socket.on('close', () => (open -= 1));
  });
  await new Promise<void>((go) => server.listen(0, '127.0.0.1', go));
  onTestFinished(() => void server.close());
  const { port: at } = server.address() as { port: number };
  const till = await printingTill({ target: port(at) });
  const ids = [
    await sold(till),
    await sold(till, { phone: '01812345678', operator: 'RB' }),
    await sold(till, { phone: '01912345678', operator: 'BL' }),
  ];
  const queued = await Promise.all(ids.map((id) => till.call('receipts.print', { id })));
  expect(queued.map((each) => each.ok)).toEqual([true, true, true]);
  await till.printed();
  expect(most).toBe(1);
  expect(jobs.map((job) => /01\d{3}-?\d{6}/.exec(job)?.[0].replace('-', ''))).toEqual([
    '01712345678',
    '01812345678',
    '01912345678',
  ]);
  expect(till.ports.ledger.printJobsIn('sent')).toHaveLength(3);
});
