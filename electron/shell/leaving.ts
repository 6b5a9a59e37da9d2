import { app } from 'electron';
import type { Log } from '../core/ports.ts';

const closeWithinMs = 15_000;

export type Leaving = {
  /** Closes the till and its ledger. */
  readonly close: () => Promise<void>;
  /** False when the keychain still waits for somebody. */
  readonly endKeychain: () => Promise<boolean>;
  readonly log: Log;
};

/**
 * The ledger is closed first. A keyring that waits for its password would hold this process for ever, and a process nobody sees
 * would keep the next start away: what does not come to its end in time is ended. All that was acknowledged is durable long before.
 */
export function leaveWhenClosed({ close, endKeychain, log }: Leaving): void {
  const leave = async (): Promise<void> => {
    const inTime = new Promise<false>((resolve) => setTimeout(() => resolve(false), closeWithinMs));
    const closed = await Promise.race([
      close().then(
        () => true,
        (error: unknown) => Boolean(log.incident(error, 'close')),
      ),
      inTime,
    ]);
    const keychainEnded = closed && (await endKeychain());
    log.info('stop', { closed, keychainEnded });
    if (keychainEnded) app.exit(0);
    else process.kill(process.pid, 'SIGKILL');
  };
  app.on('will-quit', (event) => {
    event.preventDefault();
    void leave();
  });
}
