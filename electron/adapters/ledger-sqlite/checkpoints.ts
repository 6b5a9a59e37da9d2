import type { Connection } from './connection.ts';

const idleMs = 500;
/** Appends after which the WAL is copied back when the counter is idle, and after which it is copied back all the same. */
const whenIdle = 200;
const atLatest = 1_000;

/**
 * Copies the WAL back into the database in the pauses between sales, so that no append pays for it. PASSIVE: it waits for
 * nobody. The first append after one writes a new WAL header and syncs twice, therefore not after every sale.
 */
export function createCheckpoints(db: Connection): { appended(): void; stop(): void } {
  let pending = 0;
  let timer: NodeJS.Timeout | undefined;

  const run = (): void => {
    pending = 0;
    try {
      db.pragma('wal_checkpoint(PASSIVE)');
    } catch {
      // A full or failing disk: the WAL keeps everything, and the next append says what is wrong.
    }
  };
  return {
    appended: () => {
      pending += 1;
      if (pending >= atLatest) run();
      else if (pending >= whenIdle && timer) timer.refresh();
      else if (pending >= whenIdle) timer = setTimeout(() => db.open && pending > 0 && run(), idleMs).unref();
    },
    stop: () => clearTimeout(timer),
  };
}
