import { execFileSync } from 'node:child_process';
import { createReadStream, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createCupsTransport } from '../../electron/adapters/printer-cups/cups-transport.ts';
import { createDeviceFileTransport } from '../../electron/adapters/printer-device-file.ts';
import { createTcpTransport } from '../../electron/adapters/printer-tcp.ts';
import type { NotPrinted } from '../../electron/core/ports/printer.ts';
import type { Result } from '../../shared/result.ts';
import { startPrivateCups } from '../helpers/printing/private-cups.ts';
import { startTcpSink } from '../helpers/printing/tcp-sink.ts';
import { temporaryFolder } from '../helpers/till-parts.ts';

/** Every byte there is, more than one write's worth, nothing a queue may turn into something else. */
const slip = Uint8Array.from({ length: 60_000 }, (_, index) => (index * 7 + (index >> 8)) % 256);

type Rig = {
  send(bytes: Uint8Array): Promise<Result<void, NotPrinted>>;
  /** What each job brought to the far end. */
  arrived(): Promise<Buffer[]>;
};

const rigs: Readonly<Record<string, () => Promise<Rig>>> = {
  'a CUPS raw queue': async () => {
    const [sink, server] = await Promise.all([startTcpSink(), startPrivateCups()]);
    await server.rawQueue('POS80', sink.port);
    const cups = createCupsTransport({ server: server.socket });
    return { send: (bytes) => cups.send({ via: 'cups', queue: 'POS80' }, bytes), arrived: async () => sink.jobs };
  },
  'a TCP port': async () => {
    const sink = await startTcpSink();
    const tcp = createTcpTransport();
    return {
      send: (bytes) => tcp.send({ via: 'tcp', host: '127.0.0.1', port: sink.port }, bytes),
      arrived: async () => sink.jobs,
    };
  },
  'a device file': async () => {
    const path = join(temporaryFolder(), 'lp0');
    execFileSync('mkfifo', [path]);
    const jobs: Buffer[] = [];
    const device = createDeviceFileTransport();
    let ended: Promise<void> = Promise.resolve();
    return {
      send: async (bytes) => {
        const at = jobs.push(Buffer.alloc(0)) - 1;
        const reader = createReadStream(path).on(
          'data',
          (chunk) => (jobs[at] = Buffer.concat([jobs[at] ?? Buffer.alloc(0), Buffer.from(chunk)])),
        );
        ended = new Promise((resolve) => reader.once('end', resolve));
        await new Promise((resolve) => setTimeout(resolve, 100));
        return await device.send({ via: 'device', path }, bytes);
      },
      arrived: async () => (await ended, jobs),
    };
  },
};

for (const [name, rig] of Object.entries(rigs)) {
  test(`${name} gets the bytes as they are, once a job, and says that they are sent`, async () => {
    const { send, arrived } = await rig();
    expect(await send(slip)).toEqual({ ok: true, value: undefined });
    expect(await send(slip.subarray(0, 9))).toEqual({ ok: true, value: undefined });
    const jobs = await arrived();
    expect(jobs.map((job) => job.length)).toEqual([slip.length, 9]);
    expect(jobs[0]?.equals(slip)).toBe(true);
  });
}

const failed = (fault: NotPrinted['fault'], partly: boolean) => ({ ok: false, failure: { fault, partly } });

test('a queue that was deleted is named as no such printer, and nothing is sent', async () => {
  const [sink, server] = await Promise.all([startTcpSink(), startPrivateCups()]);
  await server.rawQueue('POS80', sink.port);
  await server.admin('lpadmin', ['-x', 'POS80']);
  expect(await createCupsTransport({ server: server.socket }).send({ via: 'cups', queue: 'POS80' }, slip)).toEqual(
    failed('no-such-printer', false),
  );
  expect(sink.jobs).toEqual([]);
});

test('a paused queue and one that rejects jobs are named as that, and nothing waits in them', async () => {
  const [sink, server] = await Promise.all([startTcpSink(), startPrivateCups()]);
  await server.rawQueue('POS80', sink.port);
  const cups = createCupsTransport({ server: server.socket });
  await server.admin('cupsdisable', ['POS80']);
  expect(await cups.send({ via: 'cups', queue: 'POS80' }, slip)).toEqual(failed('queue-paused', false));
  expect(await cups.found()).toMatchObject([{ name: 'POS80', ready: false }]);
  await server.admin('cupsreject', ['POS80']);
  expect(await cups.send({ via: 'cups', queue: 'POS80' }, slip)).toEqual(failed('queue-rejects', false));
  await server.admin('cupsenable', ['POS80']);
  expect(await server.waiting()).toBe('');
  expect(sink.jobs).toEqual([]);
});

test('a printer that is switched off behind its queue is offline, and its job is taken back so that it never prints by itself', async () => {
  const [sink, server] = await Promise.all([startTcpSink(), startPrivateCups()]);
  await server.rawQueue('POS80', sink.port);
  await sink.close();
  const cups = createCupsTransport({ server: server.socket, patienceMs: 1500 });
  expect(await cups.send({ via: 'cups', queue: 'POS80' }, slip)).toEqual(failed('offline', true));
  expect(await server.waiting()).toBe('');
});

