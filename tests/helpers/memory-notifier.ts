import type { Announcer } from '../../electron/core/ports.ts';
import type { Notice, Notifier } from '../../electron/core/ports/notifier.ts';

export type MemoryNotifier = Notifier & {
  /** Whether somebody has the counter in front of them. */
  seen: boolean;
  readonly shown: Notice[];
  /** On the newest. */
  click(): void;
};

/** A desktop that keeps what it showed. Passes tests/helpers/notices-contract.ts, as the real one does. */
export function memoryNotifier({ emit }: Announcer): MemoryNotifier {
  const shown: Notice[] = [];
  return {
    seen: true,
    shown,
    notify(compose, when) {
      if (when === 'always' || !this.seen) shown.push(compose());
    },
    click: () => {
      const newest = shown.at(-1);
      if (newest) emit('screen.asked', newest.leadsTo);
    },
  };
}
