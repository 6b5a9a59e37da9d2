import { onTestFinished } from 'vitest';
import { startCups, type PrivateCups } from '../../../scripts/bench/cups-server.ts';

/** A CUPS server that goes with the test. */
export async function startPrivateCups(options?: Parameters<typeof startCups>[0]): Promise<PrivateCups> {
  const server = await startCups(options);
  onTestFinished(server.stop);
  return server;
}
