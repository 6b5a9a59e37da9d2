import type { Events } from '../../../shared/ipc/contract.ts';

/** One notice on the desktop, ready to read. It may stand on a lock screen: no whole number is in it. */
export type Notice = {
  readonly title: string;
  readonly body: string;
  /** Where a click leads in the counter's window, which comes to the front. */
  readonly leadsTo: Events['screen.asked'];
};

/** The desktop's own notices. Never throws, never waits; who is shown none misses nothing that the screens do not say. */
export interface Notifier {
  /** `unseen`: only while nobody has the counter in front of them. Composed only if it is shown, and after whoever tells it is done. */
  notify(compose: () => Notice, when: 'always' | 'unseen'): void;
}
