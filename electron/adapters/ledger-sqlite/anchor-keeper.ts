import type { Anchor, LedgerKeys } from './keys.ts';

const writeWithinMs = 2_000;

/** Moves the anchor after the ledger, off the sale's path: at most one write under way, the newest entry wins. */
export type AnchorKeeper = {
  /** The last anchor known to be kept outside the file. */
  kept(): Anchor | undefined;
  moved(head: Anchor): void;
  /** Starts writing now; what a file store does is done when this returns. */
  flush(): void;
  /** Resolves when no write is under way. */
  settled(): Promise<void>;
};

export function createAnchorKeeper(keys: LedgerKeys, first: Anchor | undefined): AnchorKeeper {
  let kept = first;
  let wanted: Anchor | undefined;
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> | undefined;

  const write = async (anchor: Anchor): Promise<void> => {
    try {
      await keys.writeAnchor(anchor);
      kept = anchor;
    } catch {
      // The ledger itself is safe; a keychain that is locked now may answer after the next sale.
      wanted ??= anchor;
    }
  };
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (writing || !wanted) return;
    const anchor = wanted;
    wanted = undefined;
    writing = write(anchor).then(() => {
      writing = undefined;
      // Something newer came meanwhile; what failed waits for the next entry, or this would spin.
      if (wanted && wanted.seq > anchor.seq) flush();
    });
  };
  return {
    kept: () => kept,
    moved: (head) => {
      wanted = { seq: head.seq, mac: head.mac };
      timer ??= setTimeout(flush, writeWithinMs).unref();
    },
    flush,
    settled: async () => {
      while (writing) await writing;
    },
  };
}
