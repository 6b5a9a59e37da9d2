import { createConnection } from 'node:net';
import { isPrivateAddress } from '../../shared/domain/printer-list.ts';
import { ok } from '../../shared/result.ts';
import type { Transport } from '../core/ports/printer.ts';
import { clean, codeOf, partly } from './printer-fault.ts';

type Times = { readonly connectMs: number; readonly writeMs: number; readonly goodbyeMs: number };
const usualTimes: Times = { connectMs: 4000, writeMs: 15_000, goodbyeMs: 1500 };

/**
 * Port 9100: a connection a job, private addresses only. A printer that has read all closes when we do, or keeps silent; one that
 * resets the connection has not read all.
 */
export function createTcpTransport(times: Times = usualTimes): Transport<'tcp'> {
  return {
    found: async () => [],
    send: ({ host, port }, bytes) =>
      isPrivateAddress(host) ? sendOnce(host, port, bytes, times) : Promise.resolve(clean('not-private-address')),
  };
}

type Answer = Awaited<ReturnType<Transport<'tcp'>['send']>>;

function sendOnce(host: string, port: number, bytes: Uint8Array, { connectMs, writeMs, goodbyeMs }: Times): Promise<Answer> {
  return new Promise((resolve) => {
    const socket = createConnection({ host, port });
    let phase: 'connecting' | 'writing' | 'written' = 'connecting';
    let timer: NodeJS.Timeout;
    const end = (answer: Answer): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(answer);
    };
    const within = (ms: number, late: () => Answer): void => {
      clearTimeout(timer);
      timer = setTimeout(() => end(late()), ms);
    };
    timer = setTimeout(() => end(clean('offline')), connectMs);
    socket.on('connect', () => {
      phase = 'writing';
      within(writeMs, () => partly('timed-out'));
      socket.end(bytes);
    });
    socket.on('finish', () => {
      phase = 'written';
      within(goodbyeMs, () => ok(undefined));
    });
    // Some printers answer with their status: read, so that their goodbye can be seen.
    socket.resume();
    socket.on('close', () => end(phase === 'written' ? ok(undefined) : partly('cut-short')));
    socket.on('error', (error) => {
      if (phase !== 'connecting') return end(partly('cut-short'));
      end(clean(codeOf(error) === 'ECONNREFUSED' ? 'refused' : 'offline'));
    });
  });
}
