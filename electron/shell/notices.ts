import { Notification, type BrowserWindow } from 'electron';
import type { Announcer, Log } from '../core/ports.ts';
import type { Notice, Notifier } from '../core/ports/notifier.ts';
import { showWindow } from './window.ts';

/** A desktop that takes longer than this to take a notice is not given another one in this run: on Linux the app stands still meanwhile. */
const patienceMs = 1000;
/** Kept so that a click still finds its notice; the oldest is let go. */
const mostKept = 20;
const lookAgainMs = 500;

export type NotifierOptions = {
  readonly announcer: Announcer;
  /** True while a recharge is under way: a notice waits for that, and never the other way round. */
  readonly busy: () => boolean;
  readonly log: Log;
};

/** The desktop's notices, without a sound: the counter has its own. A click brings the counter to the front, where it leads. */
export function createNotifier(counter: BrowserWindow, { announcer, busy, log }: NotifierOptions): Notifier {
  const kept: Notification[] = [];
  let answers = true;
  const show = ({ title, body, leadsTo }: Notice) => {
    const notice = new Notification({ title, body, silent: true });
    notice.on('click', () => {
      if (counter.isDestroyed()) return;
      showWindow(counter);
      announcer.emit('screen.asked', leadsTo);
    });
    kept.push(notice);
    if (kept.length > mostKept) kept.shift();
    const beganMs = performance.now();
    notice.show();
    const tookMs = performance.now() - beganMs;
    answers = tookMs < patienceMs;
    if (!answers) log.info('desktop-shows-no-notices', { tookMs: Math.round(tookMs) });
  };
  const showWhenFree: Notifier['notify'] = (compose, when) => {
    try {
      if (counter.isDestroyed() || !answers || !Notification.isSupported()) return;
      if (when === 'unseen' && counter.isFocused()) return;
      if (busy()) setTimeout(() => showWhenFree(compose, when), lookAgainMs).unref();
      else show(compose());
    } catch (error) {
      log.incident(error, 'notice');
    }
  };
  return { notify: (compose, when) => void setImmediate(() => showWhenFree(compose, when)) };
}
