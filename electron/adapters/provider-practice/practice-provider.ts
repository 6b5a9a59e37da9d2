import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Practice, Provider } from '../../core/ports/provider.ts';
import { createHttpProvider } from '../provider-http/http-provider.ts';
import { createSecret } from '../secret.ts';
import { createPracticeServer, type Behaviour } from './practice-server.ts';
import { openWalletFile } from './wallet-file.ts';

export type PracticeProviderOptions = {
  /** The practice ledger's folder; the practice account is kept beside it. */
  readonly dir: string;
  /** How long `slow` takes: past the moment the counter says "still waiting, do not repeat" (8 s). */
  readonly slowMs?: number;
};

export type PracticeProvider = {
  readonly provider: Provider;
  readonly practice: Practice;
  /** Ends the server. A recharge that still waits ends in silence, as when a line breaks. */
  readonly stop: () => Promise<void>;
};

/**
 * A reseller API of play money on this machine, reached over a real connection by the same code as the real one: what practice
 * shows is what selling does. Behaves `honest` at each start.
 */
export async function startPracticeProvider({ dir, slowMs = 9_000 }: PracticeProviderOptions): Promise<PracticeProvider> {
  const wallet = openWalletFile(dir);
  let behaviour: Behaviour = 'honest';
  const server = createPracticeServer({ wallet, behaviour: () => behaviour, slowMs });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const http = createHttpProvider({ endpoint: new URL(`http://127.0.0.1:${port}/api/mobile-recharge.php`) });
  // Real credentials leave by https only; this server takes any, so it never gets them.
  const playCredentials = { apiKey: createSecret('play-key'), apiSecret: createSecret('play-secret') };

  const state = () => ({ behaviour, balance: wallet.get().balance });
  return {
    provider: { submit: (order, _credentials, onSending) => http.submit(order, playCredentials, onSending) },
    practice: {
      state,
      behave: (next) => {
        behaviour = next;
        return state();
      },
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