test('a spooler that wants to know who prints is told over its own socket', async () => {
  const [sink, server] = await Promise.all([startTcpSink(), startPrivateCups({ asksWho: true })]);
  await server.rawQueue('POS80', sink.port);
  const cups = createCupsTransport({ server: server.socket });
  expect(await cups.send({ via: 'cups', queue: 'POS80' }, slip)).toEqual({ ok: true, value: undefined });
  expect(sink.jobs.map((job) => job.equals(slip))).toEqual([true]);
});

test('a printer that hangs behind its queue is given up on, its job is taken back, and part of it may be on paper', async () => {
  const [sink, server] = await Promise.all([startTcpSink('hangs'), startPrivateCups()]);
  await server.rawQueue('POS80', sink.port);
  const cups = createCupsTransport({ server: server.socket, patienceMs: 800 });
  expect(await cups.send({ via: 'cups', queue: 'POS80' }, new Uint8Array(32_000_000))).toEqual(failed('timed-out', true));
  expect(await server.waiting()).toBe('');
});

test('a job that somebody else cancels before its printer began with it is clean; one that was under way may be on paper', async () => {
  const [sink, server] = await Promise.all([startTcpSink('hangs'), startPrivateCups()]);
  await server.rawQueue('POS80', sink.port);
  const cups = createCupsTransport({ server: server.socket });
  const under = cups.send({ via: 'cups', queue: 'POS80' }, new Uint8Array(32_000_000));
  for (let tries = 0; sink.connections() === 0 && tries < 200; tries += 1) await new Promise((go) => setTimeout(go, 20));
  const behind = cups.send({ via: 'cups', queue: 'POS80' }, slip);
  for (let tries = 0; !(await server.waiting()).includes('POS80-2') && tries < 200; tries += 1)
    await new Promise((go) => setTimeout(go, 20));
  await server.admin('cancel', ['POS80-2']);
  expect(await behind).toEqual(failed('cut-short', false));
  await server.admin('cancel', ['POS80-1']);
  expect(await under).toEqual(failed('cut-short', true));
});

test('a spooler that is not running is named as that', async () => {
  const cups = createCupsTransport({ server: join(temporaryFolder(), 'no-socket') });
  expect(await cups.send({ via: 'cups', queue: 'POS80' }, slip)).toEqual(failed('no-spooler', false));
  expect(await cups.found()).toEqual([]);
});

test('a closed port refuses, and nothing came out', async () => {
  const sink = await startTcpSink();
  await sink.close();
  expect(await createTcpTransport().send({ via: 'tcp', host: '127.0.0.1', port: sink.port }, slip)).toEqual(
    failed('refused', false),
  );
});

test('a printer that takes half and breaks off leaves the slip cut short: part of it may be on paper', async () => {
  const sink = await startTcpSink('reads-half');
  const answer = await createTcpTransport().send({ via: 'tcp', host: '127.0.0.1', port: sink.port }, new Uint8Array(4_000_000));
  expect(answer).toEqual(failed('cut-short', true));
  expect(sink.jobs).toHaveLength(1);
});

test('a printer that hangs is given up on in time, and part of it may be on paper', async () => {
  const sink = await startTcpSink('hangs');
  const tcp = createTcpTransport({ connectMs: 1000, writeMs: 500, goodbyeMs: 300 });
  expect(await tcp.send({ via: 'tcp', host: '127.0.0.1', port: sink.port }, new Uint8Array(32_000_000))).toEqual(
    failed('timed-out', true),
  );
});

test.each([
  '8.8.8.8',
  '172.32.0.1',
  '127.0.0.1.example.com',
  '0x7f.0.0.1',
  '010.0.0.1',
  '192.168.1',
  '::1',
  '10.0.0.256',
  ' 10.0.0.1',
])('an address that is not plainly private is not connected to: %s', async (host) => {
  expect(await createTcpTransport().send({ via: 'tcp', host, port: 9100 }, slip)).toEqual(failed('not-private-address', false));
});

test('a device file that is not there, or that is a file somebody keeps, is no printer', async () => {
  const dir = temporaryFolder();
  const device = createDeviceFileTransport();
  const missing = join(dir, 'lp0');
  expect(await device.send({ via: 'device', path: missing }, slip)).toEqual(failed('no-such-printer', false));
  const kept = join(dir, 'diary');
  writeFileSync(kept, 'mine');
  expect(await device.send({ via: 'device', path: kept }, slip)).toEqual(failed('no-such-printer', false));
});

test('a device that is switched off is offline, and one that takes nothing is given up on in time', async () => {
  const path = join(temporaryFolder(), 'lp0');
  execFileSync('mkfifo', [path]);
  const device = createDeviceFileTransport(300);
  expect(await device.send({ via: 'device', path }, slip)).toEqual(failed('offline', false));
  const silent = createReadStream(path, { highWaterMark: 1 });
  silent.pause();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await device.send({ via: 'device', path }, new Uint8Array(1_000_000))).toEqual(failed('timed-out', true));
  silent.destroy();
});
