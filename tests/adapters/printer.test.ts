import { expect, test } from 'vitest';
import { createPrinter } from '../../electron/adapters/printer.ts';
import { startTcpSink } from '../helpers/printing/tcp-sink.ts';

test('a target of another system is no printer here', async () => {
  const bytes = Uint8Array.of(10);
  const failure = { fault: 'no-such-printer', partly: false };
  expect(await createPrinter(undefined, 'linux').send({ via: 'windows', printer: 'POS' }, bytes)).toEqual({ ok: false, failure });
  expect(await createPrinter(undefined, 'win32').send({ via: 'device', path: '/dev/usb/lp0' }, bytes)).toEqual({
    ok: false,
    failure,
  });
});

test('a network printer is reached from every system', async () => {
  const sink = await startTcpSink();
  const printer = createPrinter(undefined, 'win32');
  expect(await printer.send({ via: 'tcp', host: '127.0.0.1', port: sink.port }, Uint8Array.of(1, 2))).toEqual({
    ok: true,
    value: undefined,
  });
  expect(sink.jobs.map((job) => [...job])).toEqual([[1, 2]]);
});
