import { createServer, type AddressInfo, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** What stands in for a printer's network port: keeps what comes, or behaves badly on purpose. */
export type TcpSink = {
  readonly port: number;
  /** The bytes of each connection that has ended or broken, in order of their beginning. */
  readonly jobs: Buffer[];
  /** How many have come so far. */
  connections(): number;
  close(): Promise<void>;
};

export async function startTcpSink(behaviour: 'reads' | 'reads-half' | 'hangs' = 'reads'): Promise<TcpSink> {
  const jobs: Buffer[] = [];
  const open = new Set<Socket>();
  const server = createServer({ pauseOnConnect: behaviour === 'hangs', allowHalfOpen: false }, (socket) => {
    open.add(socket);
    const at = jobs.push(Buffer.alloc(0)) - 1;
    socket.on('error', () => undefined);
    socket.on('close', () => open.delete(socket));
    socket.on('data', (chunk: Buffer) => {
      jobs[at] = Buffer.concat([jobs[at] ?? Buffer.alloc(0), chunk]);
      if (behaviour === 'reads-half') socket.resetAndDestroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = async (): Promise<void> => {
    for (const socket of open) socket.destroy();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  };
  onTestFinished(close);
  return { port: (server.address() as AddressInfo).port, jobs, connections: () => jobs.length, close };
}
