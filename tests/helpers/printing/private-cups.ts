import { onTestFinished } from 'vitest';
import { startCups, type PrivateCups } from '../../../scripts/bench/cups-server.ts';

/** A CUPS server that goes with the test. */
export async function startPrivateCups(): Promise<PrivateCups> {
  const server = await startCups();
  onTestFinished(server.stop);
  return server;
}
